package org.baiju.shootplan;

import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;

/** Every rule the engine reports by; the sentence of each stands in {@code findings_*.properties}. */
enum PlanRule {
    TOO_FEW_DAYS(Severity.ERROR),
    DAYS_TO_SPARE(Severity.INFO),
    STRIPS_IN_BONEYARD(Severity.WARNING),
    DAY_AND_NIGHT_OUTSIDE(Severity.WARNING),
    PLACE_MISSING(Severity.WARNING),
    DAY_OVERFULL(Severity.ERROR),
    UNKNOWN_STRIP(Severity.ERROR),
    NO_SUCH_DAY(Severity.ERROR);

    private final Severity severity;

    PlanRule(Severity severity) {
        this.severity = severity;
    }

    /** The stable id, as in {@code plan.too-few-days}. */
    String id() {
        return "plan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A finding about the whole plan. */
    Finding about(String found, String expected) {
        return Finding.of(severity, id(), null, found, expected);
    }

    /** A finding about a day or a strip. */
    Finding at(String thing, String found, String expected) {
        return Finding.of(severity, id(), new Where.Thing(thing), found, expected);
    }
}
