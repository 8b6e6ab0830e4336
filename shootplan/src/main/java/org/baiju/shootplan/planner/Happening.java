package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.Set;
import org.baiju.shootplan.DateSpan;

/** Something that has happened to a shoot, so that it cannot go on as planned. Strips that are shot are beyond its reach. */
public sealed interface Happening {

    /**
     * No exterior can be shot on these dates.
     *
     * @param usesCover whether strips stay whose place has another one for wet weather
     */
    record RainedOff(Set<LocalDate> dates, boolean usesCover) implements Happening {
        public RainedOff {
            dates = Set.copyOf(dates);
        }
    }

    /** Nobody can shoot anything on these dates. */
    record DaysLost(Set<LocalDate> dates) implements Happening {
        public DaysLost {
            dates = Set.copyOf(dates);
        }
    }

    /**
     * Somebody cannot come.
     *
     * @param performer the id; the role of one whom nobody named
     */
    record PerformerIll(String performer, DateSpan dates) implements Happening {}

    /**
     * A place cannot be used.
     *
     * @param place the id; the name in the script of one that nobody found yet
     */
    record PlaceLost(String place, DateSpan dates) implements Happening {}

    /**
     * Strips of a day that is over were not shot, or stand in the boneyard since; they need a day.
     *
     * @param strips their keys
     */
    record LeftOver(Set<String> strips) implements Happening {
        public LeftOver {
            strips = Set.copyOf(strips);
        }
    }
}
