package org.baiju.paperwork.script;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.HtmlPdf;
import org.baiju.paperwork.Labels;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.pages.Pages;

/**
 * Prints the scenes of a day, as {@link ScriptPdf} prints whole scripts; those of one person carry the name across each
 * page. Made once and kept. Safe for many threads.
 */
public final class SidesPdf {
    private final HtmlPdf printer;

    private SidesPdf(HtmlPdf printer) {
        this.printer = printer;
    }

    /** A printer that knows the house's font. */
    public static SidesPdf create() throws IOException {
        return new SidesPdf(HtmlPdf.create());
    }

    /** Writes the sides as PDF; the stream stays open. */
    public void write(Sides sides, Locale locale, OutputStream out) throws IOException {
        var labels = new Labels(locale);
        HtmlPdf.Stamp stamp = sides.person().isEmpty() ? _ -> {} : new Watermark(sides.person());
        if (Pages.areMeasureOf(sides.script()) && !sides.isEmpty()) {
            TypewrittenScript.write(scenesOf(sides), SidesPage.title(sides, labels), sides.own(), stamp, out);
        } else {
            printer.write(new SidesPage(sides, labels).html(), stamp, out);
        }
    }

    /** The script with nothing but the scenes of the day, in their order. */
    private static Script scenesOf(Sides sides) {
        Script script = sides.script();
        Episode first = script.episodes().getFirst();
        var day = new Episode(
                first.number(),
                "",
                "",
                sides.parts().stream().map(Sides.Part::scene).toList(),
                first.at());
        return new Script(
                script.title(),
                script.format(),
                new FrontMatter("", List.of(), List.of(), List.of()),
                List.of(day),
                List.of());
    }
}
