package org.baiju.studio.platform.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.internal.database.Database;
import org.baiju.studio.platform.internal.database.ModuleMigrations;
import org.baiju.studio.platform.internal.postgres.TestPostgres;
import org.baiju.studio.platform.internal.storage.FolderStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupTest {
    private static final StorageKey POSTER = StorageKey.of("series", "noodles", "poster.png");

    @TempDir
    private Path folder;

    private Database source;
    private Storage files;
    private Path archive;

    @BeforeEach
    void aStudioInUse() throws Exception {
        source = freshDatabase();
        ModuleMigrations.onClassPath().migrate(dataSource(source));
        execute(
                source,
                """
                create table lane (id int generated always as identity primary key, name text not null,
                                   shout text generated always as (name || '!') stored);
                create table shop (id int primary key, lane_id int not null references lane, parent_id int references shop);
                create function refuse() returns trigger language plpgsql as 'begin raise exception ''append only''; end';
                create trigger lane_is_append_only before update or delete on lane for each row execute function refuse();
                """);
        JdbcClient jdbc = JdbcClient.create(dataSource(source));
        jdbc.sql("""
                        insert into job (id, kind, organisation_id, title, payload, state, created_at, finished_at)
                        values (:id, 'test', :id, '热干面	\\N "第一集"', E'line\\nbreak\\\\', 'FAILED', now(), now())
                        """)
                .param("id", UUID.randomUUID())
                .update();
        files = new FolderStorage(folder.resolve("storage"), 0);
        write(files, POSTER, "红油".repeat(100_000));
        write(files, StorageKey.of("empty"), "");
        archive = folder.resolve("backup.zip");
    }

    @Test
    void whatWasBackedUpComesBackToTheLastByte() throws Exception {
        Backup.Summary written = backup();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive))).isEqualTo("rw-------");
        Database target = freshDatabase();
        Storage newFiles = new FolderStorage(folder.resolve("new"), 0);
        Backup.Summary restored = new Restore(target, newFiles).read(withoutTestTables());
        assertThat(restored.rows()).isEqualTo(written.rows()).isPositive();
        String jobs = "select row_to_json(job)::text from job order by id";
        assertThat(rows(target, jobs)).isEqualTo(rows(source, jobs));
        assertThat(read(newFiles, POSTER)).isEqualTo(read(files, POSTER));
        assertThat(newFiles.find(StorageKey.of("empty"))).isPresent();
        assertThat(newFiles.find(StorageKey.of("restore-under-way"))).isEmpty();
        ModuleMigrations migrations = ModuleMigrations.onClassPath();
        assertThat(migrations.versions(dataSource(target))).isEqualTo(migrations.newest(dataSource(target)));
        migrations.migrate(dataSource(target));
        assertThat(rows(target, foreignKeys())).isEqualTo(rows(source, foreignKeys() + " and conrelid::regclass::text <> 'shop'"));
    }

    @Test
    void aFilledDatabaseOrStorageIsNeverOverwritten() throws Exception {
        backup();
        Path backup = withoutTestTables();
        assertThatThrownBy(() -> new Restore(source, new FolderStorage(folder.resolve("new"), 0)).read(backup))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("The database is not empty");
        Database target = freshDatabase();
        assertThatThrownBy(() -> new Restore(target, files).read(backup))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("The storage is not empty");
        assertThat(rows(target, "select nspname from pg_namespace where nspname = 'baiju_restore'")).isEmpty();
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsTouched() throws Exception {
        backup();
        try (RandomAccessFile bytes = new RandomAccessFile(archive.toFile(), "rw")) {
            long inThePoster = bytes.length() / 2;
            bytes.seek(inThePoster);
            int old = bytes.read();
            bytes.seek(inThePoster);
            bytes.write(old ^ 1);
        }
        Database target = freshDatabase();
        assertThatThrownBy(() -> new Restore(target, new FolderStorage(folder.resolve("new"), 0)).read(archive))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is damaged");
        assertThat(rows(target, "select relname from pg_class where relname = 'job'")).isEmpty();
    }

    @Test
    void aFileThatIsNoBackupIsCalledThat() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear all");
        assertThatThrownBy(() -> new Restore(freshDatabase(), files).read(letter))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("is not a backup of Baiju");
    }

    @Test
    void aBackupOfANewerBaijuIsRefused() throws Exception {
        backup();
        Path newer = changed("\"platform\":\"1\"", "\"platform\":\"99\"");
        assertThatThrownBy(() -> new Restore(freshDatabase(), new FolderStorage(folder.resolve("new"), 0)).read(newer))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("its tables of \"platform\" have version 99, this Baiju knows 1");
    }

    @Test
    void aRestoreThatFailsHalfwayLeavesNothingAndCanBeRepeated() throws Exception {
        backup();
        Path wrongCount = changed("\"name\":\"job\",", "\"name\":\"job\",\"oops\":1,");
        Path countIsOff = withoutTestTables(wrongCount, "\"rows\":1", "\"rows\":2");
        Database target = freshDatabase();
        Storage newFiles = new FolderStorage(folder.resolve("new"), 0);
        assertThatThrownBy(() -> new Restore(target, newFiles).read(countIsOff)).isInstanceOf(BackupRefused.class);
        assertThat(rows(target, "select relname from pg_class where relname = 'job' and relnamespace = 'public'::regnamespace"))
                .isEmpty();
        assertThat(new Restore(target, newFiles).read(withoutTestTables()).files()).isEqualTo(2);
        assertThat(rows(target, "select title from job")).hasSize(1);
    }

    @Test
    void aBackupDoesNotReplaceAFile() throws Exception {
        Files.writeString(archive, "dear to somebody");
        assertThatThrownBy(this::backup).isInstanceOf(BackupRefused.class).hasMessageContaining("exists already");
        assertThat(archive).hasContent("dear to somebody");
    }

    private Backup.Summary backup() throws IOException, SQLException {
        // The tables of this test belong to no module: they show that the export copes, and are then removed again.
        execute(source, "insert into lane (name) values ('户部巷')");
        execute(source, "insert into shop values (1, 1, 2), (2, 1, 1)");
        Path everything = folder.resolve("everything-" + UUID.randomUUID() + ".zip");
        new Backup(source, files, Clock.systemUTC()).write(everything);
        try (ZipFile zip = new ZipFile(everything.toFile());
                InputStream lane = zip.getInputStream(zip.getEntry("database/lane.copy"))) {
            assertThat(new String(lane.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("1\t户部巷\n");
        }
        execute(source, "drop table shop; drop table lane");
        return new Backup(source, files, Clock.systemUTC()).write(archive);
    }

    private Path withoutTestTables() {
        return archive;
    }

    private Path withoutTestTables(Path of, String old, String fresh) throws IOException {
        return changed(of, old, fresh);
    }

    private Path changed(String old, String fresh) throws IOException {
        return changed(archive, old, fresh);
    }

    /** The archive with another manifest. */
    private Path changed(Path original, String old, String fresh) throws IOException {
        Path copy = folder.resolve(UUID.randomUUID() + ".zip");
        try (ZipFile zip = new ZipFile(original.toFile());
                OutputStream output = Files.newOutputStream(copy);
                ZipOutputStream target = new ZipOutputStream(output)) {
            for (var entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    if (entry.getName().equals("manifest.json")) {
                        String manifest = new String(bytes, StandardCharsets.UTF_8);
                        assertThat(manifest).contains(old);
                        bytes = manifest.replace(old, fresh).getBytes(StandardCharsets.UTF_8);
                    }
                    target.putNextEntry(new ZipEntry(entry.getName()));
                    target.write(bytes);
                }
            }
        }
        return copy;
    }

    private static Database freshDatabase() {
        return new Database(TestPostgres.freshDatabase(), null);
    }

    private static DriverManagerDataSource dataSource(Database database) {
        return new DriverManagerDataSource(
                database.address().url(),
                database.address().username(),
                database.address().password());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static java.util.List<String> rows(Database database, String query) {
        return JdbcClient.create(dataSource(database)).sql(query).query(String.class).list();
    }

    private static String foreignKeys() {
        return "select conname || pg_get_constraintdef(oid) from pg_constraint where contype = 'f' and true";
    }

    private static void write(Storage storage, StorageKey key, String content) throws IOException {
        storage.write(key, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE)
                .orThrow();
    }

    private static String read(Storage storage, StorageKey key) throws IOException {
        try (InputStream content = storage.open(key)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
