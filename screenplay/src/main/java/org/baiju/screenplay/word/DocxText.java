package org.baiju.screenplay.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/** Takes the text out of a Word file (.docx), one paragraph a line. Bounded against zip bombs. */
public sealed interface DocxText {

    /** The paragraphs, each on its line, without what Word hides. */
    record Extracted(String text, HiddenText hidden) implements DocxText {
        Extracted(String text) {
            this(text, HiddenText.NONE);
        }
    }

    /** A zip file, but not of Word. */
    record Foreign() implements DocxText {}

    /** A Word file that is damaged. */
    record Broken() implements DocxText {}

    /** More than any script unpacks to. */
    record Oversized() implements DocxText {}

    /** The largest document.xml; the text of 100 episodes with all its mark-up is about 5 MB. */
    long MAX_XML_BYTES = 64L * 1024 * 1024;

    /** Where the text stands. */
    String DOCUMENT = "word/document.xml";

    /** The entries that Word writes first; what has them and no text is a Word file cut off, not an archive. */
    Set<String> OFFICE = Set.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", DOCUMENT);

    /** What the text is read from; everything else is skipped. */
    Set<String> READ = Stream.concat(Stream.of(DOCUMENT, WordStyles.PART, WordNumbering.PART), WordNotes.PARTS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** More parts than any Word script has. */
    int MAX_ENTRIES = 5_000;

    static DocxText of(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return read(zip, isCutOff(bytes));
        } catch (IOException | IllegalArgumentException damaged) {
            return isOtherOffice(bytes) ? new Foreign() : new Broken();
        }
    }

    /** A spreadsheet or a presentation, some of which cannot be read as a stream. */
    private static boolean isOtherOffice(byte[] bytes) {
        String names = new String(bytes, StandardCharsets.ISO_8859_1);
        return names.contains("xl/workbook.xml") || names.contains("ppt/presentation.xml");
    }

    private static DocxText read(ZipInputStream zip, boolean cutOff) throws IOException {
        long budget = 2 * MAX_XML_BYTES;
        boolean office = false;
        Map<String, byte[]> parts = new HashMap<>();
        for (int i = 0; i < MAX_ENTRIES; i++) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                byte[] document = parts.get(DOCUMENT);
                boolean broken = i == 0 || (cutOff && office);
                return broken ? new Broken() : document == null ? new Foreign() : extract(document, parts);
            }
            office |= OFFICE.contains(entry.getName());
            if (READ.contains(entry.getName())) {
                byte[] xml = zip.readNBytes((int) Math.min(MAX_XML_BYTES + 1, budget));
                budget -= xml.length;
                if (xml.length > MAX_XML_BYTES) {
                    return new Oversized();
                }
                parts.put(entry.getName(), xml);
            } else {
                // Skipping an entry unpacks it as well, so what is skipped counts against a budget.
                budget -= skip(zip, budget);
            }
            if (budget <= 0) {
                return new Oversized();
            }
        }
        return new Oversized();
    }

    /** Whether the directory is missing that ends every whole archive, a comment of up to 64 KB behind it or not. */
    private static boolean isCutOff(byte[] bytes) {
        for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xFFFF); i--) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
                return false;
            }
        }
        return true;
    }

    private static DocxText extract(byte[] document, Map<String, byte[]> parts) {
        try {
            WordStyles styles = WordStyles.of(parts.get(WordStyles.PART));
            var numbering = WordNumbering.of(parts.get(WordNumbering.PART), styles);
            return WordDocument.read(document, new WordDocument.Surroundings(WordNotes.of(parts), styles, numbering));
        } catch (XMLStreamException damaged) {
            return new Broken();
        }
    }

    private static long skip(InputStream zip, long budget) throws IOException {
        byte[] buffer = new byte[8192];
        long skipped = 0;
        int read;
        while (skipped < budget && (read = zip.read(buffer)) > 0) {
            skipped += read;
        }
        return skipped;
    }
}
