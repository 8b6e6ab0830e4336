package org.baiju.paperwork.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class NameCardsPdfTest {
    private static final int DPI = 150;

    @Test
    void everyCardIsReadByAScannerAndByPeople() throws Exception {
        List<NameCard> cards = IntStream.range(0, 12)
                .mapToObj(i -> card("演员%d".formatted(i), new UUID(i, i).toString()))
                .toList();

        try (PDDocument pdf = print(cards)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(scan(pdf, 0, 10))
                    .containsExactlyElementsOf(
                            cards.subList(0, 10).stream().map(NameCard::scanned).toList());
            assertThat(scan(pdf, 1, 2))
                    .containsExactly(cards.get(10).scanned(), cards.get(11).scanned());
            assertThat(new PDFTextStripper().getText(pdf)).contains("老巷热干面", "演员0", "演员11", "周桂香");
        }
    }

    @Test
    void aSeriesWithNobodyIsAnEmptyPage() throws Exception {
        try (PDDocument pdf = print(List.of())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
        }
    }

    @Test
    void longNamesStayOnTheirCards() throws Exception {
        String name = "很长的名字".repeat(12);
        List<NameCard> cards = IntStream.range(0, 10)
                .mapToObj(i -> card(name, new UUID(7, i).toString()))
                .toList();

        try (PDDocument pdf = print(cards)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(scan(pdf, 0, 10)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatNoSquareCanHoldIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> print(List.of(card("江川", "长".repeat(3_000)))).close())
                .withMessageContaining("3000");
    }

    private static NameCard card(String name, String scanned) {
        return new NameCard(name, List.of("周桂香", "场记"), scanned, scanned.substring(scanned.length() - 6));
    }

    private static PDDocument print(List<NameCard> cards) throws IOException {
        var out = new ByteArrayOutputStream();
        NameCardsPdf.create().write("老巷热干面", cards, Locale.CHINESE, out);
        return Loader.loadPDF(out.toByteArray());
    }

    /** What a scanner reads that is held over one card after the other. */
    private static List<String> scan(PDDocument pdf, int page, int cards) throws Exception {
        BufferedImage sheet = new PDFRenderer(pdf).renderImageWithDPI(page, DPI);
        int width = sheet.getWidth() / 2;
        int height = sheet.getHeight() / 5;
        List<String> read = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            int[] pixels = sheet.getRGB(i % 2 * width, i / 2 * height, width, height, null, 0, width);
            var card = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            read.add(new QRCodeReader().decode(card).getText());
        }
        return read;
    }
}
