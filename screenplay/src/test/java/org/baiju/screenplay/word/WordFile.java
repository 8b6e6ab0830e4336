package org.baiju.screenplay.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the smallest Word files for tests. */
public final class WordFile {

    private WordFile() {}

    public static byte[] of(List<String> paragraphs) throws IOException {
        return ofBody(paragraphs.stream()
                .map("<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"::formatted)
                .collect(Collectors.joining()));
    }

    public static byte[] ofBody(String body) throws IOException {
        return zip("word/document.xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>
                """.formatted(body));
    }

    public static byte[] zip(String entry, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** A body with further parts beside it, such as styles and numbering, each under its name and given by its content. */
    public static byte[] of(String body, Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            put(zip, "document", "<w:body>" + body + "</w:body>");
        }
        return bytes.toByteArray();
    }

    /** A table of cells whose lines are paragraphs. */
    public static String table(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(WordFile::cell).collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                .collect(Collectors.joining("", "<w:tbl>", "</w:tbl>"));
    }

    private static String cell(String lines) {
        return Stream.of(lines.split("\n", -1))
                .map("<w:p><w:r><w:t>%s</w:t></w:r></w:p>"::formatted)
                .collect(Collectors.joining("", "<w:tc>", "</w:tc>"));
    }

    private static void put(ZipOutputStream zip, String part, String content) throws IOException {
        zip.putNextEntry(new ZipEntry("word/" + part + ".xml"));
        zip.write("<w:%s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">%s</w:%s>"
                .formatted(part, content, part)
                .getBytes(StandardCharsets.UTF_8));
    }
}
