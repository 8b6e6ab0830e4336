package org.baiju.screenplay;

import java.util.List;
import org.baiju.finding.Where;
import org.baiju.screenplay.Emphasis.Style;
import org.jspecify.annotations.Nullable;

/**
 * One line below a scene heading: a paragraph, which may hold line breaks.
 *
 * @param speaker of a dialogue, and of a parenthetical or lyric inside one; absent for other kinds and for a voice
 *     without name
 * @param delivery how it is said, parts joined by {@code ，}: OS or VO first, then the mood; absent if the script does
 *     not say
 * @param text without marks such as △ or the speaker
 * @param cue what opens the speech, on the first line of the speech only
 * @param emphasis the parts of the text that are set apart, in order; they never overlap
 * @param level of a section, counted from 1; 0 for other kinds
 */
public record Line(
        LineKind kind,
        @Nullable String speaker,
        @Nullable String delivery,
        String text,
        @Nullable Cue cue,
        List<Emphasis> emphasis,
        int level,
        Where.Text at) {
    public Line {
        emphasis = List.copyOf(emphasis);
    }

    /** A line that nobody speaks, set plainly. */
    public static Line of(LineKind kind, String text, Where.Text at) {
        return new Line(kind, null, null, text, null, List.of(), 0, at);
    }

    /** A speech in one line, set plainly. */
    public static Line speech(
            @Nullable String speaker, @Nullable String delivery, String text, @Nullable Cue cue, Where.Text at) {
        return new Line(LineKind.DIALOGUE, speaker, delivery, text, cue, List.of(), 0, at);
    }

    /** Whether the speaker is heard and not seen speaking (OS or VO). */
    public boolean isVoiceOnly() {
        return delivery != null && (delivery.startsWith("OS") || delivery.startsWith("VO"));
    }

    /** Whether it is seen or heard, unlike notes, sections and page breaks. */
    public boolean isPlayed() {
        return switch (kind.broader()) {
            case ACTION, DIALOGUE, LYRIC, CENTERED, ON_SCREEN_TEXT -> true;
            default -> false;
        };
    }

    /** The text that is played: without notes in it. */
    public String playedText() {
        var played = new StringBuilder(text);
        for (Emphasis part : emphasis.reversed()) {
            if (part.styles().contains(Style.NOTE)) {
                played.delete(part.from(), part.to());
            }
        }
        return played.toString();
    }
}
