package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.chinese.HeadingLead.Trust;
import org.baiju.screenplay.chinese.numbers.SceneNumber;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Tells scene headings of the Chinese family from prose and reads their fields. */
final class HeadingReader {
    private static final String DECORATION = "*#>";
    private static final String SENTENCE = "!?\"“”…";
    private static final Pattern CAST = Pattern.compile("(?:出场人物|人物|角色):");
    private static final Pattern SPLIT_KEY = Pattern.compile("\\s*+(?:地点|场地|时间|日夜|内外景|内外|景别)\\s*+:.*");
    private static final Pattern WESTERN =
            Pattern.compile("(?:内景|外景|内/外|INT|EXT|I/E)(?:[.。/:]|\\s|・|·).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADING_FLAG = Pattern.compile("[【(]?(闪回|回忆|梦境|幻想|插叙)[】)]?[:\\s]*(?=[\\d第场])");
    private static final Pattern LIST_NUMBER =
            Pattern.compile("\\(?(\\d{1,3}[A-Za-z]?|[一二三四五六七八九十]{1,3})(?:[、.)]\\s*+|\\s++)");
    private static final String LEADS = "第场加补增【[地时内外景日夜闪回梦幻插一二三四五六七八九十０１２３４５６７８９";
    private static final String FLAG_STARTS = "【(闪回梦幻插";
    private static final String WESTERN_STARTS = "内外IEie";
    private static final int LONGEST_HEADING = 60;
    /** 日内 and one character for the place. */
    private static final int SHORTEST_BARE = 3;

    private static final int MOST_KEYS = 6;
    private static final int LONGEST_BARE_PLACE = 20;

    private HeadingReader() {}

    /**
     * A heading and what it takes up.
     *
     * @param number as written, empty if none
     * @param numberFrom where in its first line the number stands; -1 if there is none to replace
     * @param fieldsFrom where in its first line the fields start; -1 if they stand elsewhere
     * @param castFrom where on its last line a cast list follows; -1 if none does
     * @param lines how many lines the heading takes
     */
    record Found(String number, int numberFrom, int fieldsFrom, Heading heading, int castFrom, int lines) {
        Found with(String flag) {
            List<String> flags = new ArrayList<>(heading.flags());
            flags.addFirst(flag);
            var flagged = new Heading(heading.written(), heading.place(), heading.intExt(), heading.time(), flags);
            return new Found(number, numberFrom, fieldsFrom, flagged, castFrom, lines);
        }
    }

    /**
     * The heading that starts at a line, or absent if the line is none.
     *
     * @param episode that is open; a number alone on its line is a heading only in its own episode; 0 if any will do
     */
    static @Nullable Found at(List<SourceLine> lines, int index, int episode) {
        SourceLine line = lines.get(index);
        if (line.isOverlong() || !mayBe(line.plain())) {
            return null;
        }
        int from = skipDecoration(line);
        int to = endWithoutDecoration(line, from);
        if (from >= to) {
            return null;
        }
        if (FLAG_STARTS.indexOf(line.plain().charAt(from)) >= 0) {
            Matcher flag = LEADING_FLAG.matcher(line.plain()).region(from, to);
            if (flag.lookingAt()) {
                Found flagged = numbered(lines, index, flag.end(), to, episode);
                return flagged == null ? null : flagged.with(flag.group(1));
            }
        }
        if (line.plain().charAt(from) == '【' && line.plain().charAt(to - 1) == '】' && to - from > 2) {
            Found enclosed = numbered(lines, index, from + 1, to - 1, episode);
            return enclosed != null ? enclosed : bare(line, from + 1, to - 1);
        }
        Found found = numbered(lines, index, from, to, episode);
        if (found == null) {
            found = keyed(lines, index);
        }
        return found != null ? found : bare(line, from, to);
    }

    /** Tells most lines from headings by their first character and by whether a word of a heading stands in them. */
    private static boolean mayBe(String plain) {
        int at = LineHead.skip(plain, 0, plain.length());
        if (at == plain.length() || "△▲“\"".indexOf(plain.charAt(at)) >= 0) {
            return false;
        }
        char first = plain.charAt(at);
        if (first < 0x80 || LEADS.indexOf(first) >= 0) {
            return true;
        }
        boolean field = false;
        for (int i = at; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == ':' || c == '!' || c == '?' || c == '”' || c == '…' || i - at > LONGEST_HEADING) {
                return false;
            }
            field |= c == '内' || c == '外' || c == 'T' || c == 't';
        }
        return field;
    }

