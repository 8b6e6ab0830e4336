package org.baiju.paperwork.callsheet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.callsheet.CallSheet.PlaceLine;
import org.baiju.shootplan.clock.Timetable.Kind;

/** The top of a call sheet: which day it is, what it comes to, and what everybody has to read. */
final class FactsSection {
    private final CallSheet sheet;
    private final SheetBlocks blocks;
    private final Html html;
    private final Labels labels;

    FactsSection(CallSheet sheet, SheetBlocks blocks) {
        this.sheet = sheet;
        this.blocks = blocks;
        this.html = blocks.html();
        this.labels = blocks.labels();
    }

    static String version(CallSheet sheet, Labels labels) {
        return sheet.version() == 0 ? labels.get("draft") : labels.get("version", sheet.version());
    }

    void write() {
        head();
        hours();
        totals();
        blanks();
        notice("meals", sheet.typed().meals());
        notice("safety", sheet.typed().safety());
        notice("notes", sheet.typed().notes());
    }

    private void head() {
        html.raw("<table class=\"head\"><tr><td>");
        html.element("h1", "《" + sheet.title() + "》" + labels.get("call-sheet"));
        html.element("div", "date", labels.date(sheet.date()));
        html.raw("</td><td class=\"day\">");
        html.element("div", "number", labels.get("day-of", sheet.number(), sheet.of()));
        List<String> episodes = sheet.episodes().stream().map(String::valueOf).toList();
        String unit = sheet.unit() == 1 ? "" : labels.get("unit", sheet.unit()) + " · ";
        html.element("div", "episodes", unit + labels.get("episodes", labels.list(episodes)));
        String script = sheet.draft() == 0 ? "" : " · " + labels.get("script-draft", sheet.draft());
        html.element("div", sheet.version() == 0 ? "draft" : "version", version(sheet, labels) + script);
        html.raw("</td></tr></table>");
    }

    private void hours() {
        html.raw("<table class=\"facts hours\"><tr>");
        blocks.fact("crew-call", blocks.clock(sheet.call()));
        blocks.fact("first-shot", starts(Kind.SHOOT).limit(1).toList());
        blocks.fact("meal", starts(Kind.MEAL).toList());
        blocks.fact("wrap", blocks.clock(sheet.wrap()));
        html.raw("</tr></table>");
    }

    private Stream<String> starts(Kind kind) {
        return sheet.course().stream().filter(line -> line.kind() == kind).map(line -> blocks.clock(line.from()));
    }

    private void totals() {
        CallSheet.Totals totals = sheet.totals();
        html.raw("<table class=\"facts\"><tr>");
        blocks.fact("scenes", String.valueOf(totals.scenes()));
        blocks.fact("pages", Labels.pages(totals.eighths()));
        blocks.fact("screen", SheetBlocks.screen(totals.screenSeconds()));
        blocks.fact("work", labels.work(Duration.ofMinutes(totals.workMinutes())));
        blocks.fact("moves", String.valueOf(totals.moves()));
        html.raw("</tr></table>");
    }

    private void blanks() {
        html.raw("<table class=\"facts blank\"><tr>");
        blocks.fact("weather", sheet.typed().weather());
        blocks.fact("sun", sun());
        blocks.fact("basecamp", sheet.typed().basecamp());
        String hospital = sheet.typed().hospital();
        blocks.fact("hospital", hospital.isEmpty() ? told(PlaceLine::hospital) : List.of(hospital));
        html.raw("</tr></table>");
    }

    /** Places a minute apart have suns of their own: then each says where it rises. */
    private List<String> sun() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (PlaceLine place : sheet.places()) {
            String sun = SheetBlocks.sun(place.sunrise(), place.sunset());
            if (!sun.isEmpty()) {
                places.computeIfAbsent(sun, _ -> new ArrayList<>()).add(place.name());
            }
        }
        return places.size() <= 1
                ? List.copyOf(places.keySet())
                : places.entrySet().stream()
                        .map(entry -> labels.list(entry.getValue()) + " " + entry.getKey())
                        .toList();
    }

    private List<String> told(Function<PlaceLine, String> field) {
        return sheet.places().stream()
                .map(field)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private void notice(String key, String text) {
        if (!text.isEmpty()) {
            html.raw("<div class=\"notice %s\">".formatted(key));
            html.element("strong", labels.get("section." + key))
                    .text(" " + text)
                    .raw("</div>");
        }
    }
}
