package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Reads what stands before the first episode: title, outline, biographies. */
final class FrontMatterReader {
    private static final Pattern TITLE = Pattern.compile("[\\s*#]*《([^》]{1,60})》.{0,20}");
    private static final Pattern NAMED_TITLE =
            Pattern.compile("[\\s*#【]*(?:剧名|片名|剧本名)】?\\s*+:\\s*+《?([^》]{1,60}?)》?[\\s*#]*");
    private static final Pattern SYNOPSIS =
            Pattern.compile("[\\s*#【一二三四]*、?(?:大纲|故事大纲|剧情大纲|故事梗概|梗概|简介|故事简介|内容简介|剧情简介)】?\\s*+(?::\\s*+|\\**\\s*+$)");
    private static final Pattern PEOPLE =
            Pattern.compile("[\\s*#【一二三四]*、?(?:人物小传|人物介绍|主要人物|人物表|角色介绍)】?\\s*+(?::\\s*+|\\**\\s*+$)");
    private static final Pattern OTHER_SECTION =
            Pattern.compile("[\\s*#]*(?:【[^】]+】|[^:\\s]{2,8}:)\\s*+$|[\\s*#]*(?:题材|类型|集数|编剧|作者|版本|日期|时长)\\s*+:.*");
    private static final Pattern PERSON = Pattern.compile(
            "\\s*+(?:\\d+[、.]\\s*+|[·•*-]\\s*+)?([^:(),。]{1,12}?)\\s*+(?:\\(([^)]*)\\))?\\s*+[:,]\\s*+(.*)");
    private static final Pattern AGE =
            Pattern.compile("(?<!\\d)(\\d{1,3})\\s*+岁|^\\s*+(\\d{1,3})\\s*+$|[,、]\\s*+(\\d{1,3})\\s*+$");

    /** Separators that the age leaves behind. */
    private static final Pattern EDGES = Pattern.compile("^[，,、；;\\s]++|[，,、；;]++\\s*+$");

    private enum Section {
        NONE,
        SYNOPSIS,
        PEOPLE
    }

    private final List<String> synopsis = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Line> notes = new ArrayList<>();
    private Section section = Section.NONE;
    private @Nullable String title;

    void add(SourceLine line) {
        if (line.isOverlong()) {
            notes.add(Line.of(LineKind.NOTE, line.words(), line.at()));
            return;
        }
        if (line.isBlank() || readTitle(line)) {
            return;
        }
        Matcher heading = SYNOPSIS.matcher(line.plain());
        if (heading.lookingAt()) {
            section = Section.SYNOPSIS;
            addText(line, heading.end());
            return;
        }
        heading = PEOPLE.matcher(line.plain());
        if (heading.lookingAt()) {
            section = Section.PEOPLE;
            addText(line, heading.end());
            return;
        }
        if (OTHER_SECTION.matcher(line.plain()).matches()) {
            section = Section.NONE;
        }
        addText(line, 0);
    }

    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    FrontMatter result() {
        return new FrontMatter(String.join("\n", synopsis), people, List.of(), notes);
    }

    private boolean readTitle(SourceLine line) {
        if (title != null) {
            return false;
        }
        Matcher named = NAMED_TITLE.matcher(line.plain());
        Matcher matcher = named.matches() ? named : TITLE.matcher(line.plain());
        if (!matcher.matches()) {
            return false;
        }
        title = line.words(matcher.start(1), matcher.end(1));
        return true;
    }

    private void addText(SourceLine line, int from) {
        String words = line.words(from, line.text().length());
        if (words.isEmpty()) {
            return;
        }
        switch (section) {
            case SYNOPSIS -> synopsis.add(words);
            case PEOPLE -> addPerson(line, from, words);
            case NONE -> notes.add(Line.of(LineKind.NOTE, words, line.at()));
        }
    }

    private void addPerson(SourceLine line, int from, String words) {
        Matcher matcher = PERSON.matcher(line.plain()).region(from, line.plain().length());
        if (!matcher.matches()) {
            notes.add(Line.of(LineKind.NOTE, words, line.at()));
            return;
        }
        String name = line.words(matcher.start(1), matcher.end(1));
        String description = line.words(matcher.start(3), matcher.end(3));
        if (matcher.group(2) == null) {
            people.add(new Person(name, age(description), description, line.at()));
            return;
        }
        String bracket = line.words(matcher.start(2), matcher.end(2));
        String rest = withoutAge(bracket);
        String whole = rest.isEmpty() || description.isEmpty() ? rest + description : rest + "，" + description;
        people.add(new Person(name, age(SourceLine.plain(bracket)), whole, line.at()));
    }

    /** What a bracket says besides the age: 年轻时 of 年轻时34岁. */
    private static String withoutAge(String bracket) {
        Matcher age = AGE.matcher(SourceLine.plain(bracket));
        if (!age.find()) {
            return bracket;
        }
        String before = EDGES.matcher(bracket.substring(0, age.start())).replaceAll("");
        String after = EDGES.matcher(bracket.substring(age.end())).replaceAll("");
        return before.isEmpty() || after.isEmpty() ? before + after : before + "，" + after;
    }

    private static @Nullable Integer age(String about) {
        Matcher matcher = AGE.matcher(about);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Integer.valueOf(matcher.group(group));
            }
        }
        return null;
    }
}
