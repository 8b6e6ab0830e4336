package org.baiju.studio.shooting.set;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of what happens on sets. */
@Repository
class SetStore {
    private static final String FACT = """
            select id, shoot_date, kind, scene_key, person_id, number, is_good, by_card, note, reverses, client_at,
                   happened_at, received_at, tapped_by, tapped_name
            from set_tap
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    SetStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Waits until nobody else records anything for the day. */
    void lock(SeriesId series, LocalDate date) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:day, 0)) is null")
                .param("day", "set " + series + " " + date)
                .query(Boolean.class)
                .single();
    }

    /** The taps of a day in the order in which they came. */
    List<Fact> list(SeriesId series, LocalDate date) {
        return jdbc.sql(FACT + "where series_id = :series and shoot_date = :date order by arrival")
                .param("series", series.value())
                .param("date", date)
                .query((row, _) -> fact(row))
                .list();
    }

    /** A day of a series. */
    record DayOf(SeriesId series, LocalDate date) {}

    /** On which days these people were tapped in or out or had a meal of their own, whatever for. */
    List<DayOf> listDaysOf(Collection<UUID> people, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select distinct series_id, shoot_date
                        from set_tap
                        where person_id = any(:people) and shoot_date between :from and :to
                        order by shoot_date, series_id
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new DayOf(
                        new SeriesId(row.getObject("series_id", UUID.class)),
                        row.getObject("shoot_date", LocalDate.class)))
                .list();
    }

    /** Whether anybody told anything of a day. */
    boolean isTapped(DayOf day) {
        return jdbc.sql("select exists (select from set_tap where series_id = :series and shoot_date = :date)")
                .param("series", day.series().value())
                .param("date", day.date())
                .query(Boolean.class)
                .single();
    }

    /** The taps of a span of days, by date, in the order in which they came. */
    Map<LocalDate, List<Fact>> map(SeriesId series, LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, List<Fact>>();
        jdbc.sql(FACT + "where series_id = :series and shoot_date between :from and :to order by arrival")
                .param("series", series.value())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    days.computeIfAbsent(row.getObject("shoot_date", LocalDate.class), _ -> new ArrayList<>())
                            .add(fact(row));
                });
        return days;
    }

    /** The dates on which scenes were shot, by their keys: what stands of what was said last of each. */
    Map<String, LocalDate> mapShot(SeriesId series) {
        var shot = new LinkedHashMap<String, LocalDate>();
        jdbc.sql("""
                        select scene_key, shoot_date
                        from (
                            select distinct on (scene_key) scene_key, shoot_date, kind
                            from set_tap tap
                            where series_id = :series and kind in ('SHOT', 'PARTIAL', 'OMITTED')
                              and not exists (select from set_tap reversal where reversal.reverses = tap.id)
                            order by scene_key, shoot_date desc, happened_at desc, arrival desc
                        ) last_mark
                        where kind = 'SHOT'
                        order by shoot_date, scene_key
                        """).param("series", series.value()).query(row -> {
            shot.put(row.getString("scene_key"), row.getObject("shoot_date", LocalDate.class));
        });
        return shot;
    }

    /** Which of these ids are taken, whatever for. */
    Set<UUID> listTaken(Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from set_tap where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void add(SeriesId series, LocalDate date, List<Fact> facts) {
        batches.batchUpdate(
                """
                insert into set_tap (id, series_id, shoot_date, kind, scene_key, person_id, number, is_good, by_card, note,
                                     reverses, client_at, happened_at, received_at, tapped_by, tapped_name)
                values (:id, :series, :date, :kind, :scene, :person, :number, :good, :card, :note, :reverses, :client,
                        :happened, :received, :by, :name)
                """,
                facts.stream()
                        .map(fact -> parameters(fact)
                                .addValue("series", series.value())
                                .addValue("date", date))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource parameters(Fact fact) {
        Tap tap = fact.tap();
        return new MapSqlParameterSource()
                .addValue("id", tap.id())
                .addValue("kind", tap.kind().name())
                .addValue("scene", tap.scene())
                .addValue("person", tap.person())
                .addValue("number", tap.number())
                .addValue("good", tap.isGood())
                .addValue("card", tap.byCard())
                .addValue("note", tap.note())
                .addValue("reverses", tap.reverses())
                .addValue("client", OffsetDateTime.ofInstant(tap.at(), ZoneOffset.UTC))
                .addValue("happened", OffsetDateTime.ofInstant(fact.happenedAt(), ZoneOffset.UTC))
                .addValue("received", OffsetDateTime.ofInstant(fact.receivedAt(), ZoneOffset.UTC))
                .addValue("by", fact.by())
                .addValue("name", fact.byName());
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                new Tap(
                        row.getObject("id", UUID.class),
                        TapKind.valueOf(row.getString("kind")),
                        moment(row, "client_at"),
                        row.getString("scene_key"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("number", Integer.class),
                        row.getObject("is_good", Boolean.class),
                        row.getBoolean("by_card"),
                        row.getString("note"),
                        row.getObject("reverses", UUID.class)),
                moment(row, "happened_at"),
                moment(row, "received_at"),
                row.getObject("tapped_by", UUID.class),
                row.getString("tapped_name"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What a day was to shoot when its first tap came. */
    Optional<Schedule> findSchedule(SeriesId series, LocalDate date) {
        return jdbc.sql("select schedule from set_day where series_id = :series and shoot_date = :date")
                .param("series", series.value())
                .param("date", date)
                .query(String.class)
                .optional()
                .map(SetStore::schedule);
    }

    /** The days that were opened, in order. */
    Map<LocalDate, Schedule> mapSchedules(SeriesId series) {
        var days = new LinkedHashMap<LocalDate, Schedule>();
        jdbc.sql("select schedule from set_day where series_id = :series order by shoot_date")
                .param("series", series.value())
                .query(String.class)
                .list()
                .forEach(text -> {
                    Schedule schedule = schedule(text);
                    days.put(schedule.date(), schedule);
                });
        return days;
    }

    /** Keeps what a day was to shoot; what is kept already stays. */
    void open(SeriesId series, Schedule schedule, Instant at) {
        jdbc.sql("""
                        insert into set_day (series_id, shoot_date, schedule, opened_at)
                        values (:series, :date, :schedule, :at)
                        on conflict do nothing
                        """)
                .param("series", series.value())
                .param("date", schedule.date())
                .param("schedule", JsonMapper.shared().writeValueAsString(schedule))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private static Schedule schedule(String text) {
        return JsonMapper.shared().readValue(text, Schedule.class);
    }
}
