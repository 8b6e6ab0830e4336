package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordDocumentTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void eachParagraphIsALineAndAnEmptyOneStaysEmpty() throws IOException {
        assertThat(text("<w:p><w:r><w:t>一</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>二</w:t></w:r></w:p>"))
                .isEqualTo("一\n\n二\n");
    }

    @Test
    void aWordThatIsFormattedInPiecesIsOneWord() throws IOException {
        assertThat(
                        text(
                                "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>陈小</w:t></w:r><w:proofErr/><w:r><w:t>满：</w:t></w:r></w:p>"))
                .isEqualTo("陈小满：\n");
    }

    @Test
    void spacesAndLineBreaksOfTheMarkupAreNoText() throws IOException {
        assertThat(text("\n  <w:p>\n    <w:r>\n      <w:t xml:space=\"preserve\"> 面馆 </w:t>\n    </w:r>\n  </w:p>\n"))
                .isEqualTo(" 面馆 \n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <w:br/>            | 一\\n二
            <w:cr/>            | 一\\n二
            <w:tab/>           | 一\\t二
            <w:noBreakHyphen/> | 一-二
            <w:softHyphen/>    | 一二
            """)
    void softBreaksTabsAndHyphensBecomeTheirCharacters(String mark, String expected) throws IOException {
        assertThat(text("<w:p><w:r><w:t>一</w:t>%s<w:t>二</w:t></w:r></w:p>".formatted(mark)))
                .isEqualTo(expected.translateEscapes() + "\n");
    }

    @Test
    void aPageBreakDoesNotJoinWhatItParts() throws IOException {
        assertThat(text("<w:p><w:r><w:t>完</w:t><w:br w:type=\"page\"/><w:t>第2集</w:t></w:r></w:p>"))
                .isEqualTo("完\n第2集\n");
    }

    @Test
    void aTableRowOfPlainCellsIsOneLine() throws IOException {
        assertThat(text(table(row(cell("1-1"), cell("日 内"), cell("面馆")), row(cell("1-2"), "<w:tc/>", cell("轮渡")))))
                .isEqualTo("1-1\t日 内\t面馆\n1-2\t轮渡\n");
    }

    @Test
    void aCellOfSeveralParagraphsKeepsThemApart() throws IOException {
        assertThat(text(table(row("<w:tc>" + paragraph("△她下面。") + paragraph("陈小满：来了。") + "</w:tc>", cell("备注")))))
                .isEqualTo("△她下面。\n陈小满：来了。\n备注\n");
    }

    @Test
    void aTableInsideACellKeepsItsRows() throws IOException {
        assertThat(text(table(
                        row("<w:tc>" + table(row(cell("甲"), cell("乙")), row(cell("丙"))) + paragraph("") + "</w:tc>"))))
                .isEqualTo("甲\t乙\n丙\n\n");
    }

    @Test
    void whatARevisionHasDeletedIsNotReadAndWhatItInsertedIs() throws IOException {
        assertThat(
                        text(
                                "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
                                        + "<w:moveFrom><w:r><w:t>搬</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>到</w:t></w:r></w:moveTo></w:p>"))
                .isEqualTo("新到\n");
    }

    @Test
    void ofAFieldOnlyItsResultIsRead() throws IOException {
        assertThat(text("<w:p><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r><w:r><w:t>12</w:t></w:r></w:p>"))
                .isEqualTo("12\n");
    }

    @Test
    void aTextBoxIsReadOnceAndBesideItsParagraph() throws IOException {
        String box = "<w:txbxContent>" + paragraph("框里") + "</w:txbxContent>";

        assertThat(text("<w:p><w:r><w:t>框外</w:t></w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>" + box
                        + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:p>"))
                .isEqualTo("框里\n框外\n");
    }

    @Test
    void aNumberedParagraphWithoutItsListIsReadWithoutANumber() throws IOException {
        Script script = read(WordFile.ofBody(paragraph("《巷口》")
                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>日 内 面馆</w:t></w:r></w:p>"
                + paragraph("△下面。")));

        assertThat(script.scenes()).singleElement().satisfies(scene -> {
            assertThat(scene.number()).isEmpty();
            assertThat(scene.id()).isEqualTo("1-1");
            assertThat(Scripts.headingOf(scene).place()).isEqualTo("面馆");
        });
    }

    @Test
    void aSoftBreakEndsALineOfTheScript() throws IOException {
        Script script = read(WordFile.ofBody(
                "<w:p><w:r><w:t>1-1 日 内 面馆</w:t><w:br/><w:t>人物：陈小满</w:t><w:br/><w:t>陈小满：来了。</w:t></w:r></w:p>"));

        assertThat(script.scenes()).singleElement().satisfies(scene -> {
            assertThat(scene.castNames()).containsExactly("陈小满");
            assertThat(scene.lines()).extracting(Line::speaker).containsExactly("陈小满");
        });
    }

    @Test
    void theTextMayStandBehindPicturesAndStyles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "word/media/image1.png", new byte[MEGABYTE]);
            put(zip, "word/styles.xml", "<w:styles/>".getBytes(StandardCharsets.UTF_8));
            put(zip, "word/document.xml", document(paragraph("1-1 日 内 面馆")).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(DocxText.of(bytes.toByteArray())).isEqualTo(new DocxText.Extracted("1-1 日 内 面馆\n"));
    }

    @Test
    void aBombBeforeTheTextIsNotUnpackedToItsEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 130; i++) {
                zip.write(zeros);
            }
            put(zip, "word/document.xml", document(paragraph("1-1 日 内 面馆")).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(DocxText.of(bytes.toByteArray())).isEqualTo(new DocxText.Oversized());
    }

    @Test
    void moreEntriesThanAnyScriptHasAreNotWalkedThrough() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i <= DocxText.MAX_ENTRIES; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
            }
        }

        assertThat(DocxText.of(bytes.toByteArray())).isEqualTo(new DocxText.Oversized());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 150, 200})
    void aFileThatWasCutOffIsBrokenAndNotHalfRead(int length) throws IOException {
        byte[] whole = WordFile.of(List.of("1-1 日 内 面馆", "△下面。"));

        assertThat(DocxText.of(java.util.Arrays.copyOf(whole, length))).isEqualTo(new DocxText.Broken());
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() throws IOException {
        byte[] bytes = WordFile.zip("word/document.xml", """
                <!DOCTYPE d [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><d><p><t>&c;</t></p></d>
                """);

        assertThat(DocxText.of(bytes).toString()).doesNotContain("哈");
    }

    @Test
    void markupDeeperThanAnyDocumentIsRefusedRatherThanWalkedInto() throws IOException {
        int depth = 20_000;

        assertThat(DocxText.of(WordFile.ofBody("<w:sdt>".repeat(depth) + paragraph("面馆") + "</w:sdt>".repeat(depth))))
                .isEqualTo(new DocxText.Broken());
    }

    private static String text(String body) throws IOException {
        DocxText read = DocxText.of(WordFile.ofBody(body));
        assertThat(read).isInstanceOf(DocxText.Extracted.class);
        return ((DocxText.Extracted) read).text();
    }

    private static Script read(byte[] docx) {
        return ((ReadResult.Accepted) ScriptReader.read(docx, "巷口.docx")).script();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static String document(String body) {
        return "<w:document xmlns:w=\"w\"><w:body>%s</w:body></w:document>".formatted(body);
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>%s</w:t></w:r></w:p>".formatted(text);
    }

    private static String cell(String text) {
        return "<w:tc>" + paragraph(text) + "</w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }
}
