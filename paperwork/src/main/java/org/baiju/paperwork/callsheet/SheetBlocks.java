package org.baiju.paperwork.callsheet;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.jspecify.annotations.Nullable;

/** What the sections of a call sheet are built of: headings, facts, pairs and times of the day. */
final class SheetBlocks {
    /** A day with more scenes is set in smaller type, so that forty scenes fit on two pages. */
    private static final int DENSE_FROM = 24;

    private final Html html = new Html();
    private final Labels labels;
    private final LocalDate date;
    private final CallSheetFields typed;
    private final boolean isDense;

    SheetBlocks(CallSheet sheet, Labels labels) {
        this.labels = labels;
        this.date = sheet.date();
        this.typed = sheet.typed();
        this.isDense = sheet.totals().scenes() >= DENSE_FROM;
    }

    Html html() {
        return html;
    }

    Labels labels() {
        return labels;
    }

    boolean isDense() {
        return isDense;
    }

    /** What was typed on a scene; empty if nothing was. */
    String remark(String scene) {
        return typed.remarks().getOrDefault(scene, "");
    }

    /** Who teaches the minors of the day; empty if nobody was named. */
    String teacher() {
        return typed.teacher();
    }

    void heading(String key) {
        html.element("h2", labels.get("section." + key));
    }

    void fact(String key, List<String> values) {
        fact(key, labels.list(values));
    }

    void fact(String key, String value) {
        html.raw("<td>").element("span", "label", labels.get("fact." + key));
        html.element("span", "value", value).raw("</td>");
    }

    void pair(String label, Collection<String> values) {
        row(label, values.isEmpty() ? labels.get("none") : labels.list(values));
    }

    void row(String label, String text) {
        html.raw("<tr>").element("th", label);
        html.element("td", text).raw("</tr>");
    }

    /** A cell of scene numbers; none of them breaks at its hyphen. */
    void numbers(List<String> numbers) {
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

    String clock(LocalDateTime time) {
        return clock(time, date);
    }

    /** A time of a day; what lies before or after it says so. */
    static String clock(LocalDateTime time, LocalDate date) {
        long days = ChronoUnit.DAYS.between(date, time.toLocalDate());
        String clock = "%02d:%02d".formatted(time.getHour(), time.getMinute());
        return days == 0 ? clock : clock + (days > 0 ? " +" : " −") + Math.abs(days);
    }

    /** Empty if the position is unknown. */
    static String sun(@Nullable LocalTime sunrise, @Nullable LocalTime sunset) {
        return sunrise == null || sunset == null ? "" : sunrise + " / " + sunset;
    }

    static String screen(long seconds) {
        return Labels.screen(Duration.ofSeconds(seconds));
    }
}
