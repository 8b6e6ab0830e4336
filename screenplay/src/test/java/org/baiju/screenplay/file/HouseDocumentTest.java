package org.baiju.screenplay.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.chinese.HouseFormatWriter;
import org.junit.jupiter.api.Test;

class HouseDocumentTest {
    private static final Script SHOP = Scripts.read("""
            《面<馆>&》
            大纲：一碗面。
            第1集 开门
            1-1 夜 内 面馆·后厨（闪回）
            人物：陈小满、食客×4
            道具：擀面杖
            △小满揉面  <慢>。
            陈小满（OS，轻声）：第一碗给你。
            【字幕：腊月】
            第2集 对岸
            2-1 日 外 江边
            △船走了。
            """);

    @Test
    void theFileIsReadAsTheScriptThatWasWritten() throws IOException {
        byte[] file = written();

        Script again = switch (ScriptReader.read(file, "面馆.docx")) {
            case ReadResult.Accepted(Script script, String _) -> script;
            case ReadResult.Refused(Finding finding) -> fail("Refused: " + finding);
        };

        assertThat(HouseFormatWriter.write(again).text())
                .isEqualTo(HouseFormatWriter.write(SHOP).text());
        assertThat(again.findings()).isEmpty();
    }

    @Test
    void episodesAndScenesStandInWordsOutline() throws IOException {
        String document = document(written());

        assertThat(document).containsPattern("Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">第1集 开门");
        assertThat(document).containsPattern("Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">1-1 夜 内");
        assertThat(document).containsPattern("Title\"/></w:pPr><w:r><w:t xml:space=\"preserve\">《面&lt;馆&gt;&amp;》");
    }

    @Test
    void theSameScriptIsTheSameFileWheneverItIsWritten() throws IOException {
        assertThat(written()).isEqualTo(written());
    }

    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        HouseDocument.write(SHOP, out);
        return out.toByteArray();
    }

    private static String document(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return fail("No document in the file");
    }
}
