package org.baiju.shootplan.uss;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scenario of the shoot: its boards, and when their days are.
 *
 * @param id empty if the file gives none
 * @param calendar id of its calendar
 */
public record UssStripboard(
        String id, @Nullable String name, @Nullable String calendar, List<UssBoard> boards, UssExtras extras) {
    public UssStripboard {
        boards = List.copyOf(boards);
    }

    /**
     * A scenario with a stripboard and a boneyard, the days as lists.
     *
     * @param id unlike those of all other stripboards of the schedule; those of the boards are made from it
     */
    public static UssStripboard of(String id, String name, @Nullable String calendar, UssDays plan) {
        List<UssBoard.Piece> days =
                plan.days().stream().<UssBoard.Piece>map(UssBoard.Day::new).toList();
        List<UssBoard.Piece> parked =
                plan.parked().stream().<UssBoard.Piece>map(UssBoard.Strip::new).toList();
        return new UssStripboard(
                id,
                name,
                calendar,
                List.of(
                        new UssBoard(id + "-stripboard", "stripboard", days, UssExtras.NONE),
                        new UssBoard(id + "-boneyard", "boneyard", parked, UssExtras.NONE)),
                UssExtras.NONE);
    }
}
