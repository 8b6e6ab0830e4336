package org.baiju.paperwork.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.baiju.paperwork.HtmlPdf;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.shootplan.papers.DayOutOfDays;
import org.baiju.shootplan.papers.OneLiner;

/** Prints the tables of a plan on A4 landscape. Made once and kept. Safe for many threads. */
public final class TablePdf {
    private final HtmlPdf printer;

    private TablePdf(HtmlPdf printer) {
        this.printer = printer;
    }

    /** A printer that knows the house's font. */
    public static TablePdf create() throws IOException {
        return new TablePdf(HtmlPdf.create());
    }

    /** Writes a day-out-of-days without fees; the stream stays open. */
    public void write(String title, DayOutOfDays table, Locale locale, OutputStream out) throws IOException {
        printer.write(DoodSheet.html(title, table, new Labels(locale)), out);
    }

    /** Writes a one-liner; the stream stays open. */
    public void write(Production production, OneLiner paper, Locale locale, OutputStream out) throws IOException {
        printer.write(OneLinerSheet.html(production, paper, new Labels(locale)), out);
    }
}
