package org.baiju.screenplay.fountain;

/** Lines of action, which keep their indentation. */
final class Actions {
    private static final String TAB = "    ";

    private Actions() {}

    /** The line without the mark that forces it to be action. */
    static String unforced(String line) {
        String words = line.strip();
        return indented(words.startsWith("!") ? words.substring(1) : line);
    }

    /** The line with its spaces in front; a tab is four, as the specification says. */
    static String indented(String line) {
        return line.stripTrailing().replace("\t", TAB);
    }
}
