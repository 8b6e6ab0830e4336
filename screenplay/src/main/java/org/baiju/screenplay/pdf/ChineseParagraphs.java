package org.baiju.screenplay.pdf;

import java.util.List;
import java.util.regex.Pattern;

/** Puts the printed lines of a Chinese script together again: a full line goes on in the next unless that starts anew. */
final class ChineseParagraphs {
    private static final Pattern STARTS_ANEW = Pattern.compile(
            "[△▲※【\\[《#+].*|第.{1,5}[集场].*|\\d{1,3}[-—–.、].*|场.{0,6}[:：\\d].*|[^:：。！？]{1,12}[:：].*|EP\\s?\\d.*");

    private ChineseParagraphs() {}

    static String of(List<PrintedLine> lines) {
        float rightEdge =
                lines.stream().map(PrintedLine::right).max(Float::compare).orElse(0f);
        var text = new StringBuilder();
        PrintedLine before = null;
        for (PrintedLine line : lines) {
            boolean goesOn = before != null
                    && before.right() > rightEdge - 2 * Math.max(1, before.height())
                    && !STARTS_ANEW.matcher(line.text()).matches();
            if (before != null && !goesOn) {
                text.append('\n');
            }
            text.append(line.text());
            before = line;
        }
        return text.append('\n').toString();
    }
}
