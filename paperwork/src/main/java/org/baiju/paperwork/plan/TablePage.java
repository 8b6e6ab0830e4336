package org.baiju.paperwork.plan;

import java.util.List;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.jspecify.annotations.Nullable;

/** A page that is one long table across A4 landscape; its header stands on every page. */
final class TablePage {
    private final Html html = new Html();

    TablePage(String title, Labels labels) {
        html.raw(
                "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"/><title>".formatted(labels.language()));
        html.text(title).raw("</title><style>");
        html.raw(Html.style("table.css", title, labels.get("page-of"))).raw("</style></head><body>");
        html.element("h1", title).raw("<table>");
    }

    void header(List<String> names) {
        html.raw("<thead><tr>");
        names.forEach(name -> html.element("th", name));
        html.raw("</tr></thead><tbody>");
    }

    /** A black bar across all columns. */
    void bar(String text, int columns) {
        html.raw("<tr class=\"bar\"><td colspan=\"%d\">".formatted(columns))
                .text(text)
                .raw("</td></tr>");
    }

    /** @param colour hexadecimal; absent for white */
    void row(List<String> cells, @Nullable String colour) {
        html.raw(colour == null ? "<tr>" : "<tr style=\"background-color: #%s\">".formatted(colour));
        cells.forEach(cell -> html.element("td", cell));
        html.raw("</tr>");
    }

    String html() {
        return html.raw("</tbody></table></body></html>").toString();
    }
}
