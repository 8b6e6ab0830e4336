package org.baiju.paperwork.callsheet;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;

/** Who stands in front of the camera, and when each is wanted. */
final class CastSection {
    /** Fewer rows are filled up with blanks for names that are added by hand. */
    private static final int SMALLEST_TABLE = 4;

    private static final List<String> COLUMNS =
            List.of("id", "role", "actor", "mark", "scenes", "pick-up", "make-up-call", "set-call", "wrap", "remarks");

    private final SheetBlocks blocks;
    private final Html html;
    private final Labels labels;

    CastSection(SheetBlocks blocks) {
        this.blocks = blocks;
        this.html = blocks.html();
        this.labels = blocks.labels();
    }

    void write(List<CastLine> cast) {
        blocks.heading("cast");
        html.raw("<table class=\"grid blanks\"><thead><tr>");
        COLUMNS.forEach(key -> html.element("th", "cast-" + key, labels.get("cast." + key)));
        html.raw("</tr></thead><tbody>");
        cast.forEach(this::line);
        for (int i = cast.size(); i < SMALLEST_TABLE; i++) {
            html.raw("<tr>").raw("<td>&#160;</td>".repeat(COLUMNS.size())).raw("</tr>");
        }
        html.raw("</tbody></table>");
    }

    private void line(CastLine line) {
        html.raw("<tr>").element("td", "count", String.valueOf(line.number()));
        html.element("td", "role", line.role()).element("td", line.actor());
        html.element("td", line.mark().name());
        blocks.numbers(line.scenes());
        html.element("td", line.pickUp() == null ? "" : blocks.clock(line.pickUp()));
        html.element("td", "time", blocks.clock(line.makeUp()));
        html.element("td", "time", blocks.clock(line.onSet()));
        html.element("td", "time", blocks.clock(line.wrap()));
        html.element("td", remark(line)).raw("</tr>");
    }

    private String remark(CastLine line) {
        CallSheet.Minor minor = line.minor();
        if (minor == null) {
            return line.remark();
        }
        String hours = labels.work(Duration.ofMinutes(minor.mostMinutes()));
        String latest = minor.latestWrap() == null ? "–" : blocks.clock(minor.latestWrap());
        String child = labels.get("minor", minor.guardian().isEmpty() ? "____" : minor.guardian(), hours, latest);
        String teacher = blocks.teacher();
        return Stream.of(child, teacher.isEmpty() ? "" : labels.get("teacher", teacher), line.remark())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
