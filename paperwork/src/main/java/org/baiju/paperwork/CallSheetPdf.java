package org.baiju.paperwork;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.baiju.fonts.ChineseFont;

/** Prints call sheets on A4. Made once and kept: the house's font takes a moment to read. Safe for many threads. */
public final class CallSheetPdf {
    private final SearchableText searchable;

    private CallSheetPdf(SearchableText searchable) {
        this.searchable = searchable;
    }

    /** A printer that knows the house's font. */
    public static CallSheetPdf create() throws IOException {
        return new CallSheetPdf(SearchableText.ofHouseFont());
    }

    /** Writes the sheet as PDF; the stream stays open. */
    public void write(CallSheet sheet, Locale locale, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(rendered(sheet, locale))) {
            searchable.mend(document);
            document.save(out);
        }
    }

    private static byte[] rendered(CallSheet sheet, Locale locale) throws IOException {
        var builder = new PdfRendererBuilder();
        for (ChineseFont font : ChineseFont.values()) {
            builder.useFont(font::open, ChineseFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
        }
        // The page refers to nothing outside itself, and text from a script must not make it do so.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(new CallSheetPage(sheet, new Labels(locale)).html(), null);
        var pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        builder.run();
        return pdf.toByteArray();
    }
}
