package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The files of one database server: made once, configured anew at every start. */
final class Cluster {
    static final String USER = "baiju";
    private static final String MAJOR = "18";
    private static final long INITDB_LIMIT_SECONDS = 120;

    private final PostgresOptions options;
    private final Binaries binaries;
    private final CommandPrefix prefix;

    Cluster(PostgresOptions options, Binaries binaries, CommandPrefix prefix) {
        this.options = options;
        this.binaries = binaries;
        this.prefix = prefix;
    }

    Path folder() {
        return options.folder().resolve("cluster");
    }

    /** Makes the files if there are none, and checks that this version of PostgreSQL can read them. */
    void prepare() throws IOException {
        if (!Files.exists(folder())) {
            initialise();
        }
        @Nullable String version = Folders.firstLine(folder().resolve("PG_VERSION"));
        if (!MAJOR.equals(version)) {
            throw new PostgresFailed(
                    "The database in %s was made by PostgreSQL %s, this Baiju brings %s. Make a backup with the Baiju that made it, and restore it into a new folder."
                            .formatted(folder(), version == null ? "of no version" : version, MAJOR));
        }
    }

    /** The password of the database's only user. */
    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Writes the settings for the next start. */
    void configure(int port) throws IOException {
        Folders.writePrivately(folder().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Folders.writePrivately(folder().resolve("postgresql.conf"), configuration(port));
        prefix.own(folder());
    }

    private String configuration(int port) {
        String safety = options.durable() ? "on" : "off";
        return """
               # Written by Baiju at every start; changes are lost.
               listen_addresses = '127.0.0.1'
               port = %d
               unix_socket_directories = ''
               password_encryption = 'scram-sha-256'
               max_connections = %d
               shared_buffers = '%dMB'
               fsync = %s
               full_page_writes = %s
               synchronous_commit = %s
               max_wal_size = '1GB'
               jit = off
               timezone = 'UTC'
               log_timezone = 'UTC'
               log_min_messages = 'warning'
               log_checkpoints = off
               log_line_prefix = ''
               """.formatted(port, options.maxConnections(), options.sharedBuffersMb(), safety, safety, safety);
    }

    private Path passwordFile() {
        return options.folder().resolve("password");
    }

    /** Made beside its place and then moved there, so that a crash leaves either a whole cluster or none. */
    private void initialise() throws IOException {
        Path fresh = options.folder().resolve("cluster.new");
        Folders.delete(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        prefix.own(fresh);
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Folders.writePrivately(passwordFile(), HexFormat.of().formatHex(secret) + "\n");
        prefix.own(passwordFile());
        var command = List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + fresh,
                "--username=" + USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions",
                options.durable() ? "--sync-method=fsync" : "--no-sync");
        run(command);
        Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void run(List<String> command) throws IOException {
        Path output = options.folder().resolve("initdb.log");
        Process process = new ProcessBuilder(prefix.before(command))
                .directory(options.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(INITDB_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresFailed("Making the database took longer than %d s and was stopped; see %s."
                        .formatted(INITDB_LIMIT_SECONDS, output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresFailed("Making the database was interrupted.", e);
        }
        if (process.exitValue() != 0) {
            throw new PostgresFailed("The database could not be made in %s: %s"
                    .formatted(
                            options.folder(),
                            Files.readString(output, StandardCharsets.UTF_8).strip()));
        }
    }
}
