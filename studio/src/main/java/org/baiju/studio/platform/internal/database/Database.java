package org.baiju.studio.platform.internal.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.baiju.studio.platform.internal.postgres.ConnectionFile;
import org.baiju.studio.platform.internal.postgres.PostgresAddress;
import org.baiju.studio.platform.internal.postgres.PostgresFailed;
import org.baiju.studio.platform.internal.postgres.PostgresOptions;
import org.baiju.studio.platform.internal.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL this process uses: an outside one, one that another Baiju on this folder runs, or one of its own.
 *
 * @param server the one of its own; absent if it uses another
 */
public record Database(PostgresAddress address, @Nullable PostgresServer server) implements AutoCloseable {
    private static final int LOGIN_SECONDS = 5;

    /** Finds or starts the database that the settings ask for. */
    public static Database open(DatabaseSettings settings, Path data) {
        if (!settings.url().isEmpty()) {
            return new Database(new PostgresAddress(settings.url(), settings.username(), settings.password()), null);
        }
        Path folder = data.resolve("postgres");
        return switch (settings.embedded().mode()) {
            case START -> start(settings.embedded(), folder);
            case JOIN ->
                running(folder)
                        .orElseThrow(() -> new PostgresFailed(
                                "No Baiju runs on %s, so there is no database to use. Start it first with \"baiju up\", or set baiju.database.url to an outside one."
                                        .formatted(data)));
            case EITHER -> running(folder).orElseGet(() -> start(settings.embedded(), folder));
        };
    }

    private static Database start(DatabaseSettings.Embedded embedded, Path folder) {
        PostgresServer server = PostgresServer.start(new PostgresOptions(
                folder,
                folder.resolve("binaries"),
                embedded.sharedBuffersMb(),
                embedded.maxConnections(),
                true,
                embedded.startLimit(),
                embedded.restartsPerMinute()));
        return new Database(server.address(), server);
    }

    /** The server that another process runs; empty if its connection file is missing or was left by a crash. */
    private static Optional<Database> running(Path folder) {
        try {
            return new ConnectionFile(folder)
                    .read()
                    .filter(Database::answers)
                    .map(address -> new Database(address, null));
        } catch (IOException e) {
            throw new PostgresFailed("The connection file in %s cannot be read: %s".formatted(folder, e), e);
        }
    }

    private static boolean answers(PostgresAddress address) {
        try (Connection connection = connect(address)) {
            return connection.isValid(LOGIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection connect(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }

    /** A connection of its own, outside the pool and without its time limits, for long work. */
    public Connection connect() throws SQLException {
        return connect(address);
    }

    /** How often the server of its own died and was started again; 0 for another. */
    int restarts() {
        return server == null ? 0 : server.restarts();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
