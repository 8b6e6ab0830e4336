package org.baiju.journeys;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The real program in a process of its own: started, killed, started again; closing it leaves no process behind. */
final class RunningStudio implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int STOP_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> options;
    private @Nullable Process process;

    private RunningStudio(Path data, int port, List<String> options) {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.port = port;
        this.options = options;
    }

    /** Starts a studio on a free port and waits until it is ready; {@code data} need not exist. */
    static RunningStudio start(Path data, String... options) {
        var studio = new RunningStudio(data.toAbsolutePath(), freePort(), List.of(options));
        studio.restart();
        return studio;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return data;
    }

    /** Everything it has printed since its first start. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again on the same data, and tells how long it took until it was ready. */
    Duration restart() {
        long from = System.nanoTime();
        var arguments = new ArrayList<>(List.of("--server.port=" + port, "--baiju.data=" + data));
        arguments.addAll(options);
        try {
            process = Program.start(log, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** Ends the Java process as a power cut would; its PostgreSQL and FFmpeg must notice by themselves. */
    void killNine() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** Ends the Java process and everything that it started, all at once. */
    void killAllNine() {
        List<ProcessHandle> family = running().descendants().toList();
        running().destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    @Override
    public void close() {
        Process running = running();
        List<ProcessHandle> family = running.descendants().toList();
        running.destroy();
        try {
            if (!running.waitFor(STOP_SECONDS, SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        http.close();
    }

    private Process running() {
        return Objects.requireNonNull(process, "the studio was not started");
    }

    private void awaitEnd() {
        try {
            if (!running().waitFor(STOP_SECONDS, SECONDS)) {
                throw new IllegalStateException("The studio is still there after kill -9.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        long giveUp = System.nanoTime() + START_LIMIT.toNanos();
        try {
            while (!isReady()) {
                if (running().waitFor(100, MILLISECONDS) || System.nanoTime() > giveUp) {
                    throw new IllegalStateException("The studio did not start:\n" + output());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        var question = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
