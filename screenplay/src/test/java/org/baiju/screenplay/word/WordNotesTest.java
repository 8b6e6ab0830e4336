package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WordNotesTest {
    private static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @Test
    void commentsAndFootnotesFollowTheirParagraph() throws IOException {
        byte[] docx = docx(
                Map.of(
                        "word/comments.xml",
                        "<w:comments %s><w:comment w:id=\"0\"><w:p><w:r><w:t>太长</w:t></w:r></w:p></w:comment></w:comments>",
                        "word/footnotes.xml",
                        "<w:footnotes %s><w:footnote w:id=\"2\"><w:p><w:r><w:t>方言</w:t></w:r></w:p></w:footnote></w:footnotes>"));

        assertThat(DocxText.of(docx)).isEqualTo(new DocxText.Extracted("陈小满：过早了冇？\n【批注：太长】\n【脚注：方言】\n△她笑。\n"));
    }

    @Test
    void aReferenceToNothingIsNoLine() throws IOException {
        assertThat(DocxText.of(docx(Map.of()))).isEqualTo(new DocxText.Extracted("陈小满：过早了冇？\n△她笑。\n"));
    }

    @Test
    void aWordFileCutOffAnywhereIsBroken() throws IOException {
        byte[] docx = docx(Map.of("word/comments.xml", "<w:comments %s/>"));

        for (int length = 40; length < docx.length - 22; length++) {
            assertThat(DocxText.of(Arrays.copyOf(docx, length)))
                    .as("cut off at %d", length)
                    .isEqualTo(new DocxText.Broken());
        }
    }

    private static byte[] docx(Map<String, String> parts) throws IOException {
        String body = "<w:p><w:r><w:t>陈小满：过早了冇？</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>"
                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:p><w:r><w:t>△她笑。</w:t></w:r></w:p>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", "<Types/>");
            put(zip, "word/document.xml", "<w:document " + NAMESPACE + "><w:body>" + body + "</w:body></w:document>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue().replace("%s", NAMESPACE));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
