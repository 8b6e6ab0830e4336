package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Word draws before the paragraphs of its lists. */
class WordNumberingTest {
    private static final String EPISODES_AND_SCENES = abstractList(
            7, level(0, "decimal", "第%1集", "") + level(1, "decimal", "%1-%2", "") + level(2, "bullet", "△", ""));

    @Test
    void aSeasonWhoseNumbersOnlyWordDrawsIsReadWithThem() throws IOException {
        StringBuilder body = new StringBuilder(paragraph("《巷口》"));
        for (int episode = 1; episode <= 100; episode++) {
            body.append(item(1, 0, "过早"));
            for (int scene = 1; scene <= 3; scene++) {
                body.append(item(1, 1, "日 内 面馆")).append(item(1, 2, "她下面。")).append(paragraph("陈小满：来了。"));
            }
        }

        Script script = read(body.toString(), EPISODES_AND_SCENES + list(1, 7));

        assertThat(script.findings()).isEmpty();
        assertThat(script.episodes())
                .extracting(Episode::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(script.episodes())
                .allSatisfy(episode -> assertThat(episode.scenes())
                        .extracting(Scene::number)
                        .containsExactly(episode.number() + "-1", episode.number() + "-2", episode.number() + "-3"));
        assertThat(script.scenes())
                .allSatisfy(
                        scene -> assertThat(Scripts.headingOf(scene).place()).isEqualTo("面馆"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            decimal                 | 第%1集    | 第2集 面馆
            chineseCountingThousand | 第%1集    | 第二集 面馆
            japaneseCounting        | 场%1      | 场二 面馆
            decimal                 | %1.       | 2. 面馆
            decimalZero             | EP%1      | EP02 面馆
            upperRoman              | %1、      | II、 面馆
            none                    | 场        | 场 面馆
            bullet                  | ●         | 面馆
            bullet                  | -         | 面馆
            bullet                  | △         | △面馆
            decimal                 | 100%      | 100% 面馆
            decimal                 | %0x       | %0x 面馆
            """)
    void theSecondItemReadsAsWordDrawsIt(String format, String text, String expected) throws IOException {
        String numbering = abstractList(0, level(0, format, text, "")) + list(1, 0);

        assertThat(lines(item(1, 0, "巷口") + item(1, 0, "面馆"), numbering).getLast())
                .isEqualTo(expected);
    }

    @Test
    void aStyleMayNumberItsParagraphsAndAParagraphMayOptOut() throws IOException {
        String styles = style("Episode", "Normal", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                + style("Scene", "Episode", "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>")
                + style("Bold", "Episode", "");
        String numbering = EPISODES_AND_SCENES + list(1, 7);

        assertThat(lines(
                        styled("Episode", "", "过早")
                                + styled("Scene", "", "面馆")
                                + styled("Bold", "", "江滩")
                                + styled("Episode", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "没有"),
                        numbering,
                        styles))
                .containsExactly("第1集 过早", "1-1 面馆", "第2集 江滩", "没有");
    }

    @Test
    void aLevelBoundToAStyleCountsItsParagraphs() throws IOException {
        String styles = style("Heading2", "", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>");
        String numbering = abstractList(
                        7,
                        level(0, "decimal", "第%1集", "") + level(1, "decimal", "第%2场", "<w:pStyle w:val=\"Heading2\"/>"))
                + list(1, 7);

        assertThat(lines(styled("Heading2", "", "面馆"), numbering, styles)).containsExactly("第1场 面馆");
    }

    @Test
    void whatARevisionChangedNumbersNothing() throws IOException {
        assertThat(lines(
                        "<w:p><w:pPr><w:pPrChange><w:pPr>" + place(1, 0)
                                + "</w:pPr></w:pPrChange></w:pPr><w:r><w:t>面馆</w:t></w:r></w:p>" + item(1, 0, "江滩"),
                        EPISODES_AND_SCENES + list(1, 7)))
                .containsExactly("面馆", "第1集 江滩");
    }

    @Test
    void listsOfOneKindCountOnUnlessOneStartsAnew() throws IOException {
        String numbering = EPISODES_AND_SCENES + list(1, 7) + list(2, 7)
                + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                + "<w:startOverride w:val=\"21\"/></w:lvlOverride></w:num>";

        assertThat(lines(
                        item(1, 0, "一") + item(2, 0, "二") + item(3, 0, "三") + item(3, 0, "四") + item(1, 0, "五"),
                        numbering))
                .containsExactly("第1集 一", "第2集 二", "第21集 三", "第22集 四", "第23集 五");
    }

    @Test
    void aListMayReplaceALevelOfItsKind() throws IOException {
        String numbering = EPISODES_AND_SCENES + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/>"
                + "<w:lvlOverride w:ilvl=\"0\">" + level(0, "chineseCounting", "第%1回", "<w:start w:val=\"3\"/>")
                + "</w:lvlOverride></w:num>";

        assertThat(lines(item(1, 0, "面馆"), numbering)).containsExactly("第三回 面馆");
    }

    @ParameterizedTest(name = "restart {0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            - | 场1,场2,第2集,场1
            0 | 场1,场2,第2集,场3
            1 | 场1,场2,第2集,场1
            """)
    void scenesStartAnewWithEachEpisodeUnlessTheListSaysOtherwise(String restart, String expected) throws IOException {
        String rule = restart == null ? "" : "<w:lvlRestart w:val=\"%s\"/>".formatted(restart);
        String numbering =
                abstractList(7, level(0, "decimal", "第%1集", "") + level(1, "decimal", "场%2", rule)) + list(1, 7);

        assertThat(lines(item(1, 0, "") + item(1, 1, "") + item(1, 1, "") + item(1, 0, "") + item(1, 1, ""), numbering))
                .containsExactlyElementsOf(List.of(("第1集," + expected).split(",", -1)));
    }

    @Test
    void sceneNumbersBehindChineseEpisodeNumbersAreDigits() throws IOException {
        String numbering = abstractList(7, level(0, "chineseCounting", "第%1集", "") + level(1, "decimal", "%1-%2", ""))
                + list(1, 7);

        assertThat(lines(item(1, 0, "") + item(1, 1, "日 内 面馆"), numbering)).containsExactly("第一集", "1-1 日 内 面馆");
    }

    @Test
    void anUpperLevelThatHasNotBegunShowsItsStart() throws IOException {
        assertThat(lines(item(1, 1, "面馆") + item(1, 0, ""), EPISODES_AND_SCENES + list(1, 7)))
                .containsExactly("1-1 面馆", "第1集");
    }

    @Test
    void nothingMayStandBetweenNumberAndText() throws IOException {
        String numbering = abstractList(0, level(0, "decimal", "第%1集：", "<w:suff w:val=\"nothing\"/>")) + list(1, 0);

        assertThat(lines(item(1, 0, "过早"), numbering)).containsExactly("第1集：过早");
    }

    @Test
    void theLevelsMayStandInANumberingStyle() throws IOException {
        String numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"场次\"/></w:abstractNum>"
                + abstractList(2, "<w:styleLink w:val=\"场次\"/>" + level(0, "decimal", "场%1", "")) + list(1, 1)
                + list(2, 2);

        assertThat(lines(item(1, 0, "面馆") + item(2, 0, "江滩"), numbering)).containsExactly("场1 面馆", "场2 江滩");
    }

    @ParameterizedTest
    @ValueSource(strings = {"△她下面。", "陈小满：来了。", "陈小满（笑）：来了。", "【字幕：三天后】", ""})
    void aBareCounterDoesNotSpoilALineThatBearsItsOwnMark(String line) throws IOException {
        String numbering = abstractList(0, level(0, "decimal", "%1.", "")) + list(1, 0);

        assertThat(lines(item(1, 0, line), numbering)).containsExactly(line);
    }

    @Test
    void aTableMayCountItsScenesByItself() throws IOException {
        String numbering = abstractList(0, level(0, "decimal", "%1.", "")) + list(1, 0);
        String row = "<w:tr><w:tc>" + item(1, 0, "") + "</w:tc><w:tc>" + paragraph("日 内 面馆") + "</w:tc></w:tr>";

        assertThat(lines("<w:tbl>" + row + row + "</w:tbl>", numbering)).containsExactly("1.\t日 内 面馆", "2.\t日 内 面馆");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<w:num w:numId=\"1\"/>",
                "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"9\"/></w:num>",
                "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"s\"/><w:numStyleLink w:val=\"s\"/>"
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>",
                "<w:lvl w:ilvl=\"99999\"/><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/><w:lvl w:ilvl=\"99\"/></w:num>",
                "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"",
            })
    void aListThatSaysNothingOrIsDamagedDrawsNothing(String numbering) throws IOException {
        assertThat(lines(item(1, 0, "面馆") + item(1, 77, "江滩"), numbering)).containsExactly("面馆", "江滩");
    }

    @Test
    void stylesBasedOnThemselvesEnd() throws IOException {
        String styles = style("A", "B", "") + style("B", "A", "") + style("C", "C", "");

        assertThat(lines(styled("A", "", "面馆") + styled("C", "", "江滩"), EPISODES_AND_SCENES, styles))
                .containsExactly("面馆", "江滩");
    }

    @Test
    void whateverTheListsSayNoWordOfTheTextIsLost() throws IOException {
        List<String> pieces = List.of(
                "<w:abstractNum w:abstractNumId=\"1\">",
                "</w:abstractNum>",
                "<w:num w:numId=\"1\">",
                "</w:num>",
                "<w:lvl w:ilvl=\"0\">",
                "<w:lvl w:ilvl=\"8\">",
                "</w:lvl>",
                "<w:start w:val=\"-3\"/>",
                "<w:start w:val=\"9999\"/>",
                "<w:numFmt w:val=\"chineseCounting\"/>",
                "<w:lvlText w:val=\"%1%2%9%\"/>",
                "<w:lvlRestart w:val=\"12\"/>",
                "<w:abstractNumId w:val=\"1\"/>",
                "<w:numStyleLink w:val=\"s\"/>",
                "<w:styleLink w:val=\"s\"/>",
                "<w:lvlOverride w:ilvl=\"3\">",
                "</w:lvlOverride>",
                "<w:startOverride/>");
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            String numbering = IntStream.range(0, 40)
                    .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());

            assertThat(lines(item(1, 0, "面馆") + item(1, 8, "江滩"), numbering))
                    .as("seed %d", seed)
                    .satisfiesExactly(
                            first -> assertThat(first).endsWith("面馆"),
                            second -> assertThat(second).endsWith("江滩"));
        }
    }

