package org.baiju.shootplan.uss;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A scenario as a plan: which breakdowns are shot on which day, in order. Day breaks are left out, and what no breakdown
 * has the id of; a breakdown that stands twice counts where it stands first.
 *
 * @param days ids of scenes and banners, day by day; a day may have none
 * @param parked ids of those that are on no day: of the boneyard, and of a board without days
 */
public record UssDays(List<List<String>> days, List<String> parked) {
    public UssDays {
        days = days.stream().map(List::copyOf).toList();
        parked = List.copyOf(parked);
    }

    /** Where a day break stands among the strips of its day. */
    private enum Break {
        NONE,
        BEFORE,
        AFTER
    }

    static UssDays of(UssStripboard stripboard, Map<String, UssBreakdown> breakdowns) {
        List<List<String>> days = new ArrayList<>();
        List<String> parked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (UssBoard board : stripboard.boards()) {
            new Walk(board, breakdowns, days, parked, seen).walk();
        }
        return new UssDays(days, parked);
    }

    /** Goes through one board; several boards that are no boneyards, as of two units, follow each other. */
    private static final class Walk {
        private final UssBoard board;
        private final Map<String, UssBreakdown> breakdowns;
        private final List<List<String>> days;
        private final List<String> parked;
        private final Set<String> seen;
        private List<String> open = new ArrayList<>();

        Walk(
                UssBoard board,
                Map<String, UssBreakdown> breakdowns,
                List<List<String>> days,
                List<String> parked,
                Set<String> seen) {
            this.board = board;
            this.breakdowns = breakdowns;
            this.days = days;
            this.parked = parked;
            this.seen = seen;
        }

        void walk() {
            Break breaks = board.isBoneyard() ? Break.NONE : breaks();
            boolean begun = breaks == Break.AFTER;
            for (UssBoard.Piece piece : board.pieces()) {
                switch (piece) {
                    case UssBoard.Day(List<String> ids) when !board.isBoneyard() -> days.add(taken(ids));
                    case UssBoard.Day(List<String> ids) -> parked.addAll(taken(ids));
                    case UssBoard.Strip(String id)
                    when isBreak(id) -> {
                        if (breaks == Break.AFTER || begun) {
                            days.add(open);
                            open = new ArrayList<>();
                        }
                        begun = true;
                    }
                    case UssBoard.Strip(String id) -> (begun ? open : parked).addAll(taken(List.of(id)));
                }
            }
            if (breaks == Break.BEFORE || !open.isEmpty()) {
                days.add(open);
            }
        }

        /** A break closes its day, as on a cardboard board; it opens it on a board that begins with one and ends without. */
        private Break breaks() {
            List<String> strips = board.pieces().stream()
                    .filter(UssBoard.Strip.class::isInstance)
                    .flatMap(piece -> piece.breakdowns().stream())
                    .toList();
            if (strips.stream().noneMatch(this::isBreak)) {
                return Break.NONE;
            }
            return isBreak(strips.getFirst()) && !isBreak(strips.getLast()) ? Break.BEFORE : Break.AFTER;
        }

        private boolean isBreak(String id) {
            UssBreakdown its = breakdowns.get(id);
            return its != null && its.kind() == UssBreakdown.Kind.DAY;
        }

        private List<String> taken(List<String> ids) {
            return ids.stream()
                    .filter(id -> breakdowns.containsKey(id) && !isBreak(id) && seen.add(id))
                    .toList();
        }
    }
}
