package org.baiju.paperwork.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Spreadsheet;
import org.baiju.shootplan.papers.DayMark;
import org.baiju.shootplan.papers.DayOutOfDays;
import org.dhatim.fastexcel.Worksheet;

/** The day-out-of-days (演员工作表) as a workbook and as rows of a printed table. */
public final class DoodSheet {
    private static final int FIXED = 3;

    private DoodSheet() {}

    /**
     * Writes the table as .xlsx; the stream stays open.
     *
     * @param withFees whether it tells what the days cost
     */
    public static void write(DayOutOfDays table, boolean withFees, Locale locale, OutputStream out) throws IOException {
        var labels = new Labels(locale);
        Spreadsheet.write(out, labels.get("dood"), sheet -> fill(sheet, table, labels, withFees));
    }

    private static void fill(Worksheet sheet, DayOutOfDays table, Labels labels, boolean withFees) {
        List<String> header = header(table, labels, withFees);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            boolean isDate = column >= FIXED && column < FIXED + table.dates().size();
            sheet.width(column, column == 0 ? 5 : isDate ? 6 : 13);
        }
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E9ECEF")
                .borderStyle("thin")
                .set();
        for (int i = 0; i < table.rows().size(); i++) {
            row(sheet, i + 1, table, table.rows().get(i), withFees);
        }
        sheet.freezePane(FIXED, 1);
        sheet.repeatRows(0);
    }

    private static void row(Worksheet sheet, int at, DayOutOfDays table, DayOutOfDays.Row row, boolean withFees) {
        sheet.value(at, 0, row.number());
        sheet.value(at, 1, Spreadsheet.cell(String.join("/", row.roles())));
        sheet.value(at, 2, Spreadsheet.cell(row.performer().name()));
        int column = FIXED;
        for (LocalDate date : table.dates()) {
            DayMark mark = row.on(date).orElse(null);
            if (mark != null) {
                sheet.value(at, column, mark.name());
                sheet.style(at, column)
                        .horizontalAlignment("center")
                        .fillColor(mark.isWork() ? "FFFFFF" : "FFF3B0")
                        .set();
            }
            column++;
        }
        sheet.value(at, column++, row.worked());
        sheet.value(at, column++, row.held());
        sheet.value(at, column++, row.worked() + row.held());
        if (withFees) {
            sheet.value(at, column++, row.dayFees() / 100.0);
            sheet.value(at, column, row.holdFees() / 100.0);
        }
    }

    private static List<String> header(DayOutOfDays table, Labels labels, boolean withFees) {
        List<String> header =
                new ArrayList<>(List.of(labels.get("cast.id"), labels.get("cast.role"), labels.get("cast.actor")));
        table.dates().forEach(date -> header.add("%d/%d".formatted(date.getMonthValue(), date.getDayOfMonth())));
        header.addAll(List.of(labels.get("dood.worked"), labels.get("dood.held"), labels.get("dood.dates")));
        if (withFees) {
            header.addAll(List.of(labels.get("dood.day-fees"), labels.get("dood.hold-fees")));
        }
        return header;
    }

    /** The table as a page; fees are left to the workbook. */
    static String html(String title, DayOutOfDays table, Labels labels) {
        var page = new TablePage(title + " " + labels.get("dood"), labels);
        page.header(header(table, labels, false));
        for (DayOutOfDays.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(row.number()),
                    String.join("/", row.roles()),
                    row.performer().name()));
            table.dates()
                    .forEach(date -> cells.add(row.on(date).map(DayMark::name).orElse("")));
            cells.add(String.valueOf(row.worked()));
            cells.add(String.valueOf(row.held()));
            cells.add(String.valueOf(row.worked() + row.held()));
            page.row(cells, null);
        }
        return page.html();
    }
}
