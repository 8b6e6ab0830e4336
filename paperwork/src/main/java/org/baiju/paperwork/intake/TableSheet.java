package org.baiju.paperwork.intake;

import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.Spreadsheet;
import org.dhatim.fastexcel.Worksheet;

/** A sheet with headings and rows of text, for people to read and fill in. */
final class TableSheet {
    private static final int WIDTH = 16;

    private TableSheet() {}

    static Spreadsheet.Sheet of(String name, List<? extends Heading> columns, List<List<String>> rows, Locale locale) {
        return new Spreadsheet.Sheet(name, sheet -> {
            for (int column = 0; column < columns.size(); column++) {
                sheet.width(column, WIDTH);
                sheet.value(0, column, Written.heading(columns.get(column), locale));
            }
            sheet.range(0, 0, 0, columns.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor("E9ECEF")
                    .borderStyle("thin")
                    .set();
            sheet.freezePane(0, 1);
            sheet.repeatRows(0);
            writeRows(sheet, rows);
        });
    }

    private static void writeRows(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    sheet.value(row + 1, column, Spreadsheet.cell(cells.get(column)));
                }
            }
        }
    }
}
