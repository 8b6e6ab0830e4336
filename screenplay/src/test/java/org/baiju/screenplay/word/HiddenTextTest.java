package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Word hides is no part of the script, and the reader says so. */
class HiddenTextTest {
    private static final String STYLES =
            "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Draft\"><w:basedOn w:val=\"Old\"/></w:style>"
                    + "<w:style w:type=\"paragraph\" w:styleId=\"Old\"><w:rPr><w:vanish/></w:rPr></w:style>";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <w:vanish/>                                      | true
            <w:vanish w:val="1"/>                            | true
            <w:vanish w:val="0"/>                            | false
            <w:vanish w:val="false"/>                        | false
            <w:webHidden/>                                   | false
            <w:rStyle w:val="Secret"/>                       | true
            <w:rStyle w:val="Secret"/><w:vanish w:val="0"/>  | false
            <w:rStyle w:val="Unknown"/>                      | false
            """)
    void aRunIsHiddenByItselfOrByItsStyle(String properties, boolean hidden) throws IOException {
        DocxText.Extracted read = read("<w:p>" + run("", "陈小满：来了。") + run(properties, "（删）") + "</w:p>");

        assertThat(read.text()).isEqualTo(hidden ? "陈小满：来了。\n" : "陈小满：来了。（删）\n");
        assertThat(read.hidden()).isEqualTo(hidden ? new HiddenText(1, 0, "（删）") : HiddenText.NONE);
    }

    @Test
    void aParagraphIsHiddenByItsStyleUnlessItsCharactersUndoIt() throws IOException {
        String style = "<w:pPr><w:pStyle w:val=\"Draft\"/></w:pPr>";

        assertThat(read("<w:p>" + style + run("", "旧稿") + run("<w:rStyle w:val=\"Secret\"/>", "新稿") + "</w:p>"))
                .isEqualTo(new DocxText.Extracted("新稿\n", new HiddenText(1, 0, "旧稿")));
    }

    @Test
    void aHiddenParagraphMarkHidesNoWords() throws IOException {
        assertThat(read("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run("", "来了") + "</w:p>"))
                .isEqualTo(new DocxText.Extracted("来了\n"));
    }

    @Test
    void whatIsHiddenIsReportedOnceWithCountAndPlace() throws IOException {
        String body = "<w:p>" + run("", "《巷口》") + "</w:p><w:p>" + run("", "1-1 日 内 面馆") + "</w:p><w:p>"
                + run("<w:vanish/>", "△" + "她哭。".repeat(20)) + "</w:p><w:p>" + run("", "△她笑。")
                + run("<w:vanish/>", "待定") + "</w:p>";

        var read = (ReadResult.Accepted) ScriptReader.read(WordFile.of(body, Map.of()), "巷口.docx");

        assertThat(read.script().scenes().flatMap(scene -> scene.lines().stream()))
                .extracting(Line::text)
                .containsExactly("她笑。");
        assertThat(read.script().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.HIDDEN_TEXT.id());
            assertThat(finding.where()).isEqualTo(new Where.Text(3, 1, "《巷口》\n1-1 日 内 面馆\n".length()));
            assertThat(Wording.of(Rule.class, Locale.CHINESE).say(finding))
                    .isEqualTo("文件里有 2 段含隐藏文字，没有读入；第一处在这里：“△她哭。她哭。她哭。她哭。她哭。她哭。她哭。她哭。她哭。她哭…”。"
                            + "如属剧本内容，请在 Word 里取消“隐藏”后再上传。");
            assertThat(Wording.of(Rule.class, Locale.ENGLISH).say(finding))
                    .startsWith("Text that Word hides was left out; paragraphs with such text: 2.");
        });
    }

    @Test
    void aParagraphThatIsHiddenOrDeletedWholeTakesNoNumber() throws IOException {
        String place = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        String numbering =
                "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"第%1集\"/>"
                        + "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        String body = "<w:p>" + place + run("", "一") + "</w:p><w:p>" + place + run("<w:vanish/>", "暗") + "</w:p><w:p>"
                + place + "<w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p><w:p>" + place + run("", "二")
                + "</w:p>";

        DocxText.Extracted read = (DocxText.Extracted) DocxText.of(WordFile.of(body, Map.of("numbering", numbering)));

        assertThat(read.text()).isEqualTo("第1集 一\n\n\n第2集 二\n");
    }

    private static DocxText.Extracted read(String body) throws IOException {
        return (DocxText.Extracted) DocxText.of(WordFile.of(body, Map.of("styles", STYLES)));
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>%s</w:rPr><w:t>%s</w:t></w:r>".formatted(properties, text);
    }
}
