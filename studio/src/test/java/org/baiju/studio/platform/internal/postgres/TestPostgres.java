package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL of a test run, fast and without regard for crashes; each caller gets a database of its own. */
public final class TestPostgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** Started when first asked for, stopped when the tests end. */
    private static final class Shared {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            Path folder = Path.of("target/test-postgres");
            try {
                Folders.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            PostgresServer server = PostgresServer.start(
                    new PostgresOptions(folder, TestServers.BINARIES, 64, 300, false, Duration.ofMinutes(2), 5));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    /** The address of a new, empty database. */
    public static PostgresAddress freshDatabase() {
        PostgresAddress server = Shared.SERVER.address();
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = TestServers.connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No database for the test", e);
        }
        return new PostgresAddress(
                server.url().replaceAll("/baiju$", "/" + name), server.username(), server.password());
    }
}
