package org.baiju.studio.place.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of spreadsheets of places that wait to be confirmed. */
@Repository
public class PlaceIntakeStore {
    private final JdbcClient jdbc;

    PlaceIntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file as it was brought. */
    @SuppressWarnings("ArrayRecordComponent") // it is read once and never compared
    public record Waiting(String fileName, byte[] content) {}

    public void add(UUID id, SeriesId series, String fileName, byte[] content, Instant at) {
        jdbc.sql("""
                        insert into place_intake (id, series_id, file_name, content, brought_at)
                        values (:id, :series, :fileName, :content, :at)
                        """)
                .param("id", id)
                .param("series", series.value())
                .param("fileName", fileName)
                .param("content", content)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Waiting> find(SeriesId series, UUID id) {
        return jdbc.sql("select file_name, content from place_intake where series_id = :series and id = :id")
                .param("series", series.value())
                .param("id", id)
                .query((row, number) -> new Waiting(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    public void forget(UUID id) {
        jdbc.sql("delete from place_intake where id = :id").param("id", id).update();
    }

    public void forgetOlderThan(Instant at) {
        jdbc.sql("delete from place_intake where brought_at < :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
