package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** A script editor at work: findings, comments, and not one keystroke lost when the browser or the server is killed. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DeskJourney {
    private static final Path FOLDER = Path.of("target", "desk-studio");
    private static final HasAttributeOptions SOON = new HasAttributeOptions().setTimeout(40_000);
    private static final String SCRIPT = """
            《巷口》

            第1集 开门
            1-1 日 内 面馆
            人物：周桂香
            周桂香把面下进锅里。
            锅盖响了三声。
            周桂香：排队。
            """;

    private RunningStudio studio;
    private Playwright playwright;
    private BrowserContext browser;
    private Page page;
    private String script;

    @BeforeAll
    void aSeriesWithAScript() throws IOException {
        studio = RunningStudio.start(Folders.empty(FOLDER).resolve("data"), Quick.OPTIONS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        openBrowser();
        new ProducerSteps(page).opensAnOrganisation("desk-writer");
        page.navigate("/series/new");
        page.locator("details.paste summary").click();
        page.locator("textarea[name=text]").fill(SCRIPT);
        page.locator("#main form button.primary").click();
        page.locator("form[action='/series'] button.primary").click();
        page.waitForURL("**/series/*-*");
        script = page.url().substring(studio.address().toString().length()) + "/script";
    }

    @AfterAll
    void stop() {
        browser.close();
        playwright.close();
        studio.close();
    }

    @Test
    @Order(1)
    void aFindingLeadsToItsLineAndAllOfAKindAreMendedAndTakenBackAtOnce() {
        page.navigate(script + "/edit");
        page.locator("script-editor .side .seg button").nth(1).click();
        Locator kind = page.locator("[data-rule='script.unmarked-line']");
        kind.locator("li .row").first().click();
        assertThat(page.locator(".cm-activeLine")).containsText("周桂香把面下进锅里");

        kind.locator(".apply-all").click();
        assertThat(page.locator(".cm-content")).containsText("△锅盖响了三声");
        assertThat(kind).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(page.locator(".cm-content")).not().containsText("△");
        awaitSaved();
    }

    @Test
    @Order(2)
    void wordsAreCommentedOnAndTheCommentIsResolved() {
        page.locator(".cm-line", new Page.LocatorOptions().setHasText("排队")).click();
        page.keyboard().press("Home");
        page.keyboard().press("Shift+End");
        page.locator(".add-comment").click();
        page.locator(".pane.comments textarea").fill("<b>再短一点</b>");
        page.locator(".pane.comments form button.primary").click();
        Locator thread = page.locator(".threads article");
        assertThat(thread).containsText("<b>再短一点</b>");
        assertThat(page.locator(".cm-commented")).hasText("周桂香：排队。");

        thread.locator(".resolve").click();
        assertThat(thread).hasCount(0);
        assertThat(page.locator(".cm-commented")).hasCount(0);
    }

    @Test
    @Order(3)
    void whatWasTypedWhileTheServerWasDeadArrivesAfterItsRestart() {
        typeAtTheEnd("杀之前。");
        studio.killNine();
        page.keyboard().insertText("杀之后。");
        assertThat(status()).hasAttribute("data-status", "offline", SOON);

        studio.restart();

        assertThat(status()).hasAttribute("data-status", "saved", SOON);
        assertThat(savedText()).contains("杀之前。杀之后。");
    }

    @Test
    @Order(4)
    void whatWasTypedBeforeTheBrowserWasKilledIsThereWhenItIsOpenedAgain() {
        page.route("**/script/working", route -> {
            if (route.request().method().equals("PUT")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        typeAtTheEnd("没有发出的一句。");
        assertThat(status()).hasAttribute("data-status", "offline", SOON);
        assertThat(savedText()).doesNotContain("没有发出的一句。");

        killBrowser();
        openBrowser();
        signIn();
        page.navigate(script + "/edit");

        assertThat(page.locator(".cm-content")).containsText("没有发出的一句。");
        assertThat(status()).hasAttribute("data-status", "saved", SOON);
        Await.until(java.time.Duration.ofSeconds(20), () -> savedText().contains("没有发出的一句。"), this::savedText);
        assertThat(savedText()).containsOnlyOnce("没有发出的一句。");
    }

    @Test
    @Order(5)
    void ofTwoWhoChangeTheSameLineBothAreAsked() {
        awaitSaved();
        Page other = browser.newPage();
        other.navigate(script + "/edit");
        assertThat(other.locator("script-editor .status")).hasAttribute("data-status", "saved", SOON);
        typeAtTheEnd("甲");
        awaitSaved();
        other.locator(".cm-line").last().click();
        other.keyboard().press("Control+End");
        other.keyboard().insertText("乙");

        Locator dialog = other.locator("dialog.conflicts");
        assertThat(dialog).containsText("甲");
        assertThat(dialog).containsText("乙");
        dialog.locator(".conflict .acts button").nth(2).click();
        dialog.locator("button.primary").click();
        assertThat(other.locator("script-editor .status")).hasAttribute("data-status", "saved", SOON);
        assertThat(savedText()).contains("甲").contains("乙");
    }

    private void typeAtTheEnd(String text) {
        page.locator(".cm-line").last().click();
        page.keyboard().press("Control+End");
        page.keyboard().insertText(text);
    }

    private Locator status() {
        return page.locator("script-editor .status");
    }

    private void awaitSaved() {
        assertThat(status()).hasAttribute("data-status", "saved", SOON);
    }

    private String savedText() {
        return page.request().get("/api/v1" + script + "/working").text();
    }

    private void openBrowser() {
        browser = playwright
                .chromium()
                .launchPersistentContext(
                        FOLDER.resolve("browser").toAbsolutePath(),
                        new LaunchPersistentContextOptions()
                                .setBaseURL(studio.address().toString())
                                .setLocale("zh-CN")
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        browser.setDefaultTimeout(15_000);
        page = browser.newPage();
    }

    /** The session ends with the browser, what was typed does not. A killed Chromium keeps its cookies now and then. */
    private void signIn() {
        browser.clearCookies();
        page.navigate("/login");
        page.locator("#username").fill("desk-writer");
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("button.primary").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** As a power cut would: every process of this very browser at once. */
    private void killBrowser() {
        String folder = FOLDER.resolve("browser").toAbsolutePath().toString();
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(folder))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
