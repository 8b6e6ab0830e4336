package org.baiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.shootplan.Breakdown;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.shootplan.planner.Planner;
import org.baiju.shootplan.season.SeasonWatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final String SCRIPT = """
            《巷口》
            第1集
            1-1 日 内 面馆
            人物：陈小满
            陈小满：过早了冇？
            江川：两碗！
            1-3 夜 外 轮渡
            人物：陈小满、食客×4
            △江风卷着雨。
            """;

    @Test
    void theReportTellsEachDayWithItsPlacesAndPeople() {
        assertThat(report(outcome(SCRIPT, null), Locale.CHINESE))
                .contains("《巷口》拍摄计划报告", "剧本：1 集，2 场", "第 1 天 2026-12-01：")
                .contains("2 场，", "地点：面馆、轮渡", "演员：陈小满")
                .contains("任何排法都不会低于", "转场 1 次");
    }

    @Test
    void everybodyIsListedMostScenesFirst() {
        assertThat(report(outcome(SCRIPT, null), Locale.CHINESE))
                .containsSubsequence("陈小满：2 场，1 句", "江川：1 场，1 句", "食客：1 场，0 句");
    }

    @Test
    void findingsOfTheScriptNameTheirLine() {
        assertThat(report(outcome(SCRIPT, null), Locale.CHINESE))
                .contains("剧本检查结果：2 条", "第 6 行：“江川”有台词", "第 7 行：场号跳号：写的是 1-3，应接 1-2");
        assertThat(report(outcome(SCRIPT, null), Locale.ENGLISH))
                .contains(
                        "Findings on the script: 2",
                        "Line 7: A scene number was skipped: this is 1-3, expected was 1-2.");
    }

    @Test
    void whatIsAboutOneDaySaysFirstWhich() {
        String text = "《巷口》\n第1集\n" + "1-%d 日 内 面馆\n△她下面。\n".repeat(34).transform(ReportTest::numbered);

        assertThat(report(outcome(text, 1), Locale.CHINESE)).contains("  2026-12-01：当天要拍 ");
        assertThat(report(outcome(text, 1), Locale.ENGLISH)).contains("  2026-12-01: ");
    }

    @Test
    void theBoneyardIsListedByNumber() {
        String text = "《巷口》\n第1集\n" + "1-%d 日 内 面馆\n△她下面。\n".repeat(40).transform(ReportTest::numbered);

        assertThat(report(outcome(text, 1), Locale.CHINESE))
                .containsPattern("待排区：1-\\d+(、1-\\d+)*、1-40\n")
                .contains("1 天排不完");
    }

    @Test
    void planJsonKeepsWhatIsUnknownAsNull() {
        JsonNode strip = json(outcome("《巷口》\n第1集\n1-1 日 面馆\n△她下面。", null)).at("/days/0/strips/0");

        assertThat(strip.get("intExt").isNull()).isTrue();
        assertThat(strip.get("set").isNull()).isTrue();
        assertThat(strip.get("light").asString()).isEqualTo("DAY");
        assertThat(strip.get("seconds").asDouble()).isEqualTo(1.5);
        assertThat(strip.get("minutes").asLong()).isEqualTo(19);
    }

    @Test
    void planJsonSaysWhereTheScriptIsWrong() {
        JsonNode finding = json(outcome(SCRIPT, null)).at("/scriptFindings/0");

        assertThat(finding.get("rule").asString()).isEqualTo("script.speaker-not-listed");
        assertThat(finding.get("line").asInt()).isEqualTo(6);
        assertThat(finding.get("column").asInt()).isEqualTo(1);
        assertThat(finding.get("thing").isNull()).isTrue();
        assertThat(finding.get("message").asString()).contains("江川");
    }

    @Test
    void planJsonNamesTheSceneWithoutPlace() {
        JsonNode violation = json(outcome("《巷口》\n第1集\n1-1 日 内\n△她下面。", null)).at("/violations/0");

        assertThat(violation.get("rule").asString()).isEqualTo("plan.place-missing");
        assertThat(violation.get("severity").asString()).isEqualTo("WARNING");
        assertThat(violation.get("thing").asString()).isEqualTo("1-1");
        assertThat(violation.get("line").isNull()).isTrue();
    }

    private static String numbered(String text) {
        var scenes = new StringBuilder(text);
        for (int i = 1, at = scenes.indexOf("%d"); at >= 0; i++, at = scenes.indexOf("%d")) {
            scenes.replace(at, at + 2, String.valueOf(i));
        }
        return scenes.toString();
    }

    private static Outcome outcome(String text, @org.jspecify.annotations.Nullable Integer days) {
        var read = ScriptReader.read(text.getBytes(StandardCharsets.UTF_8), "面馆.txt");
        Script script = ((ReadResult.Accepted) read).script();
        var strips = Breakdown.MINI_SERIES.stripsOf(script);
        Shoot shoot = Shoot.of(ShootRules.miniSeries());
        var request = PlanRequest.startingOn(LocalDate.of(2026, 12, 1)).withDays(days);
        return new Outcome(script, strips, shoot, Planner.plan(shoot, strips, request, SeasonWatch.NONE));
    }

    private static String report(Outcome outcome, Locale locale) {
        return new Report(new Words(locale)).of(outcome);
    }

    private static JsonNode json(Outcome outcome) {
        return JsonMapper.shared().readTree(new PlanJson(Locale.CHINESE).write(outcome));
    }
}
