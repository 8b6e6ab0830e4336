package org.baiju.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page on a desk and in the hand, in Chinese and English, by day and by night: nothing sticks out, nothing is cut. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class LookJourney {
    private static final String DEMO_PASSWORD = "noodles-at-dawn";

    private final Chromium chromium = new Chromium();
    private RunningStudio demo;
    private RunningStudio shared;
    private SmallSeries onAir;

    @BeforeAll
    void setTheStage(RunningStudio studio) throws IOException {
        shared = studio;
        onAir = SmallSeries.open(Visitor.producer(studio, "看样人"));
        demo = RunningStudio.start(
                Folders.empty(Path.of("target", "demo-studio")).resolve("data"),
                "--spring.profiles.active=up",
                "--baiju.demo.password=" + DEMO_PASSWORD,
                "--baiju.jobs.threads=0");
        onAir.awaitFilms("ANIMATIC", "PACKAGED", SmallSeries.EPISODES).release();
        Api viewer = Visitor.viewer(studio, "看剧的人");
        TestPayment.pay(viewer, 60);
        viewer.post("/api/v1/watch/%s/episodes/3/unlock".formatted(onAir.id()), Map.of("coins", SmallSeries.COINS))
                .expect(200);
    }

    @AfterAll
    void clearTheStage() {
        chromium.close();
        demo.close();
    }

    static List<Screen> screens() {
        return List.of(
                Screen.of(Locale.CHINESE, Size.DESKTOP),
                Screen.of(Locale.CHINESE, Size.PHONE),
                Screen.of(Locale.ENGLISH, Size.DESKTOP),
                Screen.of(Locale.ENGLISH, Size.PHONE),
                new Screen(Locale.CHINESE, Size.DESKTOP, ColorScheme.DARK));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePagesOfADemoProducer(Screen screen) {
        try (BrowserContext window = screen.open(chromium.browser(), demo)) {
            Page page = window.newPage();
            var look = new Look(page, screen);
            var defects = new ArrayList<String>();
            for (Sight sight : List.of(
                    new Sight("login", "/login"),
                    new Sight("login-wrong", "/login?wrong"),
                    new Sight("join-studio", "/join"),
                    new Sight("join-viewer", "/join?as=viewer"),
                    new Sight("on-air-empty", "/watch"))) {
                defects.addAll(look.at(sight));
            }
            signIn(page, "producer", DEMO_PASSWORD);
            speak(page, screen);
            String series = page.locator("#main a.tile").first().getAttribute("href");
            producerPages(series).forEach(sight -> defects.addAll(look.at(sight)));
            defects.addAll(dialogs(page, look, series));
            defects.addAll(look.at(new Sight("wizard-bring", "/series/new")));
            page.locator("#script").setInputFiles(SmallSeries.SCRIPT);
            page.locator("#main form button.primary").click();
            page.locator("#startsOn").waitFor();
            defects.addAll(look.asItStands(new Sight("wizard-look", page.url())));
            defects.addAll(look.followLinks());
            assertThat(defects).isEmpty();
        }
    }

    private static Stream<Sight> producerPages(String series) {
        return Stream.of(
                new Sight("home", "/"),
                new Sight("jobs", "/jobs"),
                new Sight("all-people", "/people"),
                new Sight("person-new", "/people/new"),
                new Sight("all-places", "/places"),
                new Sight("place-new", "/places/new"),
                new Sight("members", "/members"),
                new Sight("audit", "/audit"),
                new Sight("account", "/account"),
                new Sight("overview", series),
                new Sight("script", series + "/script"),
                new Sight("script-episode", series + "/script/1"),
                new Sight("script-edit", series + "/script/edit"),
                new Sight("script-report", series + "/script/report"),
                new Sight("script-comments", series + "/script/comments"),
                new Sight("script-drafts", series + "/script/drafts"),
                new Sight("script-next", series + "/script/next"),
                new Sight("script-breakdown", series + "/script/breakdown"),
                new Sight("script-lint", series + "/script/lint"),
                new Sight("script-compare", series + "/script/compare"),
                new Sight("plan", series + "/plan"),
                new Sight("call-sheets", series + "/call-sheets"),
                new Sight("calendars", series + "/calendars"),
                new Sight("people", series + "/people"),
                new Sight("places", series + "/places"),
                new Sight("episodes", series + "/episodes"),
                new Sight("release", series + "/release"),
                new Sight("statement-empty", series + "/statement"),
                new Sight("ledger-empty", series + "/ledger"));
    }

    private static List<String> dialogs(Page page, Look look, String series) {
        page.navigate(series + "/script");
        page.locator("details.menu summary").click();
        var defects = new ArrayList<>(look.asItStands(new Sight("script-export", "")));
        page.navigate(series + "/plan");
        page.locator("strip-board .strip").first().click();
        defects.addAll(look.asItStands(new Sight("plan-chosen", "")));
        page.locator("strip-board .chosen .move-to").click();
        defects.addAll(look.asItStands(new Sight("plan-move", "")));
        page.keyboard().press("Escape");
        page.locator("strip-board .more").first().click();
        defects.addAll(look.asItStands(new Sight("plan-of-day", "")));
        page.keyboard().press("Escape");
        for (String zoom : List.of("day", "season")) {
            page.locator("strip-board .seg [data-zoom=" + zoom + "]").click();
            defects.addAll(look.asItStands(new Sight("plan-zoom-" + zoom, "")));
        }
        page.keyboard().press("Control+k");
        page.locator("#palette input").fill("热干");
        page.locator("#found a").first().waitFor();
        defects.addAll(look.asItStands(new Sight("palette", "")));
        return defects;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePagesOfASeriesOnTheAirAndItsViewer(Screen screen) {
        var defects = new ArrayList<String>();
        try (BrowserContext office = screen.open(chromium.browser(), shared)) {
            Page page = office.newPage();
            var look = new Look(page, screen);
            signIn(page, "看样人", Visitor.PASSWORD);
            speak(page, screen);
            for (String place : List.of("episodes", "release", "statement", "ledger")) {
                defects.addAll(look.at(new Sight("on-air-" + place, "/series/%s/%s".formatted(onAir.id(), place))));
            }
            defects.addAll(look.followLinks());
        }
        try (BrowserContext sofa = screen.open(chromium.browser(), shared)) {
            Page page = sofa.newPage();
            var look = new Look(page, screen);
            defects.addAll(look.at(new Sight("paywall-stranger", "/watch/%s?episode=4".formatted(onAir.id()))));
            signIn(page, "看剧的人", Visitor.PASSWORD);
            speak(page, screen);
            defects.addAll(look.at(new Sight("on-air", "/watch")));
            defects.addAll(look.at(new Sight("wallet", "/wallet")));
            page.locator("button[name=coins]").first().click();
            page.locator("button[name=paid]").first().waitFor();
            defects.addAll(look.asItStands(new Sight("test-payment", "")));
            page.navigate("/watch/" + onAir.id());
            page.waitForFunction("() => document.querySelector('video').readyState > 1");
            defects.addAll(look.asItStands(new Sight("player", "")));
            page.locator("[data-list]").click();
            defects.addAll(look.asItStands(new Sight("player-episodes", "")));
            defects.addAll(look.at(new Sight("paywall", "/watch/%s?episode=4".formatted(onAir.id()))));
            defects.addAll(look.followLinks());
        }
        assertThat(defects).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void thePagesOfANewcomer(Screen screen) {
        try (BrowserContext window = screen.open(chromium.browser(), shared)) {
            Page page = window.newPage();
            var look = new Look(page, screen);
            new ProducerSteps(page).opensAnOrganisation("新人-" + screens().indexOf(screen));
            var defects = new ArrayList<String>();
            for (Sight sight : List.of(
                    new Sight("home-empty", "/"),
                    new Sight("jobs-empty", "/jobs"),
                    new Sight("members-alone", "/members"),
                    new Sight("audit-short", "/audit"),
                    new Sight("wallet-empty", "/wallet"))) {
                defects.addAll(look.at(sight));
            }
            defects.addAll(look.followLinks());
            defects.addAll(withoutTheStatusItself(look.at(new Sight("not-found", "/nowhere"))));
            assertThat(defects).isEmpty();
        }
    }

    /** The browser reports the status of a page that is not there as an error, and it should be one. */
    private static List<String> withoutTheStatusItself(List<String> defects) {
        return defects.stream()
                .filter(defect -> !defect.contains("status of 404"))
                .toList();
    }

    static void signIn(Page page, String login, String password) {
        page.navigate("/login");
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("main form.stack button.primary").click();
        page.locator("#main").waitFor();
    }

    /** Accounts remember a language, so it is chosen as people choose it: by the button that names it. */
    static void speak(Page page, Screen screen) {
        String wanted = screen.language().getLanguage();
        if (!page.locator("html").getAttribute("lang").startsWith(wanted)) {
            if (page.locator("button.menu").isVisible()) {
                page.locator("button.menu").click();
            }
            page.locator("button[name=language][value=" + wanted + "]").click();
            page.locator("html[lang^=" + wanted + "]").waitFor();
        }
    }
}
