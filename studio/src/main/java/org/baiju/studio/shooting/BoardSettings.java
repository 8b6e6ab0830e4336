package org.baiju.studio.shooting;

import java.time.LocalTime;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.hours.HoursPack;

/**
 * The rules that a production sets for a board.
 *
 * @param hoursPack whose hours hold, a name of {@link HoursPack#SHIPPED}
 * @param call when a unit is called if its day does not say
 */
public record BoardSettings(String hoursPack, LocalTime call, int dayMinutes, int overtimeMinutes, BoardPrices prices) {
    /** Those of a mini series. */
    public static final BoardSettings USUAL = of(ShootRules.miniSeries());

    private static BoardSettings of(ShootRules rules) {
        return new BoardSettings(
                HoursPack.SHIPPED.getFirst(),
                rules.call(),
                rules.dayMinutes(),
                rules.overtimeMinutes(),
                BoardPrices.USUAL);
    }

    public BoardSettings withDayMinutes(int minutes) {
        return new BoardSettings(hoursPack, call, minutes, overtimeMinutes, prices);
    }

    public BoardSettings withPrices(BoardPrices others) {
        return new BoardSettings(hoursPack, call, dayMinutes, overtimeMinutes, others);
    }

    /** The whole rules of a mini series with these settings. */
    public ShootRules rules() {
        return ShootRules.miniSeries(HoursPack.shippedPack(hoursPack))
                .withDay(call, dayMinutes, overtimeMinutes)
                .withPrices(prices.whole());
    }
}
