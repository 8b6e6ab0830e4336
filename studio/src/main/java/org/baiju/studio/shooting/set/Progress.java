package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baiju.shootplan.Strip;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.set.Schedule.Planned;
import org.baiju.studio.shooting.set.Schedule.Sum;
import org.jspecify.annotations.Nullable;

/**
 * How far a series is.
 *
 * @param episodes in order
 * @param end when it will be shot at the rate so far; absent before the first scene is
 * @param planned what the days that were told of were to cost, in fen
 * @param actual the same with the overtime that there was, in fen
 */
public record Progress(List<EpisodeLine> episodes, @Nullable LocalDate end, long planned, long actual) {
    public Progress {
        episodes = List.copyOf(episodes);
    }

    /** One episode. */
    public record EpisodeLine(int episode, Sum shot, Sum whole) {}

    /** The progress of a board by what of it is shot. */
    static Progress of(Board board, Set<String> shot, Map<LocalDate, Schedule> days, Map<LocalDate, Long> overtime) {
        var episodes = new TreeMap<Integer, List<Strip>>();
        board.plan()
                .strips()
                .forEach(strip -> episodes.computeIfAbsent(strip.episode(), _ -> new ArrayList<>())
                        .add(strip));
        long planned = days.values().stream().mapToLong(Schedule::cost).sum();
        long more = days.entrySet().stream()
                .mapToLong(day ->
                        overtime.getOrDefault(day.getKey(), day.getValue().overtimeMinutes())
                                - day.getValue().overtimeMinutes())
                .sum();
        return new Progress(
                episodes.entrySet().stream()
                        .map(one -> new EpisodeLine(
                                one.getKey(),
                                sum(one.getValue().stream()
                                        .filter(strip -> shot.contains(strip.key()))
                                        .toList()),
                                sum(one.getValue())))
                        .toList(),
                end(board, shot, days),
                planned,
                planned + board.shoot().rules().prices().overtime(more));
    }

    private static Sum sum(List<Strip> strips) {
        return Sum.of(
                strips.stream().map(strip -> Planned.of(strip, null, null)).toList());
    }

    /** The dates of the plan are used up first, then each date that follows. */
    private static @Nullable LocalDate end(Board board, Set<String> shot, Map<LocalDate, Schedule> days) {
        long whole = board.plan().strips().count();
        long done = board.plan()
                .strips()
                .filter(strip -> shot.contains(strip.key()))
                .count();
        if (done == 0 || days.isEmpty()) {
            return null;
        }
        LocalDate last = days.keySet().stream().max(LocalDate::compareTo).orElseThrow();
        long needed = Math.ceilDiv((whole - done) * days.size(), done);
        List<LocalDate> ahead = board.plan().days().stream()
                .filter(day -> !day.strips().isEmpty() && day.date().isAfter(last))
                .map(day -> day.date())
                .distinct()
                .toList();
        if (needed == 0) {
            return last;
        }
        if (needed <= ahead.size()) {
            return ahead.get(Math.toIntExact(needed) - 1);
        }
        LocalDate from = ahead.isEmpty() ? last : ahead.getLast();
        return from.plusDays(needed - ahead.size());
    }
}
