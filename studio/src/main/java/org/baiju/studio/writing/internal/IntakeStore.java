package org.baiju.studio.writing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of script files that wait in the wizard. */
@Repository
public class IntakeStore {
    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A file that waits.
     *
     * @param mended its text after findings were mended; absent while it is as it was brought
     */
    public record Intake(
            UUID id,
            UUID organisation,
            String fileName,
            StoredFile file,
            @Nullable String mended) {}

    public void add(Intake intake, Instant at) {
        jdbc.sql("""
                        insert into script_intake
                            (id, organisation_id, file_name, storage_key, bytes, sha256, created_at)
                        values (:id, :organisation, :fileName, :key, :bytes, :sha256, :at)
                        """)
                .param("id", intake.id())
                .param("organisation", intake.organisation())
                .param("fileName", intake.fileName())
                .param("key", intake.file().key().value())
                .param("bytes", intake.file().bytes())
                .param("sha256", intake.file().sha256())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Intake> find(UUID organisation, UUID id) {
        return jdbc.sql("""
                        select id, organisation_id, file_name, storage_key, bytes, sha256, mended
                        from script_intake
                        where id = :id and organisation_id = :organisation
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .query(IntakeStore::intake)
                .optional();
    }

    /** Keeps the text of a file as it is after mending. */
    public void mend(UUID organisation, UUID id, String text) {
        jdbc.sql("update script_intake set mended = :text where id = :id and organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .param("text", text)
                .update();
    }

    /** Takes the file out of the wizard: of two who ask at once only one gets it. */
    public Optional<Intake> take(UUID organisation, UUID id) {
        return jdbc.sql("""
                        delete from script_intake
                        where id = :id and organisation_id = :organisation
                        returning id, organisation_id, file_name, storage_key, bytes, sha256, mended
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .query(IntakeStore::intake)
                .optional();
    }

    /** Takes out up to 100 files that have waited since before that moment. */
    public List<Intake> takeOlderThan(Instant moment) {
        return jdbc.sql("""
                        delete from script_intake
                        where id in (select id from script_intake where created_at < :moment limit 100)
                        returning id, organisation_id, file_name, storage_key, bytes, sha256, mended
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(IntakeStore::intake)
                .list();
    }

    private static Intake intake(ResultSet row, int number) throws SQLException {
        return new Intake(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("file_name"),
                new StoredFile(
                        new StorageKey(row.getString("storage_key")), row.getLong("bytes"), row.getString("sha256")),
                row.getString("mended"));
    }
}
