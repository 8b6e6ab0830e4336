package org.baiju.paperwork.card;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.HtmlPdf;
import org.baiju.paperwork.Labels;

/**
 * Prints name cards on A4, ten to a page, for holders of 90 by 54 mm, the usual size of a business card in China. Made
 * once and kept: the house's font takes a moment to read. Safe for many threads.
 */
public final class NameCardsPdf {
    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final int WIDTH_MM = 90;
    private static final int HEIGHT_MM = 54;
    private static final float LEFT_MM = (210 - COLUMNS * WIDTH_MM) / 2f;
    private static final float TOP_MM = (297 - ROWS * HEIGHT_MM) / 2f;
    /** Of the page in the style sheet: narrower than that of the cards, so that none touches it and is moved on. */
    private static final float MARGIN_MM = 8;

    private static final float SQUARE_MM = 34;
    private static final float SQUARE_LEFT_MM = 6;
    private static final float PAGE_MM = 297;
    private static final float POINTS_PER_MM = 72 / 25.4f;

    private final HtmlPdf printer;

    private NameCardsPdf(HtmlPdf printer) {
        this.printer = printer;
    }

    /** A printer that knows the house's font. */
    public static NameCardsPdf create() throws IOException {
        return new NameCardsPdf(HtmlPdf.create());
    }

    /** Writes the cards of a series as PDF, in their order; the stream stays open. */
    public void write(String series, List<NameCard> cards, Locale locale, OutputStream out) throws IOException {
        printer.write(page(series, cards, locale), document -> stamp(document, cards), out);
    }

    private static String page(String series, List<NameCard> cards, Locale locale) {
        var labels = new Labels(locale);
        var html = new Html();
        html.raw("<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"/><title>".formatted(labels.language()))
                .text(series)
                .raw("</title><style>")
                .raw(Html.style("name-cards.css", series, labels.get("page-of")))
                .raw("</style></head><body>");
        int onPage = COLUMNS * ROWS;
        for (int first = 0; first < Math.max(cards.size(), 1); first += onPage) {
            html.raw("<div class=\"page\">");
            for (int i = first; i < Math.min(cards.size(), first + onPage); i++) {
                card(html, series, cards.get(i), i - first, labels);
            }
            html.raw("</div>");
        }
        return html.raw("</body></html>").toString();
    }

    private static void card(Html html, String series, NameCard card, int place, Labels labels) {
        float left = LEFT_MM - MARGIN_MM + place % COLUMNS * WIDTH_MM;
        float top = TOP_MM - MARGIN_MM + place / COLUMNS * HEIGHT_MM;
        html.raw("<div class=\"card\" style=\"left: %smm; top: %smm\">".formatted(left, top));
        html.element("div", "series", series);
        html.element("div", "name", card.name());
        html.element("div", "does", labels.list(card.does()));
        html.element("div", "code", card.code()).raw("</div>");
    }

    /** The squares are drawn, not set: pages refer to no pictures. */
    private static void stamp(PDDocument document, List<NameCard> cards) throws IOException {
        int onPage = COLUMNS * ROWS;
        for (int first = 0; first < cards.size(); first += onPage) {
            try (var page = new PDPageContentStream(
                    document, document.getPage(first / onPage), AppendMode.APPEND, true, true)) {
                for (int i = first; i < Math.min(cards.size(), first + onPage); i++) {
                    square(page, cards.get(i).scanned(), i - first);
                }
                page.fill();
            }
        }
    }

    private static void square(PDPageContentStream page, String text, int place) throws IOException {
        ByteMatrix square = encoded(text);
        float module = SQUARE_MM / square.getWidth();
        float left = LEFT_MM + place % COLUMNS * WIDTH_MM + SQUARE_LEFT_MM;
        float top = TOP_MM + place / COLUMNS * HEIGHT_MM + (HEIGHT_MM - SQUARE_MM) / 2;
        for (int y = 0; y < square.getHeight(); y++) {
            for (int x = 0; x < square.getWidth(); x++) {
                if (square.get(x, y) != 0) {
                    float bottom = PAGE_MM - top - (y + 1) * module;
                    page.addRect(
                            (left + x * module) * POINTS_PER_MM,
                            bottom * POINTS_PER_MM,
                            module * POINTS_PER_MM,
                            module * POINTS_PER_MM);
                }
            }
        }
    }

    private static ByteMatrix encoded(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No square can hold %d characters".formatted(text.length()), tooLong);
        }
    }
}
