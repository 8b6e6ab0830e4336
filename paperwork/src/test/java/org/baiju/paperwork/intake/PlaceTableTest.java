package org.baiju.paperwork.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baiju.paperwork.intake.Sheets.accepted;
import static org.baiju.paperwork.intake.Sheets.csv;
import static org.baiju.paperwork.intake.Sheets.findings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.shootplan.Travel;
import org.baiju.shootplan.sun.Place;
import org.junit.jupiter.api.Test;

class PlaceTableTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private static TableResult<PlaceTable> read(byte[] bytes) {
        return PlaceTable.read(bytes, "场地.csv", START);
    }

    @Test
    void placesAndWaysStandInOneFile() {
        var result = read(csv(
                "场地,剧本地点,地址,日租,开放,经纬度,医院,雨天备选",
                "老里份,面馆、巷口,江汉区1号,1.5万,每天 8:00-22:00,\"114.31, 30.59\",协和医院,二号棚",
                "二号棚,仓库,东湖2号,8000,,,,",
                "",
                "从,到,车程",
                "老里份,二号棚,40分钟"));

        PlaceTable table = accepted(result);
        assertThat(table.places())
                .containsExactly(
                        new ShootingPlace(
                                "老里份",
                                "老里份",
                                Set.of("面馆", "巷口"),
                                1_500_000,
                                0,
                                List.of(new Opening(
                                        Set.of(DayOfWeek.values()), LocalTime.of(8, 0), LocalTime.of(22, 0))),
                                List.of(),
                                new Place(30.59, 114.31, ZoneId.of("Asia/Shanghai")),
                                "二号棚"),
                        new ShootingPlace("二号棚", "二号棚", Set.of("仓库"), 800_000, 0, List.of(), List.of(), null, null));
        assertThat(table.travel()).containsExactly(new Travel("二号棚", "老里份", 40));
        assertThat(table.entries().getFirst().hospital()).isEqualTo("协和医院");
        assertThat(findings(result)).isEmpty();
    }

    @Test
    void waysMayStandInAMatrix() {
        var result = read(csv(
                "Place,Address",
                "Lane,1 Lane St",
                "Stage,2 Stage Rd",
                "Roof,3 Roof Rd",
                "",
                "Travel,Lane,Stage,Roof",
                "Lane,-,30,45",
                "Stage,30,,20",
                "Roof,45,25,"));

        assertThat(accepted(result).travel())
                .containsExactlyInAnyOrder(
                        new Travel("Lane", "Stage", 30),
                        new Travel("Lane", "Roof", 45),
                        new Travel("Roof", "Stage", 20));
        assertThat(findings(result)).containsExactly("table.different-before C9 25");
    }

    @Test
    void aPlaceThatNobodyKnowsIsFound() {
        var result = read(csv("场地,剧本地点,雨天备选", "老里份,面馆,三号棚", "", "场地A,场地B,分钟", "老里份,机场,60"));

        assertThat(accepted(result).travel()).isEmpty();
        assertThat(accepted(result).entries().getFirst().notes()).contains("三号棚");
        assertThat(findings(result)).containsExactly("table.unknown-place C2 三号棚", "table.unknown-place C5 机场");
    }

    @Test
    void aPlaceWithoutANameOfItsOwnIsCalledAsTheScriptCallsIt() {
        assertThat(accepted(read(csv("剧本地点,地址", "面馆,江汉区1号"))).places())
                .extracting(ShootingPlace::name, ShootingPlace::scriptPlaces)
                .containsExactly(org.assertj.core.api.Assertions.tuple("面馆", Set.of("面馆")));
    }

    @Test
    void aNameStandsOnce() {
        assertThat(findings(read(csv("场地,地址", "面馆,1号", "面馆,2号")))).containsExactly("table.place-twice A3 面馆");
    }

    @Test
    void whatIsNotUnderstoodIsFoundAndKept() {
        var result = read(csv("场地,开放,经纬度,日租", "面馆,问老板,汉口,面议"));

        assertThat(findings(result))
                .containsExactlyInAnyOrder(
                        "table.not-openings B2 问老板", "table.not-a-position C2 汉口", "table.not-money D2 面议");
        assertThat(accepted(result).entries().getFirst().notes()).contains("问老板", "汉口", "面议");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        var lane = new PlaceEntry(
                "老里份",
                List.of("面馆", "巷口"),
                "江汉区1号",
                1_500_000L,
                30_050L,
                List.of(
                        new Opening(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(2, 0)),
                        new Opening(Set.of(DayOfWeek.SUNDAY), LocalTime.of(0, 0), LocalTime.of(0, 0))),
                List.of(new DateSpan(START, START.plusDays(2)), DateSpan.on(START.plusDays(9))),
                new Place(30.59, 114.31, ZoneId.of("Asia/Shanghai")),
                "二号棚",
                "协和医院",
                "东门",
                "老杨",
                "138",
                "不能用火");
        var table = new PlaceTable(List.of(lane, PlaceEntry.of("二号棚")), List.of(new Travel("二号棚", "老里份", 40)));
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var out = new ByteArrayOutputStream();
            PlaceTable.write(table, locale, out);

            var result = PlaceTable.read(out.toByteArray(), "places.xlsx", START);
            assertThat(accepted(result)).isEqualTo(table);
            assertThat(findings(result)).isEmpty();
        }
    }
}
