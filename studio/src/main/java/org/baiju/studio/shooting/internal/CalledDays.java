package org.baiju.studio.shooting.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.PersonDay;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.BoardId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** When people work, by the boards that are shot: what one series has to know of the others. */
@Repository
public class CalledDays {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    CalledDays(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The hours of a day as they are kept. */
    private record Spans(List<Span> work, List<Span> meals) {}

    /** A day on which a board of a series calls somebody. */
    public record Called(SeriesId series, LocalDate date, PersonDay hours) {}

    private record Row(
            UUID seriesId,
            UUID performerId,
            LocalDate shootDate,
            LocalDateTime calledAt,
            LocalDateTime releasedAt,
            String spans) {
        Called called(int travelMinutes) {
            return new Called(new SeriesId(seriesId), shootDate, day(travelMinutes));
        }

        PersonDay day(int travelMinutes) {
            Spans kept = JsonMapper.shared().readValue(spans, Spans.class);
            var worker = new Worker(performerId.toString(), Worker.Role.PERFORMER, null, OptionalLong.empty());
            return new PersonDay(
                    worker,
                    new Span(calledAt, releasedAt),
                    kept.work(),
                    kept.meals(),
                    Circumstances.USUAL.withTravel(travelMinutes, travelMinutes));
        }
    }

    /** When these people work for other series than this one. */
    public List<PersonDay> elsewhere(SeriesId series, Collection<Performer> performers) {
        return listElsewhere(series, performers).stream().map(Called::hours).toList();
    }

    /** The same with the series that call them. */
    public List<Called> listElsewhere(SeriesId series, Collection<Performer> performers) {
        Map<UUID, Integer> known = new HashMap<>();
        performers.forEach(one -> idOf(one).ifPresent(id -> known.put(id, one.travelMinutes())));
        if (known.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select series_id, performer_id, shoot_date, called_at, released_at, spans::text
                        from called_day
                        join board on board.id = board_id
                        where series_id <> :series and performer_id in (:performers)
                        order by called_at
                        """)
                .param("series", series.value())
                .param("performers", known.keySet())
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.called(known.getOrDefault(row.performerId(), 0)))
                .toList();
    }

    /** Waits until nobody else plans with these people; always in the same order, so that nobody waits for ever. */
    public void lock(Collection<Performer> children) {
        children.stream()
                .flatMap(one -> idOf(one).stream())
                .sorted()
                .forEach(child -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:child, 0))")
                        .param("child", child.toString())
                        .query((_, _) -> true)
                        .list());
    }

    /** Writes when the people of a board work, in place of what it said before. */
    public void write(BoardId board, List<Timetable> timetables) {
        clear(board);
        List<MapSqlParameterSource> rows = new ArrayList<>();
        for (Timetable timetable : timetables) {
            for (Timetable.Presence presence : timetable.people()) {
                idOf(presence.performer()).ifPresent(id -> rows.add(row(board, id, timetable, presence.hours())));
            }
        }
        batches.batchUpdate("""
                insert into called_day (board_id, performer_id, shoot_date, unit, called_at, released_at, spans)
                values (:board, :performer, :date, :unit, :from, :to, cast(:spans as jsonb))
                """, rows.toArray(MapSqlParameterSource[]::new));
    }

    /** The board is not shot any more. */
    public void clear(BoardId board) {
        jdbc.sql("delete from called_day where board_id = :board")
                .param("board", board.value())
                .update();
    }

    private static MapSqlParameterSource row(BoardId board, UUID performer, Timetable timetable, PersonDay hours) {
        return new MapSqlParameterSource()
                .addValue("board", board.value())
                .addValue("performer", performer)
                .addValue("date", timetable.day().date())
                .addValue("unit", timetable.day().key().unit())
                .addValue("from", hours.onSet().from())
                .addValue("to", hours.onSet().to())
                .addValue("spans", JsonMapper.shared().writeValueAsString(new Spans(hours.work(), hours.meals())));
    }

    /** The id of somebody who is known beyond one series; whoever is only assumed has none. */
    private static Optional<UUID> idOf(Performer performer) {
        try {
            return Optional.of(UUID.fromString(performer.id()));
        } catch (IllegalArgumentException assumed) {
            return Optional.empty();
        }
    }
}
