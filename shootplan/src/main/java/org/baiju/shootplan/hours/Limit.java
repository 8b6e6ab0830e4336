package org.baiju.shootplan.hours;

import static org.baiju.shootplan.hours.Limit.Kind.CLOCK;
import static org.baiju.shootplan.hours.Limit.Kind.COUNT;
import static org.baiju.shootplan.hours.Limit.Kind.FLAG;
import static org.baiju.shootplan.hours.Limit.Kind.MINUTES;
import static org.baiju.shootplan.hours.Limit.Kind.MONEY;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** The single numbers of a pack: how each is written, which rule it belongs to, and in which direction it is stricter. */
enum Limit {
    CHILD_EARLIEST("child.earliest", CLOCK, HoursRule.CHILD_TOO_EARLY, Stricter.HIGHER),
    CHILD_LATEST("child.latest", CLOCK, HoursRule.CHILD_TOO_LATE, Stricter.LOWER),
    /** A privilege: the latest hour when the next day has no school. */
    CHILD_LATEST_BEFORE_FREE_DAY(
            "child.latest-before-free-day", CLOCK, HoursRule.CHILD_TOO_LATE, Stricter.LOWER_OR_ABSENT),
    CHILD_WORK_PER_DAY("child.work-per-day", MINUTES, HoursRule.CHILD_WORK_PER_DAY, Stricter.LOWER),
    CHILD_WORK_PER_WEEK("child.work-per-week", MINUTES, HoursRule.CHILD_WORK_PER_WEEK, Stricter.LOWER),
    /** Any seven days in a row make a week; without it, weeks start on Monday. */
    CHILD_WEEK_ROLLS("child.week-rolls", FLAG, HoursRule.CHILD_WORK_PER_WEEK, Stricter.HIGHER),
    CHILD_REST("child.rest", MINUTES, HoursRule.CHILD_REST, Stricter.HIGHER),
    /** A privilege: what a meal adds to the time on set, if it lasts at least as long itself. */
    CHILD_MEAL_ADDS("child.meal-adds", MINUTES, HoursRule.CHILD_ON_SET, Stricter.LOWER_OR_ABSENT),
    /** How long a meal must last at least to add anything. */
    CHILD_MEAL_COUNTS_FROM("child.meal-counts-from", MINUTES, HoursRule.CHILD_ON_SET, Stricter.HIGHER),
    CHILD_SCHOOL_SUBTRACTS("child.school-subtracts", MINUTES, HoursRule.CHILD_ON_SET, Stricter.HIGHER),
    CHILD_TRAVEL_COUNTS("child.travel-counts", FLAG, HoursRule.CHILD_ON_SET, Stricter.HIGHER),
    CHILD_DAYS_IN_A_ROW("child.days-in-a-row", COUNT, HoursRule.CHILD_DAYS_IN_A_ROW, Stricter.LOWER),
    CHILD_CONSENT("child.consent", FLAG, HoursRule.CHILD_CONSENT, Stricter.HIGHER),
    PERFORMER_REST("performer.rest", MINUTES, HoursRule.PERFORMER_REST, Stricter.HIGHER),
    /** A privilege: the rest between two days of exteriors on location. */
    EXTERIOR_REST("performer.exterior-rest", MINUTES, HoursRule.PERFORMER_REST, Stricter.HIGHER_OR_ABSENT),
    /** Once in how many days the shorter rest may be used. */
    EXTERIOR_REST_EVERY("performer.exterior-rest-every", COUNT, HoursRule.PERFORMER_REST, Stricter.HIGHER_OR_ABSENT),
    WEEKLY_REST("performer.weekly-rest", MINUTES, HoursRule.WEEKLY_REST, Stricter.HIGHER),
    /** A privilege: the weekly rest if the next call is not before a certain hour. */
    MORNING_WEEKLY_REST("performer.weekly-rest-morning", MINUTES, HoursRule.WEEKLY_REST, Stricter.HIGHER_OR_ABSENT),
    MORNING_FROM("performer.weekly-rest-morning-from", CLOCK, HoursRule.WEEKLY_REST, Stricter.HIGHER_OR_ABSENT),
    /** A privilege: the weekly rest in a week that is shot on location. */
    LOCATION_WEEKLY_REST("performer.weekly-rest-location", MINUTES, HoursRule.WEEKLY_REST, Stricter.HIGHER_OR_ABSENT),
    /** The price of a forced call is a day's pay, but no more than this. */
    FORCED_CALL_CAP("performer.forced-call-cap", MONEY, HoursRule.PERFORMER_REST, Stricter.HIGHER),
    FORCED_CALL_CAP_BY_THE_DAY(
            "performer.forced-call-cap-by-the-day", MONEY, HoursRule.PERFORMER_REST, Stricter.HIGHER),
    LONGEST_DAY("performer.longest-day", MINUTES, HoursRule.LONGEST_DAY, Stricter.LOWER),
    CREW_TURNAROUND("crew.turnaround", MINUTES, HoursRule.CREW_TURNAROUND, Stricter.HIGHER),
    MEAL_WITHIN("meal.within", MINUTES, HoursRule.MEAL_LATE, Stricter.LOWER),
    MEAL_LEAST("meal.least", MINUTES, HoursRule.MEAL_SHORT, Stricter.HIGHER),
    /** The price of the first step of lateness, then of the second, then of each further one. */
    MEAL_PENALTY_FIRST("meal.penalty-first", MONEY, HoursRule.MEAL_LATE, Stricter.HIGHER),
    MEAL_PENALTY_SECOND("meal.penalty-second", MONEY, HoursRule.MEAL_LATE, Stricter.HIGHER),
    MEAL_PENALTY_FURTHER("meal.penalty-further", MONEY, HoursRule.MEAL_LATE, Stricter.HIGHER),
    MEAL_PENALTY_STEP("meal.penalty-step", MINUTES, HoursRule.MEAL_LATE, Stricter.LOWER);

