package org.baiju.screenplay.chinese;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.text.SourceLine;

/** Reads what a scene lists: its cast and extras, its props, and what the departments need. */
final class SceneLists {
    private static final Pattern EXTRAS_BEHIND = Pattern.compile("/\\s*+(?:NPC|群演|群众)\\s*+:");
    private static final Pattern WITHOUT_COLON =
            Pattern.compile("\\s*+((?:本场|出场)?(?:人物|角色)|(?:主要|重点)?道具)(\\s++)([^:]{1,80})");
    /** What a list without colon starts with: most lines need no pattern. */
    private static final String STARTS = "本出人角主重道";

    private final Map<String, String> names;
    private final Findings findings;

    /**
     * Lists of one script.
     *
     * @param names of people the script has named so far, under themselves; who is listed is added
     */
    SceneLists(Map<String, String> names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    /** A list whose colon was forgotten, right below the heading: 人物 苏晚、顾承泽. */
    boolean readWithoutColon(SceneDraft scene, SourceLine line) {
        if (scene.hasLines() || !mayLackItsColon(line)) {
            return false;
        }
        Matcher list = WITHOUT_COLON.matcher(line.plain());
        if (!list.matches() || isSentence(list.group(3))) {
            return false;
        }
        String words = line.words(list.start(3), list.end(3));
        if (list.group(1).endsWith("道具")) {
            scene.addProps(CastList.items(words));
        } else {
            addCast(scene, line, list.start(3));
        }
        findings.add(Rule.LIST_WITHOUT_COLON.at(
                line.at(),
                line.words(),
                list.group(1) + "：" + words,
                new TextEdit(line.offset() + list.start(2), list.end(2) - list.start(2), "：")));
        return true;
    }

    private static boolean mayLackItsColon(SourceLine line) {
        int start = line.indent();
        return start < line.plain().length() && STARTS.indexOf(line.plain().charAt(start)) >= 0;
    }

    /** Takes what a line lists into the scene; false if the line is also, or only, a line of the scene. */
    boolean read(SceneDraft scene, SourceLine line, LineHead head, Labels.Label label) {
        int to = BodyLine.endOf(line.plain());
        boolean enclosed = head.nameFrom() > line.indent() && line.plain().charAt(to - 1) == '】';
        int end = enclosed && !head.enclosed() ? to - 1 : to;
        String words = line.words(Math.min(head.words(), end), end);
        return switch (label.use()) {
            case CAST -> {
                addCast(scene, line, head.words());
                yield true;
            }
            case EXTRAS -> {
                boolean list = !isSentence(words);
                if (list) {
                    scene.addCast(CastList.of(words, true), endOf(line));
                }
                yield list;
            }
            case PROPS -> {
                scene.addProps(CastList.items(words));
                yield true;
            }
            case ELEMENTS -> {
                Category category = Objects.requireNonNull(label.category());
                scene.addElements(category, words, line.at());
                yield !Labels.isCue(category) && !enclosed;
            }
            default -> false;
        };
    }

    private static boolean isSentence(String words) {
        return words.chars().anyMatch(c -> "。！!？?…“".indexOf(c) >= 0);
    }

    /** Takes the people of a line into the scene, from an index on. */
    void addCast(SceneDraft scene, SourceLine line, int from) {
        Matcher extras = EXTRAS_BEHIND.matcher(line.plain());
        int to = BodyLine.endOf(line.plain());
        int end = extras.find(from) ? extras.start() : to;
        List<CastMember> members = CastList.of(line.words(Math.min(from, end), end), false);
        members.forEach(member -> names.putIfAbsent(member.name(), member.name()));
        scene.addCast(members, endOf(line));
        if (end < to) {
            scene.addCast(CastList.of(line.words(extras.end(), to), true), endOf(line));
        }
    }

    private static Where.Text endOf(SourceLine line) {
        return line.at(line.text().stripTrailing().length());
    }
}
