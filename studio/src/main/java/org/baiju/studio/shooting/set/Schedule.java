package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.studio.shooting.Board;
import org.jspecify.annotations.Nullable;

/**
 * What a day was to shoot.
 *
 * @param call when the unit is called; absent if nothing was planned
 * @param scenes in shooting order
 * @param cost what the day was to cost, in fen
 * @param overtimeMinutes how much of it was to be overtime
 */
public record Schedule(
        LocalDate date,
        @Nullable LocalDateTime call,
        @Nullable LocalDateTime wrap,
        List<Planned> scenes,
        Sum whole,
        long cost,
        long overtimeMinutes) {
    public Schedule {
        scenes = List.copyOf(scenes);
    }

    /**
     * A scene of the day.
     *
     * @param number as the script writes it
     * @param place and set
     * @param minutes that it was to take
     * @param from when it was to begin; absent if it is on no day
     */
    public record Planned(
            String key,
            int episode,
            String number,
            String place,
            List<String> cast,
            long seconds,
            int eighths,
            long minutes,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to) {
        public Planned {
            cast = List.copyOf(cast);
        }

        static Planned of(Strip strip, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
            return new Planned(
                    strip.key(),
                    strip.episode(),
                    strip.number(),
                    strip.setting().name(),
                    strip.cast(),
                    strip.measure().screen().plusMillis(500).toSeconds(),
                    strip.measure().eighths(),
                    strip.length().toMinutes(),
                    from,
                    to);
        }
    }

    /** Scenes, seconds on the screen and eighths of a page. */
    public record Sum(int scenes, long seconds, int eighths) {
        static final Sum NONE = new Sum(0, 0, 0);

        static Sum of(List<Planned> scenes) {
            return new Sum(
                    scenes.size(),
                    scenes.stream().mapToLong(Planned::seconds).sum(),
                    scenes.stream().mapToInt(Planned::eighths).sum());
        }

        Sum minus(Sum done) {
            return new Sum(scenes - done.scenes, seconds - done.seconds, eighths - done.eighths);
        }

        Sum plus(Sum more) {
            return new Sum(scenes + more.scenes, seconds + more.seconds, eighths + more.eighths);
        }
    }

    /** A date on which nothing is planned. */
    static Schedule none(LocalDate date) {
        return new Schedule(date, null, null, List.of(), Sum.NONE, 0, 0);
    }

    /** The day as a board has it, all units together. */
    static Schedule of(LocalDate date, Board board) {
        List<Timetable> tables = board.judgement().timetables().stream()
                .filter(table -> table.day().date().equals(date))
                .toList();
        var scenes = new ArrayList<Planned>();
        for (Timetable table : tables) {
            for (Timetable.Entry entry : table.entries()) {
                if (entry.item() instanceof Strip strip) {
                    scenes.add(Planned.of(strip, entry.from(), entry.to()));
                }
            }
        }
        long cost = board.judgement().cost().items().stream()
                .filter(item -> item.date().equals(date))
                .mapToLong(CostItem::amount)
                .sum();
        int most = board.shoot().rules().dayMinutes();
        return new Schedule(
                date,
                tables.stream()
                        .map(Timetable::call)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                tables.stream()
                        .map(Timetable::wrap)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                scenes,
                Sum.of(board.plan()
                        .strips()
                        .map(strip -> Planned.of(strip, null, null))
                        .toList()),
                cost,
                tables.stream()
                        .mapToLong(table -> Math.max(0, table.work().toMinutes() - most))
                        .sum());
    }

    Optional<Planned> find(String key) {
        return scenes.stream().filter(scene -> scene.key().equals(key)).findFirst();
    }
}
