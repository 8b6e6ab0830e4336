package org.baiju.paperwork.script;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.chinese.HouseFormatWriter;
import org.baiju.screenplay.file.HouseDocument;
import org.baiju.screenplay.finaldraft.FinalDraftWriter;
import org.baiju.screenplay.fountain.FountainWriter;

/** The formats in which a script leaves the house. */
public enum ScriptExport {
    /** The house format as plain text. */
    TXT("text/plain;charset=UTF-8") {
        @Override
        public void write(Script script, Locale locale, OutputStream out) throws IOException {
            out.write(HouseFormatWriter.write(script).text().getBytes(StandardCharsets.UTF_8));
        }
    },
    /** The house format as a Word file. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public void write(Script script, Locale locale, OutputStream out) throws IOException {
            HouseDocument.write(script, out);
        }
    },
    FOUNTAIN("text/plain;charset=UTF-8") {
        @Override
        public void write(Script script, Locale locale, OutputStream out) throws IOException {
            out.write(FountainWriter.write(script).getBytes(StandardCharsets.UTF_8));
        }
    },
    FDX("application/xml") {
        @Override
        public void write(Script script, Locale locale, OutputStream out) throws IOException {
            out.write(FinalDraftWriter.write(script).getBytes(StandardCharsets.UTF_8));
        }
    },
    PDF("application/pdf") {
        @Override
        public void write(Script script, Locale locale, OutputStream out) throws IOException {
            ScriptPdf.create().write(script, locale, out);
        }
    },
    /** Scene list, characters and locations. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Script script, Locale locale, OutputStream out) throws IOException {
            ScriptWorkbook.write(script, locale, out);
        }
    };

    private final String mediaType;

    ScriptExport(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The ending of file names, without dot; also the name of the format in commands and addresses. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What browsers are told. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes a script; the stream stays open.
     *
     * @param locale of the words that are the paper's own
     */
    public abstract void write(Script script, Locale locale, OutputStream out) throws IOException;

    /** The format of that name, as in {@code docx}; absent if there is none. */
    public static Optional<ScriptExport> find(String extension) {
        for (ScriptExport export : values()) {
            if (export.extension().equals(extension)) {
                return Optional.of(export);
            }
        }
        return Optional.empty();
    }
}
