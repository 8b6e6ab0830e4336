package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Tells what a line below a scene heading is. */
final class BodyLine {
    private static final Pattern ACTION = Pattern.compile("\\s*+[△▲∆Δ▵]\\s*+");
    private static final Pattern BRACKETED =
            Pattern.compile("\\s*+(?:【([^】]*)】|\\[([^\\]]*)\\]|※\\s*+(.*?)\\s*+※?)\\s*+");
    private static final Pattern PARENTHESES = Pattern.compile("\\s*+\\(([^()]*)\\)\\s*+");
    private static final Pattern ON_SCREEN = Pattern.compile("\\s*+(?:字幕|花字|弹幕|手机屏幕|屏幕)\\s*+:\\s*+");
    private static final Pattern NAMELESS_VOICE = Pattern.compile(
            "\\s*+(旁白|画外音|画外|解说|OS|VO|O\\.S\\.|V\\.O\\.)\\s*+(?:\\(([^)]*)\\))?\\s*+:\\s*+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEECH = Pattern.compile(
            "\\s*+(?:【([^】]{1,20})】|([^:()【】\\[\\]。!?,;\"“”…△]{1,20}?))\\s*+(?:[(【\\[]([^)】\\]]*)[)】\\]]\\s*+)?(?:[(【\\[]([^)】\\]]*)[)】\\]]\\s*+)?:\\s*+(?:\\(([^)]*)\\))?\\s*+");
    private static final Pattern VOICE_SUFFIX =
            Pattern.compile("(.+?)\\s*+(OS|VO|O\\.S\\.|V\\.O\\.|画外音|内心|心声)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSITION = Pattern.compile(
            "(?:闪回|回忆|梦境|幻想|插叙|蒙太奇|平行|时空|黑屏|卡黑|黑场|白屏|切|叠化|淡入|淡出|定格|转场|硬切|CUT TO|FADE|DISSOLVE|本集完|全剧终|剧终|完|未完待续).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END =
            Pattern.compile("\\s*+(?:\\(?(?:第.{1,4}集)?\\s*+(?:本集)?[完终]\\)?|全剧终|剧终|未完待续)[。!]?\\s*+");
    private static final Pattern RULE = Pattern.compile("\\s*+[-=*_—─~]{3,}\\s*+");

    private BodyLine() {}

    /** The line, or absent if it bears no mark of any kind. */
    static @Nullable Line read(SourceLine line) {
        Matcher action = ACTION.matcher(line.plain());
        if (action.lookingAt()) {
            return of(LineKind.ACTION, line, action.end());
        }
        if (RULE.matcher(line.plain()).matches()) {
            return Line.of(LineKind.PAGE_BREAK, line.words(), line.at());
        }
        if (END.matcher(line.plain()).matches()) {
            return Line.of(LineKind.TRANSITION, line.words(), line.at());
        }
        Matcher bracketed = BRACKETED.matcher(line.plain());
        if (bracketed.matches()) {
            int group = bracketed.group(1) != null ? 1 : bracketed.group(2) != null ? 2 : 3;
            return bracketed(line, bracketed.start(group), bracketed.end(group));
        }
        Matcher onScreen = ON_SCREEN.matcher(line.plain());
        if (onScreen.lookingAt()) {
            return of(LineKind.ON_SCREEN_TEXT, line, onScreen.end());
        }
        Matcher parentheses = PARENTHESES.matcher(line.plain());
        if (parentheses.matches()) {
            return Line.of(LineKind.PARENTHETICAL, line.words(parentheses.start(1), parentheses.end(1)), line.at());
        }
        return spoken(line, 0, line.plain().length());
    }

    private static Line bracketed(SourceLine line, int from, int to) {
        Matcher onScreen = ON_SCREEN.matcher(line.plain()).region(from, to);
        if (onScreen.lookingAt()) {
            return Line.of(LineKind.ON_SCREEN_TEXT, line.words(onScreen.end(), to), line.at());
        }
        Matcher voice = NAMELESS_VOICE.matcher(line.plain()).region(from, to);
        if (voice.lookingAt()) {
            return namelessVoice(line, voice, to);
        }
        String words = line.words(from, to);
        LineKind kind = TRANSITION.matcher(words).matches() ? LineKind.TRANSITION : LineKind.NOTE;
        return Line.of(kind, words, line.at());
    }

    private static @Nullable Line spoken(SourceLine line, int from, int to) {
        Matcher voice = NAMELESS_VOICE.matcher(line.plain()).region(from, to);
        if (voice.lookingAt()) {
            return namelessVoice(line, voice, to);
        }
        Matcher speech = SPEECH.matcher(line.plain()).region(from, to);
        if (!speech.lookingAt()) {
            return null;
        }
        int name = speech.group(1) != null ? 1 : 2;
        String speaker = line.words(speech.start(name), speech.end(name));
        List<String> delivery = new ArrayList<>();
        Matcher suffix = VOICE_SUFFIX.matcher(speaker);
        if (suffix.matches()) {
            delivery.add(suffix.group(2));
            speaker = suffix.group(1);
        }
        for (int group = 3; group <= 5; group++) {
            if (speech.group(group) != null && !speech.group(group).isBlank()) {
                delivery.add(line.words(speech.start(group), speech.end(group)));
            }
        }
        return Line.speech(speaker, delivery(delivery), unquoted(line.words(speech.end(), to)), null, line.at());
    }

    private static Line namelessVoice(SourceLine line, Matcher voice, int to) {
        List<String> delivery = new ArrayList<>();
        delivery.add(canonical(voice.group(1)).equals("OS") ? "OS" : "VO");
        if (voice.group(2) != null) {
            delivery.add(line.words(voice.start(2), voice.end(2)));
        }
        return Line.speech(null, delivery(delivery), unquoted(line.words(voice.end(), to)), null, line.at());
    }

    /** OS or VO first, then the moods, however the script orders them. */
    private static @Nullable String delivery(List<String> written) {
        List<String> parts = written.stream()
                .flatMap(part -> Pattern.compile("[,，、;；\\s]+").splitAsStream(part))
                .filter(part -> !part.isBlank())
                .map(BodyLine::canonical)
                .toList();
        List<String> ordered = new ArrayList<>(
                parts.stream().filter(BodyLine::isVoice).distinct().toList());
        parts.stream().filter(part -> !isVoice(part)).forEach(ordered::add);
        return ordered.isEmpty() ? null : String.join("，", ordered);
    }

    private static boolean isVoice(String part) {
        return part.equals("OS") || part.equals("VO");
    }

    private static String canonical(String part) {
        return switch (SourceLine.plain(part).toUpperCase(Locale.ROOT)) {
            case "OS", "O.S.", "O.S", "内心", "心声", "内心独白" -> "OS";
            case "VO", "V.O.", "V.O", "画外音", "画外", "旁白" -> "VO";
            default -> part;
        };
    }

    private static String unquoted(String words) {
        boolean quoted = words.length() > 1 && "“\"「".indexOf(words.charAt(0)) >= 0;
        return quoted && "”\"」".indexOf(words.charAt(words.length() - 1)) >= 0
                ? words.substring(1, words.length() - 1)
                : words;
    }

    private static Line of(LineKind kind, SourceLine line, int from) {
        return Line.of(kind, line.words(from, line.text().length()), line.at());
    }
}
