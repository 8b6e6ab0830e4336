package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one person in a series, as they were tapped: what wages are counted by.
 *
 * @param days in order, only those on which the person was tapped in or out
 */
public record TimeRecord(UUID person, String name, List<Day> days) {
    public TimeRecord {
        days = List.copyOf(days);
    }

    /** One day; {@code minutes} does not count meals, and is absent as long as "in" or "out" is. */
    public record Day(
            LocalDate date,
            @Nullable LocalDateTime in,
            @Nullable LocalDateTime out,
            long mealMinutes,
            @Nullable Long minutes) {}

    /** The minutes of all complete days. */
    public long minutes() {
        return days.stream()
                .map(Day::minutes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
