package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** An assistant director at the stripboard: by mouse, finger and keyboard, with others at the same board, and without a net. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class BoardJourney {
    static final String FIRST = "2026-12-01";
    static final String SECOND = "2026-12-02";
    private static final String LOGIN = "board-planner";
    private static final List<String> MORNING = List.of("1-1", "1-2", "1-3");
    private static final List<String> NEXT = List.of("2-1", "2-2", "2-3");
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

            第2集 关门

            2-1 日 内 面馆
            人物：周桂香
            △灶火熄了。

            2-2 夜 外 江滩
            人物：陈小满
            △轮渡的灯灭了。

            2-3 日 内 学校
            人物：陈小满
            △铃响了。
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
    void twoDays() {
        series.lay(MORNING, NEXT);
        open(Size.DESKTOP);
    }

    @AfterEach
    void leave() {
        window.close();
    }

    @Test
    void aStripIsDraggedToAnotherDayAndTakenBack() {
        board.drags("1-1", "2-2");
        board.awaitSaved();
        assertThat(board.day(SECOND)).containsExactly("2-1", "1-1", "2-2", "2-3");
        assertThat(keysOf(FIRST)).containsExactly("1-2", "1-3");

        page.locator("button.undo").click();
        assertThat(page.locator("#day-" + FIRST + " .strip")).hasCount(3);
        assertThat(keysOf(FIRST)).isEqualTo(MORNING);
        page.locator("button.redo").click();
        assertThat(page.locator("#day-" + SECOND + " .strip")).hasCount(4);
        assertThat(keysOf(SECOND)).containsExactly("2-1", "1-1", "2-2", "2-3");
    }

    @Test
    void severalStripsAreChosenAndDraggedTogetherInTheirOrder() {
        board.strip("1-1").click();
        page.keyboard().down("Shift");
        board.strip("1-2").click();
        page.keyboard().up("Shift");
        assertThat(page.locator(".strip[aria-selected=true]")).hasCount(2);

        board.drags("1-2", "2-1");
        board.awaitSaved();
        assertThat(keysOf(SECOND)).containsExactly("1-1", "1-2", "2-1", "2-2", "2-3");
    }

    @Test
    void theKeyboardPicksUpCarriesPutsDownParksAndUndoes() {
        board.strip("1-1").focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertThat(board.day(SECOND)).first().isEqualTo("1-1");
        assertThat(keysOf(FIRST)).as("nothing is sent while it is carried").isEqualTo(MORNING);
        page.keyboard().press("Escape");
        assertThat(board.day(FIRST)).isEqualTo(MORNING);

        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        board.awaitSaved();
        assertThat(keysOf(FIRST)).containsExactly("1-2", "1-1", "1-3");
        assertThat(board.strip("1-1")).isFocused();

        page.keyboard().press("Delete");
        board.awaitSaved();
        assertThat(board.boneyard()).containsExactly("1-1");
        page.keyboard().press("Control+z");
        assertThat(page.locator("#boneyard .strip")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog.details")).containsText("周桂香");
    }

    @Test
    void aFingerPressesLongAndDragsAndASheetDoesTheSame() {
        window.close();
        open(Size.PHONE);
        board.strip("1-1").scrollIntoViewIfNeeded();
        board.dragsByFinger("1-1", "1-3");
        board.awaitSaved();
        assertThat(keysOf(FIRST)).containsExactly("1-2", "1-1", "1-3");

        board.strip("1-3").tap();
        page.locator(".chosen .move-to").tap();
        page.locator("dialog.move .to-day").selectOption(SECOND);
        page.locator("dialog.move .to-place").selectOption("0");
        page.locator("dialog.move button.primary").tap();
        board.awaitSaved();
        assertThat(keysOf(SECOND)).containsExactly("1-3", "2-1", "2-2", "2-3");
    }

    @Test
    void whatSomebodyElseDoesAppearsByItself() {
        series.change(BoardSeries.move(List.of("2-3"), FIRST, 0));
        assertThat(page.locator("#day-" + FIRST + " .strip")).hasCount(4);
        assertThat(board.day(FIRST)).first().isEqualTo("2-3");
        assertThat(page.locator(".toast")).hasCount(1);
    }

    @Test
    void ofTwoWhoMoveTheSameStripTheSecondIsAsked() {
        page.route("**/boards/*", route -> route.abort());
        series.change(BoardSeries.move(List.of("1-1"), SECOND, 0));
        board.drags("1-1", "1-3");
        Locator toast = page.locator(".toast.red");
        assertThat(toast).isVisible();
        assertThat(page.locator("#day-" + SECOND + " .strip")).hasCount(4);

        page.unroute("**/boards/*");
        toast.locator("button").first().click();
        assertThat(page.locator("#day-" + FIRST + " .strip")).hasCount(3);
        board.awaitSaved();
        assertThat(keysOf(FIRST)).containsExactly("1-2", "1-1", "1-3");
    }

    @Test
    void aConflictHasABadgeWithItsSentenceAndTheListLeadsThere() {
        series.change(BoardSeries.move(List.of("2-2"), FIRST, 9));
        Locator badge = board.strip("2-2").locator(".badge");
        badge.click();
        assertThat(page.locator(".conflict-box")).containsText("。");
        page.keyboard().press("Escape");

        page.locator("button.conflicts").click();
        page.locator("dialog.of-conflicts button.see").first().click();
        assertThat(page.locator("dialog.of-conflicts")).hasCount(0);
        assertThat(page.locator(".strip:focus")).hasCount(1);
    }

    @Test
    void whatIsRefusedGoesBackWithTheReason() {
        page.locator("#day-" + FIRST + " .more").click();
        page.locator("dialog.of-day input[type=text]").fill("等一天");
        page.locator("dialog.of-day input[type=number]").fill("1440");
        page.locator("dialog.of-day .add-banner").click();
        assertThat(page.locator(".toast.red")).containsText("分钟");
        assertThat(page.locator(".strip.banner")).hasCount(0);
        assertThat(keysOf(FIRST)).isEqualTo(MORNING);
    }

    @Test
    void aDayIsLockedCalledEarlierAndGetsABanner() {
        openDay(FIRST);
        page.locator("dialog.of-day input[type=time]").fill("06:30");
        page.locator("dialog.of-day button.set-call").click();
        board.awaitSaved();
        openDay(FIRST);
        page.locator("dialog.of-day input[type=text]").fill("<b>开机仪式</b>");
        page.locator("dialog.of-day .add-banner").click();
        assertThat(page.locator(".strip.banner")).containsText("<b>开机仪式</b>");
        openDay(FIRST);
        page.locator("dialog.of-day button.lock").click();
        assertThat(page.locator("#day-" + FIRST)).hasClass(Pattern.compile(".*locked.*"));
        assertThat(page.locator("#day-" + FIRST + " header")).containsText("06:30");
        board.awaitSaved();

        board.strip("1-1").focus();
        page.keyboard().press("Delete");
        assertThat(page.locator(".toast.red")).isVisible();
        assertThat(keysOf(FIRST)).contains("1-1");
        series.change(Map.of("type", "lock", "day", Map.of("date", FIRST), "locked", false));
    }

    @Test
    void whatIsMovedWithoutANetIsSavedOnceItIsBack() {
        window.setOffline(true);
        board.drags("1-1", "2-2");
        Locator status = page.locator("strip-board .bar .status");
        assertThat(status).hasAttribute("data-status", "waiting");
        assertThat(board.day(SECOND)).contains("1-1");
        assertThat(keysOf(SECOND)).isEqualTo(NEXT);

        window.setOffline(false);
        board.awaitSaved();
        assertThat(keysOf(SECOND)).containsExactly("2-1", "1-1", "2-2", "2-3");
    }

    @Test
    void whatIsLookedForStaysBrightAndTheRestIsHiddenOnDemand() {
        page.locator("strip-board .bar input[type=search]").fill("江滩");
        assertThat(page.locator(".strip:not(.dim)")).hasCount(2);
        page.locator(".filters summary").click();
        page.locator(".filters input[type=checkbox]").nth(1).check();
        assertThat(page.locator(".strip:visible")).hasCount(2);
        page.locator(".seg [data-zoom=season]").click();
        assertThat(page.locator("strip-board")).hasAttribute("data-zoom", "season");
    }

    private void openDay(String date) {
        page.locator("#day-" + date + " .more").click();
    }

    /** As the studio has them. */
    private List<String> keysOf(String date) {
        for (var day : series.read().get("days")) {
            if (day.get("key").asString().equals(date)) {
                return day.get("items")
                        .valueStream()
                        .map(item -> item.asString())
                        .toList();
            }
        }
        return List.of();
    }

    private void open(Size size) {
        window = Screen.of(Locale.CHINESE, size).open(chromium.browser(), studio);
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
