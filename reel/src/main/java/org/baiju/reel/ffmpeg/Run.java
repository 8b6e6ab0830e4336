package org.baiju.reel.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.jspecify.annotations.Nullable;

/** One process of FFmpeg from start to end. */
final class Run {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int TAIL = 16 << 10;
    private static final int LOOK_AFTER_MILLIS = 100;
    private static final int PROCESSOR_TIME_SIGNAL = 24;
    private static final int FILE_SIZE_SIGNAL = 128 + 25;

    private final ProcessBuilder builder;
    private final Call call;
    private final Duration limit;
    private final Consumer<String> output;
    private final BoundedText tail = new BoundedText(TAIL);
    private volatile boolean interrupted;

    Run(ProcessBuilder builder, Call call, Duration limit, Consumer<String> output) {
        this.builder = builder;
        this.call = call;
        this.limit = limit;
        this.output = output;
    }

    /**
     * Starts the process and waits for its end. The thread that starts it is its own and lives as long as the process:
     * "death with the parent" is, to Linux, death with that thread, and a borrowed one may end earlier.
     */
    Outcome<String> outcome(Watcher watcher) {
        var outcome = new AtomicReference<@Nullable Outcome<String>>();
        Thread keeper = Thread.ofPlatform().name("ffmpeg").start(() -> outcome.set(keep(watcher)));
        while (true) {
            try {
                keeper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Outcome<String> result = outcome.get();
        return result != null ? result : failed("reel.failed", "ffmpeg");
    }

    private Outcome<String> keep(Watcher watcher) {
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            tail.add(String.valueOf(e.getMessage()));
            return failed("reel.failed", String.valueOf(e.getMessage()));
        }
        Thread out = reader(process.getInputStream(), output);
        Thread log = reader(process.getErrorStream(), this::logged);
        try {
            Outcome<String> broken = waitFor(process, watcher);
            out.join(Duration.ofSeconds(5));
            log.join(Duration.ofSeconds(5));
            return broken != null ? broken : ended(process.exitValue());
        } catch (InterruptedException e) {
            return new Outcome.Cancelled<>();
        } finally {
            kill(process);
        }
    }

    /** Waits for the end; absent if the process ended by itself, else why it was ended. */
    private @Nullable Outcome<String> waitFor(Process process, Watcher watcher) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!process.waitFor(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
            if (interrupted || watcher.cancelled()) {
                kill(process);
                return new Outcome.Cancelled<>();
            }
            if (System.nanoTime() > end) {
                kill(process);
                return new Outcome.TimedOut<>(limit);
            }
        }
        return null;
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void logged(String line) {
        tail.add(line);
        call.log().accept(line);
    }

    private Outcome<String> ended(int exit) {
        String text = tail.text();
        if (text.contains("No space left on device")) {
            return failed("reel.disk-full", call.folder().toString());
        }
        if (exit == FILE_SIZE_SIGNAL || text.contains("File too large")) {
            return failed("reel.output-too-large", call.folder().toString());
        }
        if (exit == 0) {
            return new Outcome.Done<>(text);
        }
        if (text.contains("received signal " + PROCESSOR_TIME_SIGNAL)) {
            return new Outcome.TimedOut<>(limit);
        }
        if (text.contains("Cannot allocate memory")) {
            return failed("reel.out-of-memory", "");
        }
        return failed("reel.failed", text.lines().reduce("", (_, last) -> last).strip());
    }

    private Outcome<String> failed(String rule, String found) {
        String bounded = found.length() > 200 ? found.substring(0, 200) + "…" : found;
        return new Outcome.Failed<>(Finding.of(Severity.ERROR, rule, null, bounded, ""), tail.text());
    }

    private static Thread reader(InputStream stream, Consumer<String> lines) {
        return Thread.ofVirtual().start(() -> {
            try (Reader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                readLines(reader, lines);
            } catch (IOException e) {
                // The process was killed and its stream closed under us; its outcome says so.
                return;
            }
        });
    }

    /** Splits by lines, and breaks lines that do not end. */
    private static void readLines(Reader reader, Consumer<String> lines) throws IOException {
        var line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c != '\n' && c != '\r') {
                line.append((char) c);
            }
            if (c == '\n' || line.length() >= LONGEST_LINE) {
                lines.accept(line.toString());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.accept(line.toString());
        }
    }
}
