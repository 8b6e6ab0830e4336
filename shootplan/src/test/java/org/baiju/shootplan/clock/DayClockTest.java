package org.baiju.shootplan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Measure;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Shop;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.Travel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayClockTest {
    private final Shoot shoot = Shoot.of(Shop.RULES);

    @Test
    void aMoveAndAChangeOfSetTakeTheirMinutes() {
        Timetable day = timetable(
                Shop.strip("1", "面馆", 30, "江川"),
                Shop.strip("2", "医院", 30, "江川"),
                Shop.strip("3", setting("医院", "走廊"), 30, "江川"));

        assertThat(lines(day))
                .containsExactly(
                        "SHOOT 07:00–07:30",
                        "MOVE 07:30–08:00",
                        "SHOOT 08:00–08:30",
                        "SET_CHANGE 08:30–08:40",
                        "SHOOT 08:40–09:10");
        assertThat(day.work()).isEqualTo(Duration.ofMinutes(130));
        assertThat(DayTotals.of(day).companyMoves()).isOne();
    }

    @Test
    void theWayBetweenTwoPlacesIsTheOneThatWasTold() {
        Shoot known = shoot.withPlaces(
                List.of(ShootingPlace.of("面馆"), ShootingPlace.of("医院")), List.of(new Travel("医院", "面馆", 45)));
        Timetable day =
                new DayClock(known).timetable(Shop.day(1, Shop.strip("1", "面馆", 30), Shop.strip("2", "医院", 30)));

        assertThat(lines(day)).contains("MOVE 07:30–08:15");
    }

    @Test
    void twoPlacesOfTheScriptThatAreOneInTheWorldNeedNoMove() {
        var studio = new ShootingPlace("s", "影棚", Set.of("面馆", "医院"), 0, 0, List.of(), List.of(), null, null);
        Timetable day = new DayClock(shoot.withPlaces(List.of(studio), List.of()))
                .timetable(Shop.day(1, Shop.strip("1", "面馆", 30), Shop.strip("2", "医院", 30)));

        assertThat(day.count(Timetable.Kind.MOVE)).isZero();
        assertThat(day.count(Timetable.Kind.SET_CHANGE)).isOne();
    }

    @Test
    void aMealComesBeforeTheWorkThatWouldPutItOffTooLong() {
        Timetable day = timetable(
                Shop.strip("1", "面馆", 200, "江川"), Shop.strip("2", "面馆", 100, "江川"), Shop.strip("3", "面馆", 60, "江川"));

        assertThat(lines(day))
                .containsExactly("SHOOT 07:00–10:20", "SHOOT 10:20–12:00", "MEAL 12:00–13:00", "SHOOT 13:00–14:00");
    }

    @Test
    void theNightIsWaitedForAndTheMealFallsIntoTheWaiting() {
        Timetable day =
                timetable(Shop.strip("1", "面馆", 320, "江川"), Shop.strip("2", Shop.outside("面馆", Light.NIGHT), 30, "江川"));

        assertThat(lines(day))
                .containsExactly("SHOOT 07:00–12:20", "MEAL 12:20–13:20", "WAIT 13:20–18:30", "SHOOT 18:30–19:00");
    }

    @Test
    void theSunIsWaitedForButNotTheHourOfDusk() {
        assertThat(lines(early(Light.DAY))).containsExactly("WAIT 05:00–06:00", "SHOOT 06:00–06:30");
        assertThat(lines(early(Light.DAWN))).containsExactly("WAIT 05:00–05:30", "SHOOT 05:30–06:00");
        assertThat(lines(early(Light.DUSK))).containsExactly("WAIT 05:00–06:00", "SHOOT 06:00–06:30");
    }

    private Timetable early(Light light) {
        return new DayClock(shoot)
                .timetable(Shop.day(1, Shop.strip("1", Shop.outside("面馆", light), 30, "江川"))
                        .calledAt(LocalTime.of(5, 0)));
    }

    @Test
    void aBannerTakesItsMinutes() {
        Timetable day = timetable(new Banner("b", "开机仪式", Duration.ofMinutes(40)), Shop.strip("1", "面馆", 30, "江川"));

        assertThat(lines(day)).containsExactly("BANNER 07:00–07:40", "SHOOT 07:40–08:10");
    }

    @Test
    void performersAreCalledForMakeUpAndReleasedAfterTheirLastScene() {
        Timetable day = timetable(
                Shop.strip("1", "面馆", 30, "江川"), Shop.strip("2", "面馆", 30, "豆豆"), Shop.strip("3", "面馆", 30, "江川"));

        assertThat(day.people())
                .extracting(one -> one.performer().name() + " " + one.call().toLocalTime() + "–"
                        + one.wrap().toLocalTime() + " " + one.hours().workMinutes())
                .containsExactly("江川 06:30–08:30 60", "豆豆 07:00–08:00 30");
    }

    @Test
    void aDayMayBeCalledAtAnotherHour() {
        Timetable day = new DayClock(shoot)
                .timetable(Shop.day(1, Shop.strip("1", "面馆", 30)).calledAt(LocalTime.of(13, 0)));

        assertThat(lines(day)).containsExactly("SHOOT 13:00–13:30");
    }

    @Test
    void secondsAreRoundedUpToMinutes() {
        var measure = new Measure(Duration.ofSeconds(10), 1, Duration.ofSeconds(61));
        var strip = new Strip("1", 1, "1", setting("面馆", null), List.of("江川"), measure);

        assertThat(lines(timetable(strip))).containsExactly("SHOOT 07:00–07:02");
    }

    private Timetable timetable(DayItem... items) {
        return new DayClock(shoot).timetable(Shop.day(1, items));
    }

    private static Setting setting(String place, @Nullable String set) {
        return new Setting(place, set, IntExt.INT, Light.DAY);
    }

    private static List<String> lines(Timetable day) {
        return day.entries().stream()
                .map(entry -> entry.kind() + " " + entry.from().toLocalTime() + "–"
                        + entry.to().toLocalTime())
                .toList();
    }
}
