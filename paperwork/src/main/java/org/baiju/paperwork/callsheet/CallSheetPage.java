package org.baiju.paperwork.callsheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.StripColour;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.paperwork.callsheet.CallSheet.CourseLine;
import org.baiju.paperwork.callsheet.CallSheet.PlaceLine;
import org.baiju.paperwork.callsheet.CallSheet.SceneLine;
import org.baiju.screenplay.Category;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.clock.Timetable.Kind;
import org.jspecify.annotations.Nullable;

/** A call sheet as a page, in one of two layouts. What nobody knows is a ruled blank that is filled in by hand. */
final class CallSheetPage {
    /** A day with more scenes is set in smaller type, so that forty scenes fit on two pages. */
    private static final int DENSE_FROM = 24;

    private static final int DENSE_SYNOPSIS = 23;
    private static final int SMALLEST_CAST_TABLE = 4;

    private final CallSheet sheet;
    private final Labels labels;
    private final boolean isChinese;
    private final boolean isDense;
    private final Html html = new Html();

    CallSheetPage(CallSheet sheet, Labels labels, CallSheetPdf.Layout layout) {
        this.sheet = sheet;
        this.labels = labels;
        this.isChinese = layout == CallSheetPdf.Layout.CHINESE;
        this.isDense = sheet.totals().scenes() >= DENSE_FROM;
    }

