package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baiju.finding.Where;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Tells what a line below a scene heading is. */
final class BodyLine {
    private static final String ACTION_MARKS = "△▲∆Δ▵";
    private static final String RULE_MARKS = "-=*_—─~";
    private static final List<String> TRANSITIONS = List.of(
            "闪回",
            "回忆",
            "梦境",
            "幻想",
            "插叙",
            "蒙太奇",
            "平行",
            "时空",
            "黑屏",
            "卡黑",
            "黑场",
            "白屏",
            "切",
            "叠化",
            "淡入",
            "淡出",
            "定格",
            "转场",
            "硬切",
            "CUT TO",
            "FADE",
            "DISSOLVE",
            "本集完",
            "全剧终",
            "剧终",
            "未完待续",
            "回到现实",
            "现实",
            "渐隐",
            "渐显",
            "出片头",
            "出片尾");
    private static final Set<String> BARE_TRANSITIONS = Set.of(
            "闪回",
            "闪回结束",
            "回忆",
            "回忆结束",
            "梦境",
            "梦境结束",
            "黑屏",
            "卡黑",
            "黑场",
            "白屏",
            "切",
            "切至",
            "叠化",
            "淡入",
            "淡出",
            "定格",
            "转场",
            "硬切",
            "回到现实",
            "CUT TO",
            "FADE IN",
            "FADE OUT",
            "DISSOLVE TO");
    private static final List<String> SAYING = List.of("心里想", "心想", "喊道", "说道", "问道", "笑道", "说", "道", "问", "喊");
    private static final String SAYING_ENDS = "想道说问喊";
    private static final int LONGEST_MARK = 14;

    private final SourceLine line;
    private final String plain;
    private final @Nullable LineHead opening;
    private final Map<String, String> names;

    private BodyLine(SourceLine line, @Nullable LineHead opening, Map<String, String> names) {
        this.line = line;
        this.opening = opening;
        this.plain = line.plain();
        this.names = names;
    }

    /**
     * The line, or absent if it bears no mark of any kind.
     *
     * @param opening what opens the line; absent if nothing does
     * @param names of people the script has named so far, under themselves: only they may speak without a colon. A
     *     speaker is added, so that one person is one string throughout the script
     */
    static @Nullable Line read(SourceLine line, @Nullable LineHead opening, Map<String, String> names) {
        return new BodyLine(line, opening, names).read();
    }

    private @Nullable Line read() {
        int from = line.indent();
        int to = endOf(plain);
        if (to <= from) {
            // Nothing but control characters: no line to anybody who reads it, but kept.
            return Line.of(LineKind.NOTE, line.words(), line.at());
        }
        char first = plain.charAt(from);
        if (ACTION_MARKS.indexOf(first) >= 0) {
            return of(LineKind.ACTION, from + 1, to);
        }
        if (RULE_MARKS.indexOf(first) >= 0 && isRule(from, to)) {
            return of(LineKind.PAGE_BREAK, from, to);
        }
        if (isEnd(from, to)) {
            return of(LineKind.TRANSITION, from, to);
        }
        if (first == '♪' || first == '♫') {
            return of(LineKind.LYRIC, from + 1, plain.charAt(to - 1) == first && to - from > 1 ? to - 1 : to);
        }
        if (first == '※') {
            return bracketed(from + 1, to - from > 1 && plain.charAt(to - 1) == '※' ? to - 1 : to);
        }
        boolean opens = first == '【' || first == '[' || first == '(';
        if (opens && LineHead.closing(plain, from, to) == to - 1) {
            return first == '(' ? parenthesised(from + 1, to - 1) : bracketed(from + 1, to - 1);
        }
        if (first == '(') {
            return voiceInParentheses(from, to);
        }
        return isBareTransition(from, to) ? of(LineKind.TRANSITION, from, to) : headed(from, to);
    }

    /** The end of a line without spaces behind it. */
    static int endOf(String plain) {
        int to = plain.length();
        while (to > 0 && plain.charAt(to - 1) <= ' ') {
            to--;
        }
        return to;
    }

    private boolean isRule(int from, int to) {
        for (int i = from; i < to; i++) {
            if (RULE_MARKS.indexOf(plain.charAt(i)) < 0) {
                return false;
            }
        }
        return to - from >= 3;
    }

