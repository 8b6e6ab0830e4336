package org.baiju.paperwork.script;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.baiju.fonts.ChineseFont;
import org.baiju.paperwork.HtmlPdf;

/** Sets a name across every page, so that a copy that goes round says whose it was. */
final class Watermark implements HtmlPdf.Stamp {
    private static final float LARGEST = 60;
    private static final float OPACITY = 0.14f;
    private static final double ANGLE = Math.toRadians(50);

    /** How much of the page's height the name takes at most, along its slope. */
    private static final float SHARE = 0.75f;

    private final String name;

    Watermark(String name) {
        this.name = name;
    }

    @Override
    public void on(PDDocument document) throws IOException {
        PDFont font;
        try (InputStream file = ChineseFont.BOLD.open()) {
            font = PDType0Font.load(document, file);
        }
        String text = printable(font);
        if (text.isBlank()) {
            return;
        }
        for (PDPage page : document.getPages()) {
            write(document, page, font, text);
        }
    }

    private static void write(PDDocument document, PDPage page, PDFont font, String text) throws IOException {
        PDRectangle box = page.getMediaBox();
        float ems = font.getStringWidth(text) / 1000;
        float size = Math.min(LARGEST, box.getHeight() * SHARE / ems);
        float half = ems * size / 2;
        var faint = new PDExtendedGraphicsState();
        faint.setNonStrokingAlphaConstant(OPACITY);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.setGraphicsStateParameters(faint);
            content.beginText();
            content.setFont(font, size);
            content.setTextMatrix(Matrix.getRotateInstance(
                    ANGLE,
                    box.getWidth() / 2 - half * (float) Math.cos(ANGLE),
                    box.getHeight() / 2 - half * (float) Math.sin(ANGLE)));
            content.showText(text);
            content.endText();
        }
    }

    /** Without what the house's font does not have. */
    private String printable(PDFont font) {
        var printable = new StringBuilder();
        name.codePoints().forEach(c -> {
            String character = Character.toString(c);
            try {
                font.encode(character);
                printable.append(character);
            } catch (IOException | IllegalArgumentException unknownCharacter) {
                printable.append(' ');
            }
        });
        return printable.toString().strip();
    }
}
