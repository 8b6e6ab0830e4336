package org.baiju.studio.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of tables that wait to be confirmed. */
@Repository
class TableIntakeStore {
    private final JdbcClient jdbc;

    TableIntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file as it was brought. */
    @SuppressWarnings("ArrayRecordComponent") // it is read once and never compared
    record Waiting(String fileName, byte[] content) {}

    void add(String kind, UUID id, SeriesId series, Waiting file, Instant at) {
        jdbc.sql("""
                        insert into table_intake (id, kind, series_id, file_name, content, brought_at)
                        values (:id, :kind, :series, :fileName, :content, :at)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("series", series.value())
                .param("fileName", file.fileName())
                .param("content", file.content())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Waiting> find(String kind, SeriesId series, UUID id) {
        return jdbc.sql("""
                        select file_name, content
                        from table_intake
                        where kind = :kind and series_id = :series and id = :id
                        """)
                .param("kind", kind)
                .param("series", series.value())
                .param("id", id)
                .query((row, _) -> new Waiting(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    /** False if somebody else has done so. */
    boolean forget(UUID id) {
        return jdbc.sql("delete from table_intake where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void forgetOlderThan(Instant at) {
        jdbc.sql("delete from table_intake where brought_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
