package org.baiju.studio.platform.internal.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baiju.studio.platform.FileEntry;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.internal.database.Database;
import org.baiju.studio.platform.internal.database.ModuleMigrations;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings a backup back into an empty database and an empty storage. Tables are made and filled in a schema aside; the
 * last step puts it in the place of the empty one, so that a restore is done whole or not at all.
 */
public final class Restore {
    private static final String ASIDE = "baiju_restore";
    /** Marks files of a restore that did not end; the next one removes them. */
    private static final StorageKey UNDER_WAY = StorageKey.of("restore-under-way");

    private final Database database;
    private final Storage storage;
    private final ModuleMigrations migrations = ModuleMigrations.onClassPath();

    /** A restore into the given database and storage. */
    public Restore(Database database, Storage storage) {
        this.database = database;
        this.storage = storage;
    }

    /**
     * Restores the archive; returns how many rows and files came back.
     *
     * @throws BackupRefused if the archive is damaged or newer than this Baiju, or the place is not empty
     */
    public Backup.Summary read(Path file) throws IOException, SQLException {
        try (Archive archive = Archive.open(file);
                Connection connection = database.connect()) {
            Manifest manifest = archive.manifest();
            refuseNewer(manifest.versions());
            archive.verify();
            clearEarlierRestore(connection);
            refuseFilled(connection);
            migrations.migrate(dataSource(), ASIDE, manifest.versions());
            putFiles(archive, manifest.files());
            long rows = fill(connection, archive);
            storage.delete(UNDER_WAY);
            long bytes = manifest.files().stream()
                    .mapToLong(Manifest.StoredEntry::bytes)
                    .sum();
            return new Backup.Summary(
                    manifest.tables().size(), rows, manifest.files().size(), bytes);
        }
    }

    private DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(
                database.address().url(),
                database.address().username(),
                database.address().password());
    }

    private void refuseNewer(Map<String, String> versions) {
        Map<String, String> known = migrations.newest(dataSource());
        versions.forEach((module, version) -> {
            String newest = known.get(module);
            if (newest == null
                    || MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(newest)) > 0) {
                throw new BackupRefused(
                        "The backup was made by a newer Baiju: its tables of \"%s\" have version %s, this Baiju knows %s. Install the newer one first."
                                .formatted(module, version, newest == null ? "none" : newest));
            }
        });
    }

    private void clearEarlierRestore(Connection connection) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + ASIDE + " cascade");
        }
        if (storage.find(UNDER_WAY).isPresent() && new Catalogue(connection, "public").isEmpty()) {
            removeFiles();
        }
    }

    private void removeFiles() throws IOException {
        try (Stream<FileEntry> entries = storage.list()) {
            for (FileEntry entry : entries.toList()) {
                if (!entry.key().equals(UNDER_WAY)) {
                    storage.delete(entry.key());
                }
            }
        }
        storage.delete(UNDER_WAY);
    }

    private void refuseFilled(Connection connection) throws IOException {
        if (!new Catalogue(connection, "public").isEmpty()) {
            throw new BackupRefused(
                    "The database is not empty, and a restore never overwrites. Name an empty folder with --baiju.data=FOLDER, or an empty database.");
        }
        try (Stream<FileEntry> entries = storage.list()) {
            if (entries.findAny().isPresent()) {
                throw new BackupRefused(
                        "The storage is not empty, and a restore never overwrites. Name an empty folder with --baiju.data=FOLDER, or an empty bucket.");
            }
        }
    }

    private void putFiles(Archive archive, List<Manifest.StoredEntry> files) throws IOException {
        storage.write(UNDER_WAY, new ByteArrayInputStream(new byte[0]), 0).orThrow();
        for (Manifest.StoredEntry file : files) {
            try (InputStream content = archive.content(file.entry())) {
                storage.write(new StorageKey(file.key()), content, file.bytes()).orThrow();
            }
        }
    }

    /** Fills the tables and puts them in place, in one transaction; foreign keys are checked at its end. */
    private static long fill(Connection connection, Archive archive) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path to " + ASIDE);
            var catalogue = new Catalogue(connection, ASIDE);
            List<Catalogue.ForeignKey> keys = catalogue.foreignKeys();
            for (Catalogue.ForeignKey key : keys) {
                statement.execute("alter table %s drop constraint %s"
                        .formatted(Sql.name(key.tableName()), Sql.name(key.name())));
            }
            long rows = 0;
            for (Manifest.Table table : archive.manifest().tables()) {
                rows += copyIn(connection, statement, archive, table);
            }
            for (Map.Entry<String, Long> sequence :
                    archive.manifest().sequences().entrySet()) {
                statement.execute("select setval('%s', %d)"
                        .formatted(Sql.name(sequence.getKey()).replace("'", "''"), sequence.getValue()));
            }
            for (Catalogue.ForeignKey key : keys) {
                statement.execute("alter table %s add constraint %s %s"
                        .formatted(Sql.name(key.tableName()), Sql.name(key.name()), key.definition()));
            }
            statement.execute("drop schema public");
            statement.execute("alter schema " + ASIDE + " rename to public");
            connection.commit();
            return rows;
        } catch (IOException | SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static long copyIn(Connection connection, Statement statement, Archive archive, Manifest.Table table)
            throws IOException, SQLException {
        String name = Sql.name(table.name());
        // Triggers have done their work on these rows already, and migrations may have put rows of their own here.
        statement.execute("alter table %s disable trigger user".formatted(name));
        statement.execute("delete from " + name);
        try (InputStream content = archive.content(table.entry())) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(name, Sql.names(table.columns())), content);
            if (rows != table.rows()) {
                throw new BackupRefused("The table %s got %d rows instead of %d; nothing was restored."
                        .formatted(table.name(), rows, table.rows()));
            }
            statement.execute("alter table %s enable trigger user".formatted(name));
            return rows;
        }
    }
}
