package org.baiju.screenplay.chinese;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Tells scene headings of the Chinese family from prose and reads their fields. */
final class HeadingReader {
    private static final Pattern DECORATION = Pattern.compile("[\\s*#>]*");
    private static final Pattern SENTENCE = Pattern.compile("[!?\"“”…]|(?<!INT|EXT)。");
    private static final Pattern CAST = Pattern.compile("(?:出场人物|人物|角色):");
    private static final Pattern SPLIT_KEY = Pattern.compile("\\s*(?:地点|时间|日夜|内外景|内外|景别)\\s*:.*");
    private static final Pattern WESTERN =
            Pattern.compile("(?:内景|外景|内/外|INT|EXT|I/E)(?:[.。/:]|\\s|・|·).*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_BARE_PLACE = 20;

    private HeadingReader() {}

    /**
     * A heading and what it takes up.
     *
     * @param number as written, empty if none
     * @param castFrom where on its last line a cast list follows; -1 if none does
     * @param lines how many lines the heading takes
     */
    record Found(String number, Heading heading, int castFrom, int lines) {}

    /** The heading that starts at a line, or absent if the line is none. */
    static @Nullable Found at(List<SourceLine> lines, int index) {
        SourceLine line = lines.get(index);
        if (line.isOverlong()) {
            return null;
        }
        int from = skipDecoration(line);
        int to = endWithoutDecoration(line, from);
        if (from >= to) {
            return null;
        }
        if (line.plain().charAt(from) == '【' && line.plain().charAt(to - 1) == '】' && to - from > 2) {
            return numbered(lines, index, from + 1, to - 1);
        }
        Found found = numbered(lines, index, from, to);
        return found != null ? found : bare(line, from, to);
    }

    private static @Nullable Found numbered(List<SourceLine> lines, int index, int from, int to) {
        SourceLine line = lines.get(index);
        int start = line.plain().charAt(from) == '[' ? from + 1 : from;
        HeadingLead lead = HeadingLead.find(line, start, to);
        if (lead == null) {
            return null;
        }
        if (line.plain().substring(lead.rest(), to).isBlank()) {
            return split(lines, index, lead);
        }
        Matcher cast = CAST.matcher(line.plain()).region(lead.rest(), to);
        int castFrom = cast.find() ? cast.end() : -1;
        int end = castFrom < 0 ? to : cast.start();
        if (end - from > LONGEST_HEADING) {
            return null;
        }
        HeadingFields fields = fieldsOf(line, lead.rest(), end);
        fields.unglue();
        if (isProse(line.plain().substring(from, end), fields, lead.sure())) {
            return null;
        }
        return new Found(lead.number(), heading(line.words(start, end), fields), castFrom, 1);
    }

    /** The fields of a range; brackets around the whole of it are no brackets around a flag. */
    private static HeadingFields fieldsOf(SourceLine line, int from, int to) {
        boolean enclosed = line.plain().charAt(from) == '【' && line.plain().charAt(to - 1) == '】';
        return enclosed ? HeadingFields.of(line, from + 1, to - 1) : HeadingFields.of(line, from, to);
    }

    private static boolean isProse(String words, HeadingFields fields, boolean sure) {
        if (SENTENCE.matcher(words).find()) {
            return true;
        }
        boolean placeOnly = !fields.hasKnownField();
        int longest = sure ? LONGEST_HEADING : LONGEST_BARE_PLACE;
        return placeOnly
                && (fields.place().length() > longest || words.contains(",") || (words.contains("、") && !sure));
    }

    /** A number alone on its line; the fields follow, in one line or under keys of their own. */
    private static @Nullable Found split(List<SourceLine> lines, int index, HeadingLead lead) {
        var text = new StringBuilder(lines.get(index).words());
        var fieldsText = new StringBuilder();
        int used = 1;
        while (index + used < lines.size()
                && !lines.get(index + used).isOverlong()
                && SPLIT_KEY.matcher(lines.get(index + used).plain()).matches()) {
            fieldsText.append(' ').append(lines.get(index + used).words());
            used++;
        }
        if (used == 1 && index + 1 < lines.size()) {
            SourceLine next = lines.get(index + 1);
            HeadingFields fields = HeadingFields.of(next, 0, next.plain().length());
            boolean plain =
                    !SENTENCE.matcher(next.plain()).find() && !next.plain().contains(":");
            if (plain && fields.hasKnownField()) {
                fieldsText.append(' ').append(next.words());
                used++;
            }
        }
        text.append(fieldsText);
        String joined = fieldsText.toString();
        HeadingFields fields =
                HeadingFields.of(new SourceLine(joined, SourceLine.plain(joined), 1, 0), 0, joined.length());
        return new Found(lead.number(), heading(text.toString(), fields), -1, used);
    }

    /** A heading without number must name all three fields, or start as western headings do. */
    private static @Nullable Found bare(SourceLine line, int from, int to) {
        String words = line.plain().substring(from, to);
        boolean western = WESTERN.matcher(words).matches();
        if (words.length() > LONGEST_HEADING || SENTENCE.matcher(words).find() || (!western && words.contains(":"))) {
            return null;
        }
        HeadingFields fields = HeadingFields.of(line, from, to);
        boolean complete = fields.time() != null && fields.intExt() != null;
        if (fields.place().isEmpty() || !(complete || western)) {
            return null;
        }
        return new Found("", heading(line.words(from, to), fields), -1, 1);
    }

    private static Heading heading(String written, HeadingFields fields) {
        return new Heading(written, fields.place(), fields.intExt(), fields.time(), fields.flags());
    }

    private static int skipDecoration(SourceLine line) {
        Matcher matcher = DECORATION.matcher(line.plain());
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    private static int endWithoutDecoration(SourceLine line, int from) {
        int to = line.plain().length();
        while (to > from && " *#".indexOf(line.plain().charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }
}
