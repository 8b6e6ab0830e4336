package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** What a producer does on the pages, told without a word of either language. */
final class ProducerSteps {
    private static final HasCountOptions FILMS_WITHIN = new HasCountOptions().setTimeout(180_000);
    private static final Pattern SERIES = Pattern.compile(".*/series/[0-9a-f-]{36}");

    private final Page page;
    private String home = "";

    ProducerSteps(Page page) {
        this.page = page;
    }

    /** The series as its address names it. */
    String series() {
        return home.substring(home.lastIndexOf('/') + 1);
    }

    void opensAnOrganisation(String login) {
        page.navigate("/join");
        page.locator("#organisation").fill("沈月影业");
        page.locator("#displayName").fill("沈月");
        page.locator("#login").fill(login);
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("main form.stack button.primary").click();
        assertThat(page.locator("#main .empty")).isVisible();
    }

    void opensASeriesWith(Path script) {
        page.locator("#main a[href='/series/new']").click();
        page.locator("#script").setInputFiles(script);
        page.locator("#main form button.primary").click();
        Locator figures = page.locator(".kpis .kpi strong");
        assertThat(figures.nth(0)).hasText("4");
        assertThat(figures.nth(1)).hasText("4");
        assertThat(figures.nth(2)).hasText("2");
        page.locator("#startsOn").fill("2026-12-01");
        page.locator("form[action='/series'] summary").click();
        page.locator("#name-DIRECTOR").fill("程远");
        page.locator("form[action='/series'] button.primary").click();
        page.waitForURL(SERIES);
        home = page.url();
        assertThat(page.locator(".toast")).not().hasClass(Pattern.compile(".*red.*"));
    }

    void takesASceneOffThePlanAndPutsItBack() {
        goTo("plan");
        Locator strips = page.locator("section[id^=day-] .strip");
        reloadUntil(Duration.ofSeconds(20), strips, 4);
        strips.first().click();
        page.locator("strip-board .chosen .park").click();
        assertThat(strips).hasCount(3);
        page.locator("strip-board button.undo").click();
        assertThat(strips).hasCount(4);
    }

    /** The scene list as a spreadsheet program would open it. */
    String downloadsTheSceneList() {
        goTo("script");
        page.locator("details.menu:not([open]) summary").click();
        return Papers.sheet(downloaded(page.locator("#main, header.top").locator("a[href$='/scene-list.xlsx']")));
    }

    /** The text of the first day's call sheet. */
    String downloadsTheCallSheet() {
        goTo("call-sheets");
        page.locator("a.tile").first().click();
        return Papers.pdf(downloaded(page.locator("a[href*='layout=CHINESE']")));
    }

    /** The page brings itself up to date while there is work, so nobody reloads it. */
    void waitsForTheAnimatics(int episodes) {
        goTo("episodes");
        assertThat(page.locator(".film button.picture")).hasCount(episodes, FILMS_WITHIN);
    }

    /** Uploads a film for the first episode and waits until it was checked and can be played. */
    void uploads(Path film) {
        Locator first = page.locator("[data-film-episode='1']");
        page.waitForFileChooser(() -> first.locator("[data-brings='1']").click())
                .setFiles(film);
        Locator cut = first.locator(".work").nth(1);
        assertThat(cut.locator(".chip.green, .chip.amber")).hasCount(1, FILMS_WITHIN);
    }

    void putsItOnTheAir(int freeEpisodes, int coins) {
        goTo("release");
        page.locator("#freeEpisodes").fill(Integer.toString(freeEpisodes));
        page.locator("#coinsPerEpisode").fill(Integer.toString(coins));
        page.locator("form[action$='/release'] button.primary").click();
        assertThat(page.locator("header.top a[href='/watch/" + series() + "']")).isVisible();
    }

    /** The last line of the statement: unlocks, coins, yuan. */
    String readsTheStatement() {
        goTo("statement");
        return String.join(
                " ", page.locator("#main tfoot tr").last().locator("td, th").allInnerTexts());
    }

    /** By the rail, as people go; on a phone it hides behind a button. */
    private void goTo(String place) {
        Locator menu = page.locator("button.menu");
        if (menu.isVisible()) {
            menu.click();
        }
        page.locator("#rail nav a[href='/series/%s/%s']".formatted(series(), place))
                .click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.url()).endsWith("/" + place);
    }

    private void reloadUntil(Duration limit, Locator locator, int count) {
        Await.until(
                limit,
                () -> {
                    page.reload();
                    page.locator("strip-board .strip, #main .empty").first().waitFor();
                    return locator.count() == count;
                },
                () -> page.locator("#main").innerText());
    }

    private byte[] downloaded(Locator link) {
        try (var content = page.waitForDownload(link::click).createReadStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
