package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Baiju, running in a folder: safe against every way in which it, or we, may die. It
 * answers on the loopback address only, to one user with a random password.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final String DATABASE = "baiju";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final FolderLock lock;
    private final Supervisor supervisor;
    private final ConnectionFile connectionFile;
    private final PostgresAddress address;

    private PostgresServer(
            FolderLock lock, Supervisor supervisor, ConnectionFile connectionFile, PostgresAddress address) {
        this.lock = lock;
        this.supervisor = supervisor;
        this.connectionFile = connectionFile;
        this.address = address;
    }

    /**
     * Starts the server and waits until it answers, after crash recovery if there was a crash.
     *
     * @throws PostgresFailed if it cannot run, with the reason and the remedy
     */
    public static PostgresServer start(PostgresOptions options) {
        return start(options, CommandPrefix.forThisMachine());
    }

    static PostgresServer start(PostgresOptions options, CommandPrefix prefix) {
        long begin = System.nanoTime();
        try {
            Files.createDirectories(options.folder());
            // Both paths must be real ones, since processes are recognised by the folder they work in.
            var real = new PostgresOptions(
                    options.folder().toRealPath(),
                    options.binaries(),
                    options.sharedBuffersMb(),
                    options.maxConnections(),
                    options.durable(),
                    options.startLimit(),
                    options.restartsPerMinute());
            FolderLock lock = FolderLock.take(real.folder());
            try {
                PostgresServer server = startLocked(real, prefix, lock);
                log.info(
                        "PostgreSQL {} answers after {} ms",
                        server.address,
                        Duration.ofNanos(System.nanoTime() - begin).toMillis());
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PostgresFailed("PostgreSQL cannot use the folder %s: %s".formatted(options.folder(), e), e);
        }
    }

    private static PostgresServer startLocked(PostgresOptions options, CommandPrefix prefix, FolderLock lock)
            throws IOException {
        Binaries binaries = Binaries.unpackedBelow(options.binaries());
        var cluster = new Cluster(options, binaries, prefix);
        cluster.prepare();
        new Leftovers(cluster.folder()).clear();
        int port = Ports.choose(options.folder().resolve("port"));
        cluster.configure(port);
        var supervisor = Supervisor.start(options, binaries, prefix, cluster.folder());
        try {
            String password = cluster.password();
            createDatabase(PostgresAddress.local(port, "postgres", Cluster.USER, password));
            var address = PostgresAddress.local(port, DATABASE, Cluster.USER, password);
            var connectionFile = new ConnectionFile(options.folder());
            connectionFile.write(address);
            return new PostgresServer(lock, supervisor, connectionFile, address);
        } catch (IOException | RuntimeException e) {
            supervisor.stop(STOP_LIMIT);
            throw e;
        }
    }

    private static void createDatabase(PostgresAddress maintenance) {
        try (Connection connection =
                        DriverManager.getConnection(maintenance.url(), maintenance.username(), maintenance.password());
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new PostgresFailed("PostgreSQL runs but refuses the login: " + e.getMessage(), e);
        }
    }

    /** Where it answers. */
    public PostgresAddress address() {
        return address;
    }

    /** How often the server died and was started again. */
    public int restarts() {
        return supervisor.restarts();
    }

    /** Whether it answers or will soon; false once it died too often. */
    public boolean isRunning() {
        return supervisor.isRunning();
    }

    /** The process id of the server as it runs now. */
    public long pid() {
        return supervisor.pid();
    }

    /** Stops the server: open transactions are rolled back, all else is written down. */
    @Override
    public void close() {
        try {
            connectionFile.delete();
            supervisor.stop(STOP_LIMIT);
            lock.close();
        } catch (IOException e) {
            throw new PostgresFailed("PostgreSQL did not stop cleanly: " + e, e);
        }
    }
}
