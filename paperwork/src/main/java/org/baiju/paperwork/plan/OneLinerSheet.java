package org.baiju.paperwork.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.Spreadsheet;
import org.baiju.paperwork.StripColour;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.papers.OneLiner;
import org.dhatim.fastexcel.Worksheet;

/** The one-liner schedule as a workbook and as rows of a printed table. */
public final class OneLinerSheet {
    private static final List<String> COLUMNS =
            List.of("number", "episode", "int-ext", "place", "synopsis", "pages", "screen", "cast");
    private static final List<Integer> WIDTHS = List.of(9, 6, 10, 24, 60, 8, 8, 22);

    private OneLinerSheet() {}

    /** Writes the schedule as .xlsx; the stream stays open. */
    public static void write(Production production, OneLiner paper, Locale locale, OutputStream out)
            throws IOException {
        var labels = new Labels(locale);
        Spreadsheet.write(out, labels.get("one-liner"), sheet -> fill(sheet, production, paper, labels));
    }

    private static void fill(Worksheet sheet, Production production, OneLiner paper, Labels labels) {
        int at = 0;
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(at, i, labels.get("column." + COLUMNS.get(i)));
            sheet.width(i, WIDTHS.get(i));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1)
                .style()
                .bold()
                .fillColor("E9ECEF")
                .set();
        sheet.repeatRows(0);
        for (OneLiner.Day day : paper.days()) {
            at++;
            sheet.value(at, 0, Spreadsheet.cell(bar(day, labels)));
            sheet.range(at, 0, at, COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(StripColour.DAY_BREAK)
                    .set();
            sheet.range(at, 0, at, COLUMNS.size() - 1).merge();
            for (Strip strip : day.strips()) {
                at++;
                List<String> cells = cells(production, paper, strip, labels);
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(at, i, Spreadsheet.cell(cells.get(i)));
                }
                sheet.range(at, 0, at, COLUMNS.size() - 1)
                        .style()
                        .wrapText(true)
                        .fillColor(StripColour.of(strip.setting()).hex())
                        .set();
            }
        }
        sheet.freezePane(1, 1);
    }

    private static String bar(OneLiner.Day day, Labels labels) {
        return labels.get(
                "one-liner.day",
                day.number(),
                labels.date(day.timetable().day().date()),
                day.totals().scenes(),
                Labels.pages(day.totals().eighths()),
                Labels.screen(day.totals().screen()));
    }

    private static List<String> cells(Production production, OneLiner paper, Strip strip, Labels labels) {
        SceneNote note = production.noteOn(strip.key());
        return List.of(
                strip.number(),
                String.valueOf(strip.episode()),
                labels.time(strip.setting().light(), note.time()) + " "
                        + labels.intExt(strip.setting().intExt()),
                strip.setting().name(),
                note.synopsis(),
                Labels.pages(strip.measure().eighths()),
                Labels.screen(strip.measure().screen()),
                paper.numbers().listed(strip));
    }

    /** The schedule as a page. */
    static String html(Production production, OneLiner paper, Labels labels) {
        var page = new TablePage(production.title() + " " + labels.get("one-liner"), labels);
        page.header(COLUMNS.stream().map(key -> labels.get("column." + key)).toList());
        for (OneLiner.Day day : paper.days()) {
            page.bar(bar(day, labels), COLUMNS.size());
            day.strips()
                    .forEach(strip -> page.row(
                            cells(production, paper, strip, labels),
                            StripColour.of(strip.setting()).hex()));
        }
        return page.html();
    }
}
