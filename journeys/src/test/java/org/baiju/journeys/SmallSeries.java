package org.baiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A series of four short episodes, carried along by a program. */
record SmallSeries(Api producer, String id) {
    static final Path SCRIPT = Path.of("src", "test", "resources", "last-ferry.txt");
    static final int EPISODES = 4;
    static final int COINS = 10;
    private static final Duration FILMS_WITHIN = Duration.ofMinutes(3);
    private static final String TUS = "1.0.0";

    /** Opens it; its animatics begin to be drawn by themselves. */
    static SmallSeries open(Api producer) {
        JsonNode brought = producer.upload("/api/v1/scripts", "script", "last-ferry.txt", script())
                .expect(201)
                .json();
        JsonNode opened = producer.post(
                        "/api/v1/series",
                        Map.of("intake", brought.get("intake").asString(), "title", "末班渡轮", "startsOn", "2026-12-01"))
                .expect(201)
                .json();
        return new SmallSeries(producer, opened.get("id").asString());
    }

    static byte[] script() {
        try {
            return Files.readAllBytes(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "/api/v1/series/" + id;
    }

    JsonNode films() {
        return producer.get(address() + "/films").expect(200).json();
    }

    /** How many films of the kind are in the state. */
    long count(String kind, String state) {
        return StreamSupport.stream(films().spliterator(), false)
                .filter(film -> film.get("kind").asString().equals(kind))
                .filter(film -> film.get("state").asString().equals(state))
                .count();
    }

    SmallSeries awaitFilms(String kind, String state, int count) {
        Await.until(FILMS_WITHIN, () -> count(kind, state) == count, () -> films().toString());
        return this;
    }

    /** Puts it on the air: two episodes free, the others for ten coins each. */
    SmallSeries release() {
        producer.put(address() + "/release", Map.of("freeEpisodes", 2, "coinsPerEpisode", COINS, "version", 0))
                .expect(200);
        return this;
    }

    /** Announces an upload, and returns its address. */
    String announce(int episode, long bytes, Map<String, String> more) {
        Answer answer = tryToAnnounce(episode, bytes, more).expect(201);
        assertThat(answer.header("Tus-Resumable")).isEqualTo(TUS);
        return URI.create(answer.header("Location")).getPath();
    }

    Answer tryToAnnounce(int episode, long bytes, Map<String, String> more) {
        var metadata = new StringBuilder();
        metadata.append("series ").append(base64(id)).append(",episode ").append(base64(Integer.toString(episode)));
        more.forEach(
                (key, value) -> metadata.append(',').append(key).append(' ').append(base64(value)));
        return producer.send(
                "POST",
                "/api/v1/uploads",
                BodyPublishers.noBody(),
                Map.of(
                        "Tus-Resumable", TUS,
                        "Upload-Length", Long.toString(bytes),
                        "Upload-Metadata", metadata.toString()));
    }

    /** Sends bytes of an upload from an offset on. */
    Answer send(String upload, long offset, byte[] content) {
        return producer.send(
                "PATCH",
                upload,
                BodyPublishers.ofByteArray(content),
                Map.of(
                        "Tus-Resumable",
                        TUS,
                        "Upload-Offset",
                        Long.toString(offset),
                        "Content-Type",
                        "application/offset+octet-stream"));
    }

    /** How many bytes of an upload are safe. */
    long offset(String upload) {
        Answer answer = producer.send("HEAD", upload, BodyPublishers.noBody(), Map.of("Tus-Resumable", TUS));
        return Long.parseLong(answer.expect(200).header("Upload-Offset"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
