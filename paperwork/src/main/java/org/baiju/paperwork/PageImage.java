package org.baiju.paperwork;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of our own PDFs as pictures that chats show. */
public final class PageImage {
    /** Sharp on a phone; an A4 page has some 1240 × 1754 dots. */
    private static final float DOTS_PER_INCH = 150;

    private PageImage() {}

    /**
     * Writes a page as PNG; the stream stays open.
     *
     * @param page from 1
     * @return false, and nothing is written, if there is no such page
     */
    public static boolean write(byte[] pdf, int page, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return false;
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, DOTS_PER_INCH, ImageType.RGB);
            ImageIO.write(image, "png", out);
            return true;
        }
    }
}
