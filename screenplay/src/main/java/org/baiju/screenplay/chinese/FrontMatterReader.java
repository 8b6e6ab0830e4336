package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Reads what stands before the first episode: title, outline, biographies. */
final class FrontMatterReader {
    private static final Pattern TITLE = Pattern.compile("[\\s*#]*《([^》]{1,60})》.{0,20}");
    private static final Pattern NAMED_TITLE =
            Pattern.compile("[\\s*#【]*(?:剧名|片名|剧本名)】?\\s*+:\\s*+《?([^》]{1,60}?)》?[\\s*#]*");
    private static final String LEAD = "[\\s*#【(]*+(?:(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[)、.])?[\\s*]*+";
    private static final String END = "[】*]*+\\s*+(?::[\\s*]*+|\\**\\s*+$)";
    private static final Pattern SYNOPSIS = Pattern.compile(
            LEAD + "(?:(?:一句话)?(?:故事|剧情|内容|剧本|全剧)?(?:大纲|梗概|简介|概要)|一句话(?:故事|概括|介绍)|(?:剧情|故事)介绍|LOGLINE)" + END,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PEOPLE =
            Pattern.compile(LEAD + "(?:(?:主要)?(?:人物|角色)(?:小传|介绍|简介|设定|表|档案)|主要人物|主要角色)" + END);
    private static final Pattern OTHER_SECTION = Pattern.compile("[\\s*#]*+(?:【[^】]+】|[^:\\s]{2,8}:)\\s*+$"
            + "|" + LEAD + "(?:分集(?:大纲|梗概|剧情)|人物关系|世界观|故事背景|创作阐述|剧本正文|正文)" + END + ".*"
            + "|[\\s*#]*+(?:题材|类型|题材类型|剧本类型|集数|总集数|编剧|作者|导演|出品|版本|稿次|日期|时长|单集时长|每集时长|总时长|风格|受众|备案号)】?\\s*+:.*");

    private enum Section {
        NONE,
        SYNOPSIS,
        PEOPLE
    }

    private final List<String> synopsis = new ArrayList<>();
    private final Biographies people = new Biographies();
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
        if (OTHER_SECTION.matcher(line.plain()).matches() && !opensAPerson(line)) {
            section = Section.NONE;
        }
        addText(line, 0);
    }

    /** 【陈小满】 or 女主： among the biographies is no section. */
    private boolean opensAPerson(SourceLine line) {
        return section == Section.PEOPLE && Biographies.isHeading(line);
    }

    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    FrontMatter result() {
        return new FrontMatter(String.join("\n", synopsis), people.list(), List.of(), notes);
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
            case PEOPLE -> {
                if (!people.add(line, from)) {
                    notes.add(Line.of(LineKind.NOTE, words, line.at()));
                }
            }
            case NONE -> notes.add(Line.of(LineKind.NOTE, words, line.at()));
        }
    }
}
