package org.baiju.paperwork.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.baiju.paperwork.Spreadsheet;
import org.dhatim.fastexcel.Worksheet;

/** Writes reports as workbooks of one sheet: the figures first, one table below the other. */
public final class ReportSheet {
    private final Worksheet sheet;
    private int row;

    private ReportSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Writes the report as .xlsx; the stream stays open. */
    public static void write(Report report, OutputStream out) throws IOException {
        Spreadsheet.write(out, report.name(), sheet -> new ReportSheet(sheet).write(report));
    }

    private void write(Report report) {
        bold(List.of("《" + report.title() + "》" + report.name(), report.date()));
        report.facts().forEach(fact -> line(List.of(fact.label(), fact.value())));
        for (Report.Table table : report.tables()) {
            row++;
            bold(List.of(table.name()));
            bold(table.columns());
            table.rows().forEach(this::line);
        }
        row++;
        report.signatures().forEach(signature -> line(List.of(signature)));
        line(List.of("SHA-256 " + report.sha256()));
    }

    private void bold(List<String> cells) {
        sheet.range(row, 0, row, Math.max(0, cells.size() - 1)).style().bold().set();
        line(cells);
    }

    private void line(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, Spreadsheet.cell(cells.get(column)));
        }
        row++;
    }
}
