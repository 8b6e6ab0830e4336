package org.baiju.screenplay.fountain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baiju.finding.Where;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.western.CueLine;
import org.baiju.screenplay.western.ScriptBuilder;
import org.jspecify.annotations.Nullable;

/** Reads speeches: a cue, and what is said below it up to the next empty line. */
final class SpeechReader {
    private final FountainLines lines;
    private final Paragraphs paragraphs;
    private final ScriptBuilder script;
    private final Findings findings;
    private final Set<String> speakers = new HashSet<>();

    SpeechReader(FountainLines lines, Paragraphs paragraphs, ScriptBuilder script, Findings findings) {
        this.lines = lines;
        this.paragraphs = paragraphs;
        this.script = script;
        this.findings = findings;
    }

    /** Reads the speech a line opens; gives the line after it, or the same line if it opens none. */
    int read(int index, String line) {
        boolean forced = line.startsWith("@");
        Cue cue = forced || Marks.isCue(line) ? CueLine.parse(Escapes.show(forced ? line.substring(1) : line)) : null;
        if (cue == null) {
            return index;
        }
        if (!isFollowed(index)) {
            if (forced || cue.extension() != null || speakers.contains(cue.name())) {
                findings.add(Rule.CUE_WITHOUT_SPEECH.at(lines.at(index), line, ""));
            }
            return index;
        }
        speakers.add(cue.name());
        return new Speech(cue).read(index);
    }

    private boolean isFollowed(int index) {
        int next = index + 1;
        while (!lines.isGap(next)) {
            int notesEnd = paragraphs.notesEnd(next);
            if (notesEnd > next) {
                next = notesEnd;
            } else if (lines.isBlank(next)) {
                next++;
            } else {
                return !endsSpeech(lines.text(next).strip());
            }
        }
        return false;
    }

    private static boolean endsSpeech(String line) {
        return Marks.sectionLevel(line) > 0 || Marks.isPageBreak(line);
    }

    /** One speech while it is being read. */
    private final class Speech {
        private final String speaker;
        private final @Nullable String delivery;
        private final StringBuilder text = new StringBuilder();
        private final List<Line> boneyards = new ArrayList<>();
        private @Nullable Cue cue;
        private LineKind kind = LineKind.DIALOGUE;
        private Where.@Nullable Text at;

        Speech(Cue cue) {
            this.cue = cue;
            this.speaker = cue.name();
            this.delivery = CueLine.delivery(cue);
        }

        int read(int index) {
            boneyards.addAll(lines.boneyards(index));
            int next = index + 1;
            while (!lines.isGap(next)) {
                String line = lines.text(next).strip();
                int notesEnd = line.startsWith("[[") ? paragraphs.notesEnd(next) : next;
                if (line.isEmpty()) {
                    next = blank(next);
                } else if (endsSpeech(line)) {
                    break;
                } else if (notesEnd > next) {
                    close();
                    paragraphs.notes(next, script::add);
                    next = boneyards(next, notesEnd);
                } else {
                    next = said(next, line);
                }
            }
            close();
            return next;
        }

        /** Two spaces keep the speech open; a boneyard alone on its line is no blank line. */
        private int blank(int index) {
            if (lines.boneyards(index).isEmpty()) {
                text.append(at == null ? "" : "\n");
            } else {
                close();
                lines.boneyards(index).forEach(script::add);
            }
            return index + 1;
        }

        private int said(int index, String line) {
            if (isParenthetical(line)) {
                open(index, LineKind.PARENTHETICAL);
                text.append(line.substring(1, line.length() - 1).strip());
                int next = boneyards(index, index + 1);
                close();
                return next;
            }
            boolean lyric = line.startsWith("~");
            open(index, lyric ? LineKind.LYRIC : LineKind.DIALOGUE);
            int next = paragraphs.append(
                    text, index, said -> lyric ? said.strip().substring(1).strip() : said.strip(), String::strip);
            return boneyards(index, next);
        }

        /** Goes on with a paragraph of the same kind, or closes it and opens another. */
        private void open(int index, LineKind wanted) {
            if (at != null && kind == wanted && wanted != LineKind.PARENTHETICAL) {
                text.append('\n');
                return;
            }
            close();
            kind = wanted;
            at = lines.at(index);
        }

        private int boneyards(int from, int to) {
            for (int i = from; i < to; i++) {
                boneyards.addAll(lines.boneyards(i));
            }
            return to;
        }

        private void close() {
            if (at != null) {
                Marked marked = Marked.of(text.toString().stripTrailing());
                script.add(new Line(kind, speaker, delivery, marked.text(), cue, marked.emphasis(), 0, at));
                cue = null;
                at = null;
                text.setLength(0);
            }
            boneyards.forEach(script::add);
            boneyards.clear();
        }
    }

    static boolean isParenthetical(String line) {
        return line.length() > 1
                && (line.startsWith("(") || line.startsWith("（"))
                && (line.endsWith(")") || line.endsWith("）"))
                && !Escapes.isEscaped(line, line.length() - 1);
    }
}
