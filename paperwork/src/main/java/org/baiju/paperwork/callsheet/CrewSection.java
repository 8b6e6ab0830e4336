package org.baiju.paperwork.callsheet;

import java.time.LocalTime;
import java.util.List;
import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;

/** What each department has to know, who works behind the camera, and who signs. */
final class CrewSection {
    private static final int NOTES_IN_A_ROW = 4;

    private final CallSheet sheet;
    private final SheetBlocks blocks;
    private final Html html;
    private final Labels labels;

    CrewSection(CallSheet sheet, SheetBlocks blocks) {
        this.sheet = sheet;
        this.blocks = blocks;
        this.html = blocks.html();
        this.labels = blocks.labels();
    }

    void writeDepartments() {
        blocks.heading("crew");
        List<String> all = CallSheetFields.DEPARTMENTS;
        html.raw("<table class=\"facts blank\">");
        for (int i = 0; i < all.size(); i++) {
            html.raw(i % NOTES_IN_A_ROW == 0 ? "<tr>" : "");
            html.raw("<td>").element("span", "label", labels.get("crew." + all.get(i)));
            LocalTime call = sheet.typed().calls().get(all.get(i));
            if (call != null) {
                html.element("span", "time", call.toString()).text(" ");
            }
            html.text(sheet.typed().departments().getOrDefault(all.get(i), "")).raw("</td>");
            html.raw(i % NOTES_IN_A_ROW == NOTES_IN_A_ROW - 1 ? "</tr>" : "");
        }
        html.raw("</table>");
    }

    void writeContacts() {
        if (sheet.crew().isEmpty()) {
            return;
        }
        blocks.heading("contacts");
        html.raw("<table class=\"facts crew\">");
        int columns = blocks.isDense() ? 4 : 3;
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
        html.text("%s %s%s · %s".formatted(member.job(), member.name(), phone, blocks.clock(member.call())));
    }

    void writeSignatures() {
        html.raw("<table class=\"facts blank sign\"><tr>");
        List.of("made-by", "approved-by", "issued-at").forEach(key -> blocks.fact(key, ""));
        html.raw("</tr></table>");
    }
}
