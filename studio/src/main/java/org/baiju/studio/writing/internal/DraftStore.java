package org.baiju.studio.writing.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.screenplay.DayPart;
import org.baiju.screenplay.IntExt;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.DraftScene.DraftLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of drafts and their scenes. */
@Repository
public class DraftStore {
    private static final String SELECT = """
            select id, number, evidence_id, title, findings, created_at, made_by, message, locked_at, locked_by
            from draft
            where series_id = :series
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final DraftJson json;

    DraftStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, DraftJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** The number of the next draft; whoever asks keeps others waiting until their transaction ends. */
    public int nextNumber(SeriesId series) {
        hold(series);
        return jdbc.sql("select coalesce(max(number), 0) + 1 from draft where series_id = :series")
                .param("series", series.value())
                .query(Integer.class)
                .single();
    }

    /** Keeps others who make a draft of the series waiting until the transaction ends. */
    public void hold(SeriesId series) {
        jdbc.sql("select id from series where id = :series for update")
                .param("series", series.value())
                .query(UUID.class)
                .single();
    }

    public void add(SeriesId series, Draft draft, List<DraftScene> scenes) {
        jdbc.sql("""
                        insert into draft
                            (id, series_id, number, evidence_id, title, findings, created_at, made_by, message)
                        values
                            (:id, :series, :number, :evidence, :title, cast(:findings as jsonb), :at, :by, :message)
                        """)
                .param("id", draft.id())
                .param("series", series.value())
                .param("number", draft.number())
                .param("evidence", draft.evidence())
                .param("title", draft.title())
                .param("findings", json.writeFindings(draft.findings()))
                .param("at", draft.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", draft.madeBy())
                .param("message", draft.message())
                .update();
        var rows = new ArrayList<MapSqlParameterSource>();
        for (DraftScene scene : scenes) {
            rows.add(row(draft.id(), rows.size(), scene));
        }
        batches.batchUpdate("""
                insert into scene
                    (id, draft_id, position, key, episode, number, heading, place, set_name, int_ext, time_of_day,
                     day_part, flags, cast_names, extras, props, synopsis, millis, eighths, lines)
                values
                    (:id, :draft, :position, :key, :episode, :number, :heading, :place, :set, :intExt, :timeOfDay,
                     :dayPart, :flags, :cast, :extras, :props, :synopsis, :millis, :eighths, cast(:lines as jsonb))
                """, rows.toArray(MapSqlParameterSource[]::new));
    }

    public Optional<Draft> findCurrent(SeriesId series) {
        return jdbc.sql(SELECT + " order by number desc limit 1")
                .param("series", series.value())
                .query(this::draft)
                .optional();
    }

    public Optional<Draft> find(SeriesId series, int number) {
        return jdbc.sql(SELECT + " and number = :number")
                .param("series", series.value())
                .param("number", number)
                .query(this::draft)
                .optional();
    }

    public Optional<Draft> find(SeriesId series, UUID draft) {
        return jdbc.sql(SELECT + " and id = :draft")
                .param("series", series.value())
                .param("draft", draft)
                .query(this::draft)
                .optional();
    }

    public List<Draft> list(SeriesId series) {
        return jdbc.sql(SELECT + " order by number desc limit 200")
                .param("series", series.value())
                .query(this::draft)
                .list();
    }

    /** Locks a draft, or with an absent lock unlocks it; false if it was so already. */
    public boolean lock(UUID draft, Draft.@Nullable Lock lock) {
        return jdbc.sql("""
                        update draft
                        set locked_at = :at, locked_by = :by
                        where id = :draft and (locked_at is null) = (cast(:by as text) is not null)
                        """)
                        .param("draft", draft)
                        .param(
                                "at",
                                lock == null ? null : lock.at().atOffset(ZoneOffset.UTC),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("by", lock == null ? null : lock.by(), Types.VARCHAR)
                        .update()
                == 1;
    }

    private Draft draft(ResultSet row, int rowNumber) throws SQLException {
        @Nullable OffsetDateTime lockedAt = row.getObject("locked_at", OffsetDateTime.class);
        return new Draft(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("evidence_id", UUID.class),
                row.getString("title"),
                json.readFindings(row.getString("findings")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getString("message"),
                lockedAt == null ? null : new Draft.Lock(lockedAt.toInstant(), row.getString("locked_by")));
    }

    public List<DraftScene> listScenes(UUID draft) {
        return jdbc.sql("""
                        select id, key, episode, number, heading, place, set_name, int_ext, time_of_day, day_part,
                               flags, cast_names, extras, props, synopsis, millis, eighths, lines
                        from scene
                        where draft_id = :draft
                        order by position
                        """)
                .param("draft", draft)
                .query((row, number) -> scene(row))
                .list();
    }

    /** Everybody in the current draft with the number of their scenes, most scenes first. */
    public Map<String, Long> countScenesByCast(SeriesId series) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                        select name, count(*) as scenes
                        from scene, unnest(cast_names) as name
                        where draft_id = (
                            select id from draft where series_id = :series order by number desc limit 1)
                        group by name
                        order by scenes desc, min(position)
                        """).param("series", series.value()).query(row -> {
            counts.put(row.getString("name"), row.getLong("scenes"));
        });
        return counts;
    }

    private MapSqlParameterSource row(UUID draft, int position, DraftScene scene) {
        return new MapSqlParameterSource()
                .addValue("id", scene.id())
                .addValue("draft", draft)
                .addValue("position", position)
                .addValue("key", scene.key())
                .addValue("episode", scene.episode())
                .addValue("number", scene.number())
                .addValue("heading", scene.heading())
                .addValue("place", scene.place())
                .addValue("set", scene.set())
                .addValue(
                        "intExt", scene.intExt() == null ? null : scene.intExt().name())
                .addValue("timeOfDay", scene.timeOfDay())
                .addValue(
                        "dayPart",
                        scene.dayPart() == null ? null : scene.dayPart().name())
                .addValue("flags", scene.flags().toArray(String[]::new))
                .addValue("cast", scene.cast().toArray(String[]::new))
                .addValue("extras", scene.extras().toArray(String[]::new))
                .addValue("props", scene.props().toArray(String[]::new))
                .addValue("synopsis", scene.synopsis())
                .addValue("millis", scene.millis())
                .addValue("eighths", scene.eighths())
                .addValue("lines", json.writeLines(scene.lines()));
    }

    private DraftScene scene(ResultSet row) throws SQLException {
        List<DraftLine> lines = json.readLines(row.getString("lines"));
        return new DraftScene(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getInt("episode"),
                row.getString("number"),
                row.getString("heading"),
                row.getString("place"),
                row.getString("set_name"),
                named(IntExt.class, row.getString("int_ext")),
                row.getString("time_of_day"),
                named(DayPart.class, row.getString("day_part")),
                texts(row.getArray("flags")),
                texts(row.getArray("cast_names")),
                texts(row.getArray("extras")),
                texts(row.getArray("props")),
                row.getString("synopsis"),
                row.getInt("millis"),
                row.getInt("eighths"),
                lines);
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
