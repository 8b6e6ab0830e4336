package org.baiju.shootplan.talent;

import java.util.ArrayList;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;

/** Cuts the text of a talent-scheduling file into words, numbers and signs; {@code %} begins a comment. */
final class TalentScanner {
    /** What is shown of an overlong word. */
    private static final int SHOWN = 40;

    private static final String SIGNS = "=[]|,;";

    /** Ends the reading of a file; never leaves the package. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        final transient Finding why;

        Unreadable(Finding why) {
            super(why.rule(), null, false, false);
            this.why = why;
        }
    }

    /**
     * A piece of the text.
     *
     * @param text empty at the end of the file
     */
    record Token(String text, int line, int column, int offset) {
        boolean is(String other) {
            return text.equals(other);
        }

        boolean isEnd() {
            return text.isEmpty();
        }

        Where.Text where() {
            return new Where.Text(line, column, offset);
        }

        String shown() {
            return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    TalentScanner(String text) {
        this.text = text;
        int line = 1;
        int lineStart = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                lineStart = at + 1;
                at++;
            } else if (c == '%') {
                at = endOfLine(at);
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else {
                int end = SIGNS.indexOf(c) >= 0 ? at + 1 : endOfWord(at);
                tokens.add(new Token(text.substring(at, end), line, at - lineStart + 1, at));
                at = end;
            }
        }
        tokens.add(new Token("", line, at - lineStart + 1, at));
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int endOfWord(int at) {
        int end = at;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && SIGNS.indexOf(text.charAt(end)) < 0
                && text.charAt(end) != '%') {
            end++;
        }
        return end;
    }

    boolean hasAssignments() {
        return tokens.stream().anyMatch(token -> token.is("="));
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The token so many places after the next one; the last one beyond the end. */
    Token peek(int after) {
        return tokens.get(Math.min(next + after, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        next += token.isEnd() ? 0 : 1;
        return token;
    }

    /** Takes the sign if it comes next. */
    boolean take(String sign) {
        boolean there = peek().is(sign);
        next += there ? 1 : 0;
        return there;
    }

    void expect(String sign) {
        if (!take(sign)) {
            throw new Unreadable(TalentRule.UNEXPECTED.at(peek().where(), peek().shown(), sign));
        }
    }

    /** The word as a whole number from {@code least} to {@code most}. */
    static long number(Token token, long least, long most) {
        if (!isNumber(token.text())) {
            throw new Unreadable(TalentRule.NOT_A_NUMBER.at(token.where(), token.shown(), ""));
        }
        try {
            long value = Long.parseLong(token.text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException beyondLong) {
            // Out of any range.
        }
        throw new Unreadable(TalentRule.NUMBER_OUT_OF_RANGE.at(token.where(), token.shown(), least + "–" + most));
    }

    static boolean isNumber(String word) {
        int digits = word.startsWith("-") || word.startsWith("+") ? 1 : 0;
        return word.length() > digits && word.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether an actor plays: 1 or 0, in MiniZinc true or false as well. */
    static boolean flag(Token token) {
        return switch (token.text()) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new Unreadable(TalentRule.NOT_A_FLAG.at(token.where(), token.shown(), ""));
        };
    }
}
