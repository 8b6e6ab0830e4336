package org.baiju.shootplan.hours;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The weekly rest of performers. It is read so that it lies wholly within the 168 hours from the first call after the
 * last one: a five-day week with 56 hours, a six-day week on location with 36. The sources only say "weekly"; counting
 * from the first call is the house's reading, and holds for weeks that do not start on Monday.
 */
final class WeeklyRest {
    private static final long WEEK = Duration.ofDays(7).toMinutes();

    private final HoursPack pack;

    WeeklyRest(HoursPack pack) {
        this.pack = pack;
    }

    /** Looks at all days of one performer, by their calls. */
    void check(List<PersonDay> days, Docket docket) {
        if (pack.limit(Limit.WEEKLY_REST).isEmpty()) {
            return;
        }
        int start = 0;
        boolean onLocation = true;
        for (int i = 1; i < days.size(); i++) {
            PersonDay day = days.get(i);
            LocalDateTime wrapped = days.get(i - 1).onSet().to();
            boolean wasOnLocation = days.get(i - 1).circumstances().onLocation();
            onLocation = i - 1 == start ? wasOnLocation : onLocation && wasOnLocation;
            LocalDateTime rested = earliestCall(wrapped, onLocation);
            if (!day.onSet().from().isBefore(rested)) {
                start = i;
                continue;
            }
            boolean stillOnLocation = onLocation && day.circumstances().onLocation();
            LocalDateTime latest = days.get(start).onSet().from().plusMinutes(WEEK - shortest(stillOnLocation));
            if (day.onSet().to().isAfter(latest) && !docket.isChild(day)) {
                docket.add(
                        HoursRule.WEEKLY_REST,
                        day,
                        day.onSet().to(),
                        latest,
                        new Mend.CallFrom(rested),
                        AdultRules.forcedCall(pack, day.worker()));
            }
        }
    }

    /** When the weekly rest after a wrap is over. */
    private LocalDateTime earliestCall(LocalDateTime wrapped, boolean onLocation) {
        if (onLocation && pack.limit(Limit.LOCATION_WEEKLY_REST).isPresent()) {
            return wrapped.plusMinutes(pack.limit(Limit.LOCATION_WEEKLY_REST).getAsLong());
        }
        LocalDateTime full = wrapped.plusMinutes(pack.limit(Limit.WEEKLY_REST).getAsLong());
        if (pack.limit(Limit.MORNING_WEEKLY_REST).isEmpty()) {
            return full;
        }
        LocalDateTime shorter =
                wrapped.plusMinutes(pack.limit(Limit.MORNING_WEEKLY_REST).getAsLong());
        LocalDateTime morning = shorter.toLocalDate()
                .atStartOfDay()
                .plusMinutes(pack.limit(Limit.MORNING_FROM).orElse(0));
        LocalDateTime byMorning = shorter.isBefore(morning) ? morning : shorter;
        return byMorning.isBefore(full) ? byMorning : full;
    }

    private long shortest(boolean onLocation) {
        long full = pack.limit(Limit.WEEKLY_REST).getAsLong();
        return onLocation
                ? pack.limit(Limit.LOCATION_WEEKLY_REST).orElse(full)
                : pack.limit(Limit.MORNING_WEEKLY_REST).orElse(full);
    }
}
