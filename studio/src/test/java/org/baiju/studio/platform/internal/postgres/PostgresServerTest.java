package org.baiju.studio.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PostgresServerTest {
    @TempDir
    private Path data;

    @Test
    void aServerIsMadeStartedStoppedAndFoundAgainWithItsRows() throws Exception {
        int port;
        try (PostgresServer server = timed("cold start (unpacked before)", this::start)) {
            TestServers.write(server.address(), 1);
            assertThat(TestServers.setting(server.address(), "fsync")).isEqualTo("on");
            assertThat(TestServers.setting(server.address(), "data_checksums")).isEqualTo("on");
            assertThat(TestServers.setting(server.address(), "listen_addresses"))
                    .isEqualTo("127.0.0.1");
            assertThat(TestServers.setting(server.address(), "unix_socket_directories"))
                    .isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("password"))))
                    .isEqualTo("rw-------");
            port = port(server);
        }
        assertThat(new ConnectionFile(folder()).read()).isEmpty();
        try (PostgresServer again = timed("warm start", this::start)) {
            assertThat(TestServers.count(again.address())).isEqualTo(1);
            assertThat(port(again)).isEqualTo(port);
        }
    }

    @Test
    void theFirstStartEverUnpacksThePrograms() throws Exception {
        var options = TestServers.options(folder(), data.resolve("binaries"));
        try (PostgresServer server = timed("first start ever", () -> PostgresServer.start(options))) {
            TestServers.write(server.address(), 1);
        }
        try (var entries = Files.list(data.resolve("binaries"))) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (PostgresServer server = start()) {
            var intruder = new PostgresAddress(server.address().url(), "baiju", "guessed");
            assertThatThrownBy(() -> TestServers.count(intruder))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderNamesTheProcessThatHasIt() throws Exception {
        try (PostgresServer server = start()) {
            String sentence =
                    "Another Baiju (process " + ProcessHandle.current().pid() + ") is running on " + data;
            assertThatThrownBy(this::start).isInstanceOf(PostgresFailed.class).hasMessageContaining(sentence);
            Process other = hold();
            assertThat(firstLine(other)).contains(sentence);
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
            TestServers.write(server.address(), 1);
        }
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsNotTouched() throws Exception {
        start().close();
        Files.writeString(folder().resolve("cluster/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(PostgresFailed.class)
                .hasMessageContaining("was made by PostgreSQL 17, this Baiju brings 18");
    }

    @Test
    void aLeftoverPidFileThatNamesAnotherLiveProcessDoesNotStopTheStart() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            Files.writeString(
                    folder().resolve("cluster/postmaster.pid"),
                    stranger.pid() + "\n" + folder().resolve("cluster")
                            + "\n1763880000\n5432\n\n127.0.0.1\n0 0\nready\n");
            try (PostgresServer server = timed("start over a stale postmaster.pid", this::start)) {
                TestServers.write(server.address(), 1);
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void killingTheProcessThatHoldsTheServerLosesNoCommittedRow() throws Exception {
        Process holder = hold();
        assertThat(firstLine(holder)).isEqualTo("ready");
        PostgresAddress address = new ConnectionFile(folder()).read().orElseThrow();
        TestServers.write(address, 1);
        holder.destroyForcibly().waitFor();
        try (PostgresServer server = timed("start after kill -9 of the holding Java", this::start)) {
            assertThat(TestServers.count(server.address())).isEqualTo(1);
            TestServers.write(server.address(), 2);
        }
    }

    @Test
    void killingTheHolderAndAllOfPostgresLosesNoCommittedRow() throws Exception {
        Process holder = hold();
        assertThat(firstLine(holder)).isEqualTo("ready");
        TestServers.write(new ConnectionFile(folder()).read().orElseThrow(), 1);
        List<ProcessHandle> processes = leftovers().find();
        assertThat(processes).hasSizeGreaterThan(3);
        holder.destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
        holder.waitFor();
        try (PostgresServer server = timed("start after kill -9 of Java and all of postgres", this::start)) {
            assertThat(TestServers.count(server.address())).isEqualTo(1);
        }
    }

    @Test
    void killingAllOfPostgresIsMendedWhileWeLive() throws Exception {
        try (PostgresServer server = start()) {
            TestServers.write(server.address(), 1);
            leftovers().find().forEach(ProcessHandle::destroyForcibly);
            timed("ready after kill -9 of all of postgres", () -> awaitRestart(server));
            assertThat(TestServers.count(server.address())).isEqualTo(1);
        }
    }

    @Test
    void killingThePostmasterAloneUnderABusyQueryIsMendedOnTheSamePort() throws Exception {
        try (PostgresServer server = start();
                Connection busy = TestServers.connect(server.address());
                Statement statement = busy.createStatement()) {
            TestServers.write(server.address(), 1);
            int port = port(server);
            Thread query = Thread.ofVirtual().start(() -> runForLong(statement));
            awaitBusy(server);
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            timed("ready after kill -9 of the postmaster under a busy query", () -> awaitRestart(server));
            assertThat(TestServers.count(server.address())).isEqualTo(1);
            assertThat(port(server)).isEqualTo(port);
            assertThat(query.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void aHolderKilledTogetherWithThePostmasterUnderABusyQueryIsTakenOver() throws Exception {
        Process holder = hold();
        assertThat(firstLine(holder)).isEqualTo("ready");
        PostgresAddress address = new ConnectionFile(folder()).read().orElseThrow();
        TestServers.write(address, 1);
        try (Connection busy = TestServers.connect(address);
                Statement statement = busy.createStatement()) {
            Thread.ofVirtual().start(() -> runForLong(statement));
            long postmaster = Long.parseLong(Files.readAllLines(folder().resolve("cluster/postmaster.pid"))
                    .getFirst());
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            holder.destroyForcibly().waitFor();
            try (PostgresServer server =
                    timed("start after kill -9 of Java and the postmaster under a busy query", this::start)) {
                assertThat(TestServers.count(server.address())).isEqualTo(1);
            }
        }
    }

    @Test
    void aServerThatDiesTooOftenIsGivenUp() throws Exception {
        var impatient = new PostgresOptions(folder(), TestServers.BINARIES, 32, 20, true, Duration.ofMinutes(2), 0);
        try (PostgresServer server = PostgresServer.start(impatient)) {
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            await(() -> !server.isRunning());
            assertThat(server.restarts()).isZero();
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(TestServers.options(folder(), TestServers.BINARIES));
    }

    private Path folder() {
        return data.resolve("postgres");
    }

    private Leftovers leftovers() throws IOException {
        return new Leftovers(folder().resolve("cluster").toRealPath());
    }

    private Process hold() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        folder().toString(),
                        TestServers.BINARIES.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The first line that is no log line. */
    private static String firstLine(Process process) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("ready") || line.startsWith("Another")) {
                return line;
            }
        }
        return "";
    }

    private static int port(PostgresServer server) throws SQLException {
        return Integer.parseInt(TestServers.setting(server.address(), "port"));
    }

    private static void runForLong(Statement statement) {
        try {
            statement.execute("select count(*) from generate_series(1, 20000000000)");
        } catch (SQLException expected) {
            assertThat(expected.getMessage()).matches("(?s).*(I/O error|terminat|closed).*");
        }
    }

    private static void awaitBusy(PostgresServer server) throws Exception {
        try (Connection connection = TestServers.connect(server.address());
                Statement statement = connection.createStatement()) {
            await(() -> {
                try (var result = statement.executeQuery(
                        "select 1 from pg_stat_activity where state = 'active' and query like '%generate_series%' and pid <> pg_backend_pid()")) {
                    return result.next();
                }
            });
        }
    }

    private static boolean awaitRestart(PostgresServer server) throws Exception {
        await(() -> server.restarts() == 1);
        return true;
    }

    private static void await(Check check) throws Exception {
        while (!check.holds()) {
            Thread.onSpinWait();
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static <T> T timed(String what, Work<T> work) throws Exception {
        long begin = System.nanoTime();
        T result = work.run();
        System.out.printf("[measured] %s: %.2f s%n", what, (System.nanoTime() - begin) / 1e9);
        return result;
    }

    private interface Work<T> {
        T run() throws Exception;
    }

    private interface Check {
        boolean holds() throws Exception;
    }
}
