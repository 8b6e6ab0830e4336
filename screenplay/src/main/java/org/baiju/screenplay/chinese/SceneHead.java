package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.chinese.numbers.SceneNumber;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * What opens a scene, and where it stands.
 *
 * @param number as written; empty if there is none
 * @param parts of the number
 * @param heading absent for what stands before the first heading of an episode
 * @param numberAt absent if the number does not stand in the text as it is
 * @param fieldsAt absent if the fields stand elsewhere than on the first line
 */
record SceneHead(
        String number,
        SceneNumber parts,
        @Nullable Heading heading,
        Where.Text at,
        Where.@Nullable Text numberAt,
        Where.@Nullable Text fieldsAt) {
    static SceneHead of(HeadingReader.Found found, SourceLine line) {
        return new SceneHead(
                found.number(),
                SceneNumber.of(found.number()),
                found.heading(),
                line.at(),
                found.numberFrom() < 0 ? null : line.at(found.numberFrom()),
                found.fieldsFrom() < 0 ? null : line.at(found.fieldsFrom()));
    }

    /** The head of what stands before the first heading of an episode. */
    static SceneHead none(SourceLine line) {
        return new SceneHead("", SceneNumber.of(""), null, line.at(), null, null);
    }

    boolean isComplete() {
        return heading == null || (!heading.place().isEmpty() && heading.time() != null && heading.intExt() != null);
    }

    /**
     * What is missing in the heading.
     *
     * @param source the lines of the script
     * @param places where the scenes of a place play, as far as their headings agree
     */
    List<Finding> findings(List<SourceLine> source, Map<String, Optional<IntExt>> places) {
        List<Finding> findings = new ArrayList<>();
        if (heading == null) {
            return findings;
        }
        if (heading.place().isEmpty()) {
            findings.add(Rule.HEADING_WITHOUT_PLACE.at(at, heading.written(), "1-1 日 内 面馆"));
        }
        if (heading.time() == null) {
            findings.add(Rule.HEADING_WITHOUT_TIME.at(at, heading.written(), "日 / 夜"));
        }
        if (heading.intExt() == null) {
            Optional<IntExt> likely = places.getOrDefault(heading.place(), Optional.empty());
            String word = likely.map(SceneHead::wordFor).orElse("内 / 外");
            List<TextEdit> fix = likely.isPresent() ? insertion(source, word) : List.of();
            findings.add(Rule.HEADING_WITHOUT_INT_EXT.at(at, heading.written(), word, fix));
        }
        return findings;
    }

    static String wordFor(IntExt intExt) {
        return switch (intExt) {
            case INT -> "内";
            case EXT -> "外";
            case INT_EXT -> "内外";
        };
    }

    /** Puts a word before the fields, if the heading then reads as the same one with that word. */
    private List<TextEdit> insertion(List<SourceLine> source, String word) {
        Where.Text where = fieldsAt;
        Heading was = heading;
        if (where == null || was == null) {
            return List.of();
        }
        SourceLine line = source.get(where.line() - 1);
        String before = line.text().substring(0, where.column() - 1);
        String space = before.isEmpty() || " :：、　".indexOf(before.charAt(before.length() - 1)) >= 0 ? "" : " ";
        String mended = before + space + word + " " + line.text().substring(where.column() - 1);
        var alone = new SourceLine(mended, SourceLine.plain(mended), 1, 0);
        HeadingReader.Found read = HeadingReader.at(List.of(alone), 0, 0);
        boolean same = read != null
                && read.heading().intExt() != null
                && read.heading().place().equals(was.place())
                && Objects.equals(read.heading().time(), was.time());
        return same ? List.of(new TextEdit(where.offset(), 0, space + word + " ")) : List.of();
    }
}
