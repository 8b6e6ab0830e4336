package org.baiju.studio.platform.internal.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running server process. It dies when the thread that made it ends, so that thread must live as long as it. */
final class Postmaster {
    private static final Logger log = LoggerFactory.getLogger("org.baiju.postgres");
    private static final int REMEMBERED_LINES = 40;
    private static final int STATUS_LINE = 7;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Process process;
    private final Path cluster;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread listener;

    private Postmaster(Process process, Path cluster) {
        this.process = process;
        this.cluster = cluster;
        this.listener = Thread.ofVirtual().name("postgres-log").start(this::listen);
    }

    static Postmaster spawn(Binaries binaries, CommandPrefix prefix, Path cluster) throws IOException {
        var command = List.of(binaries.program("postgres").toString(), "-D", cluster.toString());
        var builder = new ProcessBuilder(prefix.before(command))
                .directory(cluster.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return new Postmaster(builder.start(), cluster);
    }

    /** Waits until the server takes connections; false if it ended or the time is over. */
    boolean awaitReady(Duration limit) throws InterruptedException, IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            if (isReady()) {
                return true;
            }
            if (process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                listener.join(Duration.ofSeconds(2));
                return false;
            }
        }
        return false;
    }

    /** PostgreSQL writes its state into the eighth line of its pid file. */
    private boolean isReady() throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() > STATUS_LINE
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.get(STATUS_LINE).strip().equals("ready");
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Ends open sessions, writes everything down and ends; kills what does not end in time. */
    void stop(Duration limit) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        Signals.interrupt(process.pid());
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            log.warn("PostgreSQL did not stop within {} and is killed; it recovers at its next start", limit);
            process.destroyForcibly().waitFor();
        }
    }

    /** The end of what the server said, for telling why it does not run. */
    String lastWords() {
        synchronized (lastLines) {
            return String.join(" | ", lastLines);
        }
    }

    boolean saidThat(String words) {
        return lastWords().contains(words);
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                log.info("{}", line);
                synchronized (lastLines) {
                    lastLines.addLast(line);
                    if (lastLines.size() > REMEMBERED_LINES) {
                        lastLines.removeFirst();
                    }
                }
            }
        } catch (IOException e) {
            log.debug("PostgreSQL closed its output", e);
        }
    }
}
