package org.baiju.studio.shooting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.StripWish;
import org.jspecify.annotations.Nullable;

/**
 * What production says of a scene beyond its script.
 *
 * @param minutes how long it takes to shoot; absent for what follows from the text
 * @param storyDay the day of the story; absent if unknown
 * @param tags what it shows that not everybody may play, as in {@code violence}; in order
 * @param isPriority whether it must not slip, as the scenes of a paywall's episode
 * @param remark in free words; empty for none
 * @param day on which it has to be shot; absent for any
 * @param notOn dates on which it must not be, in order
 */
public record StripNote(
        @Nullable Integer minutes,
        @Nullable String storyDay,
        Set<String> tags,
        boolean isPriority,
        String remark,
        @Nullable DayKey day,
        Set<LocalDate> notOn) {
    public static final int MINUTES_MAX = 24 * 60;
    public static final int STORY_DAY_MAX = 40;
    public static final int TAGS_MAX = 8;
    public static final int TAG_LENGTH = 30;
    public static final int REMARK_MAX = 500;
    public static final int DATES_MAX = 60;

    /** Nothing is said. */
    public static final StripNote NONE = new StripNote(null, null, Set.of(), false, "", null, Set.of());

    public StripNote {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        notOn = Collections.unmodifiableSortedSet(new TreeSet<>(notOn));
    }

    /** One thing that can be said. */
    public enum Part {
        MINUTES,
        STORY_DAY,
        TAGS,
        PRIORITY,
        REMARK,
        DAY,
        NOT_ON
    }

    /** The same with some parts as another note has them. */
    public StripNote with(Set<Part> parts, StripNote other) {
        return new StripNote(
                parts.contains(Part.MINUTES) ? other.minutes : minutes,
                parts.contains(Part.STORY_DAY) ? other.storyDay : storyDay,
                parts.contains(Part.TAGS) ? other.tags : tags,
                parts.contains(Part.PRIORITY) ? other.isPriority : isPriority,
                parts.contains(Part.REMARK) ? other.remark : remark,
                parts.contains(Part.DAY) ? other.day : day,
                parts.contains(Part.NOT_ON) ? other.notOn : notOn);
    }

    /** Whether its day is one on which it must not be. */
    public boolean contradictsItself() {
        return day != null && notOn.contains(day.date());
    }

    public StripWish wish() {
        return new StripWish(day, notOn);
    }
}
