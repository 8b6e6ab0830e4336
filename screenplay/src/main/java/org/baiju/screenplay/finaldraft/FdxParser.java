package org.baiju.screenplay.finaldraft;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.baiju.finding.Where;
import org.baiju.screenplay.Emphasis.Style;
import org.baiju.screenplay.SceneProperties;
import org.baiju.screenplay.finaldraft.FdxFile.Tag;
import org.baiju.screenplay.finaldraft.FdxParagraph.Note;
import org.jspecify.annotations.Nullable;

/** Takes a file apart, event by event. Nothing outside the file is ever fetched, and its depth is bounded. */
final class FdxParser {
    /** The files seen are 8 deep. */
    private static final int DEEPEST = 64;

    private final List<FdxParagraph> body = new ArrayList<>();
    private final List<FdxParagraph> titlePage = new ArrayList<>();
    private final Map<String, String> revisions = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Tag> definitions = new HashMap<>();
    private final Map<String, List<String>> definitionsOfTag = new HashMap<>();

    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Open> paragraphs = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inTitlePage;
    private int cuesInDual;
    private String tag = "";

    /** A paragraph while it is being read. */
    private static final class Open {
        final Map<String, String> attributes;
        final Where.Text at;
        final List<Run> runs = new ArrayList<>();
        final List<Note> notes = new ArrayList<>();
        SceneProperties properties = SceneProperties.NONE;
        Map<String, String> textAttributes = Map.of();

        @Nullable
        String noteName;

        boolean inSummary;
        final StringBuilder aside = new StringBuilder();

        Open(Map<String, String> attributes, Where.Text at) {
            this.attributes = attributes;
            this.at = at;
        }
    }

