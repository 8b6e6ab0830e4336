package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that makes the server process, watches it and makes a new one when it dies. It is a platform thread that
 * lives as long as the server, since the kernel stops the server when the thread that made it ends.
 */
final class Supervisor {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 200;

    private final PostgresOptions options;
    private final Binaries binaries;
    private final CommandPrefix prefix;
    private final Path cluster;
    private final CompletableFuture<@Nullable Void> firstReady = new CompletableFuture<>();
    private final Deque<Long> recentDeaths = new ArrayDeque<>();
    private final Thread thread;
    private volatile @Nullable Postmaster postmaster;
    private volatile boolean stopping;
    private volatile boolean running = true;
    private final AtomicInteger restarts = new AtomicInteger();

    private Supervisor(PostgresOptions options, Binaries binaries, CommandPrefix prefix, Path cluster) {
        this.options = options;
        this.binaries = binaries;
        this.prefix = prefix;
        this.cluster = cluster;
        this.thread = Thread.ofPlatform().name("postgres-supervisor").daemon().unstarted(this::run);
    }

    /** Starts the server and returns when it takes connections. */
    static Supervisor start(PostgresOptions options, Binaries binaries, CommandPrefix prefix, Path cluster) {
        var supervisor = new Supervisor(options, binaries, prefix, cluster);
        supervisor.thread.start();
        try {
            supervisor.firstReady.get();
            return supervisor;
        } catch (InterruptedException e) {
            supervisor.stop(Duration.ofSeconds(5));
            Thread.currentThread().interrupt();
            throw new PostgresFailed("The start of PostgreSQL was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PostgresFailed failed) {
                throw failed;
            }
            throw new PostgresFailed("PostgreSQL did not start: " + e.getCause(), e);
        }
    }

    private void run() {
        try {
            postmaster = bringUp();
            firstReady.complete(null);
            while (!stopping) {
                supervise();
            }
        } catch (IOException | RuntimeException e) {
            if (!firstReady.completeExceptionally(e) && !stopping) {
                log.error("The embedded PostgreSQL is given up", e);
            }
        } catch (InterruptedException e) {
            firstReady.completeExceptionally(e);
        } finally {
            running = false;
        }
    }

    private void supervise() throws IOException, InterruptedException {
        Postmaster current = postmaster;
        int code = current == null ? 0 : current.awaitEnd();
        if (stopping) {
            return;
        }
        noteDeath();
        log.error("PostgreSQL ended by itself (code {}) and is started again", code);
        new Leftovers(cluster).clear();
        postmaster = bringUp();
        restarts.incrementAndGet();
    }

    private void noteDeath() {
        long now = System.nanoTime();
        recentDeaths.addLast(now);
        while (now - recentDeaths.getFirst() > WINDOW.toNanos()) {
            recentDeaths.removeFirst();
        }
        if (recentDeaths.size() > options.restartsPerMinute()) {
            throw new PostgresFailed("PostgreSQL died %d times within a minute; see what it logged, then restart Baiju."
                    .formatted(recentDeaths.size()));
        }
    }

    /** Starts until it is ready; shared memory held by a dying process of an earlier server is waited for. */
    private Postmaster bringUp() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + options.startLimit().toNanos();
        while (true) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            Postmaster started = Postmaster.spawn(binaries, prefix, cluster);
            if (started.awaitReady(left)) {
                return started;
            }
            boolean overdue = started.isAlive() || left.isNegative();
            started.stop(Duration.ofSeconds(5));
            if (overdue || !started.saidThat("pre-existing shared memory block")) {
                throw new PostgresFailed("PostgreSQL did not start within %s in %s. It said: %s"
                        .formatted(options.startLimit(), cluster, started.lastWords()));
            }
            new Leftovers(cluster).kill();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    void stop(Duration limit) {
        stopping = true;
        try {
            stopCurrent(limit);
            thread.join(limit);
            // The thread may have been bringing up another one just then.
            stopCurrent(limit);
        } catch (IOException e) {
            throw new PostgresFailed("PostgreSQL could not be told to stop: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopCurrent(Duration limit) throws IOException, InterruptedException {
        Postmaster current = postmaster;
        if (current != null) {
            current.stop(limit);
        }
    }

    int restarts() {
        return restarts.get();
    }

    boolean isRunning() {
        return running;
    }

    long pid() {
        Postmaster current = postmaster;
        return current == null ? -1 : current.pid();
    }
}
