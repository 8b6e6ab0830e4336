package org.baiju.paperwork;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.baiju.fonts.ChineseFont;

/**
 * The house's fonts, read and ready to be embedded. Reading them takes longer than laying a page out, so they are kept;
 * PDFBox takes glyphs out of them without a lock, so each set serves one document at a time.
 */
final class HouseFonts {
    /** Two at work at once are enough; a set takes some twenty megabytes. */
    private static final BlockingQueue<HouseFonts> IDLE = new ArrayBlockingQueue<>(2);

    private final Map<ChineseFont, TrueTypeFont> fonts = new EnumMap<>(ChineseFont.class);

    private HouseFonts() throws IOException {
        for (ChineseFont font : ChineseFont.values()) {
            try (InputStream file = font.open()) {
                TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(file));
                // Chinese has no ligatures, and looking for those of Latin takes a fifth of the time of a call sheet.
                read.setEnableGsub(false);
                fonts.put(font, read);
            }
        }
    }

    /** A set that nobody else uses until it is given back. */
    static HouseFonts take() throws IOException {
        HouseFonts idle = IDLE.poll();
        return idle == null ? new HouseFonts() : idle;
    }

    /** Lets others use the set; one too many is left to the garbage collector. */
    @SuppressWarnings("ReturnValueIgnored") // a full queue needs no more
    void giveBack() {
        IDLE.offer(this);
    }

    TrueTypeFont get(ChineseFont font) {
        return Objects.requireNonNull(fonts.get(font));
    }

    /** The font for a document, which will hold the glyphs it uses. */
    PDFont embed(ChineseFont font, PDDocument document) throws IOException {
        return PDType0Font.load(document, get(font), true);
    }
}
