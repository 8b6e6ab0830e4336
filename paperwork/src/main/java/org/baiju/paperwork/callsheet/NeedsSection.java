package org.baiju.paperwork.callsheet;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.callsheet.CallSheet.AheadLine;
import org.baiju.paperwork.callsheet.CallSheet.PlaceLine;
import org.baiju.screenplay.Category;

/** What has to be there, where to go, and what comes next. */
final class NeedsSection {
    private final CallSheet sheet;
    private final SheetBlocks blocks;
    private final Html html;
    private final Labels labels;

    NeedsSection(CallSheet sheet, SheetBlocks blocks) {
        this.sheet = sheet;
        this.blocks = blocks;
        this.html = blocks.html();
        this.labels = blocks.labels();
    }

    void writeNeeds() {
        blocks.heading("needs");
        html.raw("<table class=\"pairs\">");
        blocks.pair(labels.get("needs.extras"), sheet.extras());
        for (Category category : Category.values()) {
            List<String> things = sheet.needs().getOrDefault(category, List.of());
            if (!things.isEmpty() || category == Category.PROPS) {
                blocks.pair(labels.category(category), things);
            }
        }
        html.raw("</table>");
    }

    void writePlaces() {
        blocks.heading("places");
        html.raw("<table class=\"pairs\">");
        if (sheet.places().isEmpty()) {
            blocks.pair(labels.get("needs.places"), List.of());
        }
        sheet.places().forEach(this::place);
        html.raw("</table>");
    }

    private void place(PlaceLine place) {
        String facts = String.join(" · ", facts(place));
        URI map = place.map(labels.locale()).orElse(null);
        if (map == null) {
            blocks.row(place.name(), facts);
            return;
        }
        html.raw("<tr>").element("th", place.name()).raw("<td><a href=\"");
        html.text(map.toString()).raw("\">").text(facts).raw("</a></td></tr>");
    }

    private List<String> facts(PlaceLine place) {
        List<String> facts = new ArrayList<>();
        add(facts, "", place.address());
        add(facts, labels.get("place.parking"), place.parking());
        add(facts, labels.get("fact.hospital"), place.hospital());
        add(facts, labels.get("needs.contacts"), place.contact());
        add(facts, labels.get("fact.sun"), SheetBlocks.sun(place.sunrise(), place.sunset()));
        return facts;
    }

    private static void add(List<String> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(label.isEmpty() ? text : label + " " + text);
        }
    }

    void writeTomorrow() {
        blocks.heading("tomorrow");
        if (sheet.ahead().isEmpty()) {
            html.element("p", labels.get("last-day"));
        }
        sheet.ahead().forEach(this::tomorrow);
    }

    private void tomorrow(AheadLine next) {
        String what = labels.get(
                "next-day",
                labels.date(next.date()),
                next.scenes(),
                Labels.pages(next.eighths()),
                labels.list(next.cast()));
        String call = labels.get("fact.crew-call") + " " + SheetBlocks.clock(next.call(), next.date());
        html.element("p", what + " · " + call);
        html.raw("<table class=\"pairs\">");
        next.byPlace().forEach(blocks::pair);
        html.raw("</table>");
    }
}
