package org.baiju.paperwork.intake;

import java.util.ArrayList;
import java.util.List;

/** Rows of a text whose cells are separated by commas, semicolons or tabs and may be quoted (RFC 4180). */
final class CsvText {
    private static final String SEPARATORS = ",;\t";
    /** The separator is the one that stands most often outside quotes in this much of the text. */
    private static final int SAMPLE = 8_192;

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private CsvText(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static List<List<String>> parse(String text) {
        var csv = new CsvText(text);
        csv.parse();
        return csv.rows;
    }

    private void parse() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && isCellBlank()) {
                at = quoted(at + 1);
            } else if (c == separator) {
                endCell();
                at++;
            } else if (c == '\n' || c == '\r') {
                endRow();
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
            } else {
                cell.append(c);
                at++;
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
    }

    /** Reads up to the closing quote; one that is never closed ends with the text. */
    private int quoted(int from) {
        cell.setLength(0);
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at += 2;
            } else if (c == '"') {
                return at + 1;
            } else {
                cell.append(c);
                at++;
            }
        }
        return at;
    }

    /** Without a copy: a cell of nothing but quotes would be copied as often as it is long. */
    private boolean isCellBlank() {
        return cell.chars().allMatch(Character::isWhitespace);
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(List.copyOf(row));
        row.clear();
    }

    private static char separator(String text) {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), SAMPLE); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
