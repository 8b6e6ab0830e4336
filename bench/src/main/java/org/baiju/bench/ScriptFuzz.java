package org.baiju.bench;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.screenplay.fountain.FountainWriter;
import org.baiju.screenplay.pages.Pages;

/** What Jazzer throws at the reader: any bytes as any file. Nothing may break it, and no word may be lost. */
public final class ScriptFuzz {
    /** The endings of the formats to try. */
    private static final String[] FORMATS =
            System.getProperty("baiju.fuzz", "txt fountain fdx docx pdf").split(" ", -1);

    private static final int LONGEST = 4_000;

    private ScriptFuzz() {}

    /** One try. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String format = FORMATS[data.consumeInt(0, FORMATS.length - 1)];
        String name = "a." + format;
        if (data.consumeInt(0, 3) == 0) {
            check(ScriptReader.read(data.consumeRemainingAsBytes(), name));
            return;
        }
        var words = new StringJoiner("\n");
        switch (format) {
            case "fdx" -> check(FuzzedFiles.fdx(data, words), words, name);
            case "docx" -> check(FuzzedFiles.docx(data, words), words, name);
            case "pdf" -> check(FuzzedFiles.pdf(data, words), words, name);
            default -> check(ScriptReader.readText(wellFormed(data.consumeString(LONGEST)), name));
        }
    }

    /** What stands in a whole file of another format must stand in the script, be it marks of a format or not. */
    private static void check(byte[] file, StringJoiner words, String name) {
        ReadResult result = ScriptReader.read(file, name);
        check(result);
        if (result instanceof ReadResult.Accepted(Script script, String _)) {
            KeptWords.checkWords(script, words.toString());
        }
    }

    /** Lone surrogates are no text; no file can hold them. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void check(ReadResult result) {
        if (result instanceof ReadResult.Accepted(Script script, String text)) {
            Pages.of(script, Pages.LETTER_ROWS).list();
            Lengths.MINI_SERIES.of(script);
            KeptWords.check(script, text);
            script.findings().forEach(finding -> check(finding, text));
            check(script);
        }
    }

    private static void check(Finding finding, String text) {
        if (finding.where() instanceof Where.Text at && at.offset() > text.length()) {
            throw new AssertionError("A finding beyond the text: " + finding);
        }
        TextEdit.applyAll(text, finding.fix());
    }

    /** What is written as Fountain is read again as the same words. */
    private static void check(Script script) {
        String fountain = FountainWriter.write(script);
        if (ScriptReader.readText(fountain, "again.fountain") instanceof ReadResult.Accepted(Script again, String _)) {
            String twice = letters(FountainWriter.write(again));
            if (!twice.equals(letters(fountain))) {
                throw new AssertionError("Words changed:\n" + fountain + "\n---\n" + FountainWriter.write(again));
            }
        }
    }

    private static String letters(String text) {
        var letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
