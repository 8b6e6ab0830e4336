package org.baiju.paperwork;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
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
        try (PDDocument document = Loader.loadPDF(rendered(html))) {
            searchable.mend(document);
            stamp.on(document);
            document.save(out);
        }
    }

    private static byte[] rendered(String html) throws IOException {
        var builder = new PdfRendererBuilder();
        for (ChineseFont font : ChineseFont.values()) {
            builder.useFont(font::open, ChineseFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
        }
        // The page refers to nothing outside itself, and text from a script must not make it do so.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        var pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }
}
