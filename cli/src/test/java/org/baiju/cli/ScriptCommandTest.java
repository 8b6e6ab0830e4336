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
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.baiju.paperwork.script.ScriptExport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScriptCommandTest {
    private static final Path DEMO = Path.of("..", "demo", "lane-noodles.txt");
    private static final String FOUNTAIN = """
            Title: Noodles

            INT. NOODLE SHOP - DAY #12A#

            Steam rises.

            AMING (V.O.)
            (quietly)
            The first bowl.

            > CUT TO:
            """;

    @TempDir
    Path folder;

    /** What one run of the command said. */
    private record Run(int exitCode, String out, String err) {}

    @Test
    void theReportTellsWhatIsInTheScript() {
        Run run = run(DEMO.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("《巷口热干面》", "14 集，35 场", "第 1 集", "检查结果：0 条");
    }

    @Test
    void everyFindingIsPrintedWithItsPlace() throws IOException {
        Path script = file("a.txt", "第1集\n1-1 日 面馆\n△她走了\n1-3 日 内 面馆\n她回来了\n");

        Run run = run("--lang", "en", script.toString());

        assertThat(run.out()).contains("line 2, column 1 [warning]", "line 5, column 1 [warning]");
    }

    @Test
    void theJsonKeepsItsPromise() {
        Run run = run(DEMO.toString(), "--json");

        JsonNode file = JsonMapper.shared().readTree(run.out());
        assertThat(file.propertyNames()).containsExactly("file", "format", "title", "episodes", "findings");
        assertThat(file.get("format").asString()).isEqualTo("zh");
        JsonNode episode = file.get("episodes").get(0);
        assertThat(episode.propertyNames()).containsExactly("number", "title", "seconds", "scenes");
        JsonNode scene = episode.get("scenes").get(0);
        assertThat(scene.propertyNames())
                .containsExactly(
                        "id",
                        "heading",
                        "episode",
                        "scene",
                        "number",
                        "intExt",
                        "timeOfDay",
                        "place",
                        "flags",
                        "cast",
                        "props",
                        "line",
                        "seconds",
                        "eighths",
                        "page",
                        "lines");
        assertThat(scene.get("number").asString()).isEqualTo("1-1");
        assertThat(scene.get("scene").asString()).isEqualTo("1");
        assertThat(scene.get("lines").get(0).propertyNames())
                .containsExactly("kind", "speaker", "delivery", "text", "line");
        assertThat(scene.get("page").isNull()).isTrue();
    }

    @Test
    void aWesternScriptHasPagesAndEighths() throws IOException {
        Run run = run(file("n.fountain", FOUNTAIN).toString(), "--json");

        JsonNode scene = JsonMapper.shared()
                .readTree(run.out())
                .get("episodes")
                .get(0)
                .get("scenes")
                .get(0);
        assertThat(scene.get("number").asString()).isEqualTo("12A");
        assertThat(scene.get("page").asInt()).isEqualTo(1);
        assertThat(scene.get("eighths").asInt()).isEqualTo(2);
        List<String> kinds = new ArrayList<>();
        scene.get("lines").forEach(line -> kinds.add(line.get("kind").asString()));
        assertThat(kinds).containsExactly("action", "parenthetical", "dialogue", "transition");
        JsonNode speech = scene.get("lines").get(2);
        assertThat(speech.get("speaker").asString()).isEqualTo("AMING");
        assertThat(speech.get("delivery").asString()).startsWith("VO");
    }

    @Test
    void oneRefusedFileDoesNotKeepTheOthersFromBeingRead() throws IOException {
        Path empty = file("empty.txt", "");

        Run run = run(empty.toString(), DEMO.toString(), "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        String[] objects = run.out().strip().split("\n", -1);
        assertThat(objects).hasSize(2);
        JsonNode refused = JsonMapper.shared().readTree(objects[0]);
        assertThat(refused.get("format").isNull()).isTrue();
        assertThat(refused.get("findings").get(0).get("rule").asString()).isEqualTo("script.empty");
    }

    @ParameterizedTest
    @EnumSource(ScriptExport.class)
    void aScriptIsWrittenInEveryFormatAndNeverOverAnotherFile(ScriptExport format) throws IOException {
        Path out = folder.resolve("out");

        Run first = run(DEMO.toString(), "--to", format.extension(), "--out", out.toString());
        byte[] written = Files.readAllBytes(out.resolve("lane-noodles." + format.extension()));
        Run second = run(DEMO.toString(), "--to", format.extension(), "--out", out.toString());

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(written).hasSizeGreaterThan(1_000);
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains("已经存在");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aWesternPdfHasThePagesThatWereCounted() throws IOException {
        Path script = file(
                "long.fountain", FOUNTAIN + "\nEXT. RIVER - NIGHT\n\n" + "The boat is gone “again”.\n\n".repeat(60));

        run(script.toString(), "--to", "pdf");

        try (var pdf = Loader.loadPDF(folder.resolve("long.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("INT. NOODLE SHOP - DAY", "12A", "“again”", "AMING (V.O.)");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a.txt --to odt   | odt
            a.txt --to       | --to
            a.txt --colour   | --colour
            --json           | baiju script
            a.txt --lang fr  | fr
            nowhere.txt      | nowhere.txt
            """)
    void wrongUseIsToldInOneSentence(String arguments, String named) {
        Run run = run(arguments.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).contains(named).doesNotContain("\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Run run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of("script"));
        all.addAll(List.of(args));
        int exitCode = new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(all);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
