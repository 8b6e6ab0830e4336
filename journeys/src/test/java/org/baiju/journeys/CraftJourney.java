package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a script editor does with drafts that are there: break them down, compare them, take them elsewhere. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class CraftJourney {
    private static final String FIRST = """
            《巷口》

            第1集 开门
            1-1 日 内 面馆
            人物：周桂香
            △周桂香举起一双筷子。
            周桂香：排队。
            1-2 夜 外 老街
            人物：周桂香
            △雨下个不停。
            """;

    private static final String SECOND =
            FIRST.replace("1-1 日 内 面馆\n人物：周桂香", "1-1 夜 内 面馆\n人物：周桂香、陈小满").replace("周桂香：排队。", "周桂香：排队。\n陈小满：婆婆，我回来了。");

    private final Chromium chromium = new Chromium();

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    static List<Screen> screens() {
        return List.of(
                new Screen(Locale.CHINESE, Size.DESKTOP, ColorScheme.LIGHT), Screen.of(Locale.CHINESE, Size.PHONE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void aScriptIsBrokenDownComparedAndExported(Screen screen, RunningStudio studio) throws IOException {
        try (BrowserContext office = screen.open(chromium.browser(), studio)) {
            Page page = office.newPage();
            new ProducerSteps(page).opensAnOrganisation("craft-" + screen);
            page.navigate("/series/new");
            paste(page, FIRST);
            page.locator("form[action='/series'] button.primary").click();
            page.waitForURL("**/series/*-*");
            String script = page.url().substring(studio.address().toString().length()) + "/script";

            correctTheBreakdown(page, script);
            exportEveryFormat(page, script);
            page.navigate(script + "/next");
            paste(page, SECOND);
            seeWhatTheNextDraftMeans(page, script);
        }
    }

    private static void paste(Page page, String text) {
        page.locator("details.paste summary").click();
        page.locator("textarea[name=text]").fill(text);
        page.locator("#main form button.primary").click();
        page.waitForLoadState();
    }

    private static void correctTheBreakdown(Page page, String script) {
        page.navigate(script + "/breakdown");
        Locator chopsticks = page.locator(".need.lexicon").filter(new Locator.FilterOptions().setHasText("筷子"));
        assertThat(chopsticks).hasCount(1);

        // By the keyboard alone, as somebody would who cannot point.
        chopsticks.locator("button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".gone-needs del")).hasText("筷子");
        assertThat(chopsticks).hasCount(0);

        Locator form = page.locator("form.needs-add").first();
        form.locator("select").selectOption("VEHICLES");
        form.locator("input[name=name]").fill("三轮车");
        form.locator("input[name=quantity]").fill("2");
        page.keyboard().press("Enter");
        assertThat(page.locator(".need").filter(new Locator.FilterOptions().setHasText("三轮车")))
                .containsText("× 2");

        page.locator(".gone-needs button.undo").click();
        assertThat(chopsticks).hasCount(1);
        assertThat(page.locator(".gone-needs")).hasCount(0);
    }

    private static void exportEveryFormat(Page page, String script) throws IOException {
        page.navigate(script);
        int formats = page.locator("details.menu a[href*='/script.']").count();
        assertThat(formats).isPositive();
        for (int i = 0; i < formats; i++) {
            page.locator("details.menu:not([open]) summary").click();
            Locator link = page.locator("details.menu a[href*='/script.']").nth(i);
            String href = link.getAttribute("href");
            Download file = page.waitForDownload(link::click);
            assertThat(file.suggestedFilename()).isEqualTo("巷口-1" + href.substring(href.lastIndexOf('.')));
            assertThat(Files.size(file.path())).isPositive();
            if (href.endsWith(".fountain")) {
                assertThat(Files.readString(file.path(), StandardCharsets.UTF_8))
                        .contains("面馆", "排队");
            }
            page.keyboard().press("Escape");
        }
    }

    private static void seeWhatTheNextDraftMeans(Page page, String script) {
        page.navigate(script + "/compare");
        Locator changed =
                page.locator("section.panel").filter(new Locator.FilterOptions().setHas(page.locator(".impact")));
        assertThat(changed).hasCount(1);
        assertThat(changed).containsText("陈小满");
        assertThat(changed).containsText("日 → 夜");
        changed.locator("summary").click();
        assertThat(changed.locator(".diff .new")).containsText("婆婆，我回来了。");
        // The current tab is in sight, also where eight of them do not fit.
        assertThat(page.locator(".tabs [aria-current]")).isInViewport();
    }
}
