package org.baiju.screenplay.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the elements of a western script by where they stand: action at the margin, dialogue an inch in, a parenthetical
 * half an inch further, a cue two inches in, a transition at the right. Every element is forced in the Fountain it
 * becomes, so that nothing is taken for something else.
 */
final class WesternElements {
    private static final Pattern HEADING = Pattern.compile(
            "(?:(?<number>[A-Z]?\\d{1,4}[A-Z]{0,2})[.\\s]\\s*)?(?<words>(?:INT|EXT|EST|I/E)\\b.*?)(?:\\s{2,}\\S{1,5})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SCENE_NUMBER = Pattern.compile("[A-Z]?\\d{1,4}[A-Z]{0,2}\\.?\\*?|\\*");
    private static final Pattern TRANSITION = Pattern.compile("[\\p{Lu}\\s']+(?:TO:|OUT\\.?|IN:|BLACK\\.?)");
    private static final Pattern CONTINUED_CUE = Pattern.compile("\\s*\\(CONT['’]D\\)");
    private static final Pattern EMPHASIS = Pattern.compile("[*_\\\\]");
    private static final float POINTS_PER_INCH = 72;
    private static final float USUAL_LINE_HEIGHT = 12;

    /** What a line is, by its indent. */
    private enum Column {
        ACTION,
        DIALOGUE,
        PARENTHETICAL,
        CUE,
        TRANSITION
    }

    private final float margin;
    private final StringBuilder fountain = new StringBuilder();
    private @Nullable Column open;
    private @Nullable PrintedLine before;
    private String cue = "";
    private boolean turnedPage;
    private String pendingNumber = "";

    private WesternElements(float margin) {
        this.margin = margin;
    }

    static String of(List<PrintedLine> lines) {
        var elements = new WesternElements(marginOf(lines));
        lines.forEach(elements::add);
        return elements.fountain.append('\n').toString();
    }

    /** Where headings start; in a script without them, where most lines do. */
    private static float marginOf(List<PrintedLine> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (PrintedLine line : lines) {
            boolean heading = HEADING.matcher(line.text()).matches();
            counts.merge(Math.round(line.left()), heading ? lines.size() : 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> (float) entry.getKey())
                .orElse(POINTS_PER_INCH * 1.5f);
    }

    private void add(PrintedLine line) {
        if (SCENE_NUMBER.matcher(line.text()).matches() && isInMargin(line)) {
            pendingNumber = line.left() < margin && !line.text().equals("*") ? line.text() : pendingNumber;
            return;
        }
        Column column = columnOf(line);
        if (column == Column.CUE && isRepeated(line)) {
            turnedPage = true;
            return;
        }
        boolean goesOn = before != null
                && column == open
                && column != Column.CUE
                && (turnedPage || line.follows(before, USUAL_LINE_HEIGHT))
                && !HEADING.matcher(line.text()).matches();
        if (goesOn) {
            fountain.append(' ').append(escaped(line.text()));
        } else {
            begin(column, line);
        }
        open = column;
        before = line;
        turnedPage = false;
    }

    private boolean isInMargin(PrintedLine line) {
        return line.right() < margin || line.left() > margin + 6.1f * POINTS_PER_INCH;
    }

    private Column columnOf(PrintedLine line) {
        float inches = (line.left() - margin) / POINTS_PER_INCH;
        if (inches < 0.6) {
            return Column.ACTION;
        }
        if (TRANSITION.matcher(line.text()).matches() && inches > 2.9) {
            return Column.TRANSITION;
        }
        boolean inSpeech = open == Column.CUE || open == Column.DIALOGUE || open == Column.PARENTHETICAL;
        if (inSpeech && (line.text().startsWith("(") || (open == Column.PARENTHETICAL && inches > 1.35))) {
            return Column.PARENTHETICAL;
        }
        return inches < 1.75 && inSpeech ? Column.DIALOGUE : Column.CUE;
    }

    private void begin(Column column, PrintedLine line) {
        String words = escaped(line.text());
        Matcher heading = HEADING.matcher(words);
        if (column == Column.ACTION && heading.matches()) {
            String number = heading.group("number") == null ? pendingNumber : heading.group("number");
            pendingNumber = "";
            cue = "";
            paragraph("." + heading.group("words").strip() + (number.isEmpty() ? "" : " #" + number + "#"));
        } else {
            switch (column) {
                case ACTION -> paragraph("!" + words);
                case TRANSITION -> paragraph("> " + words);
                case CUE -> beginCue(words);
                case DIALOGUE, PARENTHETICAL -> fountain.append('\n').append(words);
            }
        }
    }

    /** A cue that is only printed again behind a page break does not open a new speech. */
    private boolean isRepeated(PrintedLine line) {
        return before != null
                && before.page() != line.page()
                && CONTINUED_CUE.matcher(line.text()).find()
                && nameOf(line.text()).equals(cue);
    }

    private void beginCue(String words) {
        cue = nameOf(words);
        paragraph("@" + words);
    }

    private static String nameOf(String words) {
        return CONTINUED_CUE.matcher(words).replaceAll("");
    }

    /** What stands in print stands there for itself and never for emphasis. */
    private static String escaped(String words) {
        return EMPHASIS.matcher(words).replaceAll("\\\\$0");
    }

    private void paragraph(String words) {
        if (!fountain.isEmpty()) {
            fountain.append("\n\n");
        }
        fountain.append(words);
    }
}
