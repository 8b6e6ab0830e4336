package org.baiju.shootplan.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaylightTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Place CHONGQING = new Place(29.56, 106.55, CHINA);
    private static final LocalDate DATE = LocalDate.of(2027, 3, 4);

    @Test
    void aWholeDayHoldsAllItsDaylight() {
        assertThat(Daylight.within(
                        CHONGQING, DATE.atStartOfDay(CHINA), DATE.plusDays(1).atStartOfDay(CHINA)))
                .isEqualTo(SunDay.of(CHONGQING, DATE).daylight());
    }

    @Test
    void aShootThatPassesSunsetGetsOnlyThePartBefore() {
        ZonedDateTime sunset = SunDay.of(CHONGQING, DATE).sun().findDown().orElseThrow();

        assertThat(Daylight.within(CHONGQING, sunset.minusMinutes(40), sunset.plusHours(5)))
                .isEqualTo(Duration.ofMinutes(40));
        assertThat(Daylight.within(CHONGQING, sunset, sunset.plusHours(5))).isEqualTo(Duration.ZERO);
    }

    @Test
    void aNightShootGetsTheMorningAfter() {
        ZonedDateTime sunrise =
                SunDay.of(CHONGQING, DATE.plusDays(1)).sun().findUp().orElseThrow();

        assertThat(Daylight.within(CHONGQING, DATE.atTime(22, 0).atZone(CHINA), sunrise.plusMinutes(25)))
                .isEqualTo(Duration.ofMinutes(25));
    }

    @Test
    void partsAddUpToTheWhole() {
        var random = new Random(3);
        for (int i = 0; i < 500; i++) {
            var place = new Place(random.nextDouble(-89, 89), random.nextDouble(-180, 180), CHINA);
            ZonedDateTime from = DATE.plusDays(random.nextInt(365))
                    .atTime(random.nextInt(24), 0)
                    .atZone(CHINA);
            ZonedDateTime middle = from.plusMinutes(random.nextInt(2_000));
            ZonedDateTime to = middle.plusMinutes(random.nextInt(2_000));

            assertThat(Daylight.within(place, from, middle).plus(Daylight.within(place, middle, to)))
                    .isEqualTo(Daylight.within(place, from, to));
        }
    }

    @Test
    void countingMinutesByTheAlmanacGivesTheSameBelowSixtyDegreesToAFewMinutes() {
        var random = new Random(5);
        for (int i = 0; i < 100; i++) {
            var place = new Place(random.nextDouble(-60, 60), random.nextDouble(-180, 180), CHINA);
            ZonedDateTime from = DATE.plusDays(random.nextInt(365))
                    .atTime(random.nextInt(24), 0)
                    .atZone(CHINA);
            int length = random.nextInt(3_000);
            int bright = 0;
            for (int m = 0; m < length; m++) {
                Instant minute = from.toInstant().plusSeconds(m * 60L + 30);
                bright += AlmanacSun.height(place.latitude(), place.longitude(), minute) > -0.833 ? 1 : 0;
            }

            assertThat(Daylight.within(place, from, from.plusMinutes(length)).toMinutes())
                    .isBetween(bright - 6L, bright + 6L);
        }
    }

    @Test
    void underTheMidnightSunEveryMinuteIsBrightAndInPolarNightNone() {
        var tromso = new Place(69.65, 18.96, ZoneId.of("Europe/Oslo"));
        ZonedDateTime june = LocalDate.of(2027, 6, 10).atTime(18, 0).atZone(tromso.zone());
        ZonedDateTime december = LocalDate.of(2027, 12, 21).atTime(6, 0).atZone(tromso.zone());

        assertThat(Daylight.within(tromso, june, june.plusHours(60))).isEqualTo(Duration.ofHours(60));
        assertThat(Daylight.within(tromso, december, december.plusHours(40))).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatIsNoIntervalIsRefused() {
        ZonedDateTime at = DATE.atStartOfDay(CHINA);

        assertThatThrownBy(() -> Daylight.within(CHONGQING, at, at.minusMinutes(1)))
                .hasMessageContaining("interval");
        assertThatThrownBy(() -> Daylight.within(CHONGQING, at, at.plusDays(15)))
                .hasMessageContaining("14 days");
        assertThat(Daylight.within(CHONGQING, at.plusHours(12), at.plusHours(12)))
                .isEqualTo(Duration.ZERO);
    }
}
