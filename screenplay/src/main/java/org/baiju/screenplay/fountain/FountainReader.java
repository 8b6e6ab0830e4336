package org.baiju.screenplay.fountain;

import java.util.List;
import java.util.Locale;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.TitleEntry;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.western.ScriptBuilder;

/** Reads Fountain 1.1. Every text is Fountain: the reader refuses none and drops nothing. */
public final class FountainReader {
    private FountainReader() {}

    /**
     * Reads a text.
     *
     * @param text without byte order mark; positions speak of it as given
     * @param name of the file, which titles a script without title page
     */
    public static Script read(String text, String name) {
        return read(text, name, true);
    }

    /** Reads once more, without episodes, if all that looked like their headings stood in notes. */
    private static Script read(String text, String name, boolean mayHaveEpisodes) {
        var findings = new Findings();
        var lines = new FountainLines(text, findings);
        TitlePage titlePage = TitlePage.of(lines);
        boolean expected = mayHaveEpisodes && hasSections(lines, titlePage.lines());
        var builder = new ScriptBuilder(expected, findings);
        new BodyReader(lines, builder, findings).read(titlePage.lines());
        List<Episode> episodes = builder.episodes();
        if (expected && episodes.stream().allMatch(episode -> episode.written().isEmpty())) {
            return read(text, name, false);
        }
        FrontMatter front = FrontPage.of(titlePage.entries());
        return new Script(title(titlePage, name), ScriptFormat.FOUNTAIN, front, episodes, findings.inOrder());
    }

    private static boolean hasSections(FountainLines lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.startsWith(i, '#') && Marks.sectionLevel(lines.text(i).strip()) == 1) {
                return true;
            }
        }
        return false;
    }

    private static String title(TitlePage page, String name) {
        for (TitleEntry entry : page.entries()) {
            if (entry.key().toLowerCase(Locale.ROOT).equals("title")
                    && !entry.values().isEmpty()) {
                StringBuilder title = new StringBuilder();
                entry.values()
                        .forEach(value -> title.append(title.isEmpty() ? "" : " ")
                                .append(Marked.of(value).text()));
                return title.toString();
            }
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
