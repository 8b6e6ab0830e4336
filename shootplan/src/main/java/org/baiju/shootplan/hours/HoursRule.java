package org.baiju.shootplan.hours;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;

/** Every rule about hours; the sentence of each stands in {@code findings_*.properties} of this package. */
public enum HoursRule {
    /** The child is younger than the first band of the pack. */
    CHILD_TOO_YOUNG(true),
    /** Longer at the place of work than the age allows, school and rest included. */
    CHILD_ON_SET(true),
    /** More work than the age allows. */
    CHILD_WORK(true),
    /** More work in a day than any child may do. */
    CHILD_WORK_PER_DAY(true),
    /** More work in seven days, or in a week from Monday, than any child may do. */
    CHILD_WORK_PER_WEEK(true),
    /** Called before the morning hour. */
    CHILD_TOO_EARLY(true),
    /** Released after the evening hour. */
    CHILD_TOO_LATE(true),
    /** Outside the windows that babies have. */
    CHILD_WINDOW(true),
    /** Too little rest since the day before. */
    CHILD_REST(true),
    /** Too many days without a day off. */
    CHILD_DAYS_IN_A_ROW(true),
    /** No written consent of the guardian is on file. */
    CHILD_CONSENT(true),
    /** The pack says nothing about children, so no child may be planned by it. */
    CHILD_UNPROTECTED(true),
    /** A performer called before the daily rest is over: a forced call. */
    PERFORMER_REST(false),
    /** A performer who has had no weekly rest: a forced call. */
    WEEKLY_REST(false),
    /** A performer's day that is too long. */
    LONGEST_DAY(false),
    /** Crew called before the turnaround is over. */
    CREW_TURNAROUND(false),
    /** Too long without a meal. */
    MEAL_LATE(false),
    /** A meal too short to count. */
    MEAL_SHORT(false),
    /** The pack is not in force on this day. */
    PACK_NOT_IN_FORCE(false),
    /** There is no pack of this name. */
    PACK_UNKNOWN(false),
    /** A file too long to be a pack. */
    PACK_TOO_LONG(false),
    /** A line that is no {@code key = value}. */
    PACK_LINE(false),
    /** A key that no rule reads. */
    PACK_KEY_UNKNOWN(false),
    /** A key given twice. */
    PACK_KEY_TWICE(false),
    /** A key that must be there. */
    PACK_KEY_MISSING(false),
    /** A value that cannot be read. */
    PACK_VALUE(false),
    /** Values that contradict each other. */
    PACK_CONTRADICTION(false),
    /** A rule for children that is not hard. */
    PACK_CHILD_SOFT(false),
    /** A production that wants to allow more than its pack. */
    PACK_LOOSENED(false);

    private final boolean forChildren;

    HoursRule(boolean forChildren) {
        this.forChildren = forChildren;
    }

    /** The stable id, as in {@code hours.child-on-set}. */
    public String id() {
        return "hours." + key();
    }

    /** Whether the rule protects children, and so is hard in every pack. */
    public boolean forChildren() {
        return forChildren;
    }

    /** Whether a pack has to say where the rule comes from: all rules but those about packs themselves. */
    boolean ofPeople() {
        return compareTo(PACK_NOT_IN_FORCE) < 0 && this != CHILD_UNPROTECTED;
    }

    /** The name of the rule in a pack, as in {@code child-on-set}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<HoursRule> byKey(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
    }

    /** A finding about a pack as a whole. */
    Finding about(String found, String expected) {
        return Finding.of(Severity.ERROR, id(), null, found, expected);
    }
}
