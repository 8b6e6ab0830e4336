package org.baiju.studio.shooting.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.baiju.paperwork.intake.Cells;
import org.baiju.studio.platform.page.FormFields;
import org.baiju.studio.shooting.BoardPrices;

/** The prices of a board as fields of a form, in yuan. */
final class PriceForm {
    private PriceForm() {}

    /** What the fields say; an empty field leaves the price as it was. Meaningful only if none of them is wrong. */
    static BoardPrices read(FormFields fields, BoardPrices before) {
        return new BoardPrices(
                read(fields, "crewDay", before.crewDay()),
                read(fields, "move", before.move()),
                read(fields, "setChange", before.setChange()),
                read(fields, "overtimeHour", before.overtimeHour()),
                read(fields, "nightToDay", before.nightToDay()));
    }

    /** What the fields hold, in yuan, by their names. */
    static Map<String, String> values(BoardPrices prices) {
        var values = new LinkedHashMap<String, String>();
        values.put("crewDay", Cells.yuan(prices.crewDay()));
        values.put("move", Cells.yuan(prices.move()));
        values.put("setChange", Cells.yuan(prices.setChange()));
        values.put("overtimeHour", Cells.yuan(prices.overtimeHour()));
        values.put("nightToDay", Cells.yuan(prices.nightToDay()));
        return values;
    }

    private static long read(FormFields fields, String name, long before) {
        return fields.read(name, PriceForm::fen, "shooting.price.wrong").orElse(before);
    }

    private static Optional<Long> fen(String text) {
        OptionalLong fen = Cells.fen(text);
        return fen.isPresent() && fen.getAsLong() <= BoardPrices.FEN_MAX
                ? Optional.of(fen.getAsLong())
                : Optional.empty();
    }
}