    private static @Nullable Found numbered(List<SourceLine> lines, int index, int from, int to, int episode) {
        SourceLine line = lines.get(index);
        boolean opened = "[【".indexOf(line.plain().charAt(from)) >= 0;
        int start = opened ? from + 1 : from;
        HeadingLead lead = HeadingLead.find(line, start, to);
        if (lead == null) {
            return null;
        }
        if (line.plain().substring(lead.rest(), to).isBlank()) {
            return split(lines, index, lead, episode);
        }
        Matcher cast = CAST.matcher(line.plain()).region(lead.rest(), to);
        boolean listsCast = line.plain().indexOf(':', lead.rest(), to) >= 0 && cast.find();
        int castFrom = listsCast ? cast.end() : -1;
        int end = listsCast ? cast.start() : to;
        if (end - from > LONGEST_HEADING) {
            return null;
        }
        HeadingFields fields = fieldsOf(line, lead.rest(), end);
        fields.unglue();
        if (isProse(line.plain(), from, end, fields, lead, episode)) {
            return null;
        }
        return new Found(
                lead.number(), lead.numberFrom(), lead.rest(), heading(line.words(start, end), fields), castFrom, 1);
    }

    /** The fields of a range; brackets around the whole of it are no brackets around a flag. */
    private static HeadingFields fieldsOf(SourceLine line, int from, int to) {
        boolean enclosed = line.plain().charAt(from) == '【' && line.plain().charAt(to - 1) == '】';
        return enclosed ? HeadingFields.of(line, from + 1, to - 1) : HeadingFields.of(line, from, to);
    }

    private static boolean isProse(
            String plain, int from, int to, HeadingFields fields, HeadingLead lead, int episode) {
        if (isSentence(plain, from, to)) {
            return true;
        }
        if (fields.hasKnownField()) {
            return false;
        }
        boolean sure = lead.trust() == Trust.SURE;
        int longest = sure ? LONGEST_HEADING : LONGEST_BARE_PLACE;
        return lead.trust() == Trust.NEEDS_FIELD
                || fields.place().length() > longest
                || plain.indexOf(',', from, to) >= 0
                || (!sure
                        && (plain.indexOf('、', from, to) >= 0 || fields.place().length() < 2 || !fits(lead, episode)));
    }

