package org.baiju.studio.shooting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetFields;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.CallSheets.Published;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of call sheets, typed and published. */
@Repository
public class CallSheetStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    CallSheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was typed for a day, in its version. */
    public record Typed(CallSheetFields fields, int version) {
        /** Before anybody typed anything. */
        public static final Typed NOTHING = new Typed(CallSheetFields.NONE, 0);
    }

    /** Lets nobody else publish for a series until the transaction ends. */
    public void lock(SeriesId series) {
        jdbc.sql("select id from series where id = :series for no key update")
                .param("series", series.value())
                .query(UUID.class)
                .optional();
    }

    public Optional<Typed> findTyped(SeriesId series, DayKey day) {
        return jdbc.sql("""
                        select fields, version
                        from call_sheet_draft
                        where series_id = :series and shoot_date = :date and unit = :unit
                        """)
                .param("series", series.value())
                .param("date", day.date())
                .param("unit", day.unit())
                .query((row, _) -> new Typed(
                        JSON.readValue(row.getString("fields"), CallSheetFields.class), row.getInt("version")))
                .optional();
    }

    /** Writes over the version that was read; false if it is not the version there is. */
    public boolean type(SeriesId series, DayKey day, CallSheetFields fields, int readVersion) {
        String sql = readVersion == 0 ? """
                        insert into call_sheet_draft (series_id, shoot_date, unit, version, fields)
                        values (:series, :date, :unit, :read + 1, cast(:fields as jsonb))
                        on conflict do nothing
                        """ : """
                        update call_sheet_draft
                        set version = :read + 1, fields = cast(:fields as jsonb)
                        where series_id = :series and shoot_date = :date and unit = :unit and version = :read
                        """;
        return jdbc.sql(sql)
                        .param("series", series.value())
                        .param("date", day.date())
                        .param("unit", day.unit())
                        .param("read", readVersion)
                        .param("fields", JSON.writeValueAsString(fields))
                        .update()
                == 1;
    }

    /** Keeps a published sheet with a receipt for each person called. */
    public void publish(Published sheet, int board, UUID by, Collection<String> called) {
        jdbc.sql("""
                        insert into call_sheet (id, series_id, shoot_date, unit, version, board_version, published_by,
                            published_at, content, pdf_key, pdf_bytes, pdf_sha256)
                        values (:id, :series, :date, :unit, :version, :board, :by, :at, cast(:content as jsonb), :key,
                            :bytes, :sha256)
                        """)
                .param("id", sheet.id())
                .param("series", sheet.series().value())
                .param("date", sheet.sheet().date())
                .param("unit", sheet.sheet().unit())
                .param("version", sheet.version())
                .param("board", board)
                .param("by", by)
                .param("at", sheet.at().atOffset(ZoneOffset.UTC))
                .param("content", JSON.writeValueAsString(sheet.sheet()))
                .param("key", sheet.pdf().key().value())
                .param("bytes", sheet.pdf().bytes())
                .param("sha256", sheet.pdf().sha256())
                .update();
        jdbc.sql("""
                        insert into call_sheet_receipt (sheet_id, person_key)
                        select :sheet, unnest(cast(:people as text[]))
                        """)
                .param("sheet", sheet.id())
                .param("people", called.toArray(String[]::new))
                .update();
    }

    public Optional<Published> findLatest(SeriesId series, DayKey day) {
        return jdbc.sql("""
                        select id, series_id, content, published_at, pdf_key, pdf_bytes, pdf_sha256
                        from call_sheet
                        where series_id = :series and shoot_date = :date and unit = :unit
                        order by version desc
                        limit 1
                        """)
                .param("series", series.value())
                .param("date", day.date())
                .param("unit", day.unit())
                .query(CallSheetStore::published)
                .optional();
    }

    public Optional<Published> find(SeriesId series, DayKey day, int version) {
        return jdbc.sql("""
                        select id, series_id, content, published_at, pdf_key, pdf_bytes, pdf_sha256
                        from call_sheet
                        where series_id = :series and shoot_date = :date and unit = :unit and version = :version
                        """)
                .param("series", series.value())
                .param("date", day.date())
                .param("unit", day.unit())
                .param("version", version)
                .query(CallSheetStore::published)
                .optional();
    }

    /** The newest version of each day, by day. */
    public List<Published> listLatest(SeriesId series) {
        return jdbc.sql("""
                        select distinct on (shoot_date, unit)
                            id, series_id, content, published_at, pdf_key, pdf_bytes, pdf_sha256
                        from call_sheet
                        where series_id = :series
                        order by shoot_date, unit, version desc
                        """)
                .param("series", series.value())
                .query(CallSheetStore::published)
                .list();
    }

    public Set<DayKey> publishedDays(SeriesId series) {
        return new LinkedHashSet<>(jdbc.sql("""
                        select distinct shoot_date, unit
                        from call_sheet
                        where series_id = :series
                        order by shoot_date, unit
                        """)
                .param("series", series.value())
                .query((row, _) -> new DayKey(row.getObject(1, LocalDate.class), row.getInt(2)))
                .list());
    }

    private static Published published(ResultSet row, int number) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                new SeriesId(row.getObject("series_id", UUID.class)),
                JSON.readValue(row.getString("content"), CallSheet.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                new StoredFile(
                        new StorageKey(row.getString("pdf_key")),
                        row.getLong("pdf_bytes"),
                        row.getString("pdf_sha256")));
    }
}
