package org.baiju.paperwork.callsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.baiju.paperwork.HtmlPdf;
import org.baiju.paperwork.Labels;

/** Prints call sheets on A4. Made once and kept: the house's font takes a moment to read. Safe for many threads. */
public final class CallSheetPdf {
    private final HtmlPdf printer;

    private CallSheetPdf(HtmlPdf printer) {
        this.printer = printer;
    }

    /** How a sheet is laid out; the language of its words is another matter. */
    public enum Layout {
        /** 通告单: scenes first, characters by their names, signatures at the end. */
        CHINESE,
        /** Places first, characters by their numbers, the crew at the end. */
        WESTERN;

        /** The layout that readers of a language expect. */
        public static Layout of(Locale locale) {
            return locale.getLanguage().equals("zh") ? CHINESE : WESTERN;
        }
    }

    /** A printer that knows the house's font. */
    public static CallSheetPdf create() throws IOException {
        return new CallSheetPdf(HtmlPdf.create());
    }

    /** Writes the sheet as PDF in the layout of its language; the stream stays open. */
    public void write(CallSheet sheet, Locale locale, OutputStream out) throws IOException {
        write(sheet, locale, Layout.of(locale), out);
    }

    /** Writes the sheet as PDF; the stream stays open. */
    public void write(CallSheet sheet, Locale locale, Layout layout, OutputStream out) throws IOException {
        printer.write(new CallSheetPage(sheet, new Labels(locale), layout).html(), out);
    }
}
