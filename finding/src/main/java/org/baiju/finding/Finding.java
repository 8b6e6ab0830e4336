package org.baiju.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing an engine noticed.
 *
 * @param severity how much it matters
 * @param rule the stable id of the rule, as in {@code script.scene-number-skipped}; its words in each language stand in
 *     the engine's {@code findings_*.properties}
 * @param where the place it speaks of; absent if it speaks of the whole
 * @param found what was there, as it was there
 * @param expected what the rule expects instead
 * @param fix the edits that mend it, in text; empty if there is no mechanical fix
 * @param source where the rule comes from (law, format, house rule); absent if the rule is the engine's own
 */
public record Finding(
        Severity severity,
        String rule,
        @Nullable Where where,
        String found,
        String expected,
        List<TextEdit> fix,
        @Nullable String source) {
    public Finding {
        fix = List.copyOf(fix);
    }

    /** A finding without a mechanical fix, of a rule that is the engine's own. */
    public static Finding of(Severity severity, String rule, @Nullable Where where, String found, String expected) {
        return new Finding(severity, rule, where, found, expected, List.of(), null);
    }
}
