package org.baiju.screenplay.fountain;

import org.baiju.finding.Where;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.SceneProperties;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.western.ScriptBuilder;

/** Reads everything below the title page, line by line. */
final class BodyReader {
    private final FountainLines lines;
    private final ScriptBuilder script;
    private final Paragraphs paragraphs;
    private final SpeechReader speeches;
    private final ActionFindings findings;
    private boolean blankBefore = true;

    BodyReader(FountainLines lines, ScriptBuilder script, Findings findings) {
        this.lines = lines;
        this.script = script;
        this.paragraphs = new Paragraphs(lines, findings);
        this.speeches = new SpeechReader(lines, paragraphs, script, findings);
        this.findings = new ActionFindings(lines, findings);
    }

    void read(int from) {
        addBoneyards(0, from);
        for (int i = from; i < lines.size(); ) {
            if (lines.isBlank(i)) {
                // A boneyard alone on its line is neither a blank line nor a word.
                blankBefore |= lines.boneyards(i).isEmpty();
                lines.boneyards(i++).forEach(script::add);
            } else {
                i = element(i);
            }
        }
    }

    /** Reads the element a line opens; gives the line after it. */
    private int element(int index) {
        String line = lines.text(index).strip();
        int noteEnd = paragraphs.notesEnd(index);
        if (noteEnd > index) {
            paragraphs.notes(index, script::add);
            addBoneyards(index, noteEnd);
            return noteEnd;
        }
        boolean afterBlank = blankBefore;
        blankBefore = false;
        if (Marks.standsAlone(line)) {
            return marked(index, line);
        }
        if (afterBlank) {
            boolean blankAfter = lines.isBlank(index + 1);
            if (Marks.isForcedHeading(line)) {
                return heading(index, line.substring(1).strip());
            }
            if (Marks.isHeading(line, blankAfter)) {
                return heading(index, line);
            }
            if (blankAfter && Marks.isTransition(line)) {
                return add(index, index + 1, LineKind.TRANSITION, line, 0);
            }
            int speechEnd = lines.isGap(index + 1) ? index : speeches.read(index, line);
            if (speechEnd > index) {
                return speechEnd;
            }
        }
        return action(index, afterBlank);
    }

    private int heading(int index, String line) {
        String number = Marks.sceneNumber(line);
        String written = number.isEmpty()
                ? line
                : line.substring(0, line.length() - number.length() - 2).strip();
        script.scene(Escapes.show(written), number, SceneProperties.NONE, lines.at(index));
        addBoneyards(index, index + 1);
        // What follows a heading stands as if below a blank line, which many writers leave out.
        blankBefore = true;
        return index + 1;
    }

    private int marked(int index, String line) {
        blankBefore = line.charAt(0) == '#' || line.charAt(0) == '=';
        if (Marks.isPageBreak(line)) {
            return add(index, index + 1, LineKind.PAGE_BREAK, "", 0);
        }
        return switch (line.charAt(0)) {
            case '#' -> section(index, line);
            case '=' ->
                add(index, index + 1, LineKind.SYNOPSIS, line.substring(1).strip(), 0);
            case '~' -> run(index, LineKind.LYRIC);
            default ->
                Marks.isCentered(line)
                        ? run(index, LineKind.CENTERED)
                        : add(
                                index,
                                index + 1,
                                LineKind.TRANSITION,
                                line.substring(1).strip(),
                                0);
        };
    }

    private int section(int index, String line) {
        int level = Marks.sectionLevel(line);
        String words = line.substring(level).strip();
        if (level > 1) {
            return add(index, index + 1, LineKind.SECTION, words, level);
        }
        script.episode(Escapes.show(words), lines.at(index));
        addBoneyards(index, index + 1);
        return index + 1;
    }

    /** Lines of the same kind that follow each other are one paragraph. */
    private int run(int index, LineKind kind) {
        var text = new StringBuilder();
        int end = index;
        for (; end < lines.size() && !lines.isBlank(end); end++) {
            String line = lines.text(end).strip();
            boolean same = kind == LineKind.LYRIC ? line.startsWith("~") : Marks.isCentered(line);
            if (!same) {
                break;
            }
            String words = kind == LineKind.LYRIC ? line.substring(1) : line.substring(1, line.length() - 1);
            text.append(end == index ? "" : "\n").append(words.strip());
        }
        return add(index, end, kind, text.toString(), 0);
    }

    private int action(int index, boolean afterBlank) {
        var text = new StringBuilder();
        int end = index;
        while (end < lines.size() && !lines.isBlank(end)) {
            if (end > index) {
                if (Marks.standsAlone(lines.text(end).strip()) || paragraphs.notesEnd(end) > end) {
                    break;
                }
                text.append('\n');
            }
            findings.look(end, end == index && afterBlank);
            end = paragraphs.append(text, end, Actions::unforced, Actions::indented);
        }
        return add(index, end, LineKind.ACTION, text.toString(), 0);
    }

    private int add(int from, int to, LineKind kind, String written, int level) {
        Where.Text at = lines.at(from);
        Marked marked = Marked.of(written);
        script.add(new Line(kind, null, null, marked.text(), null, marked.emphasis(), level, at));
        addBoneyards(from, to);
        return to;
    }

    private void addBoneyards(int from, int to) {
        for (int i = from; i < to; i++) {
            lines.boneyards(i).forEach(script::add);
        }
    }
}
