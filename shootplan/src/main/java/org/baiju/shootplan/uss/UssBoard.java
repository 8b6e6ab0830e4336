package org.baiju.shootplan.uss;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list of strips, such as the stripboard proper or the boneyard.
 *
 * @param id empty if the file gives none
 */
public record UssBoard(String id, @Nullable String name, List<Piece> pieces, UssExtras extras) {
    public UssBoard {
        pieces = List.copyOf(pieces);
    }

    /** What stands on a board: strips, of which some files put those of a day into a list of their own. */
    public sealed interface Piece {
        /** The ids of the breakdowns, in order. */
        List<String> breakdowns();
    }

    /** A strip that belongs to no list; days are told by day breaks, if at all. */
    public record Strip(String breakdown) implements Piece {
        @Override
        public List<String> breakdowns() {
            return List.of(breakdown);
        }
    }

    /** The strips of one day. */
    public record Day(List<String> breakdowns) implements Piece {
        public Day {
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /** Whether the strips here are parked, not planned. */
    boolean isBoneyard() {
        return "boneyard".equalsIgnoreCase(name);
    }
}
