package org.baiju.screenplay.word;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What every part of a Word file is read with; elements and attributes are told by their local names. */
final class WordXml {

    private WordXml() {}

    /** A reader that follows no entity and no reference to the outside. */
    static XMLStreamReader readerOf(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    static @Nullable String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The value of an element that has nothing but one; empty if it has none. */
    static String value(XMLStreamReader element) {
        String value = attribute(element, "val");
        return value == null ? "" : value;
    }

    /** Whether a switch such as {@code w:vanish} is on; without value it is. */
    static boolean isOn(XMLStreamReader element) {
        return switch (value(element)) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /** A number of up to four digits as written in an attribute, or absent if it is none. */
    static @Nullable Integer number(@Nullable String written) {
        if (written == null || written.isEmpty() || written.length() > 4) {
            return null;
        }
        return written.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.valueOf(written) : null;
    }

    /** Leaves out an element with all that stands in it. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
