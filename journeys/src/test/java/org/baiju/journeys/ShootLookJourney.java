package org.baiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The pages of the shooting desk on a day of shooting: people and places from tables, a published call sheet, taps. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class ShootLookJourney {
    private static final String LOGIN = "看现场的人";
    private static final Path DEMO = Path.of("..", "demo");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Chromium chromium = new Chromium();
    private RunningStudio studio;
    private Api producer;
    private String series;
    private String api;
    private String day;
    private String proposal;
    private String phonePage;
    private String reworked;

    @BeforeAll
    void aDayOfShooting(RunningStudio shared) throws IOException {
        studio = shared;
        producer = Visitor.producer(shared, LOGIN);
        BoardSeries board = BoardSeries.open(
                producer, "老巷热干面", Files.readString(DEMO.resolve("lane-noodles.txt")), today.toString());
        series = "/series/" + board.id();
        api = "/api/v1" + series;
        bringTables();
        planAnew();
        String home = api + "/boards/" + board.board();
        producer.post(home + "/copies", Map.of("name", "少一天")).expect(201);
        proposal = producer.post(home + "/proposals", Map.of("seed", 3, "days", 6))
                .expect(202)
                .json()
                .get("id")
                .asString();
        Await.until(WITHIN, this::isProposed, () -> "no proposal");
        publish();
        tap();
        somethingComesUp();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    static List<Screen> screens() {
        return LookJourney.screens();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePagesOfTheShootingDesk(Screen screen) {
        try (BrowserContext window = screen.open(chromium.browser(), studio)) {
            Page page = window.newPage();
            var look = new Look(page, screen);
            LookJourney.signIn(page, LOGIN, Visitor.PASSWORD);
            LookJourney.speak(page, screen);
            var defects = new ArrayList<String>();
            for (Sight sight : List.of(
                    new Sight("shoot-plan", series + "/plan"),
                    new Sight("shoot-scenarios", series + "/scenarios"),
                    new Sight("shoot-proposal", series + "/proposals/" + proposal),
                    new Sight("shoot-rework", series + "/rework?what=PERFORMER"),
                    new Sight("shoot-rework-slow", series + "/rework?what=SLOW&from=" + day),
                    new Sight("shoot-reworked", reworked),
                    new Sight("shoot-sheets", series + "/call-sheets"),
                    new Sight("shoot-sheet", series + "/call-sheets/" + day + "/1"),
                    new Sight("shoot-phone", phonePage),
                    new Sight("shoot-set", series + "/set/" + day),
                    new Sight("shoot-report", series + "/set/" + day + "/report"),
                    new Sight("shoot-hours", series + "/hours"),
                    new Sight("shoot-people", series + "/people"),
                    new Sight("shoot-places", series + "/places"),
                    new Sight("shoot-person", series + "/people/" + person("豆豆")),
                    new Sight("shoot-register", "/people/" + person("周桂香")),
                    new Sight("shoot-place", "/places/" + place()))) {
                defects.addAll(look.at(sight));
            }
            page.navigate(series + "/plan");
            page.locator("strip-board .strip").first().focus();
            page.keyboard().press("Enter");
            page.locator("dialog.details .notes").waitFor();
            defects.addAll(look.asItStands(new Sight("shoot-notes", "")));
            page.keyboard().press("Escape");
            page.locator("button[data-opens=exports]").click();
            defects.addAll(look.asItStands(new Sight("shoot-exports", "")));
            for (String what : List.of("people", "places")) {
                page.navigate(series + "/" + what);
                bring(page, what, DEMO.resolve("lane-noodles-" + (what.equals("people") ? "cast" : "places") + ".csv"));
                defects.addAll(look.asItStands(new Sight("shoot-import-" + what, "")));
            }
            defects.addAll(look.followLinks());
            assertThat(defects).isEmpty();
        }
    }

    /** As a producer brings them: through the pages. */
    private void bringTables() {
        try (BrowserContext window = Screen.of(Locale.CHINESE, Size.DESKTOP).open(chromium.browser(), studio)) {
            Page page = window.newPage();
            LookJourney.signIn(page, LOGIN, Visitor.PASSWORD);
            for (String what : List.of("people", "places")) {
                page.navigate(series + "/" + what);
                bring(page, what, DEMO.resolve("lane-noodles-" + (what.equals("people") ? "cast" : "places") + ".csv"));
                page.locator("#main form.panel button.primary").click();
                page.locator("button[data-opens=import-" + what + "]").waitFor();
            }
        }
    }

    private static void bring(Page page, String what, Path table) {
        page.locator("button[data-opens=import-" + what + "]").click();
        page.locator("#import-" + what + "-table").setInputFiles(table);
        page.locator("#import-" + what + " button.primary").click();
        page.locator("#main .kpis").waitFor();
    }

    private void planAnew() {
        int version =
                producer.get(api + "/plan").expect(200).json().get("version").asInt();
        JsonNode plan = producer.post(api + "/plan", Map.of("start", today.toString(), "hours", 10, "version", version))
                .expect(200)
                .json();
        day = plan.get("days").get(0).get("key").get("date").asString();
    }

    private boolean isProposed() {
        return !producer.get(api + "/proposals/" + proposal)
                .json()
                .path("result")
                .isNull();
    }

    private void publish() {
        String sheet = api + "/call-sheets/" + day + "/1";
        var fields = Map.of(
                "weather", "多云转小雨 8–14 ℃",
                "basecamp", "长清里口停车场",
                "hospital", "江岸区医院 · 027-5550-0190",
                "safety", "灶台有明火，非拍摄人员离灶两米。",
                "notes", "居民楼，九点以后不得喧哗。",
                "version", 0);
        producer.put(sheet, fields).expect(200);
        JsonNode draft = producer.get(sheet).expect(200).json();
        producer.post(
                        sheet + "/publish",
                        Map.of(
                                "version",
                                draft.get("version").asInt(),
                                "board",
                                draft.get("board").asInt()))
                .expect(200);
        JsonNode links = producer.post(sheet + "/links", Map.of()).expect(200).json();
        phonePage = URI.create(links.get(0).get("address").asString()).getPath();
    }

    private void tap() {
        String set = api + "/set/" + day;
        JsonNode standing = producer.get(set).expect(200).json();
        var taps = new ArrayList<Map<String, Object>>();
        standing.get("people")
                .forEach(one ->
                        taps.add(tapped("IN", Map.of("person", one.get("id").asString()))));
        String first = standing.get("scenes").get(0).get("key").asString();
        taps.add(tapped("TAKE", Map.of("scene", first, "number", 1, "good", false, "note", "穿帮")));
        taps.add(tapped("TAKE", Map.of("scene", first, "number", 2, "good", true)));
        taps.add(tapped("SHOT", Map.of("scene", first)));
        taps.add(tapped("DELAY", Map.of("number", 25, "note", "等灯")));
        producer.post(set + "/taps", Map.of("sentAt", Instant.now().toString(), "taps", taps))
                .expect(200);
    }

    /** The first day is published and stays; the next is lost. */
    private void somethingComesUp() {
        try (BrowserContext window = Screen.of(Locale.CHINESE, Size.DESKTOP).open(chromium.browser(), studio)) {
            Page page = window.newPage();
            LookJourney.signIn(page, LOGIN, Visitor.PASSWORD);
            page.navigate(
                    series + "/rework?what=LOST&from=" + LocalDate.parse(day).plusDays(1));
            page.locator("#main form.card button.primary").click();
            page.locator("#rework .ways").waitFor(new WaitForOptions().setTimeout((double) WITHIN.toMillis()));
            reworked = URI.create(page.url()).getPath();
        }
    }

    private static Map<String, Object> tapped(String kind, Map<String, Object> rest) {
        var tap = new HashMap<String, Object>(rest);
        tap.put("id", UUID.randomUUID().toString());
        tap.put("kind", kind);
        tap.put("at", Instant.now().toString());
        return tap;
    }

    /** Who plays a role. */
    private String person(String role) {
        for (JsonNode member : producer.get(api + "/people").json().get("people")) {
            for (JsonNode one : member.get("roles")) {
                if (one.asString().equals(role)) {
                    return member.get("id").asString();
                }
            }
        }
        throw new AssertionError("nobody plays " + role);
    }

    private String place() {
        return producer.get("/api/v1/places")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }
}