    /** How the value of a limit is written in a pack, and how it is read into a number. */
    enum Kind {
        /** A length of time, in minutes. */
        MINUTES("PT8H30M"),
        /** A time of day, in minutes after midnight; beyond 24:00 it lies on the next day. */
        CLOCK("22:00"),
        /** How many. */
        COUNT("6"),
        /** Minor units of the pack's currency. */
        MONEY("95000"),
        /** Yes is 1, no is 0. */
        FLAG("true");

        /** No limit speaks of more than two weeks. */
        private static final long MOST_MINUTES = Duration.ofDays(14).toMinutes();
        /** 1.5 days: a working day that starts in the evening may end the next noon, but no later. */
        private static final int MOST_CLOCK_HOURS = 36;

        private static final int MOST_DIGITS = 9;

        private final String example;

        Kind(String example) {
            this.example = example;
        }

        /** A value as it should look. */
        String example() {
            return example;
        }

        /** The number, or nothing if the text is not of this kind. */
        OptionalLong read(String text) {
            return switch (this) {
                case MINUTES -> minutes(text);
                case CLOCK -> clock(text);
                case COUNT, MONEY -> digits(text);
                case FLAG ->
                    text.equals("true") || text.equals("false")
                            ? OptionalLong.of(text.equals("true") ? 1 : 0)
                            : OptionalLong.empty();
            };
        }

        private static OptionalLong minutes(String text) {
            try {
                Duration duration = Duration.parse(text);
                long minutes = duration.toMinutes();
                boolean whole = duration.equals(Duration.ofMinutes(minutes));
                return whole && minutes >= 0 && minutes <= MOST_MINUTES
                        ? OptionalLong.of(minutes)
                        : OptionalLong.empty();
            } catch (DateTimeException | ArithmeticException _) {
                return OptionalLong.empty();
            }
        }

        private static OptionalLong clock(String text) {
            int colon = text.indexOf(':');
            if (colon < 1 || text.length() != colon + 3) {
                return OptionalLong.empty();
            }
            OptionalLong hours = digits(text.substring(0, colon));
            OptionalLong minutes = digits(text.substring(colon + 1));
            boolean good = hours.isPresent()
                    && minutes.isPresent()
                    && hours.getAsLong() < MOST_CLOCK_HOURS
                    && minutes.getAsLong() < 60;
            return good ? OptionalLong.of(hours.getAsLong() * 60 + minutes.getAsLong()) : OptionalLong.empty();
        }

        private static OptionalLong digits(String text) {
            boolean good = !text.isEmpty()
                    && text.length() <= MOST_DIGITS
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return good ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        }
    }

    /** Which way a limit is tightened, and what its absence is worth. */
    enum Stricter {
        LOWER(false, Long.MAX_VALUE),
        LOWER_OR_ABSENT(false, Long.MIN_VALUE),
        HIGHER(true, Long.MIN_VALUE),
        HIGHER_OR_ABSENT(true, Long.MAX_VALUE);

        private final boolean higher;
        private final long absent;

        Stricter(boolean higher, long absent) {
            this.higher = higher;
            this.absent = absent;
        }
    }

    private final String key;
    private final Kind kind;
    private final HoursRule rule;
    private final Stricter stricter;

    Limit(String key, Kind kind, HoursRule rule, Stricter stricter) {
        this.key = key;
        this.kind = kind;
        this.rule = rule;
        this.stricter = stricter;
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    HoursRule rule() {
        return rule;
    }

    /** Whether a pack without this limit is the stricter one. */
    boolean isPrivilege() {
        return stricter == Stricter.LOWER_OR_ABSENT || stricter == Stricter.HIGHER_OR_ABSENT;
    }

    /** What the limit is worth if the pack does not state it. */
    long absent() {
        return stricter.absent;
    }

    /** Whether one value allows more than another. */
    boolean isLooser(long value, long than) {
        return stricter.higher ? value < than : value > than;
    }

    static Optional<Limit> byKey(String key) {
        return Arrays.stream(values()).filter(limit -> limit.key.equals(key)).findFirst();
    }
}
