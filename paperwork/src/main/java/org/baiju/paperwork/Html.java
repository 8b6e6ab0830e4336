package org.baiju.paperwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Builds a page; everything but {@link #raw} is escaped. */
public final class Html {
    private final StringBuilder page = new StringBuilder();

    public Html raw(String markup) {
        page.append(markup);
        return this;
    }

    public Html text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                // Control characters and lone surrogates are not allowed on a page, however escaped.
                default -> page.appendCodePoint(isPrintable(c) ? c : ' ');
            }
        });
        return this;
    }

    public Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    public Html element(String name, String styleClass, String text) {
        return raw("<" + name + " class=\"" + styleClass + "\">").text(text).raw("</" + name + ">");
    }

    @Override
    public String toString() {
        return page.toString();
    }

    /**
     * A style sheet with the words of its footer.
     *
     * @param sheet the name of the file
     * @param footer stands at the lower left of every page
     * @param pageOf the words around page number and page count, parted by two bars
     */
    public static String style(String sheet, String footer, String pageOf) {
        String[] words = pageOf.split("\\|", -1);
        // The footer comes last: the title in it may look like one of the other marks.
        return resource(sheet)
                .replace("@before@", quoted(words[0]))
                .replace("@between@", quoted(words[1]))
                .replace("@after@", quoted(words[2]))
                .replace("@footer@", quoted(footer));
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
    }

    /** As a string of a style sheet that stands inside a page. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints()
                .map(c -> isPrintable(c) && "\\\"<>&\u007F".indexOf(c) < 0 ? c : ' ')
                .forEach(quoted::appendCodePoint);
        return quoted.append('"').toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
