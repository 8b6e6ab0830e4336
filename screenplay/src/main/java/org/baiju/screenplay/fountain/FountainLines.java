package org.baiju.screenplay.fountain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.text.Findings;

/**
 * A text as lines, with the boneyards cut out of them. A line from which a boneyard was cut goes on after it, on
 * whichever line of the text that may be; a boneyard that is never closed is text like any other.
 */
final class FountainLines {
    private final String text;
    private final Findings findings;
    private final Map<Integer, Cut> cuts = new HashMap<>();
    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private int[] number = new int[1024];
    private final int lastClose;
    private int size;
    private boolean reported;

    /** A line that held boneyards: what is left of it, and they. */
    private record Cut(String left, List<Line> boneyards) {}

    FountainLines(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        this.lastClose = text.lastIndexOf("*/");
        int lineNumber = 1;
        for (int start = 0; start <= text.length(); lineNumber++) {
            int end = endOfLine(start);
            add(start, end, lineNumber);
            int open = opening(start, end, lineNumber, start);
            if (open >= 0) {
                Position next = cut(start, end, open, lineNumber);
                end = next.offset();
                lineNumber = next.line();
            }
            start = afterBreak(end);
        }
    }

    private record Position(int offset, int line) {}

    int size() {
        return size;
    }

    /** The line as written, without line break and boneyards. */
    String text(int index) {
        Cut cut = cuts.isEmpty() ? null : cuts.get(index);
        return cut == null ? text.substring(from[index], to[index]) : cut.left();
    }

    /** The boneyards cut out of a line, in order. */
    List<Line> boneyards(int index) {
        Cut cut = cuts.isEmpty() ? null : cuts.get(index);
        return cut == null ? List.of() : cut.boneyards();
    }

    /** Whether nothing but spaces is on the line. */
    boolean isBlank(int index) {
        if (index >= size) {
            return true;
        }
        if (!cuts.isEmpty() && cuts.containsKey(index)) {
            return text(index).isBlank();
        }
        for (int i = from[index]; i < to[index]; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a blank line ends a speech or a note; one of two spaces and more does not. */
    boolean isGap(int index) {
        return index >= size
                || (isBlank(index)
                        && text(index).length() < 2
                        && boneyards(index).isEmpty());
    }

    /** Where the line starts, spaces left out. */
    Where.Text at(int index) {
        int first = from[index];
        while (first < to[index] && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        first = first == to[index] ? from[index] : first;
        return new Where.Text(number[index], first - from[index] + 1, first);
    }

    /** The place of a character of a line; in a line that held boneyards, of the nearest one before them. */
    Where.Text at(int index, int character) {
        int offset = Math.min(from[index] + character, to[index]);
        return new Where.Text(number[index], offset - from[index] + 1, offset);
    }

    /** Whether the first character that is no space is this one. */
    boolean startsWith(int index, char mark) {
        if (!cuts.isEmpty() && cuts.containsKey(index)) {
            return text(index).stripLeading().startsWith(String.valueOf(mark));
        }
        for (int i = from[index]; i < to[index]; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return false;
    }

    int startOffset(int index) {
        return from[index];
    }

    int endOffset(int index) {
        return to[index];
    }

    private void add(int start, int end, int lineNumber) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            number = Arrays.copyOf(number, size * 2);
        }
        from[size] = start;
        to[size] = end;
        number[size++] = lineNumber;
    }

    /** Cuts all boneyards out of the line that was added last; gives the end of the line where its last one closes. */
    private Position cut(int start, int firstEnd, int firstOpen, int firstLine) {
        var left = new StringBuilder();
        List<Line> boneyards = new ArrayList<>();
        int kept = start;
        int lineStart = start;
        int line = firstLine;
        int end = firstEnd;
        for (int open = firstOpen; open >= 0; open = opening(kept, end, line, lineStart)) {
            int close = text.indexOf("*/", open + 2);
            left.append(text, kept, open);
            var at = new Where.Text(line, open - lineStart + 1, open);
            boneyards.add(Line.of(LineKind.BONEYARD, withPlainBreaks(text.substring(open + 2, close)), at));
            while (end < close) {
                lineStart = afterBreak(end);
                end = endOfLine(lineStart);
                line++;
            }
            kept = close + 2;
        }
        left.append(text, kept, end);
        cuts.put(size - 1, new Cut(left.toString(), boneyards));
        to[size - 1] = end;
        return new Position(end, line);
    }

    /** Where the next boneyard opens that closes somewhere; -1 if none opens before the end. */
    private int opening(int start, int end, int lineNumber, int lineStart) {
        int open = text.indexOf("/*", start, end);
        while (open >= 0 && Escapes.isEscaped(text, open)) {
            open = text.indexOf("/*", open + 1, end);
        }
        if (open < 0 || open + 2 <= lastClose) {
            return open;
        }
        if (!reported) {
            reported = true;
            var at = new Where.Text(lineNumber, open - lineStart + 1, open);
            findings.add(Rule.UNCLOSED_BONEYARD.at(at, "/*", "*/", new TextEdit(end, 0, " */")));
        }
        return -1;
    }

    private static String withPlainBreaks(String inside) {
        return inside.indexOf('\r') < 0 ? inside : inside.replace("\r\n", "\n").replace('\r', '\n');
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int afterBreak(int end) {
        boolean crLf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (crLf ? 2 : 1);
    }
}
