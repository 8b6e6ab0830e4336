package org.baiju.studio.writing.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.file.ReadResult;

/** Text as the desk keeps it: what browsers, the engine and PostgreSQL all count and store alike. */
public final class DeskText {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final char UNSTORABLE = '\uFFFD';

    private DeskText() {}

    /**
     * What is edited for a script that was read. Formats that nobody wants to type, such as Final Draft's XML, get a
     * writer of their own here; those read so far are edited as they stand.
     */
    public static String of(ReadResult.Accepted read) {
        return storable(withLineFeeds(read.text()));
    }

    /** The name under which the engine reads the edited text of a file: a Word file becomes plain text. */
    public static String nameOf(String fileName) {
        String lower = fileName.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".fountain") || lower.endsWith(".spmd")) {
            return fileName;
        }
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + ".txt";
    }

    public static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : LINE_END.matcher(text).replaceAll("\n");
    }

    /** The same text with a replacement character for each that PostgreSQL cannot store; its length stays. */
    public static String storable(String text) {
        var clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < clean.length()
                    && Character.isLowSurrogate(clean.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                clean.setCharAt(i, UNSTORABLE);
            }
        }
        return clean.toString();
    }

    /** The one edit that makes the second text of the first; none if they are equal. */
    public static List<TextEdit> between(String before, String after) {
        if (before.equals(after)) {
            return List.of();
        }
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        return List.of(new TextEdit(head, before.length() - head - tail, after.substring(head, after.length() - tail)));
    }
}
