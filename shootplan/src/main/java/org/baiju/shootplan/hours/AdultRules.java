package org.baiju.shootplan.hours;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baiju.shootplan.hours.Breach.Price;
import org.jspecify.annotations.Nullable;

/** The rules for adults from day to day: rest and turnaround, and the longest day. */
final class AdultRules {
    private final HoursPack pack;

    AdultRules(HoursPack pack) {
        this.pack = pack;
    }

    /** Looks at all days of one person, by their calls; days on which the person is still a child are passed over. */
    void check(List<PersonDay> days, Docket docket) {
        LocalDate shortRest = null;
        for (int i = 0; i < days.size(); i++) {
            PersonDay day = days.get(i);
            if (docket.isChild(day)) {
                continue;
            }
            PersonDay before = i == 0 ? null : days.get(i - 1);
            if (day.worker().role() == Worker.Role.CREW) {
                turnaround(before, day, docket);
            } else {
                longestDay(day, docket);
                shortRest = rest(before, day, shortRest, docket);
            }
        }
    }

    private void turnaround(@Nullable PersonDay before, PersonDay day, Docket docket) {
        OptionalLong needed = pack.limit(Limit.CREW_TURNAROUND);
        if (before != null && needed.isPresent() && gap(before, day) < needed.getAsLong()) {
            docket.add(
                    HoursRule.CREW_TURNAROUND,
                    day,
                    Math.max(0, gap(before, day)),
                    needed.getAsLong(),
                    new Mend.CallFrom(before.onSet().to().plusMinutes(needed.getAsLong())));
        }
    }

    private void longestDay(PersonDay day, Docket docket) {
        OptionalLong longest = pack.limit(Limit.LONGEST_DAY);
        if (longest.isPresent() && day.onSet().minutes() > longest.getAsLong()) {
            LocalDateTime latest = day.onSet().from().plusMinutes(longest.getAsLong());
            docket.add(HoursRule.LONGEST_DAY, day, day.onSet().minutes(), longest.getAsLong(), new Mend.WrapBy(latest));
        }
    }

    /** Returns the last day on which the shorter rest between exteriors was used. */
    private @Nullable LocalDate rest(
            @Nullable PersonDay before, PersonDay day, @Nullable LocalDate lastShort, Docket docket) {
        OptionalLong full = pack.limit(Limit.PERFORMER_REST);
        if (before == null || full.isEmpty() || gap(before, day) >= full.getAsLong()) {
            return lastShort;
        }
        boolean mayBeShort = pack.limit(Limit.EXTERIOR_REST).isPresent()
                && outside(before)
                && outside(day)
                && (lastShort == null
                        || !day.date()
                                .isBefore(lastShort.plusDays(
                                        pack.limit(Limit.EXTERIOR_REST_EVERY).orElse(1))));
        long needed = mayBeShort ? pack.limit(Limit.EXTERIOR_REST).getAsLong() : full.getAsLong();
        if (gap(before, day) >= needed) {
            return day.date();
        }
        docket.add(
                HoursRule.PERFORMER_REST,
                day,
                Math.max(0, gap(before, day)),
                needed,
                new Mend.CallFrom(before.onSet().to().plusMinutes(needed)),
                forcedCall(pack, day.worker()));
        return lastShort;
    }

    /** A forced call costs a day's pay or the cap, whichever is less. */
    static Optional<Price> forcedCall(HoursPack pack, Worker worker) {
        OptionalLong cap = worker.role() == Worker.Role.DAY_PERFORMER
                ? pack.limit(Limit.FORCED_CALL_CAP_BY_THE_DAY)
                : pack.limit(Limit.FORCED_CALL_CAP);
        return cap.isEmpty()
                ? Optional.empty()
                : Optional.of(new Price(
                        Math.min(cap.getAsLong(), worker.dayPay().orElse(cap.getAsLong())),
                        pack.identity().currency()));
    }

    private static boolean outside(PersonDay day) {
        return day.circumstances().onLocation() && day.circumstances().exterior();
    }

    private static long gap(PersonDay before, PersonDay day) {
        return Duration.between(before.onSet().to(), day.onSet().from()).toMinutes();
    }
}
