package org.baiju.paperwork.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.HtmlPdf;
import org.baiju.paperwork.Labels;

/** Prints reports on A4. Made once and kept: the house's font takes a moment to read. Safe for many threads. */
public final class ReportPdf {
    private static final int FACTS_IN_A_ROW = 5;

    private final HtmlPdf printer;

    private ReportPdf(HtmlPdf printer) {
        this.printer = printer;
    }

    /** A printer that knows the house's font. */
    public static ReportPdf create() throws IOException {
        return new ReportPdf(HtmlPdf.create());
    }

    /** Writes the report as PDF; the stream stays open. */
    public void write(Report report, Locale locale, OutputStream out) throws IOException {
        printer.write(page(report, new Labels(locale)), out);
    }

    private static String page(Report report, Labels labels) {
        var html = new Html();
        String footer = "%s · %s · %s".formatted(report.title(), report.name(), report.date());
        html.raw("<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"/><title>".formatted(labels.language()))
                .text(footer)
                .raw("</title><style>")
                .raw(Html.style("call-sheet.css", footer, labels.get("page-of")))
                .raw("</style></head><body><table class=\"head\"><tr><td>")
                .element("h1", "《" + report.title() + "》" + report.name())
                .element("div", "date", report.date())
                .raw("</td></tr></table>");
        facts(html, report.facts());
        report.tables().forEach(table -> table(html, table));
        report.signatures().forEach(line -> html.element("p", line));
        return html.element("p", "label", "SHA-256 " + report.sha256())
                .raw("</body></html>")
                .toString();
    }

    private static void facts(Html html, List<Report.Fact> facts) {
        for (int row = 0; row < facts.size(); row += FACTS_IN_A_ROW) {
            html.raw("<table class=\"facts\"><tr>");
            facts.subList(row, Math.min(facts.size(), row + FACTS_IN_A_ROW))
                    .forEach(fact -> html.raw("<td>")
                            .element("span", "label", fact.label())
                            .element("span", "value", fact.value())
                            .raw("</td>"));
            html.raw("</tr></table>");
        }
    }

    private static void table(Html html, Report.Table table) {
        html.element("h2", table.name()).raw("<table class=\"grid\"><thead><tr>");
        table.columns().forEach(column -> html.element("th", column));
        html.raw("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            html.raw("<tr>");
            row.forEach(cell -> html.element("td", cell));
            html.raw("</tr>");
        }
        html.raw("</tbody></table>");
    }
}
