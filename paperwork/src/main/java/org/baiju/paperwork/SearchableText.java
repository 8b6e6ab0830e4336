package org.baiju.paperwork;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.baiju.fonts.ChineseFont;

/**
 * Makes the Chinese text of a PDF searchable. The font draws the radical ⼝ (U+2F1D) and the word 口 (U+53E3) with one
 * glyph, and PDFBox notes the lower of both for it, so that nobody finds 巷口 again.
 */
final class SearchableText {
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final int BLOCK = 100;

    /** The word that is drawn like each radical. */
    private final Map<Integer, Integer> words;

    private SearchableText(Map<Integer, Integer> words) {
        this.words = words;
    }

    /** Knows the radicals of the house's font. */
    static SearchableText ofHouseFont() throws IOException {
        Map<Integer, Integer> words = new HashMap<>();
        HouseFonts fonts = HouseFonts.take();
        CmapLookup lookup = fonts.get(ChineseFont.REGULAR).getUnicodeCmapLookup();
        for (int radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
            int glyph = lookup.getGlyphId(radical);
            List<Integer> codes = glyph == 0 ? List.of() : lookup.getCharCodes(glyph);
            for (int code : codes) {
                if (code > LAST_RADICAL) {
                    words.putIfAbsent(radical, code);
                }
            }
        }
        fonts.giveBack();
        return new SearchableText(Map.copyOf(words));
    }

    void mend(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                COSStream stream =
                        page.getResources().getFont(name).getCOSObject().getCOSStream(COSName.TO_UNICODE);
                if (stream != null) {
                    mend(stream);
                }
            }
        }
    }

    private void mend(COSStream stream) throws IOException {
        CMap read;
        try (var in = new RandomAccessReadBuffer(stream.createInputStream())) {
            read = new CMapParser().parse(in);
        }
        SortedMap<Integer, String> texts = new TreeMap<>();
        for (int code = 1; code <= 0xFFFF; code++) {
            String text = read.toUnicode(code, 2);
            if (text != null) {
                texts.put(code, asWords(text));
            }
        }
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(cmap(texts).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String asWords(String text) {
        return text.codePoints()
                .map(c -> words.getOrDefault(c, c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The smallest form the PDF specification (9.10.3) allows: single characters, a hundred to a block. */
    private static String cmap(SortedMap<Integer, String> texts) {
        var cmap = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Integer> codes = List.copyOf(texts.keySet());
        HexFormat hex = HexFormat.of().withUpperCase();
        for (int start = 0; start < codes.size(); start += BLOCK) {
            List<Integer> block = codes.subList(start, Math.min(codes.size(), start + BLOCK));
            cmap.append(block.size()).append(" beginbfchar\n");
            for (int code : block) {
                byte[] text = texts.getOrDefault(code, "").getBytes(StandardCharsets.UTF_16BE);
                cmap.append("<%04X> <%s>%n".formatted(code, hex.formatHex(text)));
            }
            cmap.append("endbfchar\n");
        }
        return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
