package org.baiju.shootplan.hours;

import java.time.LocalDateTime;
import java.util.List;

/** What would end one breach: a value that a board can act on. */
public sealed interface Mend {

    /** Release the person by this moment. */
    record WrapBy(LocalDateTime latest) implements Mend {}

    /** Do not call the person before this moment; it may be another day. */
    record CallFrom(LocalDateTime earliest) implements Mend {}

    /** Put the whole day into one of these spans. */
    record Within(List<Span> windows) implements Mend {
        public Within {
            windows = List.copyOf(windows);
        }
    }

    /** Let the person work no more than these minutes on the day. */
    record WorkAtMost(long minutes) implements Mend {}

    /** Start a meal by this moment. */
    record MealBy(LocalDateTime latest) implements Mend {}

    /** Make the meal that starts at this moment last so many minutes. */
    record LongerMeal(LocalDateTime from, long minutes) implements Mend {}

    /** Get the guardian's written consent onto file. */
    record GetConsent() implements Mend {}

    /** Judge the day by a pack that covers it. */
    record OtherPack() implements Mend {}
}
