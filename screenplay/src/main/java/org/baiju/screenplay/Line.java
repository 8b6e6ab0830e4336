package org.baiju.screenplay;

import org.baiju.finding.Where;
import org.jspecify.annotations.Nullable;

/**
 * One line below a scene heading.
 *
 * @param speaker of a dialogue; absent for other kinds and for a voice without name
 * @param delivery how it is said, parts joined by {@code ，}: OS or VO first, then the mood; absent if the script does
 *     not say
 * @param text without marks such as △ or the speaker
 */
public record Line(
        LineKind kind, @Nullable String speaker, @Nullable String delivery, String text, Where.Text at) {

    /** Whether the speaker is heard and not seen speaking (OS or VO). */
    public boolean isVoiceOnly() {
        return delivery != null && (delivery.startsWith("OS") || delivery.startsWith("VO"));
    }
}
