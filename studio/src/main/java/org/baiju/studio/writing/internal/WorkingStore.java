package org.baiju.studio.writing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.WorkingText;
import org.baiju.studio.writing.WorkingText.Reason;
import org.baiju.studio.writing.WorkingText.Revision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of working texts and their earlier states. */
@Repository
public class WorkingStore {
    private static final String SELECT = """
            select version, draft_id, file_name, text, save_id, changed_by, changed_at
            from working_text
            where series_id = :series
            """;

    private final JdbcClient jdbc;

    WorkingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<WorkingText> find(SeriesId series) {
        return query(SELECT, series);
    }

    /** The same; others who want to change it wait until the transaction ends. */
    public Optional<WorkingText> findToChange(SeriesId series) {
        return query(SELECT + " for update", series);
    }

    /** Puts a first working text there, unless there is one. */
    public void addIfAbsent(SeriesId series, WorkingText text) {
        write("""
                insert into working_text
                    (series_id, version, draft_id, file_name, text, save_id, changed_by, changed_at)
                values (:series, :version, :draft, :fileName, :text, :save, :by, :at)
                on conflict (series_id) do nothing
                """, series, text);
    }

    public void update(SeriesId series, WorkingText text) {
        write("""
                update working_text
                set version = :version, draft_id = :draft, file_name = :fileName, text = :text, save_id = :save,
                    changed_by = :by, changed_at = :at
                where series_id = :series
                """, series, text);
    }

    /** Keeps what the text was, and forgets the oldest states beyond the most. */
    public void keep(SeriesId series, UUID id, WorkingText was, Reason reason, Instant at, int most) {
        jdbc.sql("""
                        insert into working_revision
                            (id, series_id, version, reason, text, changed_by, changed_at, kept_at)
                        values (:id, :series, :version, :reason, :text, :by, :changedAt, :at)
                        """)
                .param("id", id)
                .param("series", series.value())
                .param("version", was.version())
                .param("reason", reason.name())
                .param("text", was.text())
                .param("by", was.changedBy())
                .param("changedAt", was.changedAt().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        delete from working_revision
                        where id in (
                            select id from working_revision where series_id = :series
                            order by version desc offset :most)
                        """).param("series", series.value()).param("most", most).update();
    }

    /** When a state was last kept. */
    public Optional<Instant> findLastKept(SeriesId series) {
        return jdbc.sql("select kept_at from working_revision where series_id = :series order by version desc limit 1")
                .param("series", series.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public List<Revision> listRevisions(SeriesId series, int most) {
        return jdbc.sql("""
                        select id, version, reason, length(text) as characters, changed_by, changed_at
                        from working_revision
                        where series_id = :series
                        order by version desc
                        limit :most
                        """)
                .param("series", series.value())
                .param("most", most)
                .query((row, number) -> new Revision(
                        row.getObject("id", UUID.class),
                        row.getLong("version"),
                        Reason.valueOf(row.getString("reason")),
                        row.getInt("characters"),
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    public Optional<String> findRevisionText(SeriesId series, UUID id) {
        return jdbc.sql("select text from working_revision where series_id = :series and id = :id")
                .param("series", series.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private Optional<WorkingText> query(String sql, SeriesId series) {
        return jdbc.sql(sql)
                .param("series", series.value())
                .query(WorkingStore::text)
                .optional();
    }

    private void write(String sql, SeriesId series, WorkingText text) {
        jdbc.sql(sql)
                .param("series", series.value())
                .param("version", text.version())
                .param("draft", text.draft())
                .param("fileName", text.fileName())
                .param("text", text.text())
                .param("save", text.save())
                .param("by", text.changedBy())
                .param("at", text.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static WorkingText text(ResultSet row, int number) throws SQLException {
        return new WorkingText(
                row.getLong("version"),
                row.getObject("draft_id", UUID.class),
                row.getString("file_name"),
                row.getString("text"),
                row.getObject("save_id", UUID.class),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
