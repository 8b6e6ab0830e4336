package org.baiju.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the README from the running product; only {@code journeys/pictures} asks for it. */
class Pictures {
    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final int LOOKS = 60;
    private static final double SOME_DIALOGUE_SECONDS = 1.5;

    @Test
    void ofTheStripboardTheDeskAndThePlayer() throws IOException {
        Path data = Folders.empty(Path.of("target", "pictures-studio"));
        try (var chromium = new Chromium()) {
            try (var demo = RunningStudio.start(
                    data.resolve("demo"),
                    "--spring.profiles.active=up",
                    "--baiju.demo.password=" + Visitor.PASSWORD,
                    "--baiju.jobs.threads=1")) {
                takeTheStripboardAndTheDesk(chromium, demo);
            }
            try (var studio = RunningStudio.start(data.resolve("on-air"), "--logging.level.root=warn")) {
                var series = SmallSeries.open(Visitor.producer(studio, "producer"));
                series.awaitFilms("ANIMATIC", "PACKAGED", SmallSeries.EPISODES).release();
                takeThePlayer(chromium, studio, series.id());
            }
        }
    }

    private static void takeTheStripboardAndTheDesk(Chromium chromium, RunningStudio studio) {
        try (BrowserContext desk = Screen.of(Locale.CHINESE, Size.DESKTOP).open(chromium.browser(), studio)) {
            Page page = desk.newPage();
            page.navigate("/login");
            page.locator("#username").fill("producer");
            page.locator("#password").fill(Visitor.PASSWORD);
            page.locator("main form.stack button.primary").click();
            page.locator("#main a.tile").first().click();
            page.locator("#rail nav a[href$='/plan']").click();
            // The plan of the demo is made while the first page is looked at.
            for (int look = 0;
                    look < LOOKS && page.locator("strip-board .strip").count() == 0;
                    look++) {
                page.waitForTimeout(1000);
                page.reload();
            }
            page.locator("strip-board .strip").first().waitFor();
            page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve("stripboard.png")));
            page.locator("#rail nav a[href$='/script']").click();
            page.locator(".tabs a[href$='/script/edit']").click();
            page.locator("script-editor .outline .episode").first().waitFor();
            page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve("desk.png")));
        }
    }

    private static void takeThePlayer(Chromium chromium, RunningStudio studio, String series) {
        try (BrowserContext hand = Screen.of(Locale.CHINESE, Size.PHONE).open(chromium.browser(), studio)) {
            Page page = hand.newPage();
            page.navigate("/watch/" + series);
            page.locator("[data-play]").click();
            page.waitForFunction(
                    "seconds => document.querySelector('video').currentTime > seconds"
                            + " && document.querySelector('.captions').textContent !== ''",
                    SOME_DIALOGUE_SECONDS);
            page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve("player.png")));
        }
    }
}
