package org.baiju.studio.platform.internal.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Settings and SQL that the tests of the server share. */
final class TestServers {
    static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();

    private TestServers() {}

    /** A durable server, small enough for a test. */
    static PostgresOptions options(Path folder, Path binaries) {
        return new PostgresOptions(folder, binaries, 32, 20, true, Duration.ofMinutes(2), 5);
    }

    static Connection connect(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }

    static void write(PostgresAddress address, int number) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (number int primary key)");
            statement.execute("insert into kept values (" + number + ")");
        }
    }

    static int count(PostgresAddress address) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from kept")) {
            result.next();
            return result.getInt(1);
        }
    }

    static String setting(PostgresAddress address, String name) throws SQLException {
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select current_setting('" + name + "')")) {
            result.next();
            return result.getString(1);
        }
    }
}
