package org.baiju.screenplay.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;

/** Takes the text out of a Word file (.docx), one paragraph a line. Bounded against zip bombs. */
public sealed interface DocxText {

    /** The paragraphs, each on its line. */
    record Extracted(String text) implements DocxText {}

    /** A zip file, but not of Word. */
    record Foreign() implements DocxText {}

    /** A Word file that is damaged. */
    record Broken() implements DocxText {}

    /** More than any script unpacks to. */
    record Oversized() implements DocxText {}

    /** The largest document.xml; the text of 100 episodes with all its mark-up is about 5 MB. */
    long MAX_XML_BYTES = 64L * 1024 * 1024;

    /** More parts than any Word script has. */
    int MAX_ENTRIES = 5_000;

    static DocxText of(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long budget = 2 * MAX_XML_BYTES;
            for (int i = 0; i < MAX_ENTRIES; i++) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return i == 0 ? new Broken() : new Foreign();
                }
                if (entry.getName().equals("word/document.xml")) {
                    return extract(zip);
                }
                // Skipping an entry unpacks it as well, so what is skipped counts against a budget.
                budget -= skip(zip, budget);
                if (budget <= 0) {
                    return new Oversized();
                }
            }
            return new Oversized();
        } catch (IOException | IllegalArgumentException damaged) {
            return new Broken();
        }
    }

    private static DocxText extract(InputStream zip) throws IOException {
        byte[] xml = zip.readNBytes((int) MAX_XML_BYTES + 1);
        if (xml.length > MAX_XML_BYTES) {
            return new Oversized();
        }
        try {
            return new Extracted(WordDocument.textOf(new ByteArrayInputStream(xml)));
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
