package org.baiju.studio.shooting;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Move;
import org.baiju.shootplan.Plan;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does to a board. */
public sealed interface BoardChange {

    /**
     * Strips and banners go to a position of a day, in the given order.
     *
     * @param position from 0, counted without what moves; beyond the end means at the end
     */
    record MoveTo(List<String> keys, DayKey to, int position) implements BoardChange {
        public MoveTo {
            keys = List.copyOf(keys);
        }
    }

    /** Strips go into the boneyard, banners altogether. */
    record Park(List<String> keys) implements BoardChange {
        public Park {
            keys = List.copyOf(keys);
        }
    }

    record AddDay(DayKey day) implements BoardChange {}

    /** Its strips go into the boneyard. */
    record RemoveDay(DayKey day) implements BoardChange {}

    /** A day's work goes to another date or unit, whose work, if any, comes back. */
    record ExchangeDays(DayKey one, DayKey other) implements BoardChange {}

    /** A day is called at another time; absent for the usual one. */
    record CallAt(DayKey day, @Nullable LocalTime time) implements BoardChange {}

    record Lock(DayKey day, boolean isLocked) implements BoardChange {}

    record Announce(DayKey day, int position, Banner banner) implements BoardChange {}

    /** What comes of it for a plan. */
    default Move apply(Plan plan) {
        return switch (this) {
            case MoveTo(List<String> keys, DayKey to, int position) -> plan.move(keys, to, position);
            case Park(List<String> keys) -> plan.park(keys);
            case AddDay(DayKey day) -> plan.addDay(day);
            case RemoveDay(DayKey day) -> plan.removeDay(day);
            case ExchangeDays(DayKey one, DayKey other) -> plan.exchangeDays(one, other);
            case CallAt(DayKey day, var time) -> plan.onOpenDay(day, found -> found.calledAt(time));
            case Lock(DayKey day, boolean isLocked) -> plan.lock(day, isLocked);
            case Announce(DayKey day, int position, Banner banner) -> plan.announce(day, position, banner);
        };
    }

    /**
     * What it touches: keys of strips and banners, and days as a whole. Two changes that touch nothing in common can be
     * made one after the other in any order.
     */
    default Stream<String> touched() {
        return switch (this) {
            case MoveTo(List<String> keys, var _, var _) -> keys.stream();
            case Park(List<String> keys) -> keys.stream();
            case AddDay(DayKey day) -> Stream.of(day.toString());
            case RemoveDay(DayKey day) -> Stream.of(day.toString());
            case ExchangeDays(DayKey one, DayKey other) -> Stream.of(one.toString(), other.toString());
            case CallAt(DayKey day, var _) -> Stream.of(day.toString());
            case Lock(DayKey day, var _) -> Stream.of(day.toString());
            case Announce(var _, var _, Banner banner) -> Stream.of(banner.key());
        };
    }
}
