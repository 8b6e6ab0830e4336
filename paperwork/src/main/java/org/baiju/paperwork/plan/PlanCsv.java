package org.baiju.paperwork.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.shootplan.Plan;

/** The plan as one line for each scene, for other programs; {@code intake.plan} reads it back. */
public final class PlanCsv {
    private PlanCsv() {}

    /** Writes the plan in UTF-8 with a mark, as spreadsheets need it; the stream stays open. */
    public static void write(Production production, Plan plan, Locale locale, OutputStream out) throws IOException {
        var table = new PlanLines(production, new Labels(locale), locale);
        var csv = new StringBuilder("\uFEFF");
        line(csv, table.header());
        table.of(plan).forEach(cells -> line(csv, cells));
        out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            csv.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        csv.append("\r\n");
    }

    /** A spreadsheet would take a text that begins like a formula for one. */
    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
