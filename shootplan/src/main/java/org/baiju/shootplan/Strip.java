package org.baiju.shootplan;

import java.time.Duration;
import java.util.List;

/**
 * One scene on the plan (排期条).
 *
 * @param key the scene's id, unique on a plan
 * @param number the scene's number as written
 * @param cast the names of the characters in it
 */
public record Strip(
        String key, int episode, String number, Setting setting, List<String> cast, Measure measure, StripNotes notes)
        implements DayItem {
    public Strip {
        cast = List.copyOf(cast);
    }

    public Strip(String key, int episode, String number, Setting setting, List<String> cast, Measure measure) {
        this(key, episode, number, setting, cast, measure, StripNotes.NONE);
    }

    @Override
    public Duration length() {
        return measure.shooting();
    }

    /** The same strip with other notes. */
    public Strip with(StripNotes other) {
        return new Strip(key, episode, number, setting, cast, measure, other);
    }
}
