package org.baiju.paperwork.plan;

import java.util.List;
import org.baiju.paperwork.Spreadsheet;
import org.dhatim.fastexcel.Worksheet;

/** A sheet of a workbook that is one list: a header that stays in sight, and a row for each line. */
final class ListSheet {
    private static final int NARROW = 12;
    private static final int WIDE = 28;

    private ListSheet() {}

    /** @param lines numbers as numbers, all else as text */
    static Spreadsheet.Sheet of(String name, List<String> header, List<? extends List<?>> lines) {
        return new Spreadsheet.Sheet(name, sheet -> {
            header(sheet, header);
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    cell(sheet, row + 1, column, lines.get(row).get(column));
                }
            }
        });
    }

    private static void header(Worksheet sheet, List<String> header) {
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.width(column, header.get(column).length() > 6 ? WIDE : NARROW);
        }
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E9ECEF")
                .borderStyle("thin")
                .set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    private static void cell(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, Spreadsheet.cell(value.toString()));
        }
    }
}
