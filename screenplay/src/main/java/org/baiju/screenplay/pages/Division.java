package org.baiju.screenplay.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One way to divide a block between two pages.
 *
 * <p>The rules are Final Draft's as whole scripts and small probes show them: text is divided between paragraphs or at the
 * end of a sentence, never inside one; a paragraph of fewer than three rows stays whole; two rows stay above and two go
 * below, a cue not counted. Of several ways the end of a sentence is taken first, then one that leaves a substantial
 * speech below, then the one with most rows and most words above.
 *
 * @param insideParagraph whether a paragraph is divided, and not only the block
 * @param topRows how many rows the upper part takes
 */
record Division(List<Paragraph> top, List<Paragraph> bottom, boolean insideParagraph, int topRows) {
    private static final int LEAST_ROWS = 2;
    private static final int LEAST_ROWS_OF_DIVIDED_PARAGRAPH = 3;

    /** A speech of so many rows below does not look stranded. */
    private static final int SUBSTANTIAL_ROWS = 3;

    private static final Comparator<Division> BEST = Comparator.comparing(Division::insideParagraph)
            .thenComparing(Division::isSubstantialBelow)
            .thenComparingInt(Division::topRows)
            .thenComparingInt(Division::wordsAbove);

    /** The best way to divide a block so that its upper part takes at most so many rows; absent if there is none. */
    static Optional<Division> best(List<Paragraph> block, int mostTopRows) {
        return all(block).stream()
                .filter(division -> division.topRows <= mostTopRows && division.isLegal())
                .max(BEST);
    }

    /** Divides a block that is higher than a page where the page ends, whatever stands there. */
    static Division atRow(List<Paragraph> block, int rows) {
        int left = rows;
        int index = 0;
        while (block.get(index).rows() <= left) {
            left -= block.get(index).rows();
            index++;
        }
        if (left == 0) {
            return of(block.subList(0, index), block.subList(index, block.size()), false);
        }
        Paragraph cut = block.get(index);
        return divided(
                block,
                index,
                Wrapping.of(cut.text(), cut.style().width()).starts().get(left));
    }

    private static List<Division> all(List<Paragraph> block) {
        List<Division> divisions = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            Paragraph paragraph = block.get(i);
            if (i > 0) {
                divisions.add(of(block.subList(0, i), block.subList(i, block.size()), false));
            }
            if (paragraph.isDivisible() && paragraph.rows() >= LEAST_ROWS_OF_DIVIDED_PARAGRAPH) {
                addSentences(divisions, block, i);
            }
        }
        return divisions;
    }

    private static void addSentences(List<Division> divisions, List<Paragraph> block, int index) {
        Paragraph divided = block.get(index);
        int start = Sentences.nextStart(divided.text(), 0);
        while (start >= 0) {
            divisions.add(divided(block, index, start));
            start = Sentences.nextStart(divided.text(), start);
        }
    }

    private static Division divided(List<Paragraph> block, int index, int at) {
        Paragraph whole = block.get(index);
        List<Paragraph> top = new ArrayList<>(block.subList(0, index));
        top.add(whole.part(0, at));
        List<Paragraph> bottom = new ArrayList<>();
        bottom.add(whole.part(at, whole.text().length()));
        bottom.addAll(block.subList(index + 1, block.size()));
        return of(top, bottom, true);
    }

    private static Division of(List<Paragraph> top, List<Paragraph> bottom, boolean insideParagraph) {
        return new Division(
                List.copyOf(top),
                List.copyOf(bottom),
                insideParagraph,
                top.stream().mapToInt(Paragraph::rows).sum());
    }

    private boolean isLegal() {
        return contentRows(top) >= LEAST_ROWS && contentRows(bottom) >= LEAST_ROWS;
    }

    private static int contentRows(List<Paragraph> part) {
        return part.stream()
                .filter(Paragraph::isContent)
                .mapToInt(Paragraph::rows)
                .sum();
    }

    /** Only what is spoken counts; a parenthetical does not make a speech substantial. */
    private boolean isSubstantialBelow() {
        return bottom.stream()
                        .filter(part -> part.isContent() && part.style() != ParagraphStyle.PARENTHETICAL)
                        .mapToInt(Paragraph::rows)
                        .sum()
                >= SUBSTANTIAL_ROWS;
    }

    private int wordsAbove() {
        return top.stream().mapToInt(part -> part.text().length()).sum();
    }
}
