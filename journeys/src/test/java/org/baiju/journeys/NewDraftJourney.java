package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A writer hands in a second draft after the shoot is planned; the producer reads what it changes and takes it over. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class NewDraftJourney {
    private static final String FIRST = """
            《巷口》

            第1集 一碗面

            1-1 日 内 面馆
            人物：周桂香
            △周桂香把面下进锅里，热气盖住了门口的招牌，门口排队的人又往前挪了一步。
            周桂香：排队，一个一个来。

            1-2 日 内 当铺
            人物：沈砚
            △沈砚把账本翻到最后一页，手停在半空，窗外的算盘声忽然断了。
            沈砚：这笔账，今天要算清楚。

            1-3 夜 外 江滩
            人物：陈小满、沈砚
            △两人沿着江滩走，谁也不先开口，轮渡的灯照过来又照过去。
            陈小满：你到底是谁？
            """;

    private static final String SECOND = FIRST.replace("1-2 日 内 当铺\n人物：沈砚", "1-3 夜 内 当铺\n人物：沈砚、陈小满")
            .replace(
                    "1-3 夜 外 江滩\n人物：陈小满、沈砚\n△两人沿着江滩走，谁也不先开口，轮渡的灯照过来又照过去。\n陈小满：你到底是谁？",
                    "1-4 日 外 天台\n人物：周桂香\n△被单在风里翻，周桂香数着夹子，少了一个。\n周桂香：昨天还在的。");

    private final Chromium chromium = new Chromium();

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    static List<Screen> screens() {
        return LookJourney.screens();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void aDifferenceIsReadAndTakenOver(Screen screen, RunningStudio studio) {
        String login = "换稿-" + screen;
        Api producer = Visitor.producer(studio, login);
        BoardSeries board = BoardSeries.open(
                producer,
                "巷口",
                FIRST,
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString());
        String series = "/series/" + board.id();
        try (BrowserContext office = screen.open(chromium.browser(), studio)) {
            Page page = office.newPage();
            var look = new Look(page, screen);
            LookJourney.signIn(page, login, Visitor.PASSWORD);
            LookJourney.speak(page, screen);
            page.navigate(series + "/script/next");
            paste(page);

            var defects = new ArrayList<String>(look.at(new Sight("new-draft-plan", series + "/plan")));
            page.locator(".notice a[href*='/plan/draft']").click();
            defects.addAll(look.asItStands(new Sight("new-draft", "")));
            Locator changed = page.locator("li").filter(new Locator.FilterOptions().setHasText("1-2 → 1-3"));
            assertThat(changed).containsText("陈小满");
            page.locator("form[action$='/plan/draft'][method=post] button.primary")
                    .click();

            page.waitForURL("**/plan?board=*");
            assertThat(page.locator(".notice.amber")).hasCount(0);
            defects.addAll(look.at(new Sight("new-draft-none", series + "/plan/draft")));
            assertThat(defects).isEmpty();
        }
    }

    private static void paste(Page page) {
        page.locator("details.paste summary").click();
        page.locator("textarea[name=text]").fill(SECOND);
        page.locator("#main form button.primary").click();
        page.waitForLoadState();
    }
}
