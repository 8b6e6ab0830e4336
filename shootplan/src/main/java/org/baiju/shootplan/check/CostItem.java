package org.baiju.shootplan.check;

import java.time.LocalDate;

/**
 * One thing that a plan costs on one date.
 *
 * @param subject whom or what it is paid for: a performer, a place, a unit
 * @param isAssumed whether the fee is an assumption, because nobody told it
 * @param amount in the smallest unit of the shoot's currency
 */
public record CostItem(Kind kind, String subject, LocalDate date, boolean isAssumed, long amount) {
    /** What is paid for. */
    public enum Kind {
        CREW_DAY,
        DAY_FEE,
        HOLD_FEE,
        PLACE_DAY,
        PLACE_HOURS,
        COMPANY_MOVE,
        SET_CHANGE,
        WARDROBE_CHANGE,
        OVERTIME,
        NIGHT_TO_DAY
    }
}