    private boolean isEnd(int from, int to) {
        return to - from <= LONGEST_MARK && EndMark.is(plain.substring(from, to));
    }

    private boolean isBareTransition(int from, int to) {
        if (to - from > LONGEST_MARK) {
            return false;
        }
        int end = ":.。".indexOf(plain.charAt(to - 1)) >= 0 ? to - 1 : to;
        return BARE_TRANSITIONS.contains(plain.substring(from, end).toUpperCase(Locale.ROOT));
    }

    private Line bracketed(int from, int to) {
        if (from >= to) {
            return Line.of(LineKind.NOTE, line.words(), line.at());
        }
        if (ACTION_MARKS.indexOf(plain.charAt(from)) >= 0) {
            return of(LineKind.ACTION, from + 1, to);
        }
        LineHead head = LineHead.of(plain, from, to);
        if (head != null && head.colon() && head.asides().isEmpty()) {
            Line labelled = labelled(head, to);
            if (labelled != null) {
                return labelled;
            }
        }
        return of(isTransition(from, to) ? LineKind.TRANSITION : LineKind.NOTE, from, to);
    }

    private Line parenthesised(int from, int to) {
        LineHead head = LineHead.of(plain, from, to);
        Line labelled = head != null && head.colon() ? labelled(head, to) : null;
        if (labelled != null) {
            return labelled;
        }
        Labels.Label whole = Labels.of(plain.substring(from, to).strip());
        if (whole != null && whole.use() == Labels.Use.NOTE) {
            return Line.of(LineKind.NOTE, line.words(), line.at());
        }
        return of(isBareTransition(from, to) ? LineKind.TRANSITION : LineKind.PARENTHETICAL, from, to);
    }

    /** （旁白）那一年…… */
    private @Nullable Line voiceInParentheses(int from, int to) {
        int close = LineHead.closing(plain, from, to);
        if (close < 0) {
            return null;
        }
        String name = line.words(from + 1, close);
        Labels.Label label = Labels.of(SourceLine.plain(name));
        if (label == null || label.use() != Labels.Use.VOICE) {
            return null;
        }
        int words = LineHead.skip(plain, close + 1, to);
        return voice(name, List.of(), words < to && plain.charAt(words) == ':' ? words + 1 : words, to);
    }

    /** Whether words in brackets of their own are read as a transition. */
    static boolean opensTransition(String words) {
        return TRANSITIONS.stream().anyMatch(known -> words.regionMatches(true, 0, known, 0, known.length()));
    }

    private boolean isTransition(int from, int to) {
        for (String transition : TRANSITIONS) {
            if (plain.regionMatches(true, LineHead.skip(plain, from, to), transition, 0, transition.length())) {
                return true;
            }
        }
        return isEnd(from, to);
    }

    private @Nullable Line headed(int from, int to) {
        LineHead head = opening;
        if (head == null) {
            return null;
        }
        Line labelled = labelled(head, to);
        if (labelled != null) {
            return labelled;
        }
        boolean blank = head.words() >= to;
        if (!head.colon() && head.enclosed() && isTransition(head.nameFrom(), head.nameTo())) {
            return of(LineKind.TRANSITION, from, to);
        }
        return head.colon() || (!blank && speaksWithoutColon(head)) ? speech(head, to) : null;
    }

    /** Only a person already named speaks so, and only behind a bracket or in quotes. */
    private boolean speaksWithoutColon(LineHead head) {
        boolean quoted = "“\"「『".indexOf(plain.charAt(head.words())) >= 0;
        boolean marked = head.enclosed() || !head.asides().isEmpty() || quoted;
        return marked && names.containsKey(line.words(head.nameFrom(), head.nameTo()));
    }

    private @Nullable Line labelled(LineHead head, int to) {
        Labels.Label label = Labels.of(plain, head.nameFrom(), head.nameTo());
        if (label == null || !(head.colon() || head.enclosed() || isWholeLabel(head, to))) {
            return null;
        }
        String name = plain.substring(head.nameFrom(), head.nameTo()).strip();
        boolean plainCall = name.equals("字幕") || name.equals("屏幕") || name.equals("歌词") || name.equals("唱词");
        return switch (label.use()) {
            case VOICE -> voice(line.words(head.nameFrom(), head.nameTo()), asides(head), head.words(), to);
            case ON_SCREEN -> called(LineKind.ON_SCREEN_TEXT, head, to, plainCall);
            case LYRIC -> called(LineKind.LYRIC, head, to, plainCall);
            case NOTE, ELEMENTS, PROPS -> called(LineKind.NOTE, head, to, false);
            case SHOT -> called(LineKind.ACTION, head, to, false);
            case TRANSITION -> called(LineKind.TRANSITION, head, to, false);
            case CAST, EXTRAS -> null;
        };
    }

