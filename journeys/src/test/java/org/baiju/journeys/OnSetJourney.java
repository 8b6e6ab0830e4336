package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.baiju.journeys.Screen.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An assistant director on the set with a phone: taps where there is no net, a child's clock, and the report of the day. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class OnSetJourney {
    private static final String LOGIN = "on-set";
    private static final HasAttributeOptions SOON = new HasAttributeOptions().setTimeout(30_000);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香
            △周桂香把面下进锅里。

            1-2 日 内 面馆
            人物：周桂香、豆豆
            △豆豆趴在桌上写作业。

            1-3 日 内 面馆
            人物：周桂香
            △灶火熄了。
            """;

    private final Chromium chromium = new Chromium();
    private RunningStudio studio;
    private Api producer;
    private BoardSeries series;
    private String day;
    private BrowserContext phone;
    private Page page;

    @BeforeAll
    void aSeriesThatIsShotToday(RunningStudio shared) {
        studio = shared;
        producer = Visitor.producer(shared, LOGIN);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @BeforeEach
    void anAssistantDirectorOpensTheSet() {
        series = BoardSeries.open(producer, "巷口", SCRIPT, today.toString());
        day = "/series/%s/set/%s".formatted(series.id(), today);
        engage("孙秀兰", "周桂香", null);
        phone = Screen.of(Locale.CHINESE, Size.PHONE).open(chromium.browser(), studio);
        page = phone.newPage();
        page.navigate("/login");
        page.locator("#username").fill(LOGIN);
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("main form.stack button.primary").click();
        page.locator("#main").waitFor();
        page.navigate(day);
        scene("1-1").waitFor();
    }

    @AfterEach
    void leave() {
        phone.close();
    }

    @Test
    void whatIsTappedWithoutANetReachesTheStudioLaterEvenAfterTheBrowserWasClosed() {
        phone.setOffline(true);
        scene("1-1").locator("button.primary").click();
        scene("1-3").locator("button.primary").click();
        assertThat(scene("1-1")).hasAttribute("data-state", "SHOT");
        assertThat(status()).hasAttribute("data-waiting", "2");
        assertThat(stateInTheStudio("1-1")).isEqualTo("OPEN");

        phone.setOffline(false);
        page.reload();
        assertThat(status()).hasAttribute("data-status", "saved", SOON);
        assertThat(scene("1-1")).hasAttribute("data-state", "SHOT");
        assertThat(stateInTheStudio("1-1")).isEqualTo("SHOT");
        assertThat(stateInTheStudio("1-3")).isEqualTo("SHOT");
    }

    @Test
    void aPageOpenedWithoutANetShowsTheDayAsItWasReadLast() {
        assertThat(status()).hasAttribute("data-status", "saved", SOON);
        page.waitForFunction(
                "() => navigator.serviceWorker.ready.then((worker) => worker.active?.state === 'activated')");
        page.reload();
        scene("1-1").waitFor();

        phone.setOffline(true);
        page.reload();

        scene("1-2").locator("button.primary").waitFor();
        scene("1-1").locator("button.primary").click();
        assertThat(status()).hasAttribute("data-waiting", "1");
        phone.setOffline(false);
        assertThat(status()).hasAttribute("data-status", "saved", SOON);
        assertThat(stateInTheStudio("1-1")).isEqualTo("SHOT");
    }

    @Test
    void aTapIsTakenBackInTheLog() {
        scene("1-1").locator("button.primary").click();
        assertThat(scene("1-1")).hasAttribute("data-state", "SHOT", new HasAttributeOptions());
        pane(2);
        page.locator(".set-person button").first().click();
        pane(0);

        assertThat(scene("1-1")).hasAttribute("data-state", "OPEN", SOON);
        assertThat(stateInTheStudio("1-1")).isEqualTo("OPEN");
    }

    @Test
    void theSceneOfAChildWithoutConsentLeavesTheSetAndNoOther() {
        assertThat(scene("1-2")).hasCount(1);
        engage("小豆", "豆豆", today.minusYears(6));
        page.reload();

        scene("1-1").locator("button.primary").waitFor();
        assertThat(scene("1-2")).hasCount(0);
        assertThat(scene("1-3").locator("button.primary")).hasCount(1);
    }

    @Test
    void peopleComeAndGoByTapAndTheirHoursAreInTheReport() {
        pane(1);
        page.locator(".set-person button.primary").click();
        assertThat(page.locator(".set-person")).hasAttribute("data-there", "true");
        page.locator(".set-person button").click();
        assertThat(page.locator(".set-person")).hasAttribute("data-there", "false");
        assertThat(status()).hasAttribute("data-status", "saved", SOON);

        page.navigate(day + "/report");
        assertThat(page.locator("#main")).containsText("孙秀兰");
        page.locator("form[action$='/report/submit'] button").click();
        Locator approval = page.locator("form[action$='/report/approve']");
        approval.locator("input[name=name]").fill("王导");
        var pad = approval.locator("sign-pad canvas, sign-pad svg").first().boundingBox();
        page.mouse().move(pad.x + 20, pad.y + 20);
        page.mouse().down();
        page.mouse().move(pad.x + 120, pad.y + 50);
        page.mouse().up();
        approval.locator("button.primary").click();

        assertThat(page.locator("#main")).containsText("王导");
        assertThat(page.locator("form[action$='/report/approve']")).hasCount(0);
    }

    private void engage(String name, String role, @Nullable LocalDate birthDate) {
        var details = new HashMap<String, Object>(
                Map.of("name", name, "travelMinutes", 0, "dayFee", 80_000, "holdFee", 0, "version", 0));
        if (birthDate != null) {
            details.put("birthDate", birthDate.toString());
        }
        String person = producer.post("/api/v1/people", details)
                .expect(201)
                .json()
                .get("id")
                .asString();
        String people = "/api/v1/series/" + series.id() + "/people";
        int version = producer.get(people).expect(200).json().get("version").asInt();
        producer.put(people + "/roles", Map.of("role", role, "person", person, "version", version))
                .expect(200);
    }

    private void pane(int index) {
        page.locator(".set-tabs button").nth(index).click();
    }

    private Locator scene(String key) {
        return page.locator(".set-scene[data-scene='" + key + "']");
    }

    private Locator status() {
        return page.locator(".set-status");
    }

    private String stateInTheStudio(String scene) {
        for (JsonNode one : producer.get("/api/v1" + day).expect(200).json().get("scenes")) {
            if (one.get("key").asString().equals(scene)) {
                return one.get("state").asString();
            }
        }
        throw new AssertionError(scene + " is not on the day");
    }
}
