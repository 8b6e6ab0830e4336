package org.baiju.journeys;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is refused with the right status and one sentence, and leaves nothing behind. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class WrongInputJourney {
    private static final long TWO_GIGABYTES = 2L << 30;

    private RunningStudio studio;
    private Api producer;
    private SmallSeries series;

    @BeforeAll
    void openASeries(RunningStudio shared) {
        studio = shared;
        producer = Visitor.producer(studio, "clumsy");
        series = SmallSeries.open(producer);
    }

    @Test
    void aPictureIsNotAScript() {
        byte[] picture = new byte[4_000];
        new Random(7).nextBytes(picture);
        picture[0] = (byte) 0xFF;
        picture[1] = (byte) 0xD8;
        refusedAsScript("still.docx", picture, 422);
        refusedAsScript("still.txt", picture, 422);
    }

    @Test
    void aLetterIsNotAScript() {
        refusedAsScript("letter.txt", "您好，附件请查收。\n谢谢！\n".getBytes(StandardCharsets.UTF_8), 422);
    }

    @Test
    void anEmptyFileIsNotAScript() {
        refusedAsScript("empty.txt", new byte[0], 422);
    }

    @Test
    void aScriptMayHaveTwentyMegabytes() {
        refusedAsScript("endless.txt", new byte[(20 << 20) + 1], 413);
    }

    private void refusedAsScript(String name, byte[] content, int status) {
        long before = filesUnder("storage");
        producer.upload("/api/v1/scripts", "script", name, content).problem(status);
        assertThat(filesUnder("storage")).isEqualTo(before);
        assertThat(producer.get("/api/v1/series").expect(200).json().get("items"))
                .hasSize(1);
    }

    @Test
    void aFilmOverTwoGigabytesIsRefusedBeforeASingleByteIsSent() {
        String sentence = series.tryToAnnounce(1, TWO_GIGABYTES + 1, Map.of("filename", "huge.mp4"))
                .problem(413);
        assertThat(sentence).contains("2");
    }

    @Test
    void anEmptyFilmIsRefused() {
        series.tryToAnnounce(1, 0, Map.of("filename", "empty.mp4")).problem(422);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1000})
    void thereIsNoSuchEpisode(int episode) {
        series.tryToAnnounce(episode, 100, Map.of("filename", "film.mp4")).problem(422);
    }

    @Test
    void aTextIsNotAFilm() {
        byte[] text = "这不是视频。".repeat(100).getBytes(StandardCharsets.UTF_8);
        String upload = series.announce(2, text.length, Map.of("filename", "not-a-film.mp4"));
        series.send(upload, 0, text).expect(204);
        series.awaitFilms("CUT", "REFUSED", 1);
        var refused = series.films()
                .valueStream()
                .filter(film -> film.get("state").asString().equals("REFUSED"))
                .findFirst()
                .orElseThrow();
        assertThat(refused.get("findings")).hasSize(1);
        assertThat(refused.get("findings").get(0).get("text").asString()).isNotBlank();
        assertThat(refused.get("playing").asBoolean()).isFalse();
    }

    @Test
    void otherBytesThanAnnouncedAreNotKept() {
        byte[] text = "something".getBytes(StandardCharsets.UTF_8);
        String upload = series.announce(3, text.length, Map.of("filename", "film.mp4", "sha256", "0".repeat(64)));
        series.send(upload, 0, text).problem(422);
        assertThat(series.count("CUT", "RECEIVED")).isZero();
    }

    @Test
    void aPieceAtTheWrongPlaceIsRefused() {
        String upload = series.announce(3, 100, Map.of("filename", "film.mp4"));
        series.send(upload, 7, new byte[10]).problem(409);
        assertThat(series.offset(upload)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/series/{id}",
        "GET,    /api/v1/series/{id}/script",
        "GET,    /api/v1/series/{id}/plan",
        "GET,    /api/v1/series/{id}/films",
        "GET,    /api/v1/series/{id}/statement",
        "GET,    /api/v1/series/not-an-id",
        "GET,    /api/v1/series/{id}/call-sheets/2026-12-01.pdf",
        "GET,    /api/v1/watch/{id}",
        "GET,    /api/v1/watch/not-an-id",
        "GET,    /api/v1/nowhere",
    })
    void whatIsNotThereIsNotFound(String method, String path) {
        producer.send(method, path.replace("{id}", UUID.randomUUID().toString()), BodyPublishers.noBody(), Map.of())
                .problem(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "[]",
                "{\"intake\": 7, \"title\": \"x\", \"startsOn\": \"2026-12-01\"}",
                "{\"intake\": \"00000000-0000-0000-0000-000000000000\", \"title\": \"x\", \"startsOn\": \"2026-13-45\"}",
                "{\"intake\": \"00000000-0000-0000-0000-000000000000\", \"title\": \"\", \"startsOn\": \"2026-12-01\"}",
            })
    void aSeriesIsNotOpenedWithBadJson(String body) {
        producer.raw("POST", "/api/v1/series", body).problem(400);
        assertThat(producer.get("/api/v1/series").expect(200).json().get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"start\": \"tomorrow\", \"hours\": 10, \"version\": 1}",
                "{\"start\": \"2026-02-30\", \"hours\": 10, \"version\": 1}",
                "{\"start\": \"2026-12-01\", \"hours\": 25, \"version\": 1}",
                "{\"start\": \"2026-12-01\", \"hours\": 10, \"days\": 0, \"version\": 1}",
                "{\"hours\": 10, \"version\": 1}",
            })
    void aPlanIsNotMadeForBadDates(String body) {
        producer.raw("POST", series.address() + "/plan", body).problem(400);
    }

    @Test
    void theSentenceNamesTheFieldAndItsValue() {
        assertThat(producer.raw(
                                "POST",
                                series.address() + "/plan",
                                "{\"start\": \"2026-02-30\", \"hours\": 10, \"version\": 1}")
                        .problem(400))
                .contains("start", "2026-02-30");
        assertThat(producer.put(
                                series.address() + "/release",
                                Map.of("freeEpisodes", 2, "coinsPerEpisode", 99_999, "version", 0))
                        .problem(400))
                .contains("coinsPerEpisode", "99999");
    }

    @Test
    void aCallSheetHasARealDate() {
        producer.get(series.address() + "/call-sheets/2026-02-30.pdf").problem(404);
    }

    @Test
    void termsHaveLimits() {
        producer.put(series.address() + "/release", Map.of("freeEpisodes", -1, "coinsPerEpisode", 0, "version", 0))
                .problem(400);
    }

    @Test
    void aStrangersTokenOpensNothing() {
        var stranger = new Api(producer.http(), studio.address(), "baiju_00000000000000000000000000000000");
        stranger.get("/api/v1/series").problem(401);
    }

    @Test
    void coinsAreSoldInPackages() {
        Api viewer = Visitor.viewer(studio, "clumsy-viewer");
        viewer.send(
                        "POST",
                        "/api/v1/wallet/purchases",
                        BodyPublishers.ofString("{\"coins\": 61}"),
                        Map.of("Content-Type", "application/json", "Idempotency-Key", "one"))
                .problem(422);
        viewer.post("/api/v1/wallet/purchases", Map.of("coins", 60)).problem(400);
        viewer.post("/api/v1/test-payments/" + UUID.randomUUID(), Map.of("paid", true))
                .problem(404);
        assertThat(viewer.get("/api/v1/wallet").expect(200).json().get("coins").asInt())
                .isZero();
    }

    @Test
    void aWrongSettingStopsTheStartAndIsNamed() throws Exception {
        String output = outputOfFailedStart("--server.port=0", "--baiju.media.upload-bytes-max=enormous");
        assertThat(output)
                .contains("baiju.media.upload-bytes-max")
                .contains("\"enormous\"")
                .contains("2GB")
                .doesNotContain("\tat ");
    }

    @Test
    void aPortInUseStopsTheStartAndIsNamed() throws Exception {
        String output = outputOfFailedStart("--server.port=" + studio.address().getPort());
        assertThat(output)
                .contains(Integer.toString(studio.address().getPort()))
                .doesNotContain("\tat ");
    }

    private static String outputOfFailedStart(String... options) throws Exception {
        var folder = Folders.empty(Path.of("target", "failed-start"));
        var log = folder.resolve("log");
        var arguments =
                new ArrayList<>(List.of("--baiju.data=" + folder.resolve("data").toAbsolutePath()));
        arguments.addAll(List.of(options));
        Process process = Program.start(log, arguments);
        try {
            assertThat(process.waitFor(120, SECONDS)).isTrue();
            assertThat(process.exitValue()).isNotZero();
            return Files.readString(log);
        } finally {
            process.destroyForcibly();
        }
    }

    private long filesUnder(String folder) {
        try {
            return Folders.matching(studio.data().resolve(folder), ".*").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
