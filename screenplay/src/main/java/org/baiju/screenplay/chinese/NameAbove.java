package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * Reads speeches whose speaker stands alone on the line above them, or before them with a tab between. Only people whom the
 * script has named already, and voices such as 旁白, speak so: a place or a date alone on its line says nothing.
 */
final class NameAbove {
    /** A speech, and how many lines of the file it takes with its name. */
    record Speech(List<Line> lines, int taken) {}

    /** Who speaks, and how. */
    private record Speaker(@Nullable String name, String written, List<String> asides) {}

    private static final int LONGEST_CUE = 40;
    private static final int MOST_LINES = 20;

    private final List<SourceLine> lines;
    private final Map<String, String> names;
    private final IntPredicate opensSomething;

    /**
     * Speeches of a script.
     *
     * @param names of people the script has named so far, under themselves
     * @param opensSomething whether the line at an index is the heading of a scene or an episode
     */
    NameAbove(List<SourceLine> lines, Map<String, String> names, IntPredicate opensSomething) {
        this.lines = lines;
        this.names = names;
        this.opensSomething = opensSomething;
    }

    /**
     * The speech whose name stands at an index, or absent if none does.
     *
     * @param head of that line
     * @param place of the scene, which is nobody even if somebody is called so
     */
    @Nullable
    Speech at(int index, @Nullable LineHead head, String place) {
        SourceLine line = lines.get(index);
        Speech tabbed = behindTab(line, place);
        if (tabbed != null || head == null) {
            return tabbed;
        }
        Speaker speaker = alone(line, head, place);
        if (speaker == null) {
            return null;
        }
        int next = index + 1;
        List<String> asides = new ArrayList<>(speaker.asides);
        if (next < lines.size() && isParenthesised(lines.get(next))) {
            String words = lines.get(next).words();
            asides.add(words.substring(1, words.length() - 1).strip());
            next++;
        }
        // Paragraphs set apart by blank lines may have several lines; otherwise the next line alone is sure.
        int most = index == 0 || lines.get(index - 1).isBlank() ? MOST_LINES : 1;
        List<Line> said = new ArrayList<>();
        while (said.size() < most && next < lines.size() && isSaid(next)) {
            said.add(spoken(speaker, asides, lines.get(next), 0, said.isEmpty()));
            next++;
        }
        return said.isEmpty() ? null : new Speech(said, next - index);
    }

    private @Nullable Speech behindTab(SourceLine line, String place) {
        int tab = line.text().indexOf('\t', line.indent());
        if (tab < 0 || tab > LONGEST_CUE) {
            return null;
        }
        LineHead head = LineHead.of(
                line.plain(), line.indent(), BodyLine.endOf(line.plain().substring(0, tab)));
        Speaker speaker = head == null || line.words(tab, line.text().length()).isEmpty()
                ? null
                : speaker(line, head, tab, place);
        return speaker == null ? null : new Speech(List.of(spoken(speaker, speaker.asides, line, tab, true)), 1);
    }

    /** The speaker who stands alone on a line. */
    private @Nullable Speaker alone(SourceLine line, LineHead head, String place) {
        int to = BodyLine.endOf(line.plain());
        return to - line.indent() > LONGEST_CUE ? null : speaker(line, head, to, place);
    }

    private @Nullable Speaker speaker(SourceLine line, LineHead head, int to, String place) {
        if (head.colon()
                || head.enclosed()
                || head.words() < BodyLine.endOf(line.plain().substring(0, to))) {
            return null;
        }
        String written = line.words(head.nameFrom(), head.nameTo());
        List<String> asides = new ArrayList<>(head.asides().size());
        head.asides().forEach(aside -> asides.add(line.words(aside.from(), aside.to())));
        Labels.Label label = Labels.of(SourceLine.plain(written));
        if (label != null) {
            return label.use() == Labels.Use.VOICE ? new Speaker(null, written, asides) : null;
        }
        int suffix = Delivery.suffixOf(written);
        if (suffix < written.length()) {
            asides.addFirst(written.substring(suffix));
        }
        String name = written.substring(0, suffix).strip();
        String known = name.equals(place) ? null : names.get(name);
        return known == null ? null : new Speaker(known, known, asides);
    }

    private static boolean isParenthesised(SourceLine line) {
        String plain = line.plain();
        int to = line.isOverlong() ? 0 : BodyLine.endOf(plain);
        int from = line.indent();
        return from < to && plain.charAt(from) == '(' && LineHead.closing(plain, from, to) == to - 1;
    }

    /** Whether a line bears no mark of its own, opens nothing and is not the next name. */
    private boolean isSaid(int index) {
        SourceLine line = lines.get(index);
        if (line.isBlank() || line.isOverlong() || opensSomething.test(index)) {
            return false;
        }
        LineHead head = LineHead.of(line);
        return (head == null || alone(line, head, "") == null) && BodyLine.read(line, head, names) == null;
    }

    private static Line spoken(Speaker speaker, List<String> asides, SourceLine line, int from, boolean first) {
        List<String> delivery = new ArrayList<>(asides);
        if (speaker.name == null) {
            String voice = Delivery.voice(speaker.written);
            delivery.addFirst(voice == null ? "VO" : voice);
        }
        String extension = asides.isEmpty() ? null : String.join("，", asides);
        return new Line(
                LineKind.DIALOGUE,
                speaker.name,
                Delivery.of(delivery),
                BodyLine.unquoted(line.words(from, line.text().length())),
                first ? new Cue(speaker.written, extension, false) : null,
                List.of(),
                0,
                line.at());
    }
}
