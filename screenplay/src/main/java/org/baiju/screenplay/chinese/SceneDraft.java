package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.SceneProperties;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** A scene while it is being read. */
final class SceneDraft {
    private static final Set<String> EVERYBODY =
            Set.of("众人", "大家", "所有人", "二人", "两人", "三人", "几人", "合", "齐", "齐声", "全体", "众", "群众", "画面音");
    /** More than anybody mends one by one; what is wrong then is the list. */
    private static final int MOST_UNLISTED = 1_000;

    private static final Pattern TOGETHER = Pattern.compile("[、/和与&]");

    private final String number;
    private final SceneNumber parts;
    private final @Nullable Heading heading;
    private final Where.Text at;
    private final Where.@Nullable Text numberAt;
    private final Where.@Nullable Text fieldsAt;
    private final Map<String, CastMember> cast = new LinkedHashMap<>();
    private final List<String> props = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private Where.@Nullable Text endOfCast;

    /** A scene that a heading opens. */
    SceneDraft(HeadingReader.Found found, SourceLine line) {
        this.number = found.number();
        this.parts = SceneNumber.of(number);
        this.heading = found.heading();
        this.at = line.at();
        this.numberAt = found.numberFrom() < 0 ? null : line.at(found.numberFrom());
        this.fieldsAt = found.fieldsFrom() < 0 ? null : line.at(found.fieldsFrom());
    }

    /** What stands before the first heading of an episode. */
    SceneDraft(SourceLine line) {
        this.number = "";
        this.parts = SceneNumber.of("");
        this.heading = null;
        this.at = line.at();
        this.numberAt = null;
        this.fieldsAt = null;
    }

    @Nullable
    Heading heading() {
        return heading;
    }

    SceneNumber parts() {
        return parts;
    }

    String number() {
        return number;
    }

    Where.Text at() {
        return at;
    }

    boolean isHeadless() {
        return heading == null;
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    boolean isEmpty() {
        return lines.isEmpty() && cast.isEmpty() && props.isEmpty() && elements.isEmpty();
    }

    void add(Line line) {
        lines.add(line);
    }

    void addProps(List<String> names) {
        props.addAll(names);
    }

    /** Adds what a department needs; a sentence stays whole. */
    void addElements(Category category, String words, Where.Text where) {
        List<String> items =
                words.indexOf('。') >= 0 || words.indexOf('，') >= 0 ? List.of(words) : CastList.items(words);
        for (String item : items) {
            List<CastMember> counted = CastList.of(item, false);
            boolean one = counted.size() == 1 && counted.getFirst().quantity() != null;
            elements.add(
                    one && counted.getFirst().state() == null
                            ? new Element(
                                    category,
                                    counted.getFirst().name(),
                                    counted.getFirst().quantity(),
                                    where)
                            : new Element(category, item, null, where));
        }
    }

    Where.@Nullable Text fieldsAt() {
        return fieldsAt;
    }

    Where.@Nullable Text numberAt() {
        return numberAt;
    }

    void addCast(List<CastMember> members, Where.Text end) {
        members.forEach(member -> cast.putIfAbsent(member.name(), member));
        endOfCast = end;
    }

    Scene finish(String id, int episode, String label) {
        return new Scene(
                id,
                number,
                episode,
                label,
                heading,
                List.copyOf(cast.values()),
                props,
                elements,
                SceneProperties.NONE,
                lines,
                at);
    }

    /**
     * What is missing in the heading, and who speaks without being listed.
     *
     * @param source the lines of the script
     * @param places where the scenes of a place play, as far as their headings agree
     * @param slips names that are reported as slips already
     */
    List<Finding> findings(List<SourceLine> source, Map<String, Optional<IntExt>> places, Set<String> slips) {
        List<Finding> findings = new ArrayList<>();
        if (heading != null) {
            if (heading.place().isEmpty()) {
                findings.add(Rule.HEADING_WITHOUT_PLACE.at(at, heading.written(), "1-1 日 内 面馆"));
            }
            if (heading.time() == null) {
                findings.add(Rule.HEADING_WITHOUT_TIME.at(at, heading.written(), "日 / 夜"));
            }
            if (heading.intExt() == null) {
                Optional<IntExt> likely = places.getOrDefault(heading.place(), Optional.empty());
                String word = likely.map(SceneDraft::wordFor).orElse("内 / 外");
                List<TextEdit> fix = likely.isPresent() ? insertion(source, word) : List.of();
                findings.add(Rule.HEADING_WITHOUT_INT_EXT.at(at, heading.written(), word, fix));
            }
        }
        Where.Text end = endOfCast;
        if (end != null) {
            addUnlistedSpeakers(findings, end, slips);
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

    private void addUnlistedSpeakers(List<Finding> findings, Where.Text end, Set<String> slips) {
        Set<String> reported = new HashSet<>();
        String listed = null;
        for (Line line : lines) {
            String speaker = line.speaker();
            if (speaker == null || cast.containsKey(speaker) || line.isVoiceOnly() || EVERYBODY.contains(speaker)) {
                continue;
            }
            listed = listed == null ? String.join("、", cast.keySet()) : listed;
            for (String name : TOGETHER.split(speaker, -1)) {
                if (isUnlisted(name.strip(), slips) && reported.add(name.strip())) {
                    findings.add(unlisted(name.strip(), line, listed, end));
                }
            }
            if (reported.size() >= MOST_UNLISTED) {
                return;
            }
        }
    }

    private static Finding unlisted(String name, Line line, String listed, Where.Text end) {
        boolean one = CastList.items(name).size() <= 1;
        List<TextEdit> fix = one ? List.of(new TextEdit(end.offset(), 0, "、" + name)) : List.of();
        return Rule.SPEAKER_NOT_LISTED.at(line.at(), name, listed, fix);
    }

    private boolean isUnlisted(String name, Set<String> slips) {
        return !name.isEmpty()
                && !cast.containsKey(name)
                && !EVERYBODY.contains(name)
                && !slips.contains(name)
                && !isOfListedCrowd(name);
    }

    /** One of a listed crowd may speak: 食客甲 of 食客. */
    private boolean isOfListedCrowd(String name) {
        for (int length = 1; length < name.length(); length++) {
            CastMember crowd = cast.get(name.substring(0, length));
            if (crowd != null && crowd.isGroup()) {
                return true;
            }
        }
        return false;
    }
}
