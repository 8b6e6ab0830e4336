package org.baiju.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The studio as a program uses it: {@code /api/v1} with a token. */
record Api(HttpClient http, URI address, String token) {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    Answer json(String method, String path, Object body) {
        return raw(method, path, JSON.writeValueAsString(body));
    }

    /** Sends text that claims to be JSON. */
    Answer raw(String method, String path, String text) {
        return send(method, path, BodyPublishers.ofString(text), Map.of("Content-Type", "application/json"));
    }

    /** Sends one file as a form does. */
    Answer upload(String path, String field, String fileName, byte[] content) {
        String boundary = "-----------journeys";
        byte[] head = """
                --%s\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, field, fileName).getBytes(StandardCharsets.UTF_8);
        byte[] foot = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        var body = BodyPublishers.concat(
                BodyPublishers.ofByteArray(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofByteArray(foot));
        return send("POST", path, body, Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .method(method, body)
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
