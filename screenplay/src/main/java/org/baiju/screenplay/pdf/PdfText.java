package org.baiju.screenplay.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * The text of a searchable PDF. A western script becomes Fountain, its elements told by where they stand on the page; a
 * Chinese one becomes lines of the house format, as it was typed.
 */
public sealed interface PdfText {

    /** A Chinese script, one paragraph a line. */
    record Chinese(String text) implements PdfText {}

    /** A western script as Fountain. */
    record Western(String fountain) implements PdfText {}

    /** Only pictures of pages. */
    record Scanned() implements PdfText {}

    /** It opens only with a password. */
    record Encrypted() implements PdfText {}

    /** It is damaged. */
    record Broken() implements PdfText {}

    /** More pages than any script has. */
    record Oversized(int pages) implements PdfText {}

    /** Ten feature films; the longest script of 100 episodes has some 250. */
    int MOST_PAGES = 1_200;

    /** How much of the text has to be Chinese for the house format to be tried. */
    double CHINESE_SHARE = 0.05;

    /** Fewer characters a page are a stamp or a page number on a picture. */
    int LEAST_CHARACTERS_PER_PAGE = 20;

    /** Takes the text out of a file; nothing in the file is executed or fetched. */
    static PdfText of(byte[] bytes) {
        try (PDDocument document =
                Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly().streamCache)) {
            int pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                return new Oversized(pages);
            }
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                return new Encrypted();
            }
            return of(PageText.of(document), pages);
        } catch (InvalidPasswordException locked) {
            return new Encrypted();
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // A damaged file may break the library anywhere; the reader of scripts never fails for it.
            return new Broken();
        }
    }

    private static PdfText of(List<PrintedLine> lines, int pages) {
        long characters = lines.stream().mapToLong(line -> line.text().length()).sum();
        if (characters < (long) LEAST_CHARACTERS_PER_PAGE * pages || lines.isEmpty()) {
            return new Scanned();
        }
        long chinese = lines.stream()
                .flatMapToInt(line -> line.text().codePoints())
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        List<PrintedLine> body = RunningTitles.without(lines);
        return chinese > characters * CHINESE_SHARE
                ? new Chinese(ChineseParagraphs.of(body))
                : new Western(WesternElements.of(body));
    }
}
