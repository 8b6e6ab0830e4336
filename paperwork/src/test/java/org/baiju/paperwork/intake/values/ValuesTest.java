package org.baiju.paperwork.intake.values;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.shootplan.sun.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which crews write money, dates and times. */
class ValuesTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final ZoneId WUHAN = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2000 | 200000",
                "2,000元 | 200000",
                "¥2，000 | 200000",
                "￥800.5 | 80050",
                "1.5万 | 1500000",
                "1.5万元/天 | 1500000",
                "3k | 300000",
                "２０００元 | 200000",
                "300元/小时 | 30000",
                "RMB 1200 | 120000",
                "免费 | 0"
            })
    void moneyIsReadInFen(String written, long fen) {
        assertThat(Amounts.fen(written)).isEqualTo(OptionalLong.of(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"面议", "5万打包", "-200", "12.345", "99999999999999999999", "", "1e9", "万"})
    void whatIsNoMoneyIsNotTakenForSome(String written) {
        assertThat(Amounts.fen(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "40,40",
        "40分钟,40",
        "1小时20分,80",
        "1:20,80",
        "1.5h,90",
        "半小时,30",
        "1小时半,90",
        "1个小时半,90",
        "45min,45",
        "2 hours,120"
    })
    void waysAreReadInMinutes(String written, int minutes) {
        assertThat(Amounts.minutes(written)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"很远", "25小时", "1.23小时多", ""})
    void whatIsNoLengthOfTimeIsNotTakenForOne(String written) {
        assertThat(Amounts.minutes(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12月3日-12月5日",
                "12月3日至5日",
                "12月3号到12月5号",
                "2026-12-03~05",
                "2026-12-03 ~ 2026-12-05",
                "2026-12-03-2026-12-05",
                "2026/12/3—2026/12/5",
                "2026年12月3日－5日",
                "12/3-12/5",
                "12.3-12.5",
                "12-3~12-5",
                "20261203-20261205",
                "Dec 3 - Dec 5",
                "3 Dec – 5 Dec 2026"
            })
    void spansOfDatesAreReadInTheirUsualForms(String written) {
        assertThat(new Dates(START).spans(written))
                .contains(List.of(new DateSpan(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 5))));
    }

    @Test
    void severalDatesStandInOneCell() {
        assertThat(new Dates(START).spans("12月3日、12/8；2026-12-30~1月2日"))
                .contains(List.of(
                        DateSpan.on(LocalDate.of(2026, 12, 3)),
                        DateSpan.on(LocalDate.of(2026, 12, 8)),
                        new DateSpan(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 2))));
    }

    @Test
    void aDateWithoutAYearLiesNearTheStart() {
        assertThat(new Dates(START).spans("1月5日")).contains(List.of(DateSpan.on(LocalDate.of(2027, 1, 5))));
        assertThat(new Dates(START).spans("11月5日")).contains(List.of(DateSpan.on(LocalDate.of(2026, 11, 5))));
    }

    @Test
    void aLeapDayLiesInTheLeapYearNearTheStart() {
        assertThat(new Dates(LocalDate.of(2027, 11, 1)).spans("2月29日"))
                .contains(List.of(DateSpan.on(LocalDate.of(2028, 2, 29))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"看情况", "2月30日", "13月1日", "12月3日上午", "2026-12-05~2026-12-03", "12月", "3", ""})
    void whatIsNoDateIsNotTakenForOne(String written) {
        assertThat(new Dates(START).spans(written)).isEmpty();
    }

    @Test
    void aBirthDateNamesItsYear() {
        assertThat(Dates.dated("2016年5月1日")).contains(LocalDate.of(2016, 5, 1));
        assertThat(Dates.dated("2016-05-01")).contains(LocalDate.of(2016, 5, 1));
        assertThat(Dates.dated("5月1日")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9:00,09:00",
        "9点,09:00",
        "9点半,09:30",
        "下午2点,14:00",
        "21：30,21:30",
        "9 pm,21:00",
        "24:00,00:00",
        "12 am,00:00",
        "12 pm,12:00",
        "晚上12点,00:00",
        "晚上7点半,19:30",
        "晚上1点,01:00",
        "凌晨12点,00:00",
        "凌晨4点,04:00",
        "中午12点,12:00",
        "中午1点,13:00",
        "下午12点半,12:30",
        "上午11点,11:00",
        "晚上21点,21:00"
    })
    void timesAreReadInTheirUsualForms(String written, String time) {
        assertThat(Clocks.time(written)).contains(LocalTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"早上", "25:00", "9:75", "中午以后", ""})
    void whatIsNoTimeIsNotTakenForOne(String written) {
        assertThat(Clocks.time(written)).isEmpty();
    }

    @Test
    void openingHoursNameDaysAndTimes() {
        var week = new Opening(
                EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), LocalTime.of(9, 0), LocalTime.of(21, 0));
        var weekend = new Opening(EnumSet.of(SATURDAY, SUNDAY), LocalTime.of(10, 0), LocalTime.of(2, 0));

        assertThat(Clocks.openings("周一至周五 9:00-21:00；周末 10点-次日2点")).contains(List.of(week, weekend));
        assertThat(Clocks.openings("Mon-Fri 9:00-21:00; Sat, Sun 10:00-2:00")).contains(List.of(week, weekend));
        assertThat(Clocks.openings("工作日9:00~21:00")).contains(List.of(week));
    }

    @Test
    void openingHoursWithoutDaysHoldEveryDay() {
        assertThat(Clocks.openings("9:00-21:00").orElseThrow().getFirst().days())
                .hasSize(7);
        assertThat(Clocks.openings("24小时")).contains(List.of());
        assertThat(Clocks.openings("周一").orElseThrow().getFirst().days()).isEqualTo(Set.of(MONDAY));
        assertThat(Clocks.openings("问老板")).isEmpty();
    }

    @Test
    void positionsComeInTheOrderOfTheMap() {
        var wuhan = new Place(30.59, 114.31, WUHAN);

        assertThat(Positions.of("30.59, 114.31", WUHAN)).contains(wuhan);
        assertThat(Positions.of("114.31，30.59", WUHAN)).contains(wuhan);
        assertThat(Positions.of("114.31E 30.59N", WUHAN)).contains(wuhan);
        assertThat(Positions.of("汉口", WUHAN)).isEmpty();
        assertThat(Positions.of("200, 300", WUHAN)).isEmpty();
    }

    @Test
    void noTextBreaksAReader() {
        var dice = new Random(4);
        String alphabet = "0123456789年月日号-~至/.,;:点半周一五天万元分时 pmDecMon、（";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = dice.nextInt(24); length > 0; length--) {
                text.append(alphabet.charAt(dice.nextInt(alphabet.length())));
            }
            String written = text.toString();
            new Dates(START).spans(written).ifPresent(spans -> assertThat(spans).isNotEmpty());
            Clocks.openings(written);
            Clocks.range(written);
            Amounts.minutes(written).ifPresent(minutes -> assertThat(minutes).isBetween(0, 24 * 60));
            Amounts.fen(written).ifPresent(fen -> assertThat(fen).isNotNegative());
            Positions.of(written, WUHAN);
        }
    }
}
