package org.baiju.studio.media.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.media.Upload;
import org.baiju.studio.series.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of uploads. */
@Repository
public class UploadStore {
    private static final String SELECT = """
            select id, organisation_id, person_id, series_id, episode, file_name, byte_length, byte_offset, sha256,
                   cut_id is not null as finished, expires_at
            from upload
            """;

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Upload upload, Instant now) {
        jdbc.sql("""
                        insert into upload (id, organisation_id, person_id, series_id, episode, file_name, byte_length,
                                            sha256, created_at, expires_at)
                        values (:id, :organisation, :person, :series, :episode, :fileName, :length, :sha256, :now,
                                :expiresAt)
                        """)
                .param("id", upload.id())
                .param("organisation", upload.organisation())
                .param("person", upload.person())
                .param("series", upload.series().value())
                .param("episode", upload.episode())
                .param("fileName", upload.fileName())
                .param("length", upload.length())
                .param("sha256", upload.sha256())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expiresAt", upload.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps others who would open an upload for this organisation waiting until the transaction ends. */
    public int lockAndCountUnfinished(UUID organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:organisation, 0))")
                .param("organisation", "uploads " + organisation)
                .query((row, number) -> 1)
                .single();
        return jdbc.sql("select count(*) from upload where organisation_id = :organisation and cut_id is null")
                .param("organisation", organisation)
                .query(Integer.class)
                .single();
    }

    /** A person's upload. */
    public Optional<Upload> find(UUID person, UUID id) {
        return jdbc.sql(SELECT + " where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .query(UploadStore::upload)
                .optional();
    }

    /** Notes that more bytes are safe on the disk; false if somebody else has noted some since. */
    public boolean advance(UUID id, long from, long to, Instant expiresAt) {
        return jdbc.sql("""
                                update upload
                                set byte_offset = :to, expires_at = :expiresAt
                                where id = :id and byte_offset = :from and cut_id is null
                                """)
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Marks an upload as finished; false if it was already. */
    public boolean finish(UUID id) {
        return jdbc.sql("update upload set cut_id = id where id = :id and cut_id is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    public void delete(UUID id) {
        jdbc.sql("delete from upload where id = :id").param("id", id).update();
    }

    /** Uploads that nobody may go on with any more. */
    public List<Upload> listExpired(Instant now, int most) {
        return jdbc.sql(SELECT + " where expires_at < :now order by expires_at limit :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(UploadStore::upload)
                .list();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new SeriesId(row.getObject("series_id", UUID.class)),
                row.getInt("episode"),
                row.getString("file_name"),
                row.getLong("byte_length"),
                row.getLong("byte_offset"),
                row.getString("sha256"),
                row.getBoolean("finished"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
