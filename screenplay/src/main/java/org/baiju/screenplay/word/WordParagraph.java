package org.baiju.screenplay.word;

import javax.xml.stream.XMLStreamReader;

/** A paragraph of a Word file while it is being read. */
final class WordParagraph {
    private final StringBuilder text = new StringBuilder();
    private String style = "";
    private ListPlace place = ListPlace.OPEN;

    void append(String characters) {
        text.append(characters);
    }

    /** Takes in what an element says of the paragraph; of any other element it takes nothing. */
    void property(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "pStyle" -> style = WordXml.value(reader);
            case "numId" -> place = place.in(WordXml.value(reader));
            case "ilvl" -> place = place.at(WordXml.number(WordXml.value(reader)));
            default -> {}
        }
    }

    /** The text a reader sees. */
    String finish(WordNumbering numbering, boolean inTable) {
        return numbering.numbered(text.toString(), place, style, inTable);
    }
}
