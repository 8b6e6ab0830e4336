package org.baiju.studio.writing;

import java.util.List;
import java.util.UUID;
import org.baiju.screenplay.DayPart;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.LineKind;
import org.jspecify.annotations.Nullable;

/**
 * One scene of a draft.
 *
 * @param key the engine's id, unique in the draft
 * @param episode the number of its episode
 * @param number as written, as in {@code 1-2A}; empty if the script has none
 * @param heading as written; absent for text before the first heading
 * @param place where the unit drives to; empty if the script does not say
 * @param set the set within the place; absent if there is none
 * @param timeOfDay as written; absent if the script does not say
 * @param cast names in the order of the script
 * @param extras crowds with their quantities, as in 食客×4
 * @param synopsis its first line of action
 * @param millis its length on the screen
 * @param eighths its length in eighths of a page
 */
public record DraftScene(
        UUID id,
        String key,
        int episode,
        String number,
        @Nullable String heading,
        String place,
        @Nullable String set,
        @Nullable IntExt intExt,
        @Nullable String timeOfDay,
        @Nullable DayPart dayPart,
        List<String> flags,
        List<String> cast,
        List<String> extras,
        List<String> props,
        String synopsis,
        int millis,
        int eighths,
        List<DraftLine> lines) {
    public DraftScene {
        flags = List.copyOf(flags);
        cast = List.copyOf(cast);
        extras = List.copyOf(extras);
        props = List.copyOf(props);
        lines = List.copyOf(lines);
    }

    /**
     * One line below the heading.
     *
     * @param speaker absent for lines nobody speaks and for a voice without a name
     * @param delivery how it is said; absent if the script does not say
     * @param line where it stands in the file, counted from 1
     * @param millis how long it plays on the screen
     */
    public record DraftLine(
            LineKind kind,
            @Nullable String speaker,
            @Nullable String delivery,
            String text,
            int line,
            int millis) {}

    /** The place and, if any, its set. */
    public String setting() {
        return set == null ? place : place + "·" + set;
    }

    /** Whether it plays after dark. */
    public boolean isNight() {
        return dayPart == DayPart.NIGHT;
    }

    /** Its length on the screen in whole seconds, rounded up. */
    public int seconds() {
        return Math.ceilDiv(millis, 1000);
    }
}
