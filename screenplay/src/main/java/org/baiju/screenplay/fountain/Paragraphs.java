package org.baiju.screenplay.fountain;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.text.Findings;

/** Knows how far notes reach: alone on their lines, or inside of paragraphs, which they carry over lines. */
final class Paragraphs {
    private final FountainLines lines;
    private final Findings findings;
    /** What {@link #closingLine} found last, so that no stretch of text is searched twice. */
    private int searchedFrom;

    private int searchedTo;
    private int closing = -1;

    Paragraphs(FountainLines lines, Findings findings) {
        this.lines = lines;
        this.findings = findings;
    }

    /** The line after the notes that fill whole lines from this one on; the same line if no notes do. */
    int notesEnd(int index) {
        return lines.startsWith(index, '[') ? notes(index, _ -> {}) : index;
    }

    /** Gives the notes that fill whole lines from this one on; call where {@link #notesEnd} found some. */
    int notes(int index, Consumer<Line> sink) {
        int line = index;
        String text = lines.text(line);
        int open = text.indexOf("[[");
        if (open < 0 || !text.substring(0, open).isBlank()) {
            return index;
        }
        while (true) {
            Where.Text at = lines.at(line, open);
            var note = new StringBuilder();
            int from = open + 2;
            int close = text.indexOf("]]", from);
            if (close < 0) {
                int last = closingLine(line + 1);
                if (last < 0) {
                    return index;
                }
                for (; line < last; text = lines.text(++line), from = 0) {
                    note.append(text.substring(from).strip()).append('\n');
                }
                close = text.indexOf("]]");
            }
            note.append(text.substring(from, close).strip());
            sink.accept(Line.of(LineKind.NOTE, Escapes.show(note.toString().strip()), at));
            String rest = text.substring(close + 2);
            if (rest.isBlank()) {
                return line + 1;
            }
            open = text.indexOf("[[", close + 2);
            if (open < 0 || !text.substring(close + 2, open).isBlank()) {
                return index;
            }
        }
    }

    /**
     * Appends a line to a paragraph, and the lines a note in it reaches over.
     *
     * @param clean for the first line
     * @param continued for lines inside of a note
     * @return the line after
     */
    int append(StringBuilder paragraph, int index, UnaryOperator<String> clean, UnaryOperator<String> continued) {
        int line = index;
        paragraph.append(clean.apply(lines.text(line)));
        int open = openNote(lines.text(line), 0);
        while (open >= 0) {
            int last = closingLine(line + 1);
            if (last < 0) {
                var fix = new TextEdit(lines.endOffset(line), 0, "]]");
                findings.add(Rule.UNCLOSED_NOTE.at(lines.at(line, open), "[[", "]]", fix));
                break;
            }
            while (line < last) {
                paragraph.append('\n').append(continued.apply(lines.text(++line)));
            }
            String text = lines.text(line);
            open = openNote(text, text.indexOf("]]") + 2);
        }
        return line + 1;
    }

    /** Where a note opens that its line does not close; -1 if there is none. */
    private static int openNote(String text, int from) {
        int open = text.indexOf("[[", from);
        while (open >= 0) {
            if (Escapes.isEscaped(text, open)) {
                open = text.indexOf("[[", open + 1);
                continue;
            }
            int close = text.indexOf("]]", open + 2);
            if (close < 0) {
                return open;
            }
            open = text.indexOf("[[", close + 2);
        }
        return -1;
    }

    /** The first line from this one on that closes a note; -1 if an empty line comes before it. */
    private int closingLine(int from) {
        if (from >= searchedFrom && from < searchedTo) {
            return closing;
        }
        int line = from;
        while (!lines.isGap(line) && !lines.text(line).contains("]]")) {
            line++;
        }
        searchedFrom = from;
        searchedTo = line + 1;
        closing = lines.isGap(line) ? -1 : line;
        return closing;
    }
}
