package org.baiju.screenplay.fountain;

import java.util.ArrayList;
import java.util.List;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.western.Slugline;

/** Writes one line of the model, with marks that force its kind only where its words would say another. */
final class LineText {
    /** Who speaks where the script names nobody. */
    private static final String NARRATOR = "旁白";

    private LineText() {}

    /** A line outside of a speech, or a note. */
    static String of(Line line) {
        return switch (line.kind()) {
            case NOTE -> note(line.text());
            case BONEYARD -> "/*" + line.text().replace("*/", "* /") + "*/";
            case PAGE_BREAK -> "===";
            case SECTION -> "#".repeat(Math.max(2, line.level())) + " " + oneRow(line);
            case SYNOPSIS -> ("= " + oneRow(line)).strip();
            case TRANSITION -> transition(oneRow(line));
            case LYRIC -> each(line, "~", "");
            case CENTERED, NEW_ACT, END_OF_ACT -> each(line, "> ", " <");
            case ON_SCREEN_TEXT -> action(wrapped(line, "【字幕：", "】"));
            case PARENTHETICAL, BARE_PARENTHETICAL -> action(wrapped(line, "(", ")"));
            case ACTION, SHOT, GENERAL, DIALOGUE -> action(line);
        };
    }

    /** The cue that opens the speech of a line. */
    static String cue(Line line) {
        String speaker = line.speaker() == null ? NARRATOR : line.speaker();
        Cue cue = line.cue() == null ? new Cue(speaker, null, false) : line.cue();
        String name = cue.name().isBlank() ? speaker : cue.name();
        String extension = cue.extension() == null ? "" : " (" + cue.extension() + ")";
        String written = name + extension + (cue.dual() ? " ^" : "");
        boolean natural = Marks.isCue(written)
                && !written.startsWith("@")
                && !Marks.standsAlone(written)
                && !Marks.isForcedHeading(written)
                && !written.startsWith("[[")
                && Slugline.leadLength(written) == 0;
        return Escapes.hide(natural ? written : "@" + written);
    }

    /** What is said on a line of a speech. */
    static String said(Line line) {
        if (line.kind() == LineKind.PARENTHETICAL) {
            return "(" + oneRow(line) + ")";
        }
        List<String> rows = new ArrayList<>();
        for (MarkedText.Row row : MarkedText.rows(line.text(), line.emphasis())) {
            String text = row.text().strip();
            if (line.kind() == LineKind.LYRIC && !row.inNote()) {
                rows.add("~" + text);
            } else if (text.isEmpty()) {
                rows.add("  ");
            } else {
                rows.add(!row.inNote() && isNoDialogue(text) ? "\\" + text : text);
            }
        }
        return String.join("\n", rows);
    }

    private static boolean isNoDialogue(String text) {
        return text.startsWith("~")
                || Marks.sectionLevel(text) > 0
                || Marks.isPageBreak(text)
                || SpeechReader.isParenthetical(text);
    }

    private static Line wrapped(Line line, String before, String after) {
        return Line.of(LineKind.ACTION, before + line.text() + after, line.at());
    }

    private static String note(String text) {
        var rows = new ArrayList<String>();
        Escapes.hide(text.replace("]]", "] ]")).lines().forEach(row -> rows.add(row.isBlank() ? "  " : row));
        String inside = String.join("\n", rows);
        return "[[" + inside + (inside.endsWith("]") ? " " : "") + "]]";
    }

    private static String transition(String text) {
        boolean natural = Marks.isTransition(text)
                && Character.isLetterOrDigit(text.codePointAt(0))
                && Slugline.leadLength(text) == 0;
        if (natural || text.isEmpty()) {
            return text.isEmpty() ? "!" : text;
        }
        String forced = "> " + text;
        return Marks.isCentered(forced) ? forced.substring(0, forced.length() - 1) + "\\<" : forced;
    }

    private static String each(Line line, String before, String after) {
        return String.join(
                "\n",
                MarkedText.rows(line.text(), line.emphasis()).stream()
                        .map(row -> before + row.text() + after)
                        .toList());
    }

    private static String action(Line line) {
        List<MarkedText.Row> rows = MarkedText.rows(line.text(), line.emphasis());
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            MarkedText.Row row = rows.get(i);
            String words = row.text().strip();
            text.append(i == 0 ? "" : "\n");
            if (row.inNote()) {
                text.append(words.isEmpty() ? "  " : row.text());
            } else {
                boolean force = standsOut(words) || (i == 0 && opensAnother(words, rows.size() == 1));
                text.append(force ? "!" : "").append(row.text());
            }
        }
        return text.toString();
    }

    private static boolean standsOut(String row) {
        return row.isEmpty() || row.startsWith("!") || row.startsWith("[[") || Marks.standsAlone(row);
    }

    private static boolean opensAnother(String row, boolean alone) {
        return row.startsWith("@")
                || Marks.isForcedHeading(row)
                || Marks.isHeading(row, alone)
                || (alone ? Marks.isTransition(row) : Marks.isCue(row));
    }

    private static String oneRow(Line line) {
        return String.join(
                        " ",
                        MarkedText.rows(line.text(), line.emphasis()).stream()
                                .map(MarkedText.Row::text)
                                .toList())
                .strip();
    }
}
