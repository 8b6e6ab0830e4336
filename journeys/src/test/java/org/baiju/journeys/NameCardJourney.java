package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A printed name card, held before a phone's camera on the set. */
@ExtendWith(SharedStudio.class)
class NameCardJourney {
    private static final String LOGIN = "card-reader";
    private static final String SCRIPT = "《巷口》\n\n第1集 开门\n\n1-1 日 内 面馆\n人物：周桂香\n△周桂香把面下进锅里。\n";
    private static final Path FILM = Path.of("target", "name-card.y4m");
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 30;
    private static final int WHITE = 235;
    private static final HasAttributeOptions SOON = new HasAttributeOptions().setTimeout(30_000);

    @Test
    void theCameraReadsWhatThePrinterPrinted(RunningStudio studio) throws IOException {
        Api producer = Visitor.producer(studio, LOGIN);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        BoardSeries series = BoardSeries.open(producer, "巷口", SCRIPT, today.toString());
        String people = "/api/v1/series/" + series.id() + "/people";
        String person = producer.post(
                        "/api/v1/people",
                        Map.of("name", "孙秀兰", "travelMinutes", 0, "dayFee", 80_000, "holdFee", 0, "version", 0))
                .expect(201)
                .json()
                .get("id")
                .asString();
        int version = producer.get(people).expect(200).json().get("version").asInt();
        producer.put(people + "/roles", Map.of("role", "周桂香", "person", person, "version", version))
                .expect(200);
        film(producer.get(people + "/cards.pdf").expect(200).body());

        try (Chromium chromium = Chromium.withCamera(FILM);
                BrowserContext phone = Screen.of(Locale.CHINESE, Size.PHONE).open(chromium.browser(), studio)) {
            Page page = phone.newPage();
            LookJourney.signIn(page, LOGIN, Visitor.PASSWORD);
            page.navigate("/series/%s/set/%s".formatted(series.id(), today));
            page.locator(".set-tabs button").nth(1).click();
            Locator line = page.locator(".set-person[data-person='" + person + "']");
            assertThat(line).hasAttribute("data-there", "false");

            page.locator(".set-acts button").click();
            page.locator("dialog.ask .acts button").nth(2).click();

            assertThat(line).hasAttribute("data-there", "true", SOON);
            assertThat(page.locator("dialog.ask")).hasCount(0);
            assertThat(page.locator(".set-status")).hasAttribute("data-status", "saved", SOON);
        }
        String set = "/api/v1/series/%s/set/%s".formatted(series.id(), today);
        assertThat(producer.get(set)
                        .expect(200)
                        .json()
                        .get("people")
                        .get(0)
                        .get("there")
                        .asBoolean())
                .isTrue();
    }

    /** The first card of the page, as a film of a camera: one luma plane and two empty ones in each frame. */
    private static void film(byte[] cards) throws IOException {
        var film = new ByteArrayOutputStream();
        film.writeBytes("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(StandardCharsets.US_ASCII));
        byte[] luma = luma(cards);
        byte[] colourless = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colourless, (byte) 128);
        for (int frame = 0; frame < FRAMES; frame++) {
            film.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            film.writeBytes(luma);
            film.writeBytes(colourless);
        }
        Files.write(FILM, film.toByteArray());
    }

    private static byte[] luma(byte[] cards) throws IOException {
        byte[] luma = new byte[WIDTH * HEIGHT];
        Arrays.fill(luma, (byte) WHITE);
        try (PDDocument pdf = Loader.loadPDF(cards)) {
            BufferedImage sheet = new PDFRenderer(pdf).renderImageWithDPI(0, 120);
            for (int y = 0; y < Math.min(HEIGHT, sheet.getHeight()); y++) {
                for (int x = 0; x < Math.min(WIDTH, sheet.getWidth()); x++) {
                    luma[y * WIDTH + x] = (byte) Math.min(WHITE, sheet.getRGB(x, y) >> 8 & 0xFF);
                }
            }
        }
        return luma;
    }
}
