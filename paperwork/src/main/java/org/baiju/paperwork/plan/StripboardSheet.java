package org.baiju.paperwork.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Spreadsheet;
import org.baiju.paperwork.StripColour;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.DayTotals;
import org.dhatim.fastexcel.Worksheet;

/** The stripboard (大计划): strips in shooting order in their colours, a black bar with totals after each day. */
public final class StripboardSheet {
    private final Production production;
    private final Labels labels;
    private final SceneColumns columns;
    private final Worksheet sheet;
    private int row;

    private StripboardSheet(Production production, Labels labels, Worksheet sheet) {
        this.production = production;
        this.labels = labels;
        this.columns = new SceneColumns(labels);
        this.sheet = sheet;
    }

    /** Writes the plan as .xlsx; the stream stays open. */
    public static void write(Production production, Shoot shoot, Plan plan, Locale locale, OutputStream out)
            throws IOException {
        Spreadsheet.write(out, List.of(sheet(production, shoot, plan, new Labels(locale))));
    }

    /** The plan as one sheet of a workbook. */
    static Spreadsheet.Sheet sheet(Production production, Shoot shoot, Plan plan, Labels labels) {
        return new Spreadsheet.Sheet(
                labels.get("stripboard"),
                sheet -> new StripboardSheet(production, labels, sheet).write(new DayClock(shoot), plan));
    }

    private void write(DayClock clock, Plan plan) {
        columns.writeHeader(sheet, row++);
        sheet.freezePane(1, 1);
        int number = 1;
        for (ShootingDay day : plan.days()) {
            writeStrips(day.strips());
            DayTotals totals = DayTotals.of(clock.timetable(day));
            writeBar(labels.get(
                    "end-of-day",
                    number++,
                    labels.date(day.date()),
                    totals.scenes(),
                    Labels.pages(totals.eighths()),
                    Labels.screen(totals.screen()),
                    labels.work(totals.work()),
                    totals.companyMoves(),
                    totals.cast().size()));
        }
        if (!plan.boneyard().isEmpty()) {
            writeStrips(plan.boneyard());
            writeBar(labels.get("boneyard", plan.boneyard().size()));
        }
    }

    private void writeStrips(List<Strip> strips) {
        for (Strip strip : strips) {
            columns.write(sheet, row++, strip, production.noteOn(strip.key()));
        }
    }

    private void writeBar(String text) {
        sheet.value(row, 0, text);
        sheet.range(row, 0, row, SceneColumns.last())
                .style()
                .bold()
                .fontColor("FFFFFF")
                .fillColor(StripColour.DAY_BREAK)
                .set();
        sheet.range(row, 0, row, SceneColumns.last()).merge();
        row++;
    }
}
