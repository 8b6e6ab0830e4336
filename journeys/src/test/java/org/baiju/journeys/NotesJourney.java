package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An assistant director says what scenes take and when they shall be shot: of one, of several, and while others do so too. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class NotesJourney {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String LOGIN = "notes-planner";
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香、陈小满
            △周桂香把面下进锅里。

            1-2 日 内 面馆·后厨
            人物：周桂香
            △灶火旺了。

            1-3 日 外 江滩
            人物：陈小满
            △陈小满望着轮渡。
            """;

    private final Chromium chromium = new Chromium();
    private RunningStudio studio;
    private BoardSeries series;
    private BrowserContext window;
    private Page page;
    private BoardSteps board;

    @BeforeAll
    void aSeriesWithAPlan(RunningStudio shared) {
        studio = shared;
        series = BoardSeries.open(Visitor.producer(shared, LOGIN), "巷口", SCRIPT);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void atTheDesk() {
        open(Screen.of(Locale.CHINESE, Size.DESKTOP));
    }

    @AfterEach
    void leave() {
        window.close();
    }

    static Stream<Screen> screens() {
        return Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .flatMap(language -> Stream.of(Size.values()).map(size -> Screen.of(language, size)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void whatIsSaidOfASceneIsSeenOnItsStrip(Screen screen) {
        window.close();
        open(screen);
        board.strip("1-1").focus();
        page.keyboard().press("Enter");
        Locator form = page.locator("dialog.details .notes");
        int minutes = 40 + screen.toString().length();
        form.locator("input[type=number]").fill(String.valueOf(minutes));
        form.locator("input[type=date]").first().fill("2026-12-02");
        form.locator("input[type=date]").nth(1).fill("2026-12-05");
        form.locator("button.add-date").click();
        page.screenshot(new ScreenshotOptions().setPath(picture(screen, "plan-notes")));
        assertThat(Objects.requireNonNull(page.locator("dialog.details").boundingBox()).width)
                .isLessThanOrEqualTo(screen.size().widthPx());
        page.locator("dialog.details button.save-notes").click();

        assertThat(page.locator("dialog.details")).hasCount(0);
        assertThat(board.strip("1-1").locator(".chip.wish")).hasCount(1);
        assertThat(board.strip("1-1").locator(".minutes")).containsText(String.valueOf(minutes));
        page.screenshot(new ScreenshotOptions().setPath(picture(screen, "plan-wish")));
    }

    @Test
    void severalScenesAreSaidToBePriorityAtOnce() {
        board.strip("1-2").click();
        page.keyboard().down("Control");
        board.strip("1-3").click();
        page.keyboard().up("Control");
        page.locator(".chosen .details").click();
        page.locator("dialog.details .notes input[type=checkbox]").first().check();
        page.locator("dialog.details button.save-notes").click();

        assertThat(page.locator(".strip .chip.blue")).hasCount(2);
    }

    @Test
    void whoSavesAfterAnotherSeesWhatTheOtherSaid() {
        board.strip("1-3").focus();
        page.keyboard().press("Enter");
        Locator minutes = page.locator("dialog.details .notes input[type=number]");
        minutes.fill("55");
        int version = version("1-3");
        series.producer()
                .post(
                        "/api/v1/series/" + series.id() + "/strip-notes",
                        Map.of("versions", Map.of("1-3", version), "parts", List.of("MINUTES"), "minutes", 33))
                .expect(200);

        page.locator("dialog.details button.save-notes").click();
        assertThat(page.locator("dialog.details .notice.red")).containsText("33");
        assertThat(minutes).hasValue("55");
        page.locator("dialog.details button.save-notes").click();
        assertThat(board.strip("1-3").locator(".minutes")).containsText("55");
    }

    private static Path picture(Screen screen, String name) {
        return PICTURES.resolve(screen.toString()).resolve(name + ".png");
    }

    private int version(String key) {
        var notes = series.producer()
                .get("/api/v1/series/" + series.id() + "/strip-notes")
                .expect(200)
                .json();
        return notes.has(key) ? notes.get(key).get("version").asInt() : 0;
    }

    private void open(Screen screen) {
        window = screen.open(chromium.browser(), studio);
        page = window.newPage();
        page.navigate("/login");
        page.locator("#username").fill(LOGIN);
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("main form.stack button.primary").click();
        page.locator("#main").waitFor();
        board = new BoardSteps(page);
        board.opens(series.id());
    }
}
