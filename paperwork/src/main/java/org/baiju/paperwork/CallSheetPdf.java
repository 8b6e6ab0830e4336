package org.baiju.paperwork;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Prints call sheets on A4. Made once and kept: the house's font takes a moment to read. Safe for many threads. */
public final class CallSheetPdf {
    private final HtmlPdf printer;

    private CallSheetPdf(HtmlPdf printer) {
        this.printer = printer;
    }

    /** A printer that knows the house's font. */
    public static CallSheetPdf create() throws IOException {
        return new CallSheetPdf(HtmlPdf.create());
    }

    /** Writes the sheet as PDF; the stream stays open. */
    public void write(CallSheet sheet, Locale locale, OutputStream out) throws IOException {
        printer.write(new CallSheetPage(sheet, new Labels(locale)).html(), out);
    }
}
