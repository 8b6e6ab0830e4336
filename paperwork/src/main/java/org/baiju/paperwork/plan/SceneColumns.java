package org.baiju.paperwork.plan;

import java.util.List;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.Spreadsheet;
import org.baiju.paperwork.StripColour;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Strip;
import org.dhatim.fastexcel.Worksheet;

/** The columns in which both workbooks show a scene. */
final class SceneColumns {
    private static final List<Column> COLUMNS = List.of(
            new Column("number", 9),
            new Column("episode", 6),
            new Column("int-ext", 7),
            new Column("time", 8),
            new Column("place", 15),
            new Column("set", 12),
            new Column("synopsis", 46),
            new Column("cast", 28),
            new Column("extras", 14),
            new Column("props", 26),
            new Column("pages", 8),
            new Column("screen", 8),
            new Column("minutes", 10));

    private final Labels labels;

    /** A column with its width in characters. */
    private record Column(String key, double width) {}

    SceneColumns(Labels labels) {
        this.labels = labels;
    }

    static int last() {
        return COLUMNS.size() - 1;
    }

    void writeHeader(Worksheet sheet, int row) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.width(column, COLUMNS.get(column).width());
            sheet.value(row, column, labels.get("column." + COLUMNS.get(column).key()));
        }
        sheet.range(row, 0, row, last())
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor("E9ECEF")
                .borderStyle("thin")
                .borderColor("ADB5BD")
                .set();
        sheet.repeatRows(row);
    }

    void write(Worksheet sheet, int row, Strip strip, SceneNote note) {
        Setting setting = strip.setting();
        sheet.value(row, 0, Spreadsheet.cell(strip.number()));
        sheet.value(row, 1, strip.episode());
        sheet.value(row, 2, labels.intExt(setting.intExt()));
        sheet.value(row, 3, Spreadsheet.cell(labels.time(setting.light(), note.time())));
        sheet.value(row, 4, Spreadsheet.cell(setting.place()));
        sheet.value(row, 5, setting.set() == null ? "" : Spreadsheet.cell(setting.set()));
        sheet.value(row, 6, Spreadsheet.cell(note.synopsis()));
        sheet.value(row, 7, Spreadsheet.cell(labels.list(strip.cast())));
        sheet.value(row, 8, Spreadsheet.cell(labels.list(note.extras())));
        sheet.value(row, 9, Spreadsheet.cell(labels.list(note.props())));
        sheet.value(row, 10, Labels.pages(strip.measure().eighths()));
        sheet.value(row, 11, Labels.screen(strip.measure().screen()));
        sheet.value(row, 12, strip.measure().shooting().toMinutes());
        sheet.range(row, 0, row, last())
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .fillColor(StripColour.of(setting).hex())
                .borderStyle("thin")
                .borderColor("CED4DA")
                .set();
    }
}
