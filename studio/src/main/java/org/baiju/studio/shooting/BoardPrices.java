package org.baiju.studio.shooting;

import org.baiju.shootplan.Prices;

/**
 * What a production pays besides people and places, in fen.
 *
 * @param crewDay for each shooting day of a unit
 * @param move for each move to another place within a day
 * @param setChange for each change to another set at the same place
 * @param overtimeHour for each hour beyond a day's usual length; parts of it count by the minute
 * @param nightToDay for a night's work that is followed by a day without
 */
public record BoardPrices(long crewDay, long move, long setChange, long overtimeHour, long nightToDay) {
    /** A million yuan: more than any crew of a mini series costs a day. */
    public static final long FEN_MAX = 100_000_000;

    /** Those of a board for which nobody set others. */
    public static final BoardPrices USUAL = of(Prices.USUAL);

    public BoardPrices {
        checkPrice("crewDay", crewDay);
        checkPrice("move", move);
        checkPrice("setChange", setChange);
        checkPrice("overtimeHour", overtimeHour);
        checkPrice("nightToDay", nightToDay);
    }

    private static void checkPrice(String name, long fen) {
        if (fen < 0 || fen > FEN_MAX) {
            throw new IllegalArgumentException("The price %s cannot be %d fen: 0 to %d".formatted(name, fen, FEN_MAX));
        }
    }

    private static BoardPrices of(Prices prices) {
        return new BoardPrices(
                prices.crewDay(), prices.move(), prices.setChange(), prices.overtimeHour(), prices.nightToDay());
    }

    /** All prices of a shoot with these in place of the usual ones. */
    Prices whole() {
        return Prices.USUAL.withPaid(crewDay, move, setChange, overtimeHour, nightToDay);
    }
}