    /** Whether a range bears a mark that only sentences bear; the full stop behind INT and EXT is none. */
    private static boolean isSentence(String plain, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = plain.charAt(i);
            boolean lead =
                    c == '。' && i >= from + 3 && (plain.startsWith("INT", i - 3) || plain.startsWith("EXT", i - 3));
            if ((c == '。' && !lead) || (c != '。' && SENTENCE.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(HeadingLead lead, int episode) {
        Integer named = SceneNumber.of(lead.number()).episode();
        return episode == 0 || named == null || named == episode;
    }

    /** 地点：, 时间： and 内外： on lines of their own, or several of them on one. */
    private static @Nullable Found keyed(List<SourceLine> lines, int index) {
        if (!startsWithKey(lines.get(index).plain())) {
            return null;
        }
        var text = new StringBuilder();
        int used = keyLines(lines, index, text);
        Heading heading = heading(text.toString().strip(), fieldsOf(text.toString()));
        boolean enough = !heading.place().isEmpty() && (heading.time() != null || heading.intExt() != null);
        return enough ? new Found("", -1, -1, heading, -1, used) : null;
    }

    private static boolean startsWithKey(String plain) {
        return plain.indexOf(':') >= 0 && SPLIT_KEY.matcher(plain).matches();
    }

    /** Appends the lines from here that start with a key, and tells how many they are. */
    private static int keyLines(List<SourceLine> lines, int index, StringBuilder text) {
        int used = 0;
        while (index + used < lines.size()
                && used < MOST_KEYS
                && !lines.get(index + used).isOverlong()
                && startsWithKey(lines.get(index + used).plain())) {
            text.append(' ').append(lines.get(index + used).words());
            used++;
        }
        return used;
    }

    private static HeadingFields fieldsOf(String text) {
        return HeadingFields.of(new SourceLine(text, SourceLine.plain(text), 1, 0), 0, text.length());
    }

    /** A number alone on its line; the fields follow, in one line or under keys of their own. */
    private static @Nullable Found split(List<SourceLine> lines, int index, HeadingLead lead, int episode) {
        var text = new StringBuilder(lines.get(index).words());
        var fieldsText = new StringBuilder();
        int used = 1 + keyLines(lines, index + 1, fieldsText);
        if (used == 1 && index + 1 < lines.size() && !lines.get(index + 1).isOverlong()) {
            SourceLine next = lines.get(index + 1);
            boolean plain = next.plain().length() <= LONGEST_HEADING
                    && !isSentence(next.plain(), 0, next.plain().length())
                    && !next.plain().contains(":");
            if (plain && HeadingFields.of(next, 0, next.plain().length()).hasKnownField()) {
                fieldsText.append(' ').append(next.words());
                used++;
            }
        }
        if (used == 1 && (lead.number().isEmpty() || (lead.trust() != Trust.SURE && !fits(lead, episode)))) {
            return null;
        }
        text.append(fieldsText);
        Heading heading = heading(text.toString(), fieldsOf(fieldsText.toString()));
        return new Found(lead.number(), lead.numberFrom(), -1, heading, -1, used);
    }

    /** A heading without number must name all three fields, or start as western headings do. */
    private static @Nullable Found bare(SourceLine line, int from, int to) {
        String plain = line.plain();
        if (to - from < SHORTEST_BARE
                || to - from > LONGEST_HEADING
                || !hasWord(plain, from, to)
                || isSentence(plain, from, to)) {
            return null;
        }
        boolean western = WESTERN_STARTS.indexOf(plain.charAt(from)) >= 0
                && WESTERN.matcher(plain).region(from, to).matches();
        if (!western && plain.indexOf(':', from, to) >= 0) {
            return null;
        }
        Matcher listed = LIST_NUMBER.matcher(plain).region(from, to);
        boolean numbered = listed.lookingAt();
        Matcher odd = numbered ? null : SceneNumber.oddAt(plain, from, to);
        int start = numbered ? listed.end() : odd != null ? odd.end() : from;
        HeadingFields fields = HeadingFields.of(line, start, to);
        boolean complete = fields.time() != null && fields.intExt() != null;
        if (fields.place().isEmpty() || !(complete || western)) {
            return null;
        }
        int numberFrom = numbered ? listed.start(1) : odd != null ? odd.start("number") : -1;
        int numberTo = numbered ? listed.end(1) : odd != null ? odd.end("number") : -1;
        String number = numberFrom < 0 ? "" : line.words(numberFrom, numberTo);
        return new Found(number, numberFrom, start, heading(line.words(from, to), fields), -1, 1);
    }

    /** Whether anything stands there but numbers and their signs. */
    private static boolean hasWord(String plain, int from, int to) {
        for (int i = from; i < to; i++) {
            if (plain.charAt(i) >= 'A') {
                return true;
            }
        }
        return false;
    }

    private static Heading heading(String written, HeadingFields fields) {
        return new Heading(written, fields.place(), fields.intExt(), fields.time(), fields.flags());
    }

    private static int skipDecoration(SourceLine line) {
        String plain = line.plain();
        int from = 0;
        while (from < plain.length() && (DECORATION.indexOf(plain.charAt(from)) >= 0 || isSpace(plain.charAt(from)))) {
            from++;
        }
        return from;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static int endWithoutDecoration(SourceLine line, int from) {
        int to = line.plain().length();
        while (to > from && " *#".indexOf(line.plain().charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }
}
