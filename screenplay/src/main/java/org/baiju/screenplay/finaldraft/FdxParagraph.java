package org.baiju.screenplay.finaldraft;

import java.util.List;
import org.baiju.finding.Where;
import org.baiju.screenplay.SceneProperties;

/**
 * A paragraph of the file.
 *
 * @param type as in {@code Scene Heading}; empty if the file does not say
 * @param number of a scene; empty if there is none
 * @param centered whether it is set in the middle
 * @param startsNewPage whether the writer wants a new page before it
 * @param dual whether it stands in the right column of two who speak at once
 * @param notes the script notes in it
 */
record FdxParagraph(
        String type,
        String number,
        boolean centered,
        boolean startsNewPage,
        boolean dual,
        SceneProperties properties,
        List<Run> runs,
        List<Note> notes,
        Where.Text at) {

    /** A note of the writer on a paragraph; its name tells what it was in the format it came from. */
    record Note(String name, String text) {}

    String text() {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }
}
