package org.baiju.studio.writing.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.screenplay.fountain.FountainWriter;

/** Text as the desk keeps it: what browsers, the engine and PostgreSQL all count and store alike. */
public final class DeskText {
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");
    private static final char UNSTORABLE = '\uFFFD';

    private DeskText() {}

    /** What is edited for a script that was read; Final Draft's XML, which nobody wants to type, becomes Fountain. */
    public static String of(ReadResult.Accepted read) {
        return storable(withLineFeeds(
                read.script().format() == ScriptFormat.FDX ? FountainWriter.write(read.script()) : read.text()));
    }

    /**
     * The script of a file as the desk shows and mends it, so that positions speak of what is edited.
     *
     * @param name of the file that was read
     */
    public static ReadResult.Accepted shown(ReadResult.Accepted read, String name) {
        return read.script().format() == ScriptFormat.FDX
                        && ScriptReader.readText(of(read), nameOf(name, read)) instanceof ReadResult.Accepted fountain
                ? fountain
                : read;
    }

    /**
     * The name under which the engine reads the edited text of a file as it read the file: Final Draft and western PDF
     * become Fountain; Word and Chinese PDF become plain text.
     */
    public static String nameOf(String fileName, ReadResult.Accepted read) {
        return switch (read.script().format()) {
            case ZH -> withEnding(fileName, ".txt");
            case FOUNTAIN -> isFountain(fileName) ? fileName : withEnding(fileName, ".fountain");
            case FDX -> withEnding(fileName, ".fountain");
            case PDF -> withEnding(fileName, isChinese(read.text()) ? ".txt" : ".fountain");
        };
    }

    /** Whether the engine takes a text for one of the Chinese family when its name does not tell. */
    private static boolean isChinese(String text) {
        return ScriptReader.readText(text, "script.txt") instanceof ReadResult.Accepted read
                && read.script().format() == ScriptFormat.ZH;
    }

    private static boolean isFountain(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".fountain") || lower.endsWith(".spmd");
    }

    private static String withEnding(String fileName, String ending) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName) + ending;
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
