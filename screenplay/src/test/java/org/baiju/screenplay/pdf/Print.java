package org.baiju.screenplay.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.baiju.fonts.ChineseFont;

/** Prints small PDFs as writing programs do. */
final class Print {
    private static final float SIZE = 12;

    private Print() {}

    /** A line with its place: columns of a tenth of an inch from the left edge, rows of a sixth of an inch. */
    record At(int column, int row, String text) {}

    /** Pages of typewritten lines. */
    static byte[] typewriter(List<List<At>> pages) {
        return print(pages, _ -> new PDType1Font(FontName.COURIER));
    }

    /** Pages of Chinese lines. */
    static byte[] chinese(List<List<At>> pages) {
        return print(pages, document -> {
            try (InputStream file = ChineseFont.REGULAR.open()) {
                return PDType0Font.load(document, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A page with a frame on it and no text. */
    static byte[] picture() {
        return write(new PDDocument(), document -> {
            var page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.addRect(72, 72, 400, 600);
                content.fill();
            }
        });
    }

    static byte[] encrypted() {
        return write(new PDDocument(), document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    private interface FontOf {
        PDFont of(PDDocument document);
    }

    private interface Content {
        void put(PDDocument document) throws IOException;
    }

    private static byte[] print(List<List<At>> pages, FontOf fonts) {
        return write(new PDDocument(), document -> {
            PDFont font = fonts.of(document);
            for (List<At> lines : pages) {
                var page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    for (At line : lines) {
                        content.beginText();
                        content.setFont(font, SIZE);
                        content.newLineAtOffset(line.column() * 7.2f, 792 - line.row() * SIZE);
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
        });
    }

    private static byte[] write(PDDocument empty, Content content) {
        try (PDDocument document = empty) {
            content.put(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
