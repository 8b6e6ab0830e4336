package org.baiju.studio.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void anIdTellsItsMillisecondAndItsVersion() {
        UUID id = at(NOON).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void aLaterIdSortsAfterAnEarlierOne() {
        assertThat(at(NOON.plusMillis(1)).next().toString())
                .isGreaterThan(at(NOON).next().toString());
    }

    @Test
    void idsOfOneMillisecondRise() {
        Ids ids = at(NOON);
        List<String> made =
                Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aPageKnowsWhetherMoreFollows() {
        assertThat(Paged.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new Paged<>(List.of(1, 2), "2"));
        assertThat(Paged.of(List.of(1, 2), 2, String::valueOf)).isEqualTo(Paged.last(List.of(1, 2)));
    }

    private static Ids at(Instant time) {
        return new Ids(Clock.fixed(time, ZoneOffset.UTC));
    }
}
