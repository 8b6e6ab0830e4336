package org.baiju.paperwork.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.paperwork.Board;
import org.baiju.paperwork.People;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Shop;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.paperwork.plan.PlanCsv;
import org.baiju.paperwork.plan.PlanWorkbook;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans in the spreadsheets that crews keep. */
class PlanTableTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final List<Strip> STRIPS = List.of(
            Board.strip("1-1", "面馆"), Board.strip("1-2", "面馆"), Board.strip("2-1", "轮渡"), Board.strip("12-3", "巷口"));
    private static final Production PRODUCTION = new Production("巷口", Map.of(), People.UNKNOWN);

    private static TableResult<Plan> read(String... rows) {
        return PlanFile.read(String.join("\n", rows).getBytes(StandardCharsets.UTF_8), "排期.csv", START, STRIPS);
    }

    /** Days as {@code 2026-12-01: 1-1 1-2}, then the boneyard. */
    private static List<String> days(TableResult<Plan> result) {
        Plan plan = switch (result) {
            case TableResult.Accepted<Plan> accepted -> accepted.table();
            case TableResult.Refused<Plan> refused -> throw new AssertionError(refused.finding());
        };
        List<String> days = new ArrayList<>(plan.days().stream()
                .map(day -> day.key() + ": "
                        + String.join(
                                " ", day.items().stream().map(DayItem::key).toList()))
                .toList());
        days.add("boneyard: "
                + String.join(" ", plan.boneyard().stream().map(Strip::key).toList()));
        return days;
    }

    private static List<String> findings(TableResult<Plan> result) {
        List<Finding> findings = switch (result) {
            case TableResult.Accepted<Plan> accepted -> accepted.findings();
            case TableResult.Refused<Plan> refused -> List.of(refused.finding());
        };
        return findings.stream()
                .map(finding -> finding.rule()
                        + (finding.where() instanceof Where.Thing thing ? " " + thing.name() : "")
                        + " " + finding.found())
                .toList();
    }

    @Test
    void scenesGoToTheirDayUnitAndPlaceInIt() {
        var read = read("场号,日期,组,顺序", "1-1,2026-12-03,1,2", "1-2,2026-12-03,1,1", "2-1,2026-12-03,2,1", "12-3,待排区,,");

        assertThat(days(read)).containsExactly("2026-12-03: 1-2 1-1", "2026-12-03/2: 2-1", "boneyard: 12-3");
        assertThat(findings(read)).isEmpty();
    }

    @Test
    void englishHeadingsAndOtherOrdersOfColumnsAreRead() {
        assertThat(days(read("Unit,Shoot Date,Scene", "2nd unit,2026-12-03,1-1", "Unit 1,2026-12-04,1-2")))
                .containsExactly("2026-12-03/2: 1-1", "2026-12-04: 1-2", "boneyard: 2-1 12-3");
    }

    @Test
    void withoutAnOrderTheFileIsTheOrder() {
        assertThat(days(read("日期,场次", "12/3,12-3", "12月3日（周四）,2-1", "12-3 周四,1-1")))
                .startsWith("2026-12-03: 12-3 2-1 1-1");
    }

    @Test
    void rowsBelowAMergedDateBelongToItAndAreCounted() {
        var read = read("日期,组,场号", "12/3,2,1-1", ",,1-2", "12/4,,2-1", ",,12-3");

        assertThat(days(read)).containsExactly("2026-12-03/2: 1-1 1-2", "2026-12-04: 2-1 12-3", "boneyard: ");
        assertThat(findings(read)).containsExactly("plan-file.date-from-above A1 2");
    }

    @Test
    void aDateOnALineOfItsOwnHeadsTheScenesBelow() {
        assertThat(days(read("场号,日期", ",12月3日", "1-1,", "1-2,"))).startsWith("2026-12-03: 1-1 1-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1", "1－1", "第1-1场", "1.1", "SCENE 1-1", "1 - 1", "1—1"})
    void aSceneNumberIsReadHoweverItIsWritten(String number) {
        assertThat(days(read("场号,日期", number + ",12/3"))).startsWith("2026-12-03: 1-1");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02,1-2", "1月2日,1-2", "2-Jan,1-2", "2026-12-03,12-3"})
    void aSceneNumberThatExcelMadeADateOfIsFoundAgain(String number, String scene) {
        var read = read("场号,日期", number + ",12/5");

        assertThat(days(read)).startsWith("2026-12-05: " + scene);
        assertThat(findings(read)).contains("plan-file.scene-as-date A2 " + number);
    }

    @Test
    void everyCellThatIsNotUnderstoodIsNamedWithItsValue() {
        var read = read(
                "场号,日期,组,顺序",
                "9-9,2026-12-03,1,1",
                "1-1,下周,1,1",
                "1-2,2026-12-03,七,1",
                "2-1,2026-12-03,1,最后",
                "1-2,2026-12-04,1,1",
                "12-3,2062-12-03,1,1");

        assertThat(findings(read))
                .containsExactly(
                        "plan-file.unknown-scene A2 9-9",
                        "plan-file.not-a-date B3 下周",
                        "plan-file.not-a-unit C4 七",
                        "plan-file.not-an-order D5 最后",
                        "plan-file.scene-twice A6 1-2",
                        "plan-file.date-far-off B7 2062-12-03");
        assertThat(days(read)).containsExactly("2026-12-03: 1-2 2-1", "boneyard: 1-1 12-3");
    }

    @Test
    void scenesOfOneNumberAreToldApartByTheirEpisode() {
        List<Strip> strips = List.of(
                new Strip(
                        "a",
                        1,
                        "1",
                        STRIPS.getFirst().setting(),
                        List.of(),
                        STRIPS.getFirst().measure()),
                new Strip(
                        "b",
                        2,
                        "1",
                        STRIPS.getFirst().setting(),
                        List.of(),
                        STRIPS.getFirst().measure()));

        var without = PlanFile.read(bytes("场号,日期", "1,12/3", "2-1,12/4"), "排期.csv", START, strips);
        var with = PlanFile.read(bytes("集,场号,日期", "第2集,1,12/3"), "排期.csv", START, strips);

        assertThat(findings(without)).startsWith("plan-file.scene-of-several A2 1");
        assertThat(days(without)).containsExactly("2026-12-04: b", "boneyard: a");
        assertThat(days(with)).containsExactly("2026-12-03: b", "boneyard: a");
    }

    private static byte[] bytes(String... rows) {
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "'场号,场景\n1-1,面馆', plan-file.no-headings",
        "'场号,日期\n9-9,12/3', plan-file.no-scenes",
        "'{', uss.broken-json",
        "'{\"a\": 1}', uss.no-schedule"
    })
    void aFileWithoutAPlanIsRefusedWithTheReason(String text, String rule) {
        assertThat(findings(read(text)).getFirst()).startsWith(rule);
        assertThat(read(text)).isInstanceOf(TableResult.Refused.class);
    }

    @Test
    void moreDaysThanAPlanHasAreRefused() {
        List<Strip> many = new ArrayList<>();
        var csv = new StringBuilder("场号,日期\n");
        for (int i = 0; i <= Plan.DAYS_MAX; i++) {
            many.add(Board.strip("1-" + i, "面馆"));
            csv.append("1-").append(i).append(',').append(START.plusDays(i)).append('\n');
        }

        assertThat(findings(PlanFile.read(bytes(csv.toString()), "排期.csv", START, many)))
                .containsExactly("plan-file.too-many-days 排期.csv 401");
    }

    @Test
    void findingsHaveAnEnd() {
        var rows = new String[1_000];
        Arrays.setAll(rows, i -> i == 0 ? "场号,日期" : i == 1 ? "1-1,12/3" : "X" + i + ",12/3");

        assertThat(findings(read(rows))).hasSize(PlanFindings.MOST + 2).contains("plan-file.more-findings  798");
    }

    @Test
    void whatTheHouseWritesItReadsBack() throws IOException {
        Plan plan = new Plan(
                List.of(
                        new ShootingDay(DayKey.of(Board.date(3)), null, false, List.of(STRIPS.get(3), STRIPS.get(0))),
                        new ShootingDay(new DayKey(Board.date(3), 2), null, false, List.of(STRIPS.get(1)))),
                List.of(STRIPS.get(2)));

        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            byte[] csv = Shop.bytes(out -> PlanCsv.write(PRODUCTION, plan, locale, out));
            byte[] xlsx = Shop.bytes(out -> PlanWorkbook.write(PRODUCTION, Board.SHOOT, plan, null, locale, out));
            assertThat(days(PlanFile.read(csv, "plan.csv", START, STRIPS)))
                    .isEqualTo(days(PlanFile.read(xlsx, "plan.xlsx", START, STRIPS)))
                    .containsExactly("2026-12-03: 12-3 1-1", "2026-12-03/2: 1-2", "boneyard: 2-1");
        }
    }

    @Test
    void everyRuleHasASentenceInBothLanguages() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var sentences = ResourceBundle.getBundle("org.baiju.paperwork.intake.plan.findings", locale);
            assertThat(sentences.keySet())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PlanFileRule.values())
                            .map(PlanFileRule::id)
                            .toList());
        }
    }

    @Test
    void theWordingKnowsTheFindingsOfAllReaders() {
        var wording = PlanFileWording.of(Locale.ENGLISH);

        for (String text : List.of("场号,场景\n1-1,面馆", "{", "\0\1\2")) {
            var refused = (TableResult.Refused<Plan>) read(text);
            assertThat(wording.say(refused.finding())).isNotBlank().doesNotContain("{0}");
        }
    }
}
