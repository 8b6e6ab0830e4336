package org.baiju.screenplay.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.baiju.finding.Where;
import org.baiju.screenplay.Rule;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.chinese.HouseFormat;
import org.baiju.screenplay.file.ReadResult.Accepted;
import org.baiju.screenplay.file.ReadResult.Refused;
import org.baiju.screenplay.finaldraft.FinalDraftReader;
import org.baiju.screenplay.fountain.FountainReader;
import org.baiju.screenplay.pdf.PdfText;
import org.baiju.screenplay.text.Findings;
import org.baiju.screenplay.text.TextDecoder;
import org.baiju.screenplay.word.DocxText;
import org.baiju.screenplay.word.HiddenText;

/** The front door of the engine: reads a file of any kind as a script, or says in one sentence why it cannot. */
public final class ScriptReader {
    /** The largest file the reader takes: twenty times the longest Word script seen. */
    public static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;

    /** More lines than any script has: ten times those of 100 episodes, and of a film of 180 pages. */
    private static final int MAX_LINES = 100_000;

    private ScriptReader() {}

    /** Reads a file; a file that is missing or unreadable is refused like one that is no script. */
    public static ReadResult read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                return new Refused(whyNoFile(file).about(file.toString()));
            }
            long size = Files.size(file);
            return size > MAX_BYTES ? tooLarge(name, size) : read(Files.readAllBytes(file), name);
        } catch (IOException unreadable) {
            return new Refused(Rule.UNREADABLE.about(file.toString()));
        }
    }

    private static Rule whyNoFile(Path file) {
        if (Files.isDirectory(file)) {
            return Rule.FOLDER;
        }
        for (Path at = file.toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isSymbolicLink(at) && !Files.exists(at)) {
                return Rule.DEAD_LINK;
            }
        }
        return Files.exists(file) ? Rule.UNREADABLE : Rule.NO_FILE;
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name of the file; it tells formats apart that look alike, and titles a script that has no title
     */
    public static ReadResult read(byte[] bytes, String name) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge(name, bytes.length);
        }
        return switch (FileKind.of(bytes)) {
            case TEXT -> readText(TextDecoder.decode(bytes), name);
            case ZIP ->
                switch (DocxText.of(bytes)) {
                    case DocxText.Extracted(String text, HiddenText hidden) -> telling(hidden, readText(text, name));
                    case DocxText.Foreign() -> new Refused(Rule.ZIP.about(name));
                    case DocxText.Broken() -> new Refused(Rule.BROKEN_DOCX.about(name));
                    case DocxText.Oversized() -> new Refused(Rule.OVERSIZED_DOCX.about(name));
                };
            case PDF ->
                switch (PdfText.of(bytes)) {
                    case PdfText.Chinese(String text) -> asPdf(readText(text, name));
                    case PdfText.Western(String fountain) -> asPdf(readFountain(fountain, name));
                    case PdfText.Scanned() -> new Refused(Rule.PDF_SCANNED.about(name));
                    case PdfText.Encrypted() -> new Refused(Rule.PDF_ENCRYPTED.about(name));
                    case PdfText.Broken() -> new Refused(Rule.PDF_BROKEN.about(name));
                    case PdfText.Oversized(int pages) ->
                        new Refused(Rule.PDF_OVERSIZED.about(name, String.valueOf(pages)));
                };
            case EMPTY -> new Refused(Rule.EMPTY.about(name));
            case ENCRYPTED -> new Refused(Rule.ENCRYPTED.about(name));
            case WORD_97 -> new Refused(Rule.WORD_97.about(name));
            case RTF -> new Refused(Rule.RTF.about(name));
            case IMAGE -> new Refused(Rule.IMAGE.about(name));
            case BINARY -> new Refused(Rule.BINARY.about(name));
        };
    }

    /** Reads a text that was typed or pasted; positions speak of the text without a byte order mark. */
    public static ReadResult readText(String text, String name) {
        if (text.startsWith("\uFEFF")) {
            return readText(text.substring(1), name);
        }
        if (text.isBlank()) {
            return new Refused(Rule.EMPTY.about(name));
        }
        if (TextKind.isFinalDraft(text)) {
            return FinalDraftReader.read(text, name)
                    .<ReadResult>map(script -> new Accepted(script, text))
                    .orElseGet(() -> new Refused(Rule.BROKEN_FDX.about(name)));
        }
        if (hasMoreLinesThan(MAX_LINES, text)) {
            return new Refused(Rule.TOO_MANY_LINES.about(name, String.format(Locale.ROOT, "%,d", MAX_LINES)));
        }
        if (TextKind.isFountain(text, name)) {
            return readFountain(text, name);
        }
        Script script = new HouseFormat(text, name).read();
        if (script.scenes().skip(HouseFormat.MOST_SCENES).anyMatch(scene -> scene.heading() != null)) {
            return new Refused(
                    Rule.TOO_MANY_SCENES.about(name, String.format(Locale.ROOT, "%,d", HouseFormat.MOST_SCENES)));
        }
        return script.scenes().noneMatch(scene -> scene.heading() != null)
                ? new Refused(Rule.NO_SCENES.about(name))
                : new Accepted(script, text);
    }

    /** A line starts where the text does, and behind every break that is not its end. */
    private static boolean hasMoreLinesThan(int most, String text) {
        int lines = 1;
        for (int i = 0; i + 1 < text.length() && lines <= most; i++) {
            char c = text.charAt(i);
            lines += c == '\n' || (c == '\r' && text.charAt(i + 1) != '\n') ? 1 : 0;
        }
        return lines > most;
    }

    private static ReadResult readFountain(String text, String name) {
        return new Accepted(FountainReader.read(text, name), text);
    }

    /** Says of a Word file what it hides: whoever hid words of the script would miss them. */
    private static ReadResult telling(HiddenText hidden, ReadResult result) {
        if (hidden.paragraphs() == 0 || !(result instanceof Accepted(Script script, String text))) {
            return result;
        }
        String before = text.substring(0, hidden.offset());
        var at = new Where.Text(1 + (int) before.chars().filter(c -> c == '\n').count(), 1, hidden.offset());
        var findings = new Findings();
        findings.add(Rule.HIDDEN_TEXT.at(at, String.valueOf(hidden.paragraphs()), hidden.words()));
        findings.addAll(script.findings());
        return new Accepted(script.withFindings(findings.inOrder()), text);
    }

    private static ReadResult asPdf(ReadResult result) {
        return switch (result) {
            case Refused refused -> refused;
            case Accepted(Script script, String text) ->
                new Accepted(
                        new Script(
                                script.title(),
                                ScriptFormat.PDF,
                                script.frontMatter(),
                                script.episodes(),
                                script.findings()),
                        text);
        };
    }

    private static ReadResult tooLarge(String name, long size) {
        // Rounded up, lest a file just above the limit be called as large as it may be.
        double megabytes = Math.ceil(size * 100.0 / MEGABYTE) / 100;
        String found = String.format(Locale.ROOT, "%s (%.2f MB)", name, megabytes);
        return new Refused(Rule.TOO_LARGE.about(found, MAX_BYTES / MEGABYTE + " MB"));
    }
}
