package org.baiju.screenplay.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What stands beside the text of a Word file: comments, footnotes and endnotes, by kind and id. */
record WordNotes(Map<String, String> byReference) {
    /** The parts of the archive that hold them. */
    static final Set<String> PARTS = Set.of("word/comments.xml", "word/footnotes.xml", "word/endnotes.xml");

    /** A file without any. */
    static final WordNotes NONE = new WordNotes(Map.of());

    static WordNotes of(Map<String, byte[]> parts) throws XMLStreamException {
        Map<String, String> notes = new HashMap<>();
        for (String part : PARTS) {
            byte[] xml = parts.get(part);
            if (xml != null) {
                read(xml, notes);
            }
        }
        return new WordNotes(notes);
    }

    private static void read(byte[] xml, Map<String, String> notes) throws XMLStreamException {
        XMLStreamReader reader = WordXml.readerOf(xml);
        String reference = "";
        var text = new StringBuilder();
        boolean inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    inText = name.equals("t");
                    if (name.equals("comment") || name.equals("footnote") || name.equals("endnote")) {
                        reference = name + idOf(reader);
                        text.setLength(0);
                    } else if (name.equals("p") && !text.isEmpty()) {
                        text.append(' ');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    text.append(inText ? reader.getText() : "");
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    if (reference.startsWith(reader.getLocalName())
                            && !text.toString().isBlank()) {
                        notes.put(reference, text.toString().strip());
                    }
                }
                default -> {}
            }
        }
    }

    /** The note that an element of the text refers to, as a line of the script; empty if it refers to none. */
    String lineFor(XMLStreamReader reader) {
        String name = reader.getLocalName();
        String kind = name.substring(0, name.length() - "Reference".length());
        String note = byReference.getOrDefault(kind + idOf(reader), "");
        return note.isEmpty() ? "" : "【" + (kind.equals("comment") ? "批注" : "脚注") + "：" + note + "】";
    }

    private static String idOf(XMLStreamReader reader) {
        String id = WordXml.attribute(reader, "id");
        return id == null ? "" : id;
    }
}