    String html() {
        html.raw(
                "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"/><title>".formatted(labels.language()));
        html.text(sheet.title() + " " + labels.get("call-sheet") + " " + sheet.day());
        html.raw("</title><style>")
                .raw(Html.style("call-sheet.css", footer(), labels.get("page-of")))
                .raw("</style></head><body class=\"%s\">".formatted(isDense ? "dense" : "open"));
        head();
        facts();
        notices();
        if (isChinese) {
            scenes();
            cast();
            needs();
            departments();
            places();
            tomorrow();
            crew();
            signatures();
        } else {
            places();
            scenes();
            cast();
            needs();
            departments();
            tomorrow();
            crew();
        }
        return html.raw("</body></html>").toString();
    }

    private String footer() {
        return sheet.title() + " · " + labels.get("day-of", sheet.number(), sheet.of()) + " · " + sheet.day() + " · "
                + version();
    }

    private String version() {
        return sheet.version() == 0 ? labels.get("draft") : labels.get("version", sheet.version());
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
        html.element("div", sheet.version() == 0 ? "draft" : "version", version());
        html.raw("</td></tr></table>");
    }

    private void facts() {
        html.raw("<table class=\"facts hours\"><tr>");
        fact("crew-call", clock(sheet.call()));
        fact("first-shot", starts(Kind.SHOOT).limit(1).toList());
        fact("meal", starts(Kind.MEAL).toList());
        fact("wrap", clock(sheet.wrap()));
        html.raw("</tr></table><table class=\"facts\"><tr>");
        fact("scenes", String.valueOf(sheet.totals().scenes()));
        fact("pages", Labels.pages(sheet.totals().eighths()));
        fact("screen", screen(sheet.totals().screenSeconds()));
        fact("work", labels.work(Duration.ofMinutes(sheet.totals().workMinutes())));
        fact("moves", String.valueOf(sheet.totals().moves()));
        html.raw("</tr></table><table class=\"facts blank\"><tr>");
        fact("weather", sheet.typed().weather());
        fact("sun", sun());
        fact("basecamp", sheet.typed().basecamp());
        fact("hospital", hospital());
        html.raw("</tr></table>");
    }

    private Stream<String> starts(Kind kind) {
        return sheet.course().stream().filter(line -> line.kind() == kind).map(line -> clock(line.from()));
    }

    private String sun() {
        return labels.list(sheet.places().stream()
                .map(place -> sun(place.sunrise(), place.sunset()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList());
    }

    private static String sun(@Nullable LocalTime sunrise, @Nullable LocalTime sunset) {
        return sunrise == null || sunset == null ? "" : sunrise + " / " + sunset;
    }

    private String hospital() {
        return sheet.typed().hospital().isEmpty()
                ? labels.list(told(PlaceLine::hospital))
                : sheet.typed().hospital();
    }

    private List<String> told(Function<PlaceLine, String> field) {
        return sheet.places().stream()
                .map(field)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private void fact(String key, List<String> values) {
        fact(key, labels.list(values));
    }

    private void fact(String key, String value) {
        html.raw("<td>").element("span", "label", labels.get("fact." + key));
        html.element("span", "value", value).raw("</td>");
    }

    /** What everybody has to read stands above all. */
    private void notices() {
        notice("safety", sheet.typed().safety());
        notice("notes", sheet.typed().notes());
    }

    private void notice(String key, String text) {
        if (!text.isEmpty()) {
            html.raw("<div class=\"notice %s\">".formatted(key));
            html.element("strong", labels.get("section." + key))
                    .text(" " + text)
                    .raw("</div>");
        }
    }

    private void scenes() {
        section("scenes");
        html.raw("<table class=\"grid scenes\"><thead><tr>");
        List<String> columns = new ArrayList<>(
                List.of("planned", "number", "int-ext", "place", "synopsis", "pages", "screen", "cast"));
        if (!isDense) {
            columns.add("props");
        }
        columns.forEach(key -> html.element("th", key, labels.get("column." + key)));
        html.raw("</tr></thead><tbody>");
        sheet.course().forEach(line -> course(line, columns.size()));
        html.raw("</tbody></table>");
    }

    private void course(CourseLine line, int columns) {
        SceneLine scene = line.scene();
        if (scene != null) {
            scene(line, scene);
        } else if (line.kind() != Kind.SET_CHANGE) {
            String what = labels.get("course." + line.kind().name(), line.text());
            html.raw("<tr class=\"between\">").element("td", clock(line.from()));
            html.raw("<td colspan=\"%d\">".formatted(columns - 1)).text(what).raw("</td></tr>");
        }
    }

    private void scene(CourseLine line, SceneLine scene) {
        var setting = new Setting(scene.place(), null, scene.intExt(), scene.light());
        html.raw("<tr style=\"background-color: #%s\">"
                .formatted(StripColour.of(setting).hex()));
        html.element("td", clock(line.from()));
        html.element("td", "number", scene.number());
        html.element("td", labels.time(scene.light(), scene.time()) + " " + labels.intExt(scene.intExt()));
        html.element("td", scene.where());
        html.element("td", isDense ? cut(scene.synopsis()) : scene.synopsis());
        html.element("td", "count", Labels.pages(scene.eighths()));
        html.element("td", "count", screen(scene.screenSeconds()));
        html.element("td", isChinese ? names(scene) : scene.castNumbers());
        if (!isDense) {
            html.element("td", labels.list(scene.props()));
        }
        html.raw("</tr>");
    }

    private String names(SceneLine scene) {
        Stream<String> extras = isDense ? Stream.empty() : scene.extras().stream();
        return labels.list(Stream.concat(scene.cast().stream(), extras).toList());
    }

    private static String cut(String synopsis) {
        return synopsis.codePointCount(0, synopsis.length()) <= DENSE_SYNOPSIS
                ? synopsis
                : synopsis.substring(0, synopsis.offsetByCodePoints(0, DENSE_SYNOPSIS - 1)) + "…";
    }

    private void cast() {
        section("cast");
        List<String> columns = List.of(
                "id", "role", "actor", "mark", "scenes", "pick-up", "make-up-call", "set-call", "wrap", "remarks");
        html.raw("<table class=\"grid blanks\"><thead><tr>");
        columns.forEach(key -> html.element("th", "cast-" + key, labels.get("cast." + key)));
        html.raw("</tr></thead><tbody>");
        sheet.cast().forEach(this::cast);
        for (int i = sheet.cast().size(); i < SMALLEST_CAST_TABLE; i++) {
            html.raw("<tr>").raw("<td>&#160;</td>".repeat(columns.size())).raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    private void cast(CastLine line) {
        html.raw("<tr>").element("td", "count", String.valueOf(line.number()));
        html.element("td", "role", line.role()).element("td", line.actor());
        html.element("td", line.mark().name());
        numbers(line.scenes());
        html.element("td", line.pickUp() == null ? "" : clock(line.pickUp()));
        html.element("td", "time", clock(line.makeUp()));
        html.element("td", "time", clock(line.onSet()));
        html.element("td", "time", clock(line.wrap()));
        html.element("td", remark(line)).raw("</tr>");
    }

    private String remark(CastLine line) {
        CallSheet.Minor minor = line.minor();
        if (minor == null) {
            return line.remark();
        }
        String hours = labels.work(Duration.ofMinutes(minor.mostMinutes()));
        String latest = minor.latestWrap() == null ? "–" : clock(minor.latestWrap());
        String child = labels.get("minor", minor.guardian().isEmpty() ? "____" : minor.guardian(), hours, latest);
        return line.remark().isEmpty() ? child : child + " · " + line.remark();
    }

    private void needs() {
        section("needs");
        html.raw("<table class=\"pairs\">");
        pair(labels.get("needs.extras"), sheet.extras());
        for (Category category : Category.values()) {
            List<String> things = sheet.needs().getOrDefault(category, List.of());
            if (!things.isEmpty() || category == Category.PROPS) {
                pair(labels.category(category), things);
            }
        }
        html.raw("</table>");
    }

    private void pair(String label, Collection<String> values) {
        html.raw("<tr>").element("th", label);
        html.element("td", values.isEmpty() ? labels.get("none") : labels.list(values))
                .raw("</tr>");
    }

    private void departments() {
        section("crew");
        List<String> all = CallSheetFields.DEPARTMENTS;
        html.raw("<table class=\"facts blank\">");
        for (int i = 0; i < all.size(); i++) {
            html.raw(i % 4 == 0 ? "<tr>" : "");
            html.raw("<td>").element("span", "label", labels.get("crew." + all.get(i)));
            html.text(sheet.typed().departments().getOrDefault(all.get(i), "")).raw("</td>");
            html.raw(i % 4 == 3 ? "</tr>" : "");
        }
        html.raw("</table>");
    }

    private void places() {
        section("places");
        html.raw("<table class=\"pairs\">");
        if (sheet.places().isEmpty()) {
            pair(labels.get("needs.places"), List.of());
        }
        for (PlaceLine place : sheet.places()) {
            List<String> facts = new ArrayList<>();
            add(facts, "", place.address());
            add(facts, labels.get("place.parking"), place.parking());
            add(facts, labels.get("fact.hospital"), place.hospital());
            add(facts, labels.get("needs.contacts"), place.contact());
            add(facts, labels.get("fact.sun"), sun(place.sunrise(), place.sunset()));
            html.raw("<tr>").element("th", place.name());
            html.element("td", String.join(" · ", facts)).raw("</tr>");
        }
        html.raw("</table>");
    }

    private static void add(List<String> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(label.isEmpty() ? text : label + " " + text);
        }
    }

    private void tomorrow() {
        section("tomorrow");
        if (sheet.ahead().isEmpty()) {
            html.element("p", labels.get("last-day"));
            return;
        }
        for (CallSheet.AheadLine next : sheet.ahead()) {
            html.element(
                    "p",
                    labels.get(
                                    "next-day",
                                    labels.date(next.date()),
                                    next.scenes(),
                                    Labels.pages(next.eighths()),
                                    labels.list(next.cast()))
                            + " · " + labels.get("fact.crew-call") + " " + clock(next.call(), next.date()));
            html.raw("<table class=\"pairs\">");
            next.byPlace().forEach(this::pair);
            html.raw("</table>");
        }
    }

    private void crew() {
        if (sheet.crew().isEmpty()) {
            return;
        }
        section("contacts");
        html.raw("<table class=\"facts crew\">");
        int columns = isDense ? 4 : 3;
        for (int i = 0; i < Math.ceilDiv(sheet.crew().size(), columns) * columns; i++) {
            html.raw(i % columns == 0 ? "<tr><td>" : "<td>");
            if (i < sheet.crew().size()) {
                member(sheet.crew().get(i));
            }
            html.raw(i % columns == columns - 1 ? "</td></tr>" : "</td>");
        }
        html.raw("</table>");
    }

    private void member(CallSheet.CrewLine member) {
        String phone = member.phone() == null ? "" : " " + member.phone();
        html.text("%s %s%s · %s".formatted(member.job(), member.name(), phone, clock(member.call())));
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

    private static String screen(long seconds) {
        return Labels.screen(Duration.ofSeconds(seconds));
    }

    private String clock(LocalDateTime time) {
        return clock(time, sheet.date());
    }

    /** A time of a day; what lies before or after it says so. */
    private static String clock(LocalDateTime time, LocalDate date) {
        long days = ChronoUnit.DAYS.between(date, time.toLocalDate());
        String clock = "%02d:%02d".formatted(time.getHour(), time.getMinute());
        return days == 0 ? clock : clock + (days > 0 ? " +" : " −") + Math.abs(days);
    }
}
