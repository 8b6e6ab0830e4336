package org.baiju.paperwork.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Spreadsheet;
import org.baiju.shootplan.Strip;
import org.dhatim.fastexcel.Worksheet;

/** The scene list (顺场表): every scene in the order of the script, one row each. */
public final class SceneListSheet {

    private SceneListSheet() {}

    /**
     * Writes the list as .xlsx; the stream stays open.
     *
     * @param strips in the order of the script
     */
    public static void write(Production production, List<Strip> strips, Locale locale, OutputStream out)
            throws IOException {
        Spreadsheet.write(out, List.of(sheet(production, strips, new Labels(locale))));
    }

    /** The list as one sheet of a workbook. */
    public static Spreadsheet.Sheet sheet(Production production, List<Strip> strips, Labels labels) {
        return new Spreadsheet.Sheet(labels.get("scene-list"), sheet -> fill(sheet, production, strips, labels));
    }

    private static void fill(Worksheet sheet, Production production, List<Strip> strips, Labels labels) {
        var columns = new SceneColumns(labels);
        columns.writeHeader(sheet, 0);
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            columns.write(sheet, i + 1, strip, production.noteOn(strip.key()));
        }
        sheet.freezePane(1, 1);
        sheet.setAutoFilter(0, 0, strips.size(), SceneColumns.last());
    }
}
