package org.baiju.studio.platform.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baiju.studio.platform.FileEntry;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.internal.database.Database;
import org.baiju.studio.platform.internal.database.ModuleMigrations;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything into one zip archive while the studio runs. The rows are those of one moment; a file that is deleted
 * while the archive is written is left out, one that is added later may be in it.
 */
public final class Backup {
    private final Database database;
    private final Storage storage;
    private final Clock clock;

    /** A backup of the given database and files. */
    public Backup(Database database, Storage storage, Clock clock) {
        this.database = database;
        this.storage = storage;
        this.clock = clock;
    }

    /** What was written, for telling people. */
    public record Summary(int tables, long rows, int files, long fileBytes) {}

    /**
     * Writes the archive, which only its owner may read; it appears under its name when it is complete.
     *
     * @throws BackupRefused if there is something under that name
     */
    public Summary write(Path file) throws IOException, SQLException {
        Path target = file.toAbsolutePath();
        if (Files.exists(target)) {
            throw new BackupRefused("%s exists already; name another file for the backup.".formatted(target));
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (OutputStream output = Files.newOutputStream(part);
                    ZipOutputStream zip = new ZipOutputStream(output)) {
                manifest = write(zip);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return summary(manifest);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw new BackupRefused("The backup cannot be written to %s: %s".formatted(target, e.getMessage()));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Summary summary(Manifest manifest) {
        return new Summary(
                manifest.tables().size(),
                manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(),
                manifest.files().size(),
                manifest.files().stream().mapToLong(Manifest.StoredEntry::bytes).sum());
    }

    private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
        var dataSource = new DriverManagerDataSource(
                database.address().url(),
                database.address().username(),
                database.address().password());
        Map<String, String> versions = ModuleMigrations.onClassPath().versions(dataSource);
        if (versions.isEmpty()) {
            throw new BackupRefused("There is nothing to back up: the database has no tables yet.");
        }
        List<Manifest.Table> tables = new ArrayList<>();
        Map<String, Long> sequences;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local row_security = off");
            var catalogue = new Catalogue(connection, "public");
            for (String table : catalogue.tables()) {
                tables.add(copyOut(connection, table, catalogue.columns(table), zip));
            }
            sequences = catalogue.sequences();
            connection.rollback();
        }
        var manifest = new Manifest(Manifest.FORMAT, clock.instant(), versions, tables, sequences, files(zip));
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static Manifest.Table copyOut(
            Connection connection, String table, List<String> columns, ZipOutputStream zip)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("database/" + table + ".copy"));
        var hashed = new Hashed(zip);
        String query = "copy (select %s from public.%s) to stdout".formatted(Sql.names(columns), Sql.name(table));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, hashed);
        zip.closeEntry();
        return new Manifest.Table(table, columns, rows, hashed.hash());
    }

    private List<Manifest.StoredEntry> files(ZipOutputStream zip) throws IOException {
        List<Manifest.StoredEntry> files = new ArrayList<>();
        // Most files are video, which does not get any smaller.
        zip.setLevel(Deflater.NO_COMPRESSION);
        try (Stream<FileEntry> entries = storage.list()) {
            for (FileEntry entry : (Iterable<FileEntry>) entries::iterator) {
                try (InputStream content = storage.open(entry.key())) {
                    zip.putNextEntry(new ZipEntry("files/" + entry.key()));
                    var hashed = new Hashed(zip);
                    content.transferTo(hashed);
                    zip.closeEntry();
                    files.add(new Manifest.StoredEntry(entry.key().value(), hashed.bytes(), hashed.hash()));
                } catch (NoSuchFileException deletedMeanwhile) {
                    // What was deleted since the list was made is not missed.
                }
            }
        }
        return files;
    }
}
