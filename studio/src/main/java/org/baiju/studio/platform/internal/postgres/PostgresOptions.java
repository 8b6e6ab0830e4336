package org.baiju.studio.platform.internal.postgres;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the embedded PostgreSQL runs.
 *
 * @param folder holds the database, its password and everything else of the server
 * @param binaries where the programs are unpacked, once per version; may be shared by many servers
 * @param sharedBuffersMb memory for PostgreSQL's page cache, in MB
 * @param maxConnections of all processes together
 * @param durable false trades safety for speed, for tests only
 * @param startLimit how long a start may take, crash recovery included
 * @param restartsPerMinute how often a dead server is started again within a minute before giving up
 */
public record PostgresOptions(
        Path folder,
        Path binaries,
        int sharedBuffersMb,
        int maxConnections,
        boolean durable,
        Duration startLimit,
        int restartsPerMinute) {
    public PostgresOptions {
        folder = folder.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    /** Safe defaults for a server in the given folder. */
    public static PostgresOptions in(Path folder) {
        return new PostgresOptions(folder, folder.resolve("binaries"), 128, 60, true, Duration.ofMinutes(2), 5);
    }
}
