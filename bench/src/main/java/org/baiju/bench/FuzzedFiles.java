package org.baiju.bench;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Files that are whole as files and odd as scripts: what stands in them is the fuzzer's choice. Each
 * tells its words as they stand in the file, a paragraph a line.
 */
final class FuzzedFiles {
    private static final List<String> TYPES = List.of(
            "Scene Heading",
            "Action",
            "Character",
            "Parenthetical",
            "Dialogue",
            "Transition",
            "Shot",
            "General",
            "Odd");
    private static final List<String> STYLES = List.of("", " Style=\"Bold\"", " Style=\"Italic+Underline\"");
    /** What is printed around a script and is no part of it: numbers of pages and scenes, and breaks. */
    private static final Pattern PRINTED_BESIDE =
            Pattern.compile("\\d+|more|continued|cont'd", Pattern.CASE_INSENSITIVE);

    private static final int MOST_PARAGRAPHS = 40;
    private static final int LONGEST = 60;

    private FuzzedFiles() {}

    static byte[] fdx(FuzzedDataProvider data, StringJoiner words) {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><FinalDraft><Content>");
        for (int i = 0; i < MOST_PARAGRAPHS && data.remainingBytes() > 0; i++) {
            boolean dual = data.consumeInt(0, 9) == 0;
            xml.append(dual ? "<Paragraph><DualDialogue>" : "");
            for (int part = dual ? data.consumeInt(0, 4) : 1; part > 0; part--) {
                words.add(paragraph(data, xml));
            }
            xml.append(dual ? "</DualDialogue></Paragraph>" : "");
        }
        return xml.append("</Content></FinalDraft>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String paragraph(FuzzedDataProvider data, StringBuilder xml) {
        var words = new StringBuilder();
        xml.append("<Paragraph Type=\"").append(data.pickValue(TYPES)).append('"');
        xml.append(data.consumeInt(0, 5) == 0 ? " Number=\"" + data.consumeInt(0, 200) + "A\">" : ">");
        for (int run = data.consumeInt(1, 3); run > 0; run--) {
            String text = text(data);
            words.append(text);
            xml.append("<Text").append(data.pickValue(STYLES)).append('>');
            xml.append(escaped(text)).append("</Text>");
        }
        xml.append("</Paragraph>");
        return words.toString();
    }

    static byte[] docx(FuzzedDataProvider data, StringJoiner words) {
        var xml = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
        for (int i = 0; i < MOST_PARAGRAPHS && data.remainingBytes() > 0; i++) {
            String text = text(data);
            words.add(text);
            boolean cell = data.consumeInt(0, 9) == 0;
            xml.append(cell ? "<w:tbl><w:tr><w:tc>" : "").append("<w:p><w:r><w:t>");
            xml.append(escaped(text)).append("</w:t></w:r></w:p>");
            xml.append(cell ? "</w:tc></w:tr></w:tbl>" : "");
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One page in Courier, its lines where a script has them and where it has not. */
    static byte[] pdf(FuzzedDataProvider data, StringJoiner words) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(FontName.COURIER), 12);
                float y = 720;
                for (int i = 0; i < MOST_PARAGRAPHS && data.remainingBytes() > 0; i++) {
                    String text = text(data).replaceAll("[^ -~]", "x");
                    words.add(PRINTED_BESIDE.matcher(text).replaceAll(" "));
                    content.beginText();
                    content.newLineAtOffset(data.pickValue(List.of(108, 180, 209, 252, 60, 400)), y);
                    content.showText(text);
                    content.endText();
                    y -= 12 * data.consumeInt(1, 3);
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What XML can hold, in one line. */
    private static String text(FuzzedDataProvider data) {
        var text = new StringBuilder();
        data.consumeString(LONGEST)
                .codePoints()
                .filter(c -> c == '\t' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
