package org.baiju.screenplay.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.chinese.HouseFormatWriter;
import org.baiju.screenplay.word.WordWriter;
import org.baiju.screenplay.word.WordWriter.Paragraph;
import org.baiju.screenplay.word.WordWriter.Style;

/** A script in the house format as a Word file, its headings in Word's outline. */
public final class HouseDocument {

    private HouseDocument() {}

    /** Writes the script; the stream stays open. */
    public static void write(Script script, OutputStream out) throws IOException {
        String text = HouseFormatWriter.write(script).text();
        Map<Integer, Style> styles = stylesOf(text);
        List<Paragraph> paragraphs = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isEmpty()) {
                paragraphs.add(new Paragraph(styles.getOrDefault(number, Style.TEXT), line));
            }
        }
        WordWriter.write(paragraphs, out);
    }

    /** Which lines are headings: what the reader itself takes for one. */
    private static Map<Integer, Style> stylesOf(String text) {
        Map<Integer, Style> styles = new HashMap<>();
        styles.put(1, Style.TITLE);
        if (ScriptReader.readText(text, "script.txt") instanceof ReadResult.Accepted(Script written, String _)) {
            for (Episode episode : written.episodes()) {
                if (!episode.written().isEmpty()) {
                    styles.put(episode.at().line(), Style.EPISODE);
                }
                for (Scene scene : episode.scenes()) {
                    if (scene.heading() != null) {
                        styles.put(scene.at().line(), Style.SCENE);
                    }
                }
            }
        }
        return styles;
    }
}
