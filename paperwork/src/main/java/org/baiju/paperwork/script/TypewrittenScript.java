package org.baiju.paperwork.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.baiju.fonts.ChineseFont;
import org.baiju.paperwork.HtmlPdf;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.pages.Page;
import org.baiju.screenplay.pages.Page.Fragment;
import org.baiju.screenplay.pages.Page.Piece;
import org.baiju.screenplay.pages.Pages;
import org.baiju.screenplay.pages.Paragraph;
import org.baiju.screenplay.pages.ParagraphStyle;

/** A western script as a typewriter sets it: 12-point Courier, ten characters and six rows an inch, on US letter. */
final class TypewrittenScript {
    private static final float SIZE = 12;
    private static final float CHARACTER = 7.2f;
    private static final float LEFT_MARGIN = 108;
    private static final float FIRST_ROW = 72 + SIZE;
    private static final float HEADER_ROW = 36 + SIZE;
    private static final int TEXT_COLUMNS = 60;

    private final PDDocument document;
    private final PDFont plain = new PDType1Font(FontName.COURIER);
    private final PDFont bold = new PDType1Font(FontName.COURIER_BOLD);
    private final PDFont fallback;

    /** Stands at the head of each page; empty for none. */
    private final String header;

    /** The roles whose lines are bold. */
    private final Set<String> own;

    private TypewrittenScript(PDDocument document, String header, Set<String> own) throws IOException {
        this.document = document;
        this.header = header;
        this.own = own.stream().map(name -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        try (InputStream file = ChineseFont.REGULAR.open()) {
            this.fallback = PDType0Font.load(document, file);
        }
    }

    /** Writes the script; the stream stays open. */
    static void write(Script script, OutputStream out) throws IOException {
        write(script, "", Set.of(), _ -> {}, out);
    }

    /**
     * Writes the script; the stream stays open.
     *
     * @param header stands at the head of each page
     * @param own the roles whose lines are bold
     */
    static void write(Script script, String header, Set<String> own, HtmlPdf.Stamp stamp, OutputStream out)
            throws IOException {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(script.title());
            var typewriter = new TypewrittenScript(document, header, own);
            for (Page page : Pages.of(script, Pages.LETTER_ROWS).list()) {
                typewriter.write(page);
            }
            stamp.on(document);
            document.save(out);
        }
    }

    private void write(Page page) throws IOException {
        var sheet = new PDPage(PDRectangle.LETTER);
        document.addPage(sheet);
        try (var content = new PDPageContentStream(document, sheet)) {
            write(content, header, plain, 0, HEADER_ROW);
            if (page.number() > 1) {
                String number = page.number() + ".";
                write(content, number, plain, TEXT_COLUMNS - number.length(), HEADER_ROW);
            }
            for (Piece piece : page.pieces()) {
                write(content, piece);
            }
            markContinued(content, page);
        }
    }

    private void write(PDPageContentStream content, Piece piece) throws IOException {
        Paragraph paragraph = piece.paragraph();
        ParagraphStyle style = paragraph.style();
        boolean heading = style == ParagraphStyle.SCENE_HEADING;
        PDFont font = heading || isOwn(paragraph) ? bold : plain;
        List<String> rows = paragraph.wrapped();
        for (int i = 0; i < rows.size(); i++) {
            String row = i == 0 && piece.repeated() ? rows.get(i) + " (CONT'D)" : rows.get(i);
            write(content, row, font, columnOf(style, row), rowAt(piece.row() + i));
        }
        if (heading && !paragraph.scene().number().isEmpty()) {
            String number = paragraph.scene().number();
            write(content, number, bold, -4 - number.length(), rowAt(piece.row()));
            write(content, number, bold, TEXT_COLUMNS + 2, rowAt(piece.row()));
        }
    }

    /** Speeches of the roles whose lines stand out, with their cues. */
    private boolean isOwn(Paragraph paragraph) {
        Line line = paragraph.line();
        if (line != null) {
            return line.speaker() != null && own.contains(line.speaker().toUpperCase(Locale.ROOT));
        }
        String cue = paragraph.style() == ParagraphStyle.CHARACTER ? paragraph.text() : "";
        int extension = cue.indexOf('(');
        return own.contains(
                (extension < 0 ? cue : cue.substring(0, extension)).strip().toUpperCase(Locale.ROOT));
    }

    private static int columnOf(ParagraphStyle style, String row) {
        return switch (style) {
            case TRANSITION -> style.indent() + style.width() - row.length();
            case CENTERED, NEW_ACT, END_OF_ACT -> Math.max(0, (TEXT_COLUMNS - row.length()) / 2);
            default -> style.indent();
        };
    }

    /** (MORE) below a speech that goes on on the next page. */
    private void markContinued(PDPageContentStream content, Page page) throws IOException {
        Piece last = page.pieces().getLast();
        if (last.fragment() == Fragment.CONTINUED_TO_NEXT && last.paragraph().style() == ParagraphStyle.DIALOGUE) {
            write(content, "(MORE)", plain, ParagraphStyle.CHARACTER.indent(), rowAt(page.rows()));
        }
    }

    private static float rowAt(int row) {
        return FIRST_ROW + row * SIZE;
    }

    /** A row whose letters Courier does not have is set in the house's font as a whole. */
    private void write(PDPageContentStream content, String text, PDFont font, int column, float fromTop)
            throws IOException {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        if (printable.isBlank()) {
            return;
        }
        boolean known = canSet(font, printable);
        content.beginText();
        content.setFont(known ? font : fallback, SIZE);
        content.newLineAtOffset(LEFT_MARGIN + column * CHARACTER, PDRectangle.LETTER.getHeight() - fromTop);
        content.showText(known || canSet(fallback, printable) ? printable : asciiOf(printable));
        content.endText();
    }

    private static boolean canSet(PDFont font, String text) {
        try {
            font.encode(text);
            return true;
        } catch (IOException | IllegalArgumentException unknownCharacter) {
            return false;
        }
    }

    /** What no font here knows is shown as a box, so that the reader sees that something stands there. */
    private String asciiOf(String text) {
        var known = new StringBuilder();
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            known.append(canSet(fallback, character) ? character : "□");
        });
        return known.toString();
    }
}
