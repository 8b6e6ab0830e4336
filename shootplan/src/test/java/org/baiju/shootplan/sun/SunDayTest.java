package org.baiju.shootplan.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SunDayTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Place CHONGQING = new Place(29.56, 106.55, CHINA);
    private static final Place HENGDIAN = new Place(29.15, 120.31, CHINA);
    private static final Place TROMSO = new Place(69.65, 18.96, ZoneId.of("Europe/Oslo"));

    @ParameterizedTest
    @ValueSource(doubles = {-0.833, -6, 6})
    void noaasFormulaeAgreeWithTheAlmanacsToAMinuteAndAHalfBelowSixtyDegrees(double height) {
        var random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            double longitude = random.nextDouble(-180, 180);
            var place = new Place(
                    random.nextDouble(-60, 60), longitude, ZoneOffset.ofHours((int) Math.rint(longitude / 15)));
            SunDay day = SunDay.of(place, LocalDate.of(2020, 1, 1).plusDays(random.nextInt(40 * 365)));
            Crossing crossing = height == 6 ? day.golden() : height == -6 ? day.civil() : day.sun();
            if (crossing instanceof Crossing.Twice(ZonedDateTime up, ZonedDateTime down)) {
                Instant noon = day.noon().toInstant();
                Instant before = noon.minus(Duration.ofHours(12));
                Instant after = noon.plus(Duration.ofHours(12));

                assertThat(up.toInstant())
                        .as("%s", day)
                        .isCloseTo(AlmanacSun.crossing(place, height, before, noon), within(90, ChronoUnit.SECONDS));
                assertThat(down.toInstant())
                        .as("%s", day)
                        .isCloseTo(AlmanacSun.crossing(place, height, after, noon), within(90, ChronoUnit.SECONDS));
                assertThat(day.noon().toLocalDate()).isEqualTo(day.date());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Chicago, thedailyparker.com "Chicago Sunrise Chart", 2008 and 2009.
        "41.88, -87.63, 2008-12-21, 07:16, 16:23",
        "41.88, -87.63, 2009-03-20, 06:54, 19:04",
        "41.88, -87.63, 2009-06-21, 05:16, 20:30",
        "41.88, -87.63, 2008-09-22, 06:39, 18:48",
        // Decorah, Iowa: Luther College, faculty.luther.edu/bernatzr, which gives no year; leap years shift a minute.
        "43.30, -91.79, 2011-09-01, 06:32, 19:41",
        "43.30, -91.79, 2011-09-30, 07:04, 18:49"
    })
    void publishedTimesAreMetToTwoMinutes(
            double latitude, double longitude, LocalDate date, LocalTime rise, LocalTime set) {
        SunDay day = SunDay.of(new Place(latitude, longitude, ZoneId.of("America/Chicago")), date);

        assertThat(day.sun().findUp().orElseThrow().toLocalTime()).isCloseTo(rise, within(2, ChronoUnit.MINUTES));
        assertThat(day.sun().findDown().orElseThrow().toLocalTime()).isCloseTo(set, within(2, ChronoUnit.MINUTES));
    }

    @Test
    void noonIsWhenTheSunStandsHighest() {
        for (int i = 0; i < 365; i++) {
            SunDay day = SunDay.of(CHONGQING, LocalDate.of(2027, 1, 1).plusDays(i));
            Instant noon = day.noon().toInstant();
            double highest = AlmanacSun.height(29.56, 106.55, noon);

            assertThat(AlmanacSun.height(29.56, 106.55, noon.plusSeconds(180))).isLessThan(highest);
            assertThat(AlmanacSun.height(29.56, 106.55, noon.minusSeconds(180))).isLessThan(highest);
        }
    }

    @Test
    void theMomentsOfADayComeInTheirOrder() {
        for (int i = 0; i < 365; i++) {
            SunDay day = SunDay.of(HENGDIAN, LocalDate.of(2027, 1, 1).plusDays(i));

            assertThat(List.of(
                            day.civil().findUp().orElseThrow(),
                            day.sun().findUp().orElseThrow(),
                            day.golden().findUp().orElseThrow(),
                            day.noon(),
                            day.golden().findDown().orElseThrow(),
                            day.sun().findDown().orElseThrow(),
                            day.civil().findDown().orElseThrow()))
                    .isSorted()
                    .allSatisfy(moment -> assertThat(moment.toLocalDate()).isEqualTo(day.date()));
        }
    }

    @Test
    void oneClockForAllOfChinaLetsTheSunRiseLaterInTheWest() {
        LocalDate date = LocalDate.of(2027, 3, 21);
        ZonedDateTime east = SunDay.of(HENGDIAN, date).sun().findUp().orElseThrow();
        ZonedDateTime west =
                SunDay.of(new Place(29.15, 90.31, CHINA), date).sun().findUp().orElseThrow();

        // Thirty degrees of longitude are two hours of the sun.
        assertThat(Duration.between(east, west).toMinutes()).isBetween(118L, 122L);
        assertThat(west.toLocalDate()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"2027-06-21, true", "2027-12-21, false"})
    void beyondThePolarCircleTheSunStaysUpOrDown(LocalDate date, boolean up) {
        SunDay day = SunDay.of(TROMSO, date);

        assertThat(day.sun()).isEqualTo(up ? new Crossing.AlwaysAbove() : new Crossing.AlwaysBelow());
        assertThat(day.sun().findUp()).isEmpty();
        assertThat(day.sun().findDown()).isEmpty();
        assertThat(day.daylight()).isEqualTo(up ? Duration.ofDays(1) : Duration.ZERO);
    }

    @Test
    void nearThePolarCircleTheLengthOfTheDayIsWhatTheAlmanacCountsToAnHour() {
        for (double latitude = 60; latitude < 72; latitude += 0.2) {
            for (int i = 0; i < 365; i += 3) {
                SunDay day = SunDay.of(
                        new Place(latitude, 15, ZoneOffset.ofHours(1)),
                        LocalDate.of(2027, 1, 1).plusDays(i));
                int bright = 0;
                for (int m = -720; m < 720; m += 5) {
                    Instant at = day.noon().toInstant().plusSeconds(m * 60L);
                    bright += AlmanacSun.height(latitude, 15, at) > -0.833 ? 5 : 0;
                }

                assertThat(day.daylight().toMinutes()).as("%s", day).isBetween(bright - 60L, bright + 60L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-90, 90})
    void thePolesHaveADayAndANightInTheYear(double latitude) {
        var pole = new Place(latitude, 0, ZoneOffset.UTC);
        int bright = 0;
        for (int i = 0; i < 365; i++) {
            bright += SunDay.of(pole, LocalDate.of(2027, 1, 1).plusDays(i))
                            .daylight()
                            .isPositive()
                    ? 1
                    : 0;
        }

        assertThat(bright).isBetween(180, 195);
    }

    @Test
    void atTheEquatorEveryDayIsTwelveHoursAndSevenMinutes() {
        // Twelve hours, and twice the time in which the sun passes 0.833°, at the equator 3.3 minutes.
        for (int i = 0; i < 365; i++) {
            SunDay day = SunDay.of(
                    new Place(0, 0, ZoneOffset.UTC), LocalDate.of(2027, 1, 1).plusDays(i));

            assertThat(day.daylight().toMinutes()).isBetween(725L, 730L);
        }
    }

    @Test
    void theDayOfTheClockChangeKeepsItsSun() {
        var berlin = new Place(52.52, 13.40, ZoneId.of("Europe/Berlin"));
        LocalTime before = SunDay.of(berlin, LocalDate.of(2027, 3, 27))
                .sun()
                .findUp()
                .orElseThrow()
                .toLocalTime();
        LocalTime after = SunDay.of(berlin, LocalDate.of(2027, 3, 28))
                .sun()
                .findUp()
                .orElseThrow()
                .toLocalTime();

        assertThat(Duration.between(before, after).toMinutes()).isBetween(56L, 60L);
    }

    @Test
    void aZoneFarFromItsLongitudeStillGetsTheSunOfItsOwnDate() {
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Apia", "Etc/GMT+12")) {
            for (double longitude : new double[] {-180, -157.4, 0, 179.9, 180}) {
                SunDay day = SunDay.of(new Place(1.87, longitude, ZoneId.of(zone)), LocalDate.of(2027, 5, 1));

                assertThat(Duration.between(day.date().atTime(12, 0).atZone(ZoneId.of(zone)), day.noon())
                                .abs())
                        .isLessThanOrEqualTo(Duration.ofHours(12));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -181", "NaN, 0", "0, NaN"})
    void whatIsNoPlaceIsRefused(double latitude, double longitude) {
        assertThatThrownBy(() -> new Place(latitude, longitude, CHINA))
                .hasMessageContaining(String.valueOf(latitude))
                .hasMessageContaining("latitude");
    }
}
