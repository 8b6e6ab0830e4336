package org.baiju.screenplay.word;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A paragraph of a Word file while it is being read. */
final class WordParagraph {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private String style = "";
    private ListPlace place = ListPlace.OPEN;
    private boolean inRun;
    private String runStyle = "";
    private @Nullable Boolean runHidden;
    private boolean deleted;

    /** Takes in what an element says of the paragraph or of its run; of any other element it takes nothing. */
    void property(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "pStyle" -> style = WordXml.value(reader);
            case "numId" -> place = place.in(WordXml.value(reader));
            case "ilvl" -> place = place.at(WordXml.number(WordXml.value(reader)));
            case "r" -> {
                inRun = true;
                runStyle = "";
                runHidden = null;
            }
            case "rStyle" -> runStyle = WordXml.value(reader);
            case "vanish" -> {
                // Before the first run it hides the end of the paragraph, not its words.
                if (inRun) {
                    runHidden = WordXml.isOn(reader);
                }
            }
            case "del" -> deleted = true;
            default -> {}
        }
    }

    void append(String characters, WordStyles styles) {
        (isHidden(styles) ? hidden : text).append(characters);
    }

    /** What the run says counts; else its style and that of the paragraph, of which one undoes the other. */
    private boolean isHidden(WordStyles styles) {
        if (runHidden != null) {
            return runHidden;
        }
        boolean byParagraph = styles.hides(style.isEmpty() ? styles.standard() : style);
        return byParagraph != (!runStyle.isEmpty() && styles.hides(runStyle));
    }

    /** The text that Word hides. */
    String hidden() {
        return hidden.toString();
    }

    /** The text a reader sees; a paragraph of which nothing is left takes no number. */
    String finish(WordNumbering numbering, boolean inTable) {
        boolean gone = text.isEmpty() && (deleted || !hidden.isEmpty());
        return gone ? "" : numbering.numbered(text.toString(), place, style, inTable);
    }
}
