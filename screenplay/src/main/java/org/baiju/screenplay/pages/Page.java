package org.baiju.screenplay.pages;

import java.util.List;

/**
 * One printed page.
 *
 * @param number counted from 1
 * @param pieces in the order of reading; the left column of a dual dialogue before the right one
 */
public record Page(int number, List<Piece> pieces) {
    public Page {
        pieces = List.copyOf(pieces);
    }

    /** Which part of a paragraph stands on a page. */
    public enum Fragment {
        WHOLE,
        /** It goes on on the next page. */
        CONTINUED_TO_NEXT,
        /** It began on the page before. */
        CONTINUED_FROM_PREVIOUS
    }

    /**
     * A paragraph, or a part of one, on a page.
     *
     * @param row where it starts, from 0 at the top
     * @param repeated whether the cue was printed on the page before and is printed again for the reader's sake
     */
    public record Piece(Paragraph paragraph, Fragment fragment, int row, boolean repeated) {}

    /** How many rows are taken, spaces between paragraphs included. */
    public int rows() {
        return pieces.stream()
                .mapToInt(piece -> piece.row() + piece.paragraph().rows())
                .max()
                .orElse(0);
    }
}
