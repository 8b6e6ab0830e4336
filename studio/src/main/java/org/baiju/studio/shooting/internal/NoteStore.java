package org.baiju.studio.shooting.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.ProductionNotes.Kept;
import org.baiju.studio.shooting.StripNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what production says of scenes. */
@Repository
public class NoteStore {
    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else changes notes of the series, to the end of the transaction. */
    public void lock(SeriesId series) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('strip_note ' || :series, 0))::text")
                .param("series", series.value().toString())
                .query(String.class)
                .single();
    }

    /** All notes of a series by the keys of their scenes. */
    public SortedMap<String, Kept> map(SeriesId series) {
        var notes = new TreeMap<String, Kept>();
        jdbc.sql("""
                        select scene_key, minutes, story_day, tags, is_priority, remark, wish_date, wish_unit, not_on,
                               version, changed_by, changed_at
                        from strip_note
                        where series_id = :series
                        """).param("series", series.value()).query(row -> {
            notes.put(row.getString("scene_key"), kept(row));
        });
        return notes;
    }

    /** Writes a note over the version before, or as the first. */
    public void write(SeriesId series, String key, Kept kept) {
        StripNote note = kept.note();
        DayKey day = note.day();
        jdbc.sql("""
                        insert into strip_note (series_id, scene_key, minutes, story_day, tags, is_priority, remark,
                                                wish_date, wish_unit, not_on, version, changed_by, changed_at)
                        values (:series, :key, :minutes, :storyDay, :tags, :priority, :remark,
                                :date, :unit, cast(:notOn as date[]), :version, :by, :at)
                        on conflict (series_id, scene_key) do update
                        set minutes = excluded.minutes, story_day = excluded.story_day, tags = excluded.tags,
                            is_priority = excluded.is_priority, remark = excluded.remark,
                            wish_date = excluded.wish_date, wish_unit = excluded.wish_unit, not_on = excluded.not_on,
                            version = excluded.version, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        """)
                .param("series", series.value())
                .param("key", key)
                .param("minutes", note.minutes())
                .param("storyDay", note.storyDay())
                .param("tags", note.tags().toArray(String[]::new))
                .param("priority", note.isPriority())
                .param("remark", note.remark())
                .param("date", day == null ? null : day.date())
                .param("unit", day == null ? null : day.unit())
                .param("notOn", note.notOn().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("version", kept.version())
                .param("by", kept.by())
                .param("at", kept.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes notes in place of all that there are; the caller holds the lock. */
    public void replaceAll(SeriesId series, Map<String, Kept> notes) {
        jdbc.sql("delete from strip_note where series_id = :series")
                .param("series", series.value())
                .update();
        notes.forEach((key, kept) -> write(series, key, kept));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        LocalDate date = row.getObject("wish_date", LocalDate.class);
        var note = new StripNote(
                row.getObject("minutes", Integer.class),
                row.getString("story_day"),
                Set.of((String[]) row.getArray("tags").getArray()),
                row.getBoolean("is_priority"),
                row.getString("remark"),
                date == null ? null : new DayKey(date, row.getInt("wish_unit")),
                dates((Date[]) row.getArray("not_on").getArray()));
        return new Kept(
                row.getInt("version"),
                note,
                row.getObject("changed_by", UUID.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Set<LocalDate> dates(Date[] dates) {
        return Arrays.stream(dates).map(Date::toLocalDate).collect(Collectors.toSet());
    }
}
