package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes that an earlier server left behind in a cluster's folder. Whoever calls this holds the folder's lock, so
 * they can belong to nobody else.
 */
final class Leftovers {
    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Path PROC = Path.of("/proc");
    private static final Duration FAST_STOP = Duration.ofSeconds(20);
    private static final Duration KILL = Duration.ofSeconds(5);

    private final Path cluster;

    Leftovers(Path cluster) {
        this.cluster = cluster;
    }

    /**
     * Clears the way for a start: stops an orphaned server and removes a {@code postmaster.pid} that names a process
     * which is none of ours, as after the restart of a container, where PostgreSQL would refuse to start for ever.
     */
    void clear() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        @Nullable String line = Folders.firstLine(pidFile);
        if (line != null) {
            Optional<ProcessHandle> named = parse(line).flatMap(ProcessHandle::of);
            if (named.isPresent() && isOurs(named.get().pid())) {
                log.warn("Stopping the PostgreSQL server {} that an earlier run left behind", line);
                Signals.interrupt(named.get().pid());
                await(named.get(), FAST_STOP);
            }
        }
        kill();
        if (Files.deleteIfExists(pidFile)) {
            log.info("Removed the postmaster.pid of a server that no longer runs");
        }
    }

    /** Kills every process that still works in the cluster's folder. */
    void kill() throws IOException {
        for (ProcessHandle process : find()) {
            log.warn("Killing the orphaned PostgreSQL process {}", process.pid());
            process.destroyForcibly();
            await(process, KILL);
        }
    }

    /** The processes whose working folder is the cluster, as it is for every PostgreSQL process and only for them. */
    List<ProcessHandle> find() throws IOException {
        if (!Files.isDirectory(PROC)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> parse(entry.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .filter(this::isOurs)
                    .map(ProcessHandle::of)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private boolean isOurs(long pid) {
        Path process = PROC.resolve(Long.toString(pid));
        try {
            // A process that was just killed has no command line any more but still a folder for a moment.
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster)
                    && Files.readString(process.resolve("cmdline")).contains("postgres");
        } catch (IOException e) {
            return false;
        }
    }

    private static void await(ProcessHandle process, Duration limit) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.warn("The process {} did not end within {}", process.pid(), limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Waiting for process " + process.pid() + " failed", e);
        }
    }

    private static Optional<Long> parse(String text) {
        String digits = text.strip();
        return !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(Character::isDigit)
                ? Optional.of(Long.valueOf(digits))
                : Optional.empty();
    }
}
