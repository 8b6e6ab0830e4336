package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a viewer does: finds a series, watches, meets the paywall, pays by the test payment, watches on. */
final class ViewerSteps {
    private static final double WATCHING_MILLIS = 30_000;

    private final Page page;
    private final Screen screen;

    ViewerSteps(Page page, Screen screen) {
        this.page = page;
        this.screen = screen;
    }

    void signsUp(String login) {
        page.navigate("/join?as=viewer");
        page.locator("#displayName").fill("小何");
        page.locator("#login").fill(login);
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("main form.stack button.primary").click();
        page.waitForURL(Pattern.compile(".*/watch$"));
    }

    void opens(String series) {
        page.locator("a.poster[href='/watch/" + series + "']").click();
        seesEpisode(1);
        page.locator("[data-play]").click();
        seesThePictureMove();
    }

    /** By key at a desk, by a swipe of the finger on a phone. */
    void goesOn(int by) {
        if (screen.size() == Screen.Size.PHONE) {
            swipe(by > 0 ? 600 : 250, by > 0 ? 250 : 600);
        } else {
            page.keyboard().press(by > 0 ? "ArrowDown" : "ArrowUp");
        }
    }

    void seesEpisode(int episode) {
        assertThat(page.locator("[data-now]")).hasText(Pattern.compile(episode + " .*"));
    }

    /** Whatever the player showed before, this waits for a picture of this film that has moved on by half a second. */
    void seesThePictureMove() {
        page.waitForFunction("() => { const film = document.querySelector('video');"
                + " return film.readyState > 2 && !film.paused && film.currentTime > 0.5; }");
    }

    /** Waits until the film has ended by itself and the player has gone on to the next episode. */
    void staysUntilEpisode(int next) {
        page.waitForFunction(
                "next => document.querySelector('[data-now]').textContent.startsWith(next + ' ')",
                next,
                new WaitForFunctionOptions().setTimeout(WATCHING_MILLIS));
    }

    Locator wall() {
        return page.locator(".wall");
    }

    void triesToUnlockWithoutCoins() {
        page.locator("[data-unlock]").click();
        assertThat(page.locator("[data-wall-wrong]")).isVisible();
        assertThat(page.locator("[data-wall-wrong]")).hasText(Pattern.compile(".*\\b10\\b.*"));
    }

    void buysCoins(int coins) {
        page.locator("[data-buy]").click();
        page.locator("button[name=coins][value='" + coins + "']").click();
        page.waitForURL(Pattern.compile(".*/test-payment/.*"));
        page.locator("button[name=paid][value=true]").click();
        page.waitForURL(Pattern.compile(".*/watch/.*"));
        assertThat(wall()).isVisible();
        assertThat(page.locator("[data-balance-shown]")).hasText(Integer.toString(coins));
    }

    void unlocks(int episode) {
        page.locator("[data-unlock]").click();
        assertThat(wall()).isHidden();
        seesEpisode(episode);
        seesThePictureMove();
    }

    /** Opens the page again, as somebody does who comes back the next day: what was paid for plays at once. */
    void comesBackTo(int episode) {
        page.reload();
        seesEpisode(episode);
        assertThat(wall()).isHidden();
        page.locator("[data-play]").click();
    }

    private void swipe(int fromY, int toY) {
        var finger = page.context().newCDPSession(page);
        finger.send("Input.dispatchTouchEvent", touch("touchStart", fromY));
        finger.send("Input.dispatchTouchEvent", touch("touchMove", (fromY + toY) / 2));
        finger.send("Input.dispatchTouchEvent", touch("touchMove", toY));
        finger.send("Input.dispatchTouchEvent", touch("touchEnd", null));
        finger.detach();
    }

    private static JsonObject touch(String type, @Nullable Integer y) {
        var points = new JsonArray();
        if (y != null) {
            var point = new JsonObject();
            point.addProperty("x", 195);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        return event;
    }
}
