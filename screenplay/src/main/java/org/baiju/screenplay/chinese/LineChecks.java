package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.Cue;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** What a single line below a heading may have wrong although it is understood: marks, brackets, punctuation. */
final class LineChecks {
    private static final String OPENING = "([{【《“「『‘";
    private static final String CLOSING = ")]}】》”」』’";
    private static final String HALF = ",;:!?()";
    private static final String FULL = "，；：！？（）";
    private static final int MOST_DEPTH = 50;
    private static final int[] NONE_OPEN = {};

    private LineChecks() {}

    /** A mark of voice written 0S or V0. */
    static @Nullable Finding voiceMark(SourceLine source, Line line) {
        Cue cue = line.cue();
        if (cue == null || cue.extension() == null) {
            return null;
        }
        for (String part : Delivery.parts(cue.extension())) {
            String right = Delivery.spelling(part);
            int at = right == null
                    ? -1
                    : source.text()
                            .indexOf(
                                    part,
                                    source.indent() + Math.min(1, cue.name().length()));
            if (right != null && at >= 0) {
                TextEdit fix = new TextEdit(source.at(at).offset(), part.length(), right);
                return Rule.VOICE_MARK_MISSPELT.at(source.at(at), part, right, fix);
            }
        }
        return null;
    }

    /** A bracket or quotation mark without its partner; ASCII quotation marks and apostrophes have no direction. */
    static @Nullable Finding brackets(SourceLine source) {
        String plain = source.plain();
        int[] open = NONE_OPEN;
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= '一' && c <= '鿿') || (c >= 'a' && c <= 'z') || c == ':' || c == ',' || c == '。') {
                continue;
            }
            if (OPENING.indexOf(c) >= 0) {
                if (depth == MOST_DEPTH) {
                    return null;
                }
                open = depth == open.length ? Arrays.copyOf(open, depth + 4) : open;
                open[depth++] = i;
            } else if (CLOSING.indexOf(c) >= 0) {
                boolean pairs = depth > 0 && OPENING.indexOf(plain.charAt(open[depth - 1])) == CLOSING.indexOf(c);
                if (pairs) {
                    depth--;
                } else if (c != '’' && !isListMark(plain, i)) {
                    return depth == 0 ? unpaired(source, i, "", i, 1) : closing(source, open[depth - 1], i);
                }
            }
        }
        return depth == 0 ? null : closing(source, open[depth - 1], partnerOf(plain, open[depth - 1]));
    }

    /** Brackets of a delivery close before the colon; everything else at the end of the line. */
    private static int partnerOf(String plain, int open) {
        int colon = "([".indexOf(plain.charAt(open)) >= 0 ? plain.indexOf(':', open) : -1;
        return open > 0 && colon > 0 && colon - open <= 12 ? colon : BodyLine.endOf(plain);
    }

    /** 1） and 2） open an item and close nothing. */
    private static boolean isListMark(String plain, int at) {
        return plain.charAt(at) == ')' && at > 0 && (at <= 3 || Character.isDigit(plain.charAt(at - 1)));
    }

    private static Finding closing(SourceLine source, int open, int at) {
        char opened = source.text().charAt(open);
        char closer = opened == '（'
                ? '）'
                : opened == '［' ? '］' : opened == '｛' ? '｝' : CLOSING.charAt(OPENING.indexOf(opened));
        return unpaired(source, open, String.valueOf(closer), at, 0);
    }

    private static Finding unpaired(SourceLine source, int where, String closer, int at, int length) {
        String bracket = source.text().substring(where, where + 1);
        TextEdit fix = new TextEdit(source.at(at).offset(), length, closer);
        return Rule.UNBALANCED_BRACKET.at(source.at(where), bracket, closer.isEmpty() ? "—" : bracket + closer, fix);
    }

    /** Half-width punctuation behind a Chinese character. */
    static @Nullable Finding punctuation(SourceLine source) {
        String text = source.text();
        List<TextEdit> fix = new ArrayList<>(0);
        int first = -1;
        for (int i = 1; i < text.length(); i++) {
            int half = text.charAt(i) < 0x80 ? HALF.indexOf(text.charAt(i)) : -1;
            if (half >= 0 && isChinese(text.charAt(i - 1)) && (i + 1 == text.length() || text.charAt(i + 1) > 0x80)) {
                fix.add(new TextEdit(source.at(i).offset(), 1, FULL.substring(half, half + 1)));
                first = first < 0 ? i : first;
            }
        }
        return first < 0
                ? null
                : Rule.MIXED_PUNCTUATION.at(
                        source.at(first),
                        text.substring(first, first + 1),
                        fix.getFirst().replacement(),
                        fix);
    }

    private static boolean isChinese(char c) {
        return (c >= '一' && c <= '鿿') || c == '）' || c == '”' || c == '】';
    }
}
