package org.baiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The studio is killed in the middle of everything; afterwards nothing is lost, doubled or stuck. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class KillJourney {
    private static final Path FOLDER = Path.of("target", "killed-studio");
    private static final int VIEWERS = 12;
    private static final int COINS_BOUGHT = 60;
    private static final Duration READY_AGAIN_WITHIN = Duration.ofSeconds(90);

    private RunningStudio studio;
    private SmallSeries series;

    @BeforeAll
    void startAStudioOfItsOwn() throws IOException {
        studio = RunningStudio.start(Folders.empty(FOLDER).resolve("data"), Quick.OPTIONS);
        series = SmallSeries.open(Visitor.producer(studio, "survivor"));
    }

    @AfterAll
    void stopIt() {
        studio.close();
    }

    @Test
    @Order(1)
    void anAnimaticBegunBeforeTheKillIsThereOnceAfterIt() throws IOException {
        Await.until(
                Duration.ofSeconds(60),
                this::someJobIsAtWork,
                () -> series.films().toString());

        studio.killNine();
        restart("an animatic");

        series.awaitFilms("ANIMATIC", "PACKAGED", SmallSeries.EPISODES);
        assertThat(series.films()).hasSize(SmallSeries.EPISODES);
        assertThat(Folders.matching(studio.data().resolve("storage"), ".*master\\.m3u8"))
                .hasSize(SmallSeries.EPISODES);
        Await.until(Duration.ofSeconds(20), () -> !someJobIsAtWork(), () -> "a job left its work folder behind");
    }

    private boolean someJobIsAtWork() {
        try {
            return !Folders.matching(studio.data().resolve("media").resolve("work"), ".*")
                    .isEmpty();
        } catch (IOException | UncheckedIOException deletedMeanwhile) {
            return false;
        }
    }

    @Test
    @Order(2)
    void anUploadGoesOnWhereItWasSafeAndArrivesUnchanged() throws Exception {
        byte[] film = Files.readAllBytes(TestFilm.bigOne());
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(film));
        String upload = series.announce(1, film.length, Map.of("filename", "big.mp4", "sha256", sha256));
        int half = film.length / 2;
        series.send(upload, 0, Arrays.copyOf(film, half)).expect(204);
        try (ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            // Nobody hears the answer: the kill ends the request.
            var _ = sender.submit(() -> {
                begun.countDown();
                return series.send(upload, half, Arrays.copyOfRange(film, half, film.length - 1));
            });
            begun.await();
            studio.killNine();
        }
        restart("an upload");

        int safe = (int) series.offset(upload);
        assertThat(safe).isBetween(half, film.length - 1);
        series.send(upload, safe, Arrays.copyOfRange(film, safe, film.length)).expect(204);
        series.awaitFilms("CUT", "PACKAGED", 1);
        List<Path> sources = Folders.matching(studio.data().resolve("storage"), ".*/source[^/]*");
        assertThat(sources)
                .anySatisfy(source -> assertThat(Files.readAllBytes(source)).isEqualTo(film));
    }

    @Test
    @Order(3)
    void aTranscodeBegunBeforeTheKillEndsInOnePackage() throws IOException {
        byte[] film = Files.readAllBytes(TestFilm.shortOne());
        String upload = series.announce(2, film.length, Map.of("filename", "short.mp4"));
        series.send(upload, 0, film).expect(204);
        Await.until(
                Duration.ofSeconds(60),
                this::someJobIsAtWork,
                () -> series.films().toString());

        studio.killAllNine();
        restart("a transcode and PostgreSQL");

        series.awaitFilms("CUT", "PACKAGED", 2);
        assertThat(Folders.matching(studio.data().resolve("storage"), ".*master\\.m3u8"))
                .hasSize(SmallSeries.EPISODES + 2);
    }

    @Test
    @Order(4)
    void everyUnlockThatWasAnsweredIsThereAndNoneWasPaidTwice() throws Exception {
        series.release();
        List<Api> viewers = richViewers();
        Set<Api> answered = ConcurrentHashMap.newKeySet();
        try (ExecutorService storm = Executors.newVirtualThreadPerTaskExecutor()) {
            var some = new CountDownLatch(VIEWERS / 3);
            for (Api viewer : viewers) {
                var _ = storm.submit(() -> {
                    if (unlock(viewer, 3).status() == 200) {
                        answered.add(viewer);
                        some.countDown();
                    }
                    return unlock(viewer, 4);
                });
            }
            assertThat(some.await(60, TimeUnit.SECONDS)).isTrue();
            studio.killNine();
        }
        Set<Api> knownBefore = Set.copyOf(answered);
        restart("a storm of unlocks");

        assertThat(knownBefore).isNotEmpty();
        knownBefore.forEach(viewer -> assertThat(access(viewer, 3)).isEqualTo("OWNED"));
        for (Api viewer : viewers) {
            unlock(viewer, 3).expect(200);
            assertThat(unlock(viewer, 3).expect(200).json().get("balance").asInt())
                    .isEqualTo(COINS_BOUGHT - SmallSeries.COINS * owned(viewer));
        }
        JsonNode statement = series.producer()
                .get(series.address() + "/statement")
                .expect(200)
                .json();
        assertThat(statement.get("agreesWithLedger").asBoolean()).isTrue();
        int sold = viewers.stream().mapToInt(this::owned).sum();
        assertThat(statement.get("unlocks").asInt()).isEqualTo(sold);
        assertThat(statement.get("coins").asInt()).isEqualTo(sold * SmallSeries.COINS);
    }

    private List<Api> richViewers() {
        var viewers = new ArrayList<Api>();
        for (int i = 0; i < VIEWERS; i++) {
            Api viewer = Visitor.viewer(studio, "stormy-" + i);
            TestPayment.pay(viewer, COINS_BOUGHT);
            viewers.add(viewer);
        }
        return viewers;
    }

    private Answer unlock(Api viewer, int episode) {
        return viewer.post(
                "/api/v1/watch/%s/episodes/%d/unlock".formatted(series.id(), episode),
                Map.of("coins", SmallSeries.COINS));
    }

    private String access(Api viewer, int episode) {
        JsonNode showing =
                viewer.get("/api/v1/watch/" + series.id()).expect(200).json();
        return showing.get("episodes").get(episode - 1).get("access").asString();
    }

    private int owned(Api viewer) {
        return (int) IntStream.of(3, 4)
                .filter(episode -> access(viewer, episode).equals("OWNED"))
                .count();
    }

    private void restart(String killedDuring) {
        Duration ready = studio.restart();
        System.out.printf("Killed during %s: ready again after %d ms%n", killedDuring, ready.toMillis());
        assertThat(ready).isLessThan(READY_AGAIN_WITHIN);
    }
}
