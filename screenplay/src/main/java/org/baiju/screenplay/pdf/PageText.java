package org.baiju.screenplay.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a document with the places where they stand, top to bottom. */
final class PageText extends PDFTextStripper {
    /** Two pieces of text whose baselines differ by less stand on one line. */
    private static final float SAME_LINE = 2f;

    /** A gap wider than so many spaces parts what stands in the margin from the line. */
    private static final float MARGIN_GAP_IN_SPACES = 6;

    private final List<PrintedLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private float left;
    private float right;
    private float baseline;
    private float height;

    private PageText() {
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of all pages in reading order. */
    static List<PrintedLine> of(PDDocument document) throws IOException {
        var collector = new PageText();
        collector.writeText(document, Writer.nullWriter());
        return List.copyOf(collector.lines);
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        float gap = first.getXDirAdj() - right;
        boolean sameLine = text.length() > 0
                && Math.abs(first.getYDirAdj() - baseline) < SAME_LINE
                && gap < MARGIN_GAP_IN_SPACES * Math.max(1, first.getWidthOfSpace());
        if (!sameLine) {
            endLine();
            left = first.getXDirAdj();
        }
        text.append(Radicals.asCharacters(word));
        right = last.getXDirAdj() + last.getWidthDirAdj();
        baseline = first.getYDirAdj();
        height = Math.max(height, first.getHeightDir());
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            lines.add(new PrintedLine(words, getCurrentPageNo() - 1, left, right, baseline, height));
        }
        text.setLength(0);
        height = 0;
    }
}
