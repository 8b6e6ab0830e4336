package org.baiju.paperwork;

import java.util.Collection;
import java.util.List;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayTotals;
import org.baiju.shootplan.clock.Timetable;

/**
 * A call sheet as a page. What neither script nor plan knows (weather, call times, departments) is a ruled blank that is
 * filled in by hand.
 */
final class CallSheetPage {
    private static final List<String> CREW =
            List.of("director", "camera", "light", "sound", "art", "make-up", "wardrobe", "transport");
    private static final int SMALLEST_CAST_TABLE = 4;

    private final CallSheet sheet;
    private final Labels labels;
    private final DayTotals totals;
    private final Html html = new Html();

    CallSheetPage(CallSheet sheet, Labels labels) {
        this.sheet = sheet;
        this.labels = labels;
        this.totals = DayTotals.of(sheet.timetable());
    }

    String html() {
        html.raw(
                "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"/><title>".formatted(labels.language()));
        html.text(sheet.production().title() + " " + labels.get("call-sheet") + " "
                + sheet.day().date());
        html.raw("</title><style>")
                .raw(Html.style("call-sheet.css", footer(), labels.get("page-of")))
                .raw("</style></head><body>");
        head();
        facts();
        contacts();
        scenes();
        cast();
        needs();
        crew();
        tomorrow();
        signatures();
        return html.raw("</body></html>").toString();
    }

    private String footer() {
        return sheet.production().title() + " · " + labels.get("day-of", sheet.number(), sheet.of()) + " · "
                + sheet.day().date();
    }

    private void head() {
        html.raw("<table class=\"head\"><tr><td>");
        html.element("h1", "《" + sheet.production().title() + "》" + labels.get("call-sheet"));
        html.element("div", "date", labels.date(sheet.day().date()));
        html.raw("</td><td class=\"day\">");
        html.element("div", "number", labels.get("day-of", sheet.number(), sheet.of()));
        html.element(
                "div",
                "episodes",
                labels.get(
                        "episodes",
                        labels.list(
                                sheet.episodes().stream().map(String::valueOf).toList())));
        html.raw("</td></tr></table>");
    }

    private void facts() {
        html.raw("<table class=\"facts\"><tr>");
        fact("scenes", String.valueOf(totals.scenes()));
        fact("pages", Labels.pages(totals.eighths()));
        fact("screen", Labels.screen(totals.screen()));
        fact("work", labels.work(totals.work()));
        fact("moves", String.valueOf(totals.companyMoves()));
        html.raw("</tr></table><table class=\"facts blank\"><tr>");
        List.of("crew-call", "first-shot", "meal", "wrap").forEach(key -> fact(key, ""));
        html.raw("</tr><tr>");
        List.of("weather", "sun", "basecamp", "hospital").forEach(key -> fact(key, ""));
        html.raw("</tr></table>");
    }

    private void contacts() {
        List<String> lines = sheet.production().people().crew().stream()
                .map(People.Member::line)
                .toList();
        if (!lines.isEmpty()) {
            html.raw("<table class=\"pairs\">");
            pair("contacts", lines);
            html.raw("</table>");
        }
    }

    private void fact(String key, String value) {
        html.raw("<td>").element("span", "label", labels.get("fact." + key));
        html.element("span", "value", value).raw("</td>");
    }

    private void scenes() {
        section("scenes");
        html.raw("<table class=\"grid scenes\"><thead><tr>");
        List.of("number", "int-ext", "place", "synopsis", "pages", "screen", "cast", "props")
                .forEach(key -> html.element("th", key, labels.get("column." + key)));
        html.raw("</tr></thead><tbody>");
        sheet.day().strips().forEach(this::scene);
        html.raw("</tbody></table>");
    }

    private void scene(Strip strip) {
        SceneNote note = sheet.production().noteOn(strip.key());
        Setting setting = strip.setting();
        html.raw("<tr style=\"background-color: #%s\">"
                .formatted(StripColour.of(setting).hex()));
        html.element("td", "number", strip.number());
        html.element("td", labels.time(setting.light(), note.time()) + " " + labels.intExt(setting.intExt()));
        html.element("td", setting.name());
        html.element("td", note.synopsis());
        html.element("td", "count", Labels.pages(strip.measure().eighths()));
        html.element("td", "count", Labels.screen(strip.measure().screen()));
        html.element("td", labels.list(withExtras(strip.cast(), note.extras())));
        html.element("td", labels.list(note.props()));
        html.raw("</tr>");
    }

    private static List<String> withExtras(List<String> cast, List<String> extras) {
        return java.util.stream.Stream.concat(cast.stream(), extras.stream()).toList();
    }

    private void cast() {
        section("cast");
        html.raw("<table class=\"grid blanks\"><thead><tr>");
        List.of("role", "actor", "scenes", "make-up-call", "set-call", "remarks")
                .forEach(key -> html.element("th", "cast-" + key, labels.get("cast." + key)));
        html.raw("</tr></thead><tbody>");
        for (String name : totals.cast()) {
            List<String> numbers = sheet.day().strips().stream()
                    .filter(strip -> strip.cast().contains(name))
                    .map(Strip::number)
                    .toList();
            html.raw("<tr>")
                    .element("td", "role", name)
                    .element("td", sheet.production().people().actorOf(name));
            numbers(numbers);
            html.raw("<td></td><td></td><td></td></tr>");
        }
        for (int i = totals.cast().size(); i < SMALLEST_CAST_TABLE; i++) {
            html.raw("<tr><td>&#160;</td><td></td><td></td><td></td><td></td><td></td></tr>");
        }
        html.raw("</tbody></table>");
    }

    private void needs() {
        section("needs");
        html.raw("<table class=\"pairs\">");
        pair("places", sheet.places());
        pair("extras", sheet.extras());
        pair("props", sheet.props());
        html.raw("</table>");
    }

    private void pair(String key, Collection<String> values) {
        html.raw("<tr>").element("th", labels.get("needs." + key));
        html.element("td", values.isEmpty() ? labels.get("none") : labels.list(values))
                .raw("</tr>");
    }

    private void crew() {
        section("crew");
        html.raw("<table class=\"facts blank\">");
        for (int i = 0; i < CREW.size(); i++) {
            html.raw(i % 4 == 0 ? "<tr>" : "");
            html.raw("<td>")
                    .element("span", "label", labels.get("crew." + CREW.get(i)))
                    .raw("</td>");
            html.raw(i % 4 == 3 ? "</tr>" : "");
        }
        html.raw("</table>");
    }

    private void tomorrow() {
        section("tomorrow");
        Timetable next = sheet.next();
        if (next == null) {
            html.element("p", labels.get("last-day"));
            return;
        }
        DayTotals ahead = DayTotals.of(next);
        html.element(
                "p",
                labels.get(
                        "next-day",
                        labels.date(next.day().date()),
                        ahead.scenes(),
                        Labels.pages(ahead.eighths()),
                        labels.list(ahead.cast())));
        html.raw("<table class=\"pairs\">");
        next.day().strips().stream()
                .map(strip -> strip.setting().name())
                .distinct()
                .forEach(place -> {
                    List<String> numbers = next.day().strips().stream()
                            .filter(strip -> strip.setting().name().equals(place))
                            .map(Strip::number)
                            .toList();
                    html.raw("<tr>")
                            .element("th", place)
                            .element("td", labels.list(numbers))
                            .raw("</tr>");
                });
        html.raw("</table>");
    }

    /** A cell of scene numbers; none of them breaks at its hyphen. */
    private void numbers(List<String> numbers) {
        html.raw("<td>");
        for (int i = 0; i < numbers.size(); i++) {
            boolean last = i + 1 == numbers.size();
            html.element(
                    "span",
                    "whole",
                    numbers.get(i) + (last ? "" : labels.get("list-separator").strip()));
            html.raw(" ");
        }
        html.raw("</td>");
    }

    private void signatures() {
        html.raw("<table class=\"facts blank sign\"><tr>");
        List.of("made-by", "approved-by", "issued-at").forEach(key -> fact(key, ""));
        html.raw("</tr></table>");
    }

    private void section(String key) {
        html.element("h2", labels.get("section." + key));
    }
}
