package org.baiju.paperwork;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.baiju.fonts.ChineseFont;

/** Prints a call sheet on A4. */
public final class CallSheetPdf {

    private CallSheetPdf() {}

    /** Writes the sheet as PDF; the stream stays open. The first document of a process takes seconds, as fonts load. */
    public static void write(CallSheet sheet, Locale locale, OutputStream out) throws IOException {
        var builder = new PdfRendererBuilder();
        for (ChineseFont font : ChineseFont.values()) {
            builder.useFont(font::open, ChineseFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
        }
        // The page refers to nothing outside itself, and text from a script must not make it do so.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(new CallSheetPage(sheet, new Labels(locale)).html(), null);
        builder.toStream(out);
        builder.run();
    }
}