    /** 字幕【三天后】 */
    private boolean isWholeLabel(LineHead head, int to) {
        return head.words() >= to && head.asides().size() == 1 && plain.charAt(to - 1) != ')';
    }

    /** The words behind a label, with the label before them unless the kind already says what it says. */
    private Line called(LineKind kind, LineHead head, int to, boolean withoutLabel) {
        String words = head.words() >= to && head.asides().size() == 1
                ? asides(head).getFirst()
                : line.words(Math.min(firstAside(head), head.words()), to);
        String label = line.words(head.nameFrom(), head.nameTo());
        return Line.of(kind, withoutLabel ? words : label + "：" + words, line.at());
    }

    /** Where the words start if what stands in brackets before them is no delivery. */
    private static int firstAside(LineHead head) {
        return head.asides().isEmpty() ? head.words() : head.asides().getFirst().from() - 1;
    }

    private List<String> asides(LineHead head) {
        if (head.asides().isEmpty()) {
            return List.of();
        }
        List<String> asides = new ArrayList<>(head.asides().size());
        head.asides().forEach(aside -> asides.add(line.words(aside.from(), aside.to())));
        return asides;
    }

    private Line voice(String name, List<String> asides, int words, int to) {
        List<String> delivery = new ArrayList<>(asides);
        String voice = Delivery.voice(name);
        delivery.addFirst(voice == null ? "VO" : voice);
        return Line.speech(
                null,
                Delivery.of(delivery),
                unquoted(line.words(words, to)),
                new Cue(name, joined(asides), false),
                at());
    }

    private Line speech(LineHead head, int to) {
        String name = line.words(head.nameFrom(), head.nameTo());
        List<String> extension = asides(head);
        int suffix = Delivery.suffixOf(name);
        if (suffix < name.length()) {
            extension = new ArrayList<>(extension);
            extension.addFirst(name.substring(suffix));
            name = name.substring(0, suffix).strip();
        }
        String speaker = known(name);
        List<String> delivery = extension;
        String saying = sayingBehind(name);
        if (saying != null) {
            speaker = known(name.substring(0, name.length() - saying.length()));
            delivery = new ArrayList<>(extension);
            delivery.add(saying.contains("想") ? "OS" : saying);
        } else {
            name = speaker;
            names.putIfAbsent(name, name);
        }
        String words = unquoted(line.words(Math.min(head.words(), to), to));
        return Line.speech(speaker, Delivery.of(delivery), words, new Cue(name, joined(extension), false), at());
    }

    /** A name in the one string that stands for it throughout the script. */
    private String known(String name) {
        return names.getOrDefault(name, name);
    }

    /** 说 behind a known name; absent if there is none. */
    private @Nullable String sayingBehind(String name) {
        if (name.isEmpty() || SAYING_ENDS.indexOf(name.charAt(name.length() - 1)) < 0) {
            return null;
        }
        for (String saying : SAYING) {
            if (name.endsWith(saying) && names.containsKey(name.substring(0, name.length() - saying.length()))) {
                return saying;
            }
        }
        return null;
    }

    private Where.Text at() {
        return line.at();
    }

    private static @Nullable String joined(List<String> asides) {
        return asides.isEmpty() ? null : String.join("，", asides);
    }

    static String unquoted(String words) {
        int quote = words.length() > 1 ? "“\"「『".indexOf(words.charAt(0)) : -1;
        boolean whole = quote >= 0
                && words.charAt(words.length() - 1) == "”\"」』".charAt(quote)
                && words.indexOf(words.charAt(words.length() - 1), 1) == words.length() - 1;
        return whole ? words.substring(1, words.length() - 1) : words;
    }

    private Line of(LineKind kind, int from, int to) {
        return Line.of(kind, line.words(from, to), line.at());
    }
}
