package org.baiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the studio answered to a program. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two answers
record Answer(int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails with what the studio said unless the status is as expected. */
    Answer expect(int expected) {
        assertThat(status).as(this::text).isEqualTo(expected);
        return this;
    }

    /** The one sentence of a problem detail; fails unless it is one with this status and a stable type. */
    String problem(int expected) {
        expect(expected);
        assertThat(header("content-type")).startsWith("application/problem+json");
        assertThat(json().path("type").asString("")).startsWith("urn:baiju:problem:");
        String sentence = json().path("detail").asString("");
        assertThat(sentence).as(this::text).isNotBlank().doesNotContain("\n").doesNotContain("Exception");
        assertThat(sentence.length()).as(sentence).isLessThan(240);
        return sentence;
    }
}
