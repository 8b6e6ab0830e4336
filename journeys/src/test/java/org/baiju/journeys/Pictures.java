package org.baiju.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the README from the running demo; only {@code journeys/pictures} asks for it. */
class Pictures {
    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final Duration DEMO_ON_AIR_WITHIN = Duration.ofMinutes(30);
    private static final double SOME_DIALOGUE_SECONDS = 12;

    @Test
    void ofTheStripboardAndThePlayer() throws IOException {
        try (var chromium = new Chromium();
                var studio = RunningStudio.start(
                        Folders.empty(Path.of("target", "pictures-studio")).resolve("data"),
                        "--spring.profiles.active=up",
                        "--baiju.demo.password=" + Visitor.PASSWORD)) {
            takeTheStripboard(chromium, studio);
            takeThePlayer(chromium, studio);
        }
    }

    private static void takeTheStripboard(Chromium chromium, RunningStudio studio) {
        try (BrowserContext desk = Screen.of(Locale.CHINESE, Size.DESKTOP).open(chromium.browser(), studio)) {
            Page page = desk.newPage();
            page.navigate("/login");
            page.locator("#username").fill("producer");
            page.locator("#password").fill(Visitor.PASSWORD);
            page.locator("main form.stack button.primary").click();
            page.locator("#main a.tile").first().click();
            page.locator("#rail nav a[href$='/plan']").click();
            page.locator("section[id^=day-] .strip").first().waitFor();
            page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve("stripboard.png")));
        }
    }

    private static void takeThePlayer(Chromium chromium, RunningStudio studio) {
        try (BrowserContext hand = Screen.of(Locale.CHINESE, Size.PHONE).open(chromium.browser(), studio)) {
            Page page = hand.newPage();
            Locator poster = page.locator("a.poster");
            page.navigate("/watch");
            Await.until(
                    DEMO_ON_AIR_WITHIN,
                    () -> {
                        page.reload();
                        return poster.count() > 0;
                    },
                    studio::output);
            poster.first().click();
            page.locator("[data-play]").click();
            page.waitForFunction(
                    "seconds => document.querySelector('video').currentTime > seconds"
                            + " && document.querySelector('.captions').textContent !== ''",
                    SOME_DIALOGUE_SECONDS,
                    new Page.WaitForFunctionOptions().setTimeout(60_000));
            page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve("player.png")));
        }
    }
}
