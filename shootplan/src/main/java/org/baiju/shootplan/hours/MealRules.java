package org.baiju.shootplan.hours;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.baiju.shootplan.hours.Breach.Price;

/** The rules about meals: not too short, and no stretch without one that is too long. */
final class MealRules {
    private final HoursPack pack;

    MealRules(HoursPack pack) {
        this.pack = pack;
    }

    void check(PersonDay day, Docket docket) {
        long least = pack.limit(Limit.MEAL_LEAST).orElse(0);
        LocalDateTime fed = day.onSet().from();
        for (Span meal : day.meals()) {
            if (meal.minutes() < least) {
                docket.add(HoursRule.MEAL_SHORT, day, meal.minutes(), least, new Mend.LongerMeal(meal.from(), least));
            } else {
                late(day, fed, meal.from(), docket);
                fed = meal.to();
            }
        }
        late(day, fed, day.onSet().to(), docket);
    }

    private void late(PersonDay day, LocalDateTime fed, LocalDateTime next, Docket docket) {
        OptionalLong within = pack.limit(Limit.MEAL_WITHIN);
        long waited = Duration.between(fed, next).toMinutes();
        if (within.isPresent() && waited > within.getAsLong()) {
            long late = waited - within.getAsLong();
            Mend mend = new Mend.MealBy(fed.plusMinutes(within.getAsLong()));
            docket.add(HoursRule.MEAL_LATE, day, waited, within.getAsLong(), mend, price(late));
        }
    }

    /** Each step that has begun is paid: the first, the second, and any further one at the third price. */
    private Optional<Price> price(long late) {
        OptionalLong step = pack.limit(Limit.MEAL_PENALTY_STEP);
        if (step.isEmpty() || step.getAsLong() == 0) {
            return Optional.empty();
        }
        long steps = Math.ceilDiv(late, step.getAsLong());
        long minor = pack.limit(Limit.MEAL_PENALTY_FIRST).orElse(0);
        if (steps > 1) {
            minor += pack.limit(Limit.MEAL_PENALTY_SECOND).orElse(0)
                    + (steps - 2) * pack.limit(Limit.MEAL_PENALTY_FURTHER).orElse(0);
        }
        return Optional.of(new Price(minor, pack.identity().currency()));
    }
}
