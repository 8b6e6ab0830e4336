package org.baiju.shootplan;

import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;

/** Every rule that plans are reported by; the sentence of each stands in {@code findings_*.properties}. */
public enum PlanRule {
    TOO_FEW_DAYS(Severity.ERROR),
    OTHER_DATES(Severity.INFO),
    DAYS_TO_SPARE(Severity.INFO),
    NO_ROOM(Severity.ERROR),
    LEFT_OUT(Severity.ERROR),
    STRIP_TOO_LONG(Severity.ERROR),
    STRIP_WITHOUT_DAY(Severity.ERROR),
    STRIPS_IN_BONEYARD(Severity.WARNING),
    DAY_AND_NIGHT_OUTSIDE(Severity.WARNING),
    PLACE_MISSING(Severity.WARNING),
    PLACE_CLOSED(Severity.ERROR),
    PLACE_HOURS(Severity.ERROR),
    PERFORMER_AWAY(Severity.ERROR),
    PERFORMER_HOURS(Severity.ERROR),
    PERFORMER_TWICE(Severity.ERROR),
    PERFORMER_ELSEWHERE(Severity.ERROR),
    DAY_OVERTIME(Severity.WARNING),
    DAY_OVERFULL(Severity.ERROR),
    DAY_PAGES(Severity.WARNING),
    OUT_OF_LIGHT(Severity.WARNING),
    NOT_AT_DAWN(Severity.WARNING),
    NOT_AT_DUSK(Severity.WARNING),
    CHILD_BARRED(Severity.ERROR),
    CHILD_PARKED(Severity.WARNING),
    WISHED_DAY(Severity.WARNING),
    UNWISHED_DATE(Severity.WARNING),
    PRIORITY_LATE(Severity.WARNING),
    DAY_LOCKED(Severity.ERROR),
    DAY_EXISTS(Severity.ERROR),
    TOO_MANY_DAYS(Severity.ERROR),
    TOO_MANY_BANNERS(Severity.ERROR),
    UNKNOWN_STRIP(Severity.ERROR),
    NO_SUCH_DAY(Severity.ERROR),
    STRIP_SHOT(Severity.ERROR),
    DAY_PUBLISHED(Severity.ERROR),
    SHOT_OMITTED(Severity.ERROR),
    SHOT_RENUMBERED(Severity.ERROR),
    SHOT_BOARD_FIRST(Severity.ERROR),
    DRAFTS_DIFFER(Severity.ERROR),
    DRAFT_STAYS(Severity.ERROR),
    WET_WEATHER(Severity.INFO),
    SHEET_OUTDATED(Severity.WARNING),
    TOO_LONG_TO_REWORK(Severity.ERROR),
    NOT_ALL_AT_ONCE(Severity.ERROR),
    NOT_FOUND_AT_ONCE(Severity.ERROR),
    KEEP_CHILD_HOURS(Severity.ERROR),
    KEEP_CHILD_NIGHT(Severity.ERROR),
    RELAX_DAY_LENGTH(Severity.INFO),
    RELAX_PERFORMER(Severity.INFO),
    RELAX_PLACE(Severity.INFO),
    RELAX_STRIP(Severity.INFO),
    RELAX_DAYS(Severity.INFO),
    RELAX_DATES(Severity.INFO),
    RELAX_PUBLISHED(Severity.INFO),
    RELAX_NOT_ALONE(Severity.INFO),
    RELAX_DAY_LENGTH_NOT_ALONE(Severity.INFO),
    RELAX_DAYS_NOT_ALONE(Severity.INFO);

    private final Severity severity;

    PlanRule(Severity severity) {
        this.severity = severity;
    }

    /** The stable id, as in {@code plan.too-few-days}. */
    public String id() {
        return "plan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A finding about the whole plan. */
    public Finding about(Object found, Object expected) {
        return Finding.of(severity, id(), null, found.toString(), expected.toString());
    }

    /** A finding about a day, a strip or a person. */
    public Finding at(Object thing, Object found, Object expected) {
        return Finding.of(severity, id(), new Where.Thing(thing.toString()), found.toString(), expected.toString());
    }
}
