package org.baiju.screenplay.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.chinese.HouseFormat;
import org.baiju.screenplay.word.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
    private static final String SCRIPT = "《巷口热干面》\r\n第1集 开张\r\n1-1 日 内 面馆\r\n人物：陈小满\r\n陈小满：过早了冇？\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void theEncodingIsFound(String charset) {
        assertThat(accepted(SCRIPT.getBytes(Charset.forName(charset)), "a.txt").title())
                .isEqualTo("巷口热干面");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        Script script = accepted(("\uFEFF" + SCRIPT).getBytes(StandardCharsets.UTF_8), "a.txt");

        assertThat(script.title()).isEqualTo("巷口热干面");
        assertThat(script.findings()).isEmpty();
    }

    @Test
    void aWordFileIsReadParagraphByParagraph() throws IOException {
        Script script = accepted(WordFile.of(SCRIPT.lines().toList()), "面馆.docx");

        assertThat(script.title()).isEqualTo("巷口热干面");
        assertThat(script.scenes().toList()).singleElement().satisfies(scene -> {
            assertThat(scene.castNames()).containsExactly("陈小满");
            assertThat(scene.lines()).extracting(Line::text).containsExactly("过早了冇？");
        });
    }

    @Test
    void deletedTextAndFallbackDrawingsOfAWordFileAreNotRead() throws IOException {
        Script script = accepted(WordFile.ofBody("""
                        <w:p><w:r><w:t>《巷口》</w:t></w:r></w:p>
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>1-1</w:t></w:r></w:p></w:tc>
                        <w:tc><w:p><w:r><w:t>日 内</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>面馆</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                        <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>△下</w:t></w:r><w:del><w:r><w:delText>粉</w:delText></w:r></w:del><w:r><w:t>面。</w:t><w:br/><w:t>陈小满：好。</w:t></w:r></w:p>
                        """), "a.docx");

        Scene scene = script.scenes().findFirst().orElseThrow();
        assertThat(Scripts.headingOf(scene).place()).isEqualTo("面馆");
        assertThat(scene.lines()).extracting(Line::text).containsExactly("下面。", "好。");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "feffff5d93, script.binary",
        "255044462d312e37, script.pdf-broken",
        "d0cf11e0a1b11ae1, script.word-97",
        "89504e470d0a1a0a, script.image",
        "ffd8ffe000104a46, script.image",
        "7b5c727466310000, script.rtf",
        "7f454c4602010100, script.binary",
        "e4b8adff00000000, script.binary",
        "504b030400000000, script.broken-docx",
    })
    void whatIsNoTextIsRefusedByItsBytes(String hex, String rule) {
        assertThat(refused(HexFormat.of().parseHex(hex), "剧本.txt")).isEqualTo(rule);
    }

    @Test
    void everyOtherFileIsRefusedWithItsReason(@TempDir Path folder) throws IOException {
        assertThat(refused(new byte[0], "a.txt")).isEqualTo("script.empty");
        assertThat(refused(bytes(" \n \n"), "a.txt")).isEqualTo("script.empty");
        assertThat(refused(bytes("从前有座山，山里有座庙。\n"), "a.txt")).isEqualTo("script.no-scenes");
        assertThat(refused(
                        "1-1 日 内 面馆\n".repeat(HouseFormat.MOST_SCENES + 1).getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo("script.too-many-scenes");
        assertThat(refused("1-1 日 内 面馆\r\n\n".repeat(50_001).getBytes(StandardCharsets.UTF_8), "a.txt"))
                .isEqualTo("script.too-many-lines");
        assertThat(refused(bytes("A\n\n".repeat(50_001)), "a.fountain")).isEqualTo("script.too-many-lines");
        assertThat(refused(new byte[(int) ScriptReader.MAX_BYTES + 1], "a.txt")).isEqualTo("script.too-large");
        assertThat(refused(encrypted(), "a.docx")).isEqualTo("script.encrypted");
        assertThat(refused(WordFile.zip("xl/workbook.xml", "<a/>"), "a.xlsx")).isEqualTo("script.zip");
        assertThat(refused(WordFile.zip("word/document.xml", "<a><b></a>"), "a.docx"))
                .isEqualTo("script.broken-docx");
    }

    @Test
    void whatIsNoFileIsRefusedEachWithItsOwnSentence(@TempDir Path folder) throws IOException {
        Path loop = Files.createSymbolicLink(folder.resolve("圈.txt"), folder.resolve("圈.txt"));
        Path dead = Files.createSymbolicLink(folder.resolve("断.txt"), folder.resolve("无.txt"));
        Path text = Files.writeString(folder.resolve("剧本.txt"), "1-1 日 内 面馆");

        assertThat(refused(folder.resolve("无.txt")))
                .isEqualTo("找不到文件“%s”。请检查路径和文件名。".formatted(folder.resolve("无.txt")));
        assertThat(refused(folder)).startsWith("“" + folder + "”是文件夹");
        assertThat(refused(loop)).startsWith("“" + loop + "”是失效的链接");
        assertThat(refused(dead)).startsWith("“" + dead + "”是失效的链接");
        assertThat(refused(loop.resolve("剧本.txt"))).contains("是失效的链接");
        assertThat(refused(text.resolve("剧本.txt"))).startsWith("找不到文件");
        assertThat(refused(Path.of("/dev/null"))).isEqualTo("文件“/dev/null”打不开。请检查读取权限，或换一份拷贝。");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1, 20.01 MB", "31457, 20.03 MB", "1048576, 21.00 MB"})
    void aFileJustAboveTheLimitIsNotCalledAsLargeAsTheLimit(int more, String called) {
        var refused = (ReadResult.Refused) ScriptReader.read(new byte[(int) ScriptReader.MAX_BYTES + more], "长.txt");

        assertThat(Wording.of(Script.class, Locale.CHINESE).say(refused.finding()))
                .isEqualTo("“长.txt (%s)”太大，剧本最大 20 MB。请去掉图片，或另存为 .docx、.txt 后再试。".formatted(called));
    }

    @Test
    void aTextOfMoreLinesThanAnyScriptIsRefusedInOneLanguageAtATime() {
        var refused = (ReadResult.Refused) ScriptReader.read(bytes("雨\n".repeat(100_001)), "长.txt");

        assertThat(Wording.of(Script.class, Locale.CHINESE).say(refused.finding()))
                .isEqualTo("“长.txt”超过 100,000 行，比任何剧本都长。请拆成几个文件后再试。");
        assertThat(Wording.of(Script.class, Locale.ENGLISH).say(refused.finding()))
                .startsWith("“长.txt” has more than 100,000 lines");
    }

    @Test
    void aTextOfMoreScenesThanAnyScriptIsRefusedInOneLanguageAtATime() {
        int most = HouseFormat.MOST_SCENES;
        var refused = (ReadResult.Refused) ScriptReader.read(bytes("1-1 日 内 面馆\n".repeat(most + 1)), "长.txt");

        assertThat(Wording.of(Script.class, Locale.CHINESE).say(refused.finding()))
                .isEqualTo("“长.txt”超过 %,d 场，比任何剧本都长。请拆成几个文件后再试。".formatted(most));
        assertThat(Wording.of(Script.class, Locale.ENGLISH).say(refused.finding()))
                .startsWith("“长.txt” has more than %,d scenes".formatted(most));
        assertThat(ScriptReader.read(bytes("1-1 日 内 面馆\n".repeat(most)), "长.txt"))
                .isInstanceOf(ReadResult.Accepted.class);
    }

    private static String refused(Path file) {
        return Wording.of(Script.class, Locale.CHINESE).say(((ReadResult.Refused) ScriptReader.read(file)).finding());
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
        }

        assertThat(refused(bytes.toByteArray(), "a.docx")).isEqualTo("script.oversized-docx");
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "1-1 日 内 密室");
        byte[] bytes = WordFile.zip(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"%s\">]><d><p><t>1-1 日 内 面馆</t></p><p><t>&x;</t></p></d>"
                        .formatted(secret.toUri()));

        assertThat(ScriptReader.read(bytes, "a.docx").toString()).doesNotContain("密室");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasASentenceInBothLanguages(Rule rule) {
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(Wording.of(Script.class, locale).say(rule.about("剧本.txt", "20 MB")))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentencesAndNoOthers() {
        var rules = Arrays.stream(Rule.values()).map(Rule::id).toList();
        for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(ResourceBundle.getBundle("org.baiju.screenplay.findings", locale)
                            .keySet())
                    .containsExactlyInAnyOrderElementsOf(rules);
        }
    }

    private static Script accepted(byte[] bytes, String name) {
        assertThat(ScriptReader.read(bytes, name)).isInstanceOf(ReadResult.Accepted.class);
        return ((ReadResult.Accepted) ScriptReader.read(bytes, name)).script();
    }

    private static String refused(byte[] bytes, String name) {
        assertThat(ScriptReader.read(bytes, name)).isInstanceOf(ReadResult.Refused.class);
        return ((ReadResult.Refused) ScriptReader.read(bytes, name)).finding().rule();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encrypted() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex("d0cf11e0a1b11ae1"));
        bytes.write(new byte[64]);
        bytes.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        return bytes.toByteArray();
    }
}
