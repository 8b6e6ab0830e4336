package org.baiju.screenplay.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What word/styles.xml says of paragraphs and characters: which list they count in and whether they are hidden.
 *
 * @param byId the styles under their ids
 * @param hiding the ids of those that hide their text, by themselves or by what they are based on
 * @param standard the style of paragraphs that name none; empty if the file has no such style
 */
record WordStyles(Map<String, Style> byId, Set<String> hiding, String standard) {
    static final String PART = "word/styles.xml";

    static final WordStyles NONE = new WordStyles(Map.of(), Set.of(), "");

    /** One style; what it leaves open, the style it is based on says. */
    record Style(String basedOn, ListPlace place, @Nullable Boolean hidden) {}

    /** A style while it is being read. */
    private static final class Draft {
        final String id;
        String basedOn = "";
        ListPlace place = ListPlace.OPEN;

        @Nullable
        Boolean hidden;

        Draft(String id) {
            this.id = id;
        }
    }

    /** The styles of a part; none if the part is damaged, for the text can be read without them. */
    static WordStyles of(byte @Nullable [] part) {
        if (part == null) {
            return NONE;
        }
        try {
            return read(WordXml.readerOf(part));
        } catch (XMLStreamException damaged) {
            return NONE;
        }
    }

    private static WordStyles read(XMLStreamReader reader) throws XMLStreamException {
        Map<String, Style> styles = new HashMap<>();
        String standard = "";
        Draft draft = new Draft("");
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("style")) {
                    String id = WordXml.attribute(reader, "styleId");
                    draft = new Draft(id == null ? "" : id);
                    boolean paragraph = "paragraph".equals(WordXml.attribute(reader, "type"));
                    standard = paragraph && "1".equals(WordXml.attribute(reader, "default")) ? draft.id : standard;
                } else {
                    readInto(draft, reader);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("style")) {
                styles.putIfAbsent(draft.id, new Style(draft.basedOn, draft.place, draft.hidden));
            }
        }
        Set<String> hiding = new HashSet<>(styles.keySet());
        hiding.removeIf(id -> !hides(styles, id));
        return new WordStyles(styles, hiding, standard);
    }

    private static void readInto(Draft draft, XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "basedOn" -> draft.basedOn = WordXml.value(reader);
            case "numId" -> draft.place = draft.place.in(WordXml.value(reader));
            case "ilvl" -> draft.place = draft.place.at(WordXml.number(WordXml.value(reader)));
            case "vanish" -> draft.hidden = WordXml.isOn(reader);
            case "tblStylePr" -> WordXml.skip(reader);
            default -> {}
        }
    }

    /** Where in which list a paragraph of a style counts, as far as the style or those it is based on say. */
    ListPlace placeOf(String id) {
        ListPlace place = ListPlace.OPEN;
        Set<String> seen = new HashSet<>();
        Style style = byId.get(id);
        for (String at = id; style != null && seen.add(at); style = byId.get(at)) {
            place = place.orFrom(style.place.by(at));
            at = style.basedOn;
        }
        return place;
    }

    /** Whether text in a style is hidden unless its run says otherwise. */
    boolean hides(String id) {
        return hiding.contains(id);
    }

    private static boolean hides(Map<String, Style> styles, String id) {
        Set<String> seen = new HashSet<>();
        Style style = styles.get(id);
        for (String at = id; style != null && seen.add(at); style = styles.get(at)) {
            if (style.hidden != null) {
                return style.hidden;
            }
            at = style.basedOn;
        }
        return false;
    }
}
