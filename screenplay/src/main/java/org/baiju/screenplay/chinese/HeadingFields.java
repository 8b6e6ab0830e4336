package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.TimeOfDay;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the fields of a scene heading, in whatever order they come, by closed vocabularies; what is in no vocabulary is
 * the place. A word counts only as a whole field, so the 日 in 日月湾 is no time of day.
 */
final class HeadingFields {
    /** More fields than any heading has; what stands behind them is prose, and the heading is none. */
    private static final int MOST_FIELDS = 24;

    private static final Pattern TOKEN = Pattern.compile("[(【\\[]([^)】\\]]*)[)】\\]]|[^\\s,;|(【\\[)】\\]]+");
    private static final Pattern KEY = Pattern.compile("^(?:地点|时间|日夜|内外景|内外|景别|场景|场地):");
    private static final Pattern PIECE = Pattern.compile("[^-—–/·・•.。]+");
    private static final Pattern DASHES = Pattern.compile("[-—–/·・•.。:]+");
    private static final Pattern GLUED = Pattern.compile("(.+?)(内外|内|外)");
    private static final Pattern GLUED_REVERSED = Pattern.compile("(内外|内|外)(.+)");
    private static final Pattern REMARK_KEY = Pattern.compile("(?:备注|注|天气|氛围|说明):.*");
    private static final Pattern WORDS = Pattern.compile("[^\\s,;、|]+");

    private final SourceLine line;
    private final List<String> place = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private @Nullable TimeOfDay time;
    private @Nullable IntExt intExt;
    private int fieldsByVocabulary;
    /** A dash between spaces, which joins a place and its set unless a field follows. */
    private String joiner = "";

    private HeadingFields(SourceLine line) {
        this.line = line;
    }

    /** Sorts the fields of a range of a line. */
    static HeadingFields of(SourceLine line, int from, int to) {
        var fields = new HeadingFields(line);
        Matcher token = TOKEN.matcher(line.plain()).region(from, to);
        int fieldsLeft = MOST_FIELDS;
        boolean found = token.find();
        while (found && fieldsLeft-- > 0) {
            if (token.group(1) != null) {
                boolean round = line.plain().charAt(token.start()) == '(';
                fields.bracket(token.start(1), token.end(1), !round);
            } else {
                fields.token(token.start(), token.end());
            }
            found = token.find();
        }
        if (found) {
            // Too many: they stay together, so that nothing is lost should a heading it be.
            fields.place.add(line.words(token.start(), to));
        }
        return fields;
    }

    String place() {
        return String.join(" ", place);
    }

    @Nullable
    TimeOfDay time() {
        return time;
    }

    @Nullable
    IntExt intExt() {
        return intExt;
    }

    List<String> flags() {
        return flags;
    }

    /** Whether a time or an int/ext stands there as a field of its own. */
    boolean hasKnownField() {
        return fieldsByVocabulary > 0;
    }

    /** Takes 日内 or 夜外 apart where it is written in one word, or in one with the place: 日内灵堂. */
    void unglue() {
        if (time != null || intExt != null || place.isEmpty()) {
            return;
        }
        String first = place.getFirst();
        Matcher glued = GLUED.matcher(first);
        if (glued.lookingAt() && Vocabulary.time(glued.group(1)) != null) {
            accept(glued.group(1));
            accept(glued.group(2));
            replacePlace(0, first.substring(glued.end()));
            return;
        }
        String last = place.getLast();
        for (int start = Math.max(0, last.length() - 4); start < last.length() - 1; start++) {
            Matcher suffix = GLUED.matcher(last.substring(start));
            if (suffix.matches() && Vocabulary.time(suffix.group(1)) != null) {
                accept(suffix.group(1));
                accept(suffix.group(2));
                replacePlace(place.size() - 1, last.substring(0, start));
                return;
            }
        }
    }

    private void replacePlace(int index, String rest) {
        if (rest.isBlank()) {
            place.remove(index);
        } else {
            place.set(index, rest);
        }
    }

    private void token(int from, int to) {
        int start = from;
        if (line.plain().indexOf(':', from, to) >= 0) {
            Matcher key = KEY.matcher(line.plain()).region(from, to);
            start = key.lookingAt() ? key.end() : from;
        }
        String plain = line.plain().substring(start, to);
        if (DASHES.matcher(plain).matches()) {
            joiner = place.isEmpty() ? "" : plain;
            return;
        }
        String joined = joiner;
        joiner = "";
        if (plain.isEmpty() || accept(plain) || acceptPieces(start, to)) {
            return;
        }
        if (Vocabulary.isFlag(plain)
                || (hasKnownField() && Vocabulary.isRemark(plain))
                || REMARK_KEY.matcher(plain).matches()) {
            flags.add(line.words(start, to));
        } else if (joined.isEmpty() || joined.equals(":")) {
            place.add(line.words(start, to));
        } else {
            place.set(place.size() - 1, place.getLast() + joined + line.words(start, to));
        }
    }

    /** Fields joined by strokes or dots, as in 日/内 or 内景・面馆・日; a place such as 面馆·后厨 stays whole. */
    private boolean acceptPieces(int from, int to) {
        String plain = line.plain().substring(from, to);
        Matcher piece = PIECE.matcher(plain);
        boolean fields = false;
        while (!fields && piece.find()) {
            fields = Vocabulary.knows(piece.group());
        }
        if (!fields) {
            return acceptGlued(plain);
        }
        piece.reset();
        while (piece.find()) {
            if (!accept(piece.group())) {
                place.add(line.words(from + piece.start(), from + piece.end()));
            }
        }
        return true;
    }

    /** 日内, 夜外 and, the other way round, 内日. */
    private boolean acceptGlued(String plain) {
        if (plain.indexOf('内') < 0 && plain.indexOf('外') < 0) {
            return false;
        }
        Matcher glued = GLUED.matcher(plain);
        if (glued.matches() && Vocabulary.time(glued.group(1)) != null) {
            return accept(glued.group(1)) && accept(glued.group(2));
        }
        Matcher reversed = GLUED_REVERSED.matcher(plain);
        return reversed.matches()
                && Vocabulary.time(reversed.group(2)) != null
                && accept(reversed.group(2))
                && accept(reversed.group(1));
    }

    /** Brackets hold fields, or else flags; square ones may hold the place. */
    private void bracket(int from, int to, boolean mayBePlace) {
        Matcher words = WORDS.matcher(line.plain()).region(from, to);
        while (words.find()) {
            if (!accept(words.group()) && !acceptPieces(words.start(), words.end())) {
                boolean isPlace = mayBePlace
                        && place.isEmpty()
                        && hasKnownField()
                        && !Vocabulary.isFlag(words.group())
                        && !Vocabulary.isRemark(words.group());
                (isPlace ? place : flags).add(line.words(words.start(), words.end()));
            }
        }
    }

    private boolean accept(String word) {
        TimeOfDay foundTime = Vocabulary.time(word);
        if (foundTime != null) {
            time = time == null ? foundTime : new TimeOfDay(time.written() + "/" + word, time.part());
            fieldsByVocabulary++;
            return true;
        }
        IntExt foundIntExt = Vocabulary.intExt(word);
        if (foundIntExt != null) {
            intExt = intExt == null || intExt == foundIntExt ? foundIntExt : IntExt.INT_EXT;
            fieldsByVocabulary++;
            return true;
        }
        return false;
    }
}
