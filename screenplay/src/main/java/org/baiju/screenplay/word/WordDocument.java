package org.baiju.screenplay.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads word/document.xml: paragraphs become lines, a table row of plain cells becomes one line with tabs. Text that a
 * reader of the document does not see (deletions, moved text, field codes, fallback drawings) is left out; the numbers that
 * Word draws before the items of lists are put there.
 */
final class WordDocument {
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "Fallback", "instrText", "delText", "pPrChange", "rPrChange");

    /** The parts of a file beside its text that tell what a reader sees of it. */
    record Surroundings(WordNotes notes, WordStyles styles, WordNumbering numbering) {}

    private final StringBuilder text = new StringBuilder();
    /** Paragraphs nest: a text box stands inside one. */
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    /** Tables nest: one may stand in a cell of another. */
    private final Deque<WordTable> tables = new ArrayDeque<>();

    /** Comments and footnotes of the open paragraph, which follow it as lines of their own. */
    private final List<String> pending = new ArrayList<>();

    private final Surroundings around;
    private HiddenText hidden = HiddenText.NONE;
    private boolean inText;

    private WordDocument(Surroundings around) {
        this.around = around;
    }

    static DocxText.Extracted read(byte[] xml, Surroundings around) throws XMLStreamException {
        var document = new WordDocument(around);
        XMLStreamReader reader = WordXml.readerOf(xml);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> document.start(reader);
                case XMLStreamConstants.END_ELEMENT -> document.end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> document.characters(reader.getText());
                default -> {}
            }
        }
        return new DocxText.Extracted(document.text.toString(), document.hidden);
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (UNSEEN.contains(name)) {
            tellParagraph(reader);
            WordXml.skip(reader);
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new WordParagraph());
            case "tbl" -> tables.push(new WordTable());
            case "tr" -> tables.stream().findFirst().ifPresent(WordTable::openRow);
            case "tc" -> tables.stream().findFirst().ifPresent(WordTable::openCell);
            case "t" -> inText = true;
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "commentReference", "footnoteReference", "endnoteReference" -> {
                String note = around.notes().lineFor(reader);
                if (!note.isEmpty()) {
                    pending.add(note);
                }
            }
            default -> tellParagraph(reader);
        }
    }

    private void tellParagraph(XMLStreamReader reader) {
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.property(reader);
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> inText = false;
            case "p" -> {
                WordParagraph paragraph = paragraphs.pop();
                hidden = hidden.and(text.length(), paragraph.hidden());
                line(paragraph.finish(around.numbering(), !tables.isEmpty()));
                List<String> following = List.copyOf(pending);
                pending.clear();
                following.forEach(this::line);
            }
            case "tr" -> tables.stream().findFirst().ifPresent(WordTable::closeRow);
            case "tbl" -> tables.pop().lines().forEach(this::line);
            default -> {}
        }
    }

    private void characters(String characters) {
        if (inText) {
            append(characters);
        }
    }

    /** Tab stops are declared outside of any paragraph's text and must not become tabs. */
    private void append(String characters) {
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.append(characters, around.styles());
        }
    }

    private void line(String line) {
        WordTable table = tables.peek();
        if (table == null || !table.hasOpenRow()) {
            text.append(line).append('\n');
        } else {
            table.add(line);
        }
    }
}
