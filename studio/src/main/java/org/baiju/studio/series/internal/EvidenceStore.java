package org.baiju.studio.series.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.series.Evidence;
import org.baiju.studio.series.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the evidence ledger. */
@Repository
public class EvidenceStore {
    private static final String SELECT = """
            select evidence.id, kind, file_name, bytes, sha256, storage_key,
                   person.display_name as recorded_by, recorded_at
            from evidence
            join person on person.id = evidence.recorded_by
            where series_id = :series
            """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SeriesId series, Evidence evidence, UUID by) {
        jdbc.sql("""
                        insert into evidence
                            (id, series_id, kind, file_name, bytes, sha256, storage_key, recorded_by, recorded_at)
                        values (:id, :series, :kind, :fileName, :bytes, :sha256, :key, :by, :at)
                        """)
                .param("id", evidence.id())
                .param("series", series.value())
                .param("kind", evidence.kind())
                .param("fileName", evidence.fileName())
                .param("bytes", evidence.bytes())
                .param("sha256", evidence.sha256())
                .param("key", evidence.key().value())
                .param("by", by)
                .param("at", evidence.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Evidence> find(SeriesId series, UUID id) {
        return jdbc.sql(SELECT + " and evidence.id = :id")
                .param("series", series.value())
                .param("id", id)
                .query(EvidenceStore::evidence)
                .optional();
    }

    public List<Evidence> list(SeriesId series, int most) {
        return jdbc.sql(SELECT + " order by evidence.id desc limit :most")
                .param("series", series.value())
                .param("most", most)
                .query(EvidenceStore::evidence)
                .list();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                new StorageKey(row.getString("storage_key")),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
