package org.baiju.paperwork;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.baiju.fonts.ChineseFont;

/** Prints pages in the house's font. Made once and kept: the font takes a moment to read. Safe for many threads. */
public final class HtmlPdf {
    private final SearchableText searchable;

    private HtmlPdf(SearchableText searchable) {
        this.searchable = searchable;
    }

    /** A printer that knows the house's font. */
    public static HtmlPdf create() throws IOException {
        return new HtmlPdf(SearchableText.ofHouseFont());
    }

    /** What is set upon pages that are laid out already. */
    public interface Stamp {
        void on(PDDocument document) throws IOException;
    }

    /** Writes the page as PDF; the stream stays open. */
    public void write(String html, OutputStream out) throws IOException {
        write(html, _ -> {}, out);
    }

    /** Writes the page as PDF with a stamp on it; the stream stays open. */
    public void write(String html, Stamp stamp, OutputStream out) throws IOException {
        HouseFonts fonts = HouseFonts.take();
        try (var document = new PDDocument()) {
            lay(html, document, fonts);
            stamp.on(document);
            // Only saving decides which glyphs the fonts carry, and under which codes.
            document.save(OutputStream.nullOutputStream());
            searchable.mend(document);
            document.save(out);
        }
        // Not after a failure: nobody knows in which state that left them.
        fonts.giveBack();
    }

    private static void lay(String html, PDDocument document, HouseFonts fonts) throws IOException {
        var builder = new PdfRendererBuilder().usePDDocument(document);
        for (ChineseFont font : ChineseFont.values()) {
            builder.useFont(
                    new PDFontSupplier(fonts.embed(font, document)),
                    ChineseFont.FAMILY,
                    font.weight(),
                    FontStyle.NORMAL,
                    true);
        }
        // The page refers to nothing outside itself, and text from a script must not make it do so.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
        }
    }
}
