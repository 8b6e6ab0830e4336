package org.baiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
    private static final Path DEMO = Path.of("..", "demo", "lane-noodles.txt");

    @TempDir
    Path folder;

    /** What one run of the command said. */
    private record Run(int exitCode, String out, String err) {}

    @Test
    void theDemoScriptBecomesAllPapers() throws IOException {
        Path out = folder.resolve("计划");

        Run run = run(DEMO.toString(), "--start", "2026-12-01", "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("《巷口热干面》：14 集，35 场", "写 顺场表.xlsx", "通告单-2026-12-01.pdf");
        assertThat(names(out))
                .contains("顺场表.xlsx", "大计划.xlsx", "plan.json", "报告.txt", "通告单-2026-12-01.pdf")
                .contains("大计划.csv", "大计划.uss", "拍摄计划简表.pdf", "拍摄计划简表.xlsx", "演员工作表.pdf", "演员工作表.xlsx");
        assertThat(names(folder)).containsExactly("计划");
        try (var workbook = new ReadableWorkbook(Files.newInputStream(out.resolve("顺场表.xlsx")))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(36);
        }
        try (var pdf = Loader.loadPDF(out.resolve("通告单-2026-12-01.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("《巷口热干面》通告单", "2026年12月1日星期二", "次日计划");
        }
        assertThat(Files.readString(out.resolve("报告.txt"))).contains("任何排法都不会低于", "演员日薪", "剧本检查结果：0 条");
    }

    @Test
    void whatTheTablesSayStandsOnTheCallSheets() throws IOException {
        Path cast = folder.resolve("演员.csv");
        Path places = folder.resolve("场地.csv");
        Path script = folder.resolve("巷口.txt");
        Path out = folder.resolve("计划");
        Files.writeString(script, "《巷口》\n第1集\n1-1 日 内 面馆\n人物：豆豆\n△豆豆写作业。\n");
        Files.writeString(cast, """
                角色,姓名,职务,电话,出生日期,监护人,监护人电话,同意书有效期
                豆豆,赵小溪,,,2019-03-08,赵大江,027-5550-0131,2026-01-01~2028-12-31
                ,何川,摄影指导,027-5550-0141,,,,
                """);
        Files.writeString(places, """
                场地,剧本地点,地址,最近医院,联系人,电话
                长清里老面馆,面馆,江岸区长清里1号,江岸区医院,老杨,027-5550-0151
                """);

        Run run = run(
                script.toString(),
                "--start",
                "2026-12-01",
                "--cast",
                cast.toString(),
                "--places",
                places.toString(),
                "--out",
                out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        try (var pdf = Loader.loadPDF(out.resolve("通告单-2026-12-01.pdf").toFile())) {
            // Narrow columns break names.
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("赵大江", "何川", "027-5550-0141", "江岸区医院", "江岸区长清里1号", "老杨");
        }
    }

    @Test
    void planJsonHoldsEverySceneOnceAndItsCostAddsUp() throws IOException {
        Path out = folder.resolve("plan");

        Run run = run(DEMO.toString(), "--start", "2026-12-01", "--out", out.toString(), "--json");

        JsonNode plan = JsonMapper.shared().readTree(run.out());
        assertThat(plan).isEqualTo(JsonMapper.shared().readTree(Files.readString(out.resolve("plan.json"))));
        List<String> ids = new ArrayList<>();
        long minutes = 0;
        for (JsonNode day : plan.get("days")) {
            minutes += day.get("minutes").asLong();
            assertThat(day.get("minutes").asLong())
                    .isLessThanOrEqualTo(day.get("limitMinutes").asLong() + 120);
            day.get("strips").forEach(strip -> ids.add(strip.get("id").asString()));
        }
        assertThat(ids).hasSize(35).doesNotHaveDuplicates();
        assertThat(plan.at("/cost/minutes").asLong()).isEqualTo(minutes);
        assertThat(plan.at("/cost/shootingDays").asInt())
                .isEqualTo(plan.get("days").size())
                .isGreaterThanOrEqualTo(plan.at("/bound/shootingDays").asInt());
        long money = 0;
        for (JsonNode item : plan.at("/cost/items")) {
            money += item.get("amount").asLong();
        }
        assertThat(plan.at("/cost/total").asLong())
                .isEqualTo(money)
                .isGreaterThanOrEqualTo(plan.at("/bound/total").asLong());
        assertThat(plan.get("violations"))
                .allSatisfy(violation ->
                        assertThat(violation.get("rule").asString()).isEqualTo("plan.day-overtime"));
    }

    @Test
    void tooFewDaysAreSaidAndTheRestIsInTheBoneyard() throws IOException {
        Path out = folder.resolve("plan");

        Run run = run(DEMO.toString(), "--start", "2026-12-01", "--out", out.toString(), "--days", "1", "--lang", "en");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 day(s) are too few");
        JsonNode plan = JsonMapper.shared().readTree(Files.readString(out.resolve("plan.json")));
        assertThat(plan.get("days").get(0).get("strips").size()
                        + plan.get("boneyard").size())
                .isEqualTo(35);
        assertThat(plan.at("/violations/0/rule").asString()).isEqualTo("plan.too-few-days");
    }

    @Test
    void anEarlierOutputIsReplaced() throws IOException {
        Path out = folder.resolve("plan");
        run(DEMO.toString(), "--start", "2026-12-01", "--out", out.toString());

        Run again = run(DEMO.toString(), "--start", "2027-01-04", "--out", out.toString());

        assertThat(again.exitCode()).isZero();
        assertThat(names(out)).contains("通告单-2027-01-04.pdf").doesNotContain("通告单-2026-12-01.pdf");
    }

    @Test
    void filesOfOthersAreLeftAlone() throws IOException {
        Path photo = Files.writeString(folder.resolve("剧照.jpg"), "x");
        Path foreignPlan = Files.createDirectory(folder.resolve("旧"));
        Files.writeString(foreignPlan.resolve("大计划.xlsx"), "somebody else's");

        Run beside = run(DEMO.toString(), "--start", "2026-12-01", "--out", folder.toString());
        Run over = run(DEMO.toString(), "--start", "2026-12-01", "--out", foreignPlan.toString());
        Run onto = run(DEMO.toString(), "--start", "2026-12-01", "--out", photo.toString());

        assertThat(List.of(beside, over, onto)).extracting(Run::exitCode).containsOnly(2);
        assertThat(beside.err()).contains("剧照.jpg");
        assertThat(over.err()).contains("大计划.xlsx");
        assertThat(names(folder)).containsExactly("剧照.jpg", "旧");
        assertThat(foreignPlan.resolve("大计划.xlsx")).hasContent("somebody else's");
    }

    @Test
    void whatIsNoScriptIsRefusedInOneSentenceAndNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("山.txt"), "从前有座山。\n");

        Run run = run(
                file.toString(),
                "--start",
                "2026-12-01",
                "--out",
                folder.resolve("plan").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("山.txt", "1-1 日 内 面馆").hasLineCount(1);
        assertThat(names(folder)).containsExactly("山.txt");
    }

    @Test
    void aFileWithoutAnySceneIsRefusedInOneSentenceAndNothingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.fountain"), "Title: Notes\n\nNothing happens here.\n");

        Run run = run(
                file.toString(),
                "--start",
                "2026-12-01",
                "--out",
                folder.resolve("plan").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("notes.fountain", "1-1 日 内 面馆").hasLineCount(1);
        assertThat(names(folder)).containsExactly("notes.fountain");
    }

    @Test
    void theDemoWithItsTablesIsShotOnDaysInARow() throws IOException {
        Path out = folder.resolve("计划");
        Run run = run(
                DEMO.toString(),
                "--start",
                "2026-12-01",
                "--cast",
                DEMO.resolveSibling("lane-noodles-cast.csv").toString(),
                "--places",
                DEMO.resolveSibling("lane-noodles-places.csv").toString(),
                "--out",
                out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(names(out))
                .contains("通告单-2026-12-01.pdf", "通告单-2026-12-02.pdf", "通告单-2026-12-03.pdf")
                .doesNotContain("通告单-2026-12-04.pdf");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a.txt --out o                                | --start
            a.txt --start 2026-12-01                     | --out
            --start 2026-12-01 --out o                   | 剧本文件
            a.txt --start 1.12.2026 --out o              | 1.12.2026
            a.txt --start 2026-02-30 --out o             | 2026-02-30
            a.txt --start 2026-12-01 --out o --days 0    | --days
            a.txt --start 2026-12-01 --out o --days x    | x
            a.txt --start 2026-12-01 --out o --dayz 3    | --dayz
            a.txt --start 2026-12-01 --out o --lang fr   | fr
            a.txt b.txt --start 2026-12-01 --out o       | b.txt
            a.txt --start 2026-12-01 --out               | --out
            nowhere.txt --start 2026-12-01 --out o       | nowhere.txt
            """)
    void wrongUsageIsExplainedInOneSentence(String args, String named) {
        Run run = run(args.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(named).hasLineCount(1);
    }

    @Test
    void helpIsThereInBothLanguages() {
        assertThat(baiju("--help").out()).contains("用法", "--start").endsWith("\n");
        assertThat(baiju("plan", "--help", "--lang", "en").out()).contains("Usage", "--start");
        assertThat(baiju("paln").err()).contains("paln", "plan");
        assertThat(baiju().exitCode()).isEqualTo(2);
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(ResourceBundle.getBundle("org.baiju.cli.words", Locale.CHINESE)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("org.baiju.cli.words", Locale.ENGLISH)
                        .keySet());
    }

    private static Run run(String... args) {
        return baiju(Stream.concat(Stream.of("plan"), Stream.of(args)).toArray(String[]::new));
    }

    private static Run baiju(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exitCode = new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
