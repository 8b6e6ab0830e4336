package org.baiju.shootplan.hours;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.OptionalLong;

/** How the value of a limit is written in a pack, and how it is read into a number. */
enum LimitKind {
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

    LimitKind(String example) {
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
            return whole && minutes >= 0 && minutes <= MOST_MINUTES ? OptionalLong.of(minutes) : OptionalLong.empty();
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
        boolean good =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return good ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