    /** Reads the file; an exception says that it is damaged. */
    static FdxFile parse(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var parser = new FdxParser();
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> parser.start(reader);
                    case XMLStreamConstants.END_ELEMENT -> parser.end(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        parser.text.append(reader.getText());
                    default -> {}
                }
            }
        } finally {
            reader.close();
        }
        return new FdxFile(parser.body, parser.titlePage, parser.revisions, parser.tags());
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        path.push(name);
        if (path.size() > DEEPEST) {
            throw new XMLStreamException("Deeper than any script");
        }
        Map<String, String> attributes = attributes(reader);
        Open open = paragraphs.peek();
        switch (name) {
            case "TitlePage" -> inTitlePage = true;
            case "Paragraph" -> startParagraph(attributes, at(reader.getLocation()), open);
            case "DualDialogue" -> cuesInDual = 1;
            case "Text" -> {
                text.setLength(0);
                if (open != null) {
                    open.textAttributes = attributes;
                }
            }
            case "ScriptNote" -> {
                if (open != null) {
                    open.noteName = attributes.getOrDefault("Name", "");
                }
            }
            case "SceneProperties" -> {
                if (open != null) {
                    open.properties = new SceneProperties(
                            value(attributes, "Title"), null, value(attributes, "Page"), value(attributes, "Length"));
                }
            }
            case "Summary" -> {
                if (open != null) {
                    open.inSummary = true;
                }
            }
            case "DefId" -> text.setLength(0);
            default -> startTable(name, attributes);
        }
    }

    /** The tables behind the script: revisions and tags. */
    private void startTable(String name, Map<String, String> attributes) {
        String id = attributes.getOrDefault("Id", attributes.getOrDefault("ID", ""));
        switch (name) {
            case "Revision" -> revisions.put(id, attributes.getOrDefault("Name", id));
            case "TagCategory" -> categories.put(id, attributes.getOrDefault("Name", ""));
            case "TagDefinition" ->
                definitions.put(
                        id, new Tag(attributes.getOrDefault("CatId", ""), attributes.getOrDefault("Label", "")));
            case "Tag" -> tag = attributes.getOrDefault("Number", "");
            default -> {}
        }
    }

    /** Paragraphs stand in the script, in dual dialogue, in a note and in a summary; only the first two are script. */
    private void startParagraph(Map<String, String> attributes, Where.Text at, @Nullable Open outer) {
        boolean script = path.stream().anyMatch("Content"::equals);
        boolean aside = outer != null && (outer.noteName != null || outer.inSummary || path.contains("SceneArcBeats"));
        if (script && !aside) {
            paragraphs.push(new Open(attributes, at));
        }
    }

    private void end(String name) {
        Open open = paragraphs.peek();
        switch (name) {
            case "TitlePage" -> inTitlePage = false;
            case "Text" -> endText(open);
            case "Paragraph" -> endParagraph(open);
            case "DualDialogue" -> cuesInDual = 0;
            case "DefId" ->
                definitionsOfTag
                        .computeIfAbsent(tag, _ -> new ArrayList<>())
                        .add(text.toString().strip());
            case "ScriptNote" -> endNote(open);
            case "Summary" -> endSummary(open);
            default -> {}
        }
        path.pop();
    }

    private void endText(@Nullable Open open) {
        if (open == null) {
            return;
        }
        if (open.noteName != null || open.inSummary) {
            open.aside.append(open.aside.isEmpty() ? "" : "\n").append(text);
        } else if (!path.contains("SceneArcBeats")) {
            open.runs.add(new Run(
                    text.toString(),
                    styles(open.textAttributes.getOrDefault("Style", "")),
                    open.textAttributes.get("RevisionID"),
                    open.textAttributes.get("TagNumber")));
        }
        text.setLength(0);
    }

    private void endParagraph(@Nullable Open open) {
        // An inner paragraph of a note or a summary was never pushed.
        if (open == null || open.noteName != null || open.inSummary || path.contains("SceneArcBeats")) {
            return;
        }
        paragraphs.pop();
        String type = open.attributes.getOrDefault("Type", "");
        if (type.equals("Character") && cuesInDual > 0) {
            cuesInDual++;
        }
        List<FdxParagraph> into = inTitlePage ? titlePage : body;
        into.add(new FdxParagraph(
                type,
                open.attributes.getOrDefault("Number", ""),
                open.attributes.getOrDefault("Alignment", "").equals("Center"),
                open.attributes.getOrDefault("StartsNewPage", "").equals("Yes"),
                cuesInDual > 2,
                open.properties,
                List.copyOf(open.runs),
                List.copyOf(open.notes),
                open.at));
    }

    private static void endNote(@Nullable Open open) {
        if (open != null && open.noteName != null) {
            open.notes.add(new Note(open.noteName, open.aside.toString()));
            open.noteName = null;
            open.aside.setLength(0);
        }
    }

    private static void endSummary(@Nullable Open open) {
        if (open != null && open.inSummary) {
            SceneProperties known = open.properties;
            open.properties = new SceneProperties(known.title(), open.aside.toString(), known.page(), known.length());
            open.inSummary = false;
            open.aside.setLength(0);
        }
    }

    private Map<String, List<Tag>> tags() {
        Map<String, List<Tag>> tags = new HashMap<>();
        definitionsOfTag.forEach((number, ids) -> tags.put(
                number,
                ids.stream()
                        .map(definitions::get)
                        .filter(Objects::nonNull)
                        .map(found -> new Tag(categories.getOrDefault(found.category(), ""), found.label()))
                        .toList()));
        return tags;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static @Nullable String value(Map<String, String> attributes, String name) {
        String value = attributes.getOrDefault(name, "");
        return value.isBlank() ? null : value;
    }

    private static Set<Style> styles(String written) {
        Set<Style> styles = EnumSet.noneOf(Style.class);
        for (String word : written.split("\\+", -1)) {
            switch (word) {
                case "Bold" -> styles.add(Style.BOLD);
                case "Italic" -> styles.add(Style.ITALIC);
                case "Underline" -> styles.add(Style.UNDERLINE);
                case "Strikeout" -> styles.add(Style.STRIKEOUT);
                default -> {}
            }
        }
        return styles;
    }

    private static Where.Text at(Location location) {
        return new Where.Text(
                Math.max(1, location.getLineNumber()),
                Math.max(1, location.getColumnNumber()),
                Math.max(0, location.getCharacterOffset()));
    }
}
