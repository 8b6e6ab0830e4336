package org.baiju.paperwork.callsheet;

import org.baiju.paperwork.Html;
import org.baiju.paperwork.Labels;

/** A call sheet as a page, in one of two layouts. What nobody knows is a ruled blank that is filled in by hand. */
final class CallSheetPage {
    private final CallSheet sheet;
    private final CallSheetPdf.Layout layout;
    private final SheetBlocks blocks;
    private final FactsSection facts;
    private final SceneSection scenes;
    private final CastSection cast;
    private final NeedsSection needs;
    private final CrewSection crew;

    CallSheetPage(CallSheet sheet, Labels labels, CallSheetPdf.Layout layout) {
        this.sheet = sheet;
        this.layout = layout;
        this.blocks = new SheetBlocks(sheet, labels);
        this.facts = new FactsSection(sheet, blocks);
        this.scenes = new SceneSection(blocks, layout == CallSheetPdf.Layout.CHINESE);
        this.cast = new CastSection(blocks);
        this.needs = new NeedsSection(sheet, blocks);
        this.crew = new CrewSection(sheet, blocks);
    }

    String html() {
        Labels labels = blocks.labels();
        Html html = blocks.html();
        html.raw(
                "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"UTF-8\"/><title>".formatted(labels.language()));
        html.text(sheet.title() + " " + labels.get("call-sheet") + " " + sheet.day());
        html.raw("</title><style>")
                .raw(Html.style("call-sheet.css", footer(labels), labels.get("page-of")))
                .raw("</style></head><body class=\"%s\">".formatted(blocks.isDense() ? "dense" : "open"));
        facts.write();
        switch (layout) {
            case CHINESE -> writeChinese();
            case WESTERN -> writeWestern();
        }
        return html.raw("</body></html>").toString();
    }

    private void writeChinese() {
        scenes.write(sheet.course());
        cast.write(sheet.cast());
        needs.writeNeeds();
        crew.writeDepartments();
        needs.writePlaces();
        needs.writeTomorrow();
        crew.writeContacts();
        crew.writeSignatures();
    }

    private void writeWestern() {
        needs.writePlaces();
        scenes.write(sheet.course());
        cast.write(sheet.cast());
        needs.writeNeeds();
        crew.writeDepartments();
        needs.writeTomorrow();
        crew.writeContacts();
    }

    private String footer(Labels labels) {
        return sheet.title() + " · " + labels.get("day-of", sheet.number(), sheet.of()) + " · " + sheet.day() + " · "
                + FactsSection.version(sheet, labels);
    }
}
