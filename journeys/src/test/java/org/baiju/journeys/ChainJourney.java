package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole chain once, in the browser: from a script file to a paid view and the statement that agrees with it. */
@ExtendWith(SharedStudio.class)
@TestInstance(Lifecycle.PER_CLASS)
class ChainJourney {

    private final Chromium chromium = new Chromium();

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    List<Screen> screens() {
        return List.of(
                Screen.of(Locale.CHINESE, Size.DESKTOP),
                Screen.of(Locale.CHINESE, Size.PHONE),
                Screen.of(Locale.ENGLISH, Size.DESKTOP));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("screens")
    void aScriptFileBecomesASeriesThatSomebodyPaysFor(Screen screen, RunningStudio studio) throws IOException {
        try (BrowserContext office = screen.open(chromium.browser(), studio);
                BrowserContext sofa = screen.open(chromium.browser(), studio)) {
            var producer = new ProducerSteps(office.newPage());
            producer.opensAnOrganisation("producer-" + screen);
            producer.opensASeriesWith(SmallSeries.SCRIPT);
            producer.takesASceneOffThePlanAndPutsItBack();
            assertThat(producer.downloadsTheSceneList()).contains("候船室", "栈桥", "沈月");
            assertThat(producer.downloadsTheCallSheet()).contains("程远", "候船室");
            producer.waitsForTheAnimatics(SmallSeries.EPISODES);
            producer.uploads(TestFilm.shortOne());
            producer.putsItOnTheAir(2, 10);

            watch(sofa.newPage(), screen, producer.series());

            assertThat(producer.readsTheStatement()).contains("1 10", "1.00");
        }
    }

    private static void watch(Page page, Screen screen, String series) {
        var viewer = new ViewerSteps(page, screen);
        viewer.signsUp("viewer-" + screen);
        viewer.opens(series);
        viewer.goesOn(1);
        viewer.seesEpisode(2);
        viewer.seesThePictureMove();
        viewer.goesOn(-1);
        viewer.seesEpisode(1);
        viewer.staysUntilEpisode(2);
        viewer.goesOn(1);
        assertThat(viewer.wall()).isVisible();
        assertThat(viewer.wall()).containsText(Pattern.compile("\\b20\\b.*¥2\\.00"));
        viewer.triesToUnlockWithoutCoins();
        viewer.buysCoins(60);
        viewer.unlocks(3);
        viewer.comesBackTo(3);
        viewer.seesThePictureMove();
        viewer.goesOn(1);
        assertThat(viewer.wall()).isVisible();
        assertThat(page.locator("[data-balance-shown]")).hasText("50");
    }
}
