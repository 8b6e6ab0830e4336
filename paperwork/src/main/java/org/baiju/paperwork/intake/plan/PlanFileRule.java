package org.baiju.paperwork.intake.plan;

import java.util.Locale;
import org.baiju.finding.Severity;

/** What can be wrong with a plan that is brought; the sentence of each stands in {@code findings_*.properties}. */
enum PlanFileRule {
    NO_HEADINGS(Severity.ERROR),
    NO_SCENES(Severity.ERROR),
    NO_BOARD(Severity.ERROR),
    TOO_MANY_DAYS(Severity.ERROR),
    UNKNOWN_SCENE(Severity.WARNING),
    SCENE_MISSING(Severity.WARNING),
    SCENE_TWICE(Severity.WARNING),
    SCENE_OF_SEVERAL(Severity.WARNING),
    SCENE_AS_DATE(Severity.INFO),
    NOT_A_DATE(Severity.WARNING),
    DATE_FAR_OFF(Severity.WARNING),
    DATE_FROM_ABOVE(Severity.INFO),
    NOT_A_UNIT(Severity.WARNING),
    NOT_AN_ORDER(Severity.WARNING),
    NO_START(Severity.WARNING),
    SEVERAL_BOARDS(Severity.INFO),
    LEFT_OUT(Severity.INFO),
    UNREAD_COLUMNS(Severity.INFO),
    MORE_FINDINGS(Severity.INFO);

    private final Severity severity;

    PlanFileRule(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /** The stable id, as in {@code plan-file.unknown-scene}. */
    String id() {
        return "plan-file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
