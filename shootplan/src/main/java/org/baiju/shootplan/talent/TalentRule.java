package org.baiju.shootplan.talent;

import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.jspecify.annotations.Nullable;

/** Why a talent-scheduling file is refused; the sentence of each stands in {@code findings_*.properties}. */
enum TalentRule {
    UNREADABLE,
    TOO_LARGE,
    NOT_UTF8,
    EMPTY,
    VALUE_MISSING,
    VALUE_TWICE,
    NOT_A_NUMBER,
    NOT_A_FLAG,
    NUMBER_OUT_OF_RANGE,
    WRONG_COUNT,
    UNEXPECTED,
    COSTS_TOO_LARGE;

    /** The stable id, as in {@code talent.value-missing}. */
    String id() {
        return "talent." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Finding about(String found, Object expected) {
        return at(null, found, expected);
    }

    Finding at(Where.@Nullable Text where, String found, Object expected) {
        return Finding.of(Severity.ERROR, id(), where, found, expected.toString());
    }
}