    private static List<String> lines(String body, String numbering) throws IOException {
        return lines(body, numbering, "");
    }

    private static List<String> lines(String body, String numbering, String styles) throws IOException {
        DocxText read = DocxText.of(docx(body, numbering, styles));
        assertThat(read).isInstanceOf(DocxText.Extracted.class);
        return ((DocxText.Extracted) read).text().lines().toList();
    }

    private static Script read(String body, String numbering) throws IOException {
        return ((ReadResult.Accepted) ScriptReader.read(docx(body, numbering, ""), "巷口.docx")).script();
    }

    private static byte[] docx(String body, String numbering, String styles) throws IOException {
        return WordFile.of(body, Map.of("numbering", numbering, "styles", styles));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(text);
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(place(list, level), text);
    }

    private static String place(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>".formatted(level, list);
    }

    private static String styled(String style, String properties, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
                .formatted(style, properties, text);
    }

    private static String style(String id, String basedOn, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:basedOn w:val=\"%s\"/><w:pPr>%s</w:pPr></w:style>"
                .formatted(id, basedOn, properties);
    }

    private static String abstractList(int id, String content) {
        return "<w:abstractNum w:abstractNumId=\"%d\">%s</w:abstractNum>".formatted(id, content);
    }

    private static String level(int depth, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>%s<w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(depth, format, more, text);
    }

    private static String list(int id, int kind) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/></w:num>".formatted(id, kind);
    }
}
