package org.baiju.studio.media.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.baiju.studio.StudioTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudioTest
class GrantsTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
    private static final UUID CUT = UUID.fromString("0193c0de-0000-7000-8000-000000000001");

    @Autowired
    private GrantKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTokenIsGoodUntilItsLastMoment() {
        String token = at(NOON).issue(CUT, NOON.plusSeconds(60));

        assertThat(at(NOON).read(token)).contains(CUT);
        assertThat(at(NOON.plusMillis(59_999)).read(token)).contains(CUT);
        assertThat(at(NOON.plusSeconds(60)).read(token)).isEmpty();
    }

    @Test
    void aTokenWithAnyCharacterChangedIsRefused() {
        Grants grants = at(NOON);
        String token = grants.issue(CUT, NOON.plusSeconds(60));

        for (int i = 0; i < token.length(); i++) {
            for (int j = 0; j < ALPHABET.length(); j++) {
                char other = ALPHABET.charAt(j);
                if (other != token.charAt(i)) {
                    String changed = token.substring(0, i) + other + token.substring(i + 1);
                    assertThat(grants.read(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void nonsenseIsRefused() {
        Grants grants = at(NOON);
        String token = grants.issue(CUT, NOON.plusSeconds(60));
        var random = new Random(20261201);
        for (int i = 0; i < 1_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(100), ' ', '\u007f').forEach(text::appendCodePoint);
            assertThat(grants.read(text.toString())).as(text.toString()).isEmpty();
        }
        assertThat(grants.read("")).isEmpty();
        assertThat(grants.read(token + "A")).isEmpty();
        assertThat(grants.read(token + "=")).isEmpty();
        assertThat(grants.read(token.substring(1))).isEmpty();
        assertThat(grants.read("A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void anOlderKeyIsBelievedUntilItIsRetired() {
        Grants grants = at(NOON);
        String token = grants.issue(CUT, NOON.plus(Duration.ofHours(1)));
        int old = keys.newest().getKey();
        jdbc.sql("insert into grant_key (secret, created_at) values (:secret, now())")
                .param("secret", new byte[32])
                .update();

        String newer = grants.issue(CUT, NOON.plus(Duration.ofHours(1)));
        assertThat(newer).isNotEqualTo(token);
        assertThat(grants.read(token)).contains(CUT);

        jdbc.sql("update grant_key set retired_at = now() where id = :id")
                .param("id", old)
                .update();
        keys.newest();
        assertThat(grants.read(token)).isEmpty();
        assertThat(grants.read(newer)).contains(CUT);
    }

    private Grants at(Instant now) {
        return new Grants(keys, Clock.fixed(now, ZoneOffset.UTC));
    }
}
