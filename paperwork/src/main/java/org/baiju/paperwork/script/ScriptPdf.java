package org.baiju.paperwork.script;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.baiju.paperwork.HtmlPdf;
import org.baiju.paperwork.Labels;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.pages.Pages;

/**
 * Prints scripts: a Chinese one on A4 as the house reads it, a western one typewritten on US letter with the page breaks
 * that Final Draft makes. Made once and kept: the house's font takes a moment to read. Safe for many threads.
 */
public final class ScriptPdf {
    private final HtmlPdf printer;

    private ScriptPdf(HtmlPdf printer) {
        this.printer = printer;
    }

    /** A printer that knows the house's font. */
    public static ScriptPdf create() throws IOException {
        return new ScriptPdf(HtmlPdf.create());
    }

    /** Writes the script as PDF; the stream stays open. */
    public void write(Script script, Locale locale, OutputStream out) throws IOException {
        if (Pages.areMeasureOf(script)) {
            TypewrittenScript.write(script, out);
        } else {
            printer.write(new ScriptPage(script, new Labels(locale)).html(), out);
        }
    }
}
