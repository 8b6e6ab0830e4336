package org.baiju.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** What an assistant director does on the stripboard, told without a word of either language. */
final class BoardSteps {
    private static final int LONG_PRESS_MILLIS = 500;
    private static final HasAttributeOptions SOON = new HasAttributeOptions().setTimeout(30_000);

    private final Page page;

    BoardSteps(Page page) {
        this.page = page;
    }

    void opens(String series) {
        page.navigate("/series/" + series + "/plan");
        page.locator("strip-board .strip").first().waitFor();
    }

    Locator strip(String key) {
        return page.locator("strip-board .strip[data-key='" + key + "']");
    }

    /** The strips of a day in their order. */
    List<String> day(String date) {
        return keys("#day-" + date);
    }

    List<String> boneyard() {
        return keys("#boneyard");
    }

    void drags(String key, String ontoKey) {
        strip(key).scrollIntoViewIfNeeded();
        BoundingBox from = box(strip(key));
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        BoundingBox to = box(strip(ontoKey));
        page.mouse().move(to.x + to.width / 2, to.y + 2, new MoveOptions().setSteps(20));
        page.locator(".dropline:not([hidden])").waitFor();
        page.mouse().up();
    }

    /** With a finger that presses long before it moves. */
    void dragsByFinger(String key, String ontoKey) {
        CDPSession fingers = page.context().newCDPSession(page);
        BoundingBox from = box(strip(key));
        BoundingBox to = box(strip(ontoKey));
        double x = from.x + 120;
        touch(fingers, "touchStart", x, from.y + from.height / 2);
        page.waitForTimeout(LONG_PRESS_MILLIS);
        page.locator(".ghost").waitFor();
        for (int step = 1; step <= 10; step++) {
            double y = from.y + from.height / 2 + (to.y + 2 - from.y - from.height / 2) * step / 10;
            touch(fingers, "touchMove", x, y);
        }
        page.locator(".dropline:not([hidden])").waitFor();
        touch(fingers, "touchEnd", x, to.y);
    }

    void awaitSaved() {
        assertThat(page.locator("strip-board .bar .status")).hasAttribute("data-status", "saved", SOON);
    }

    private List<String> keys(String section) {
        Object found = page.evaluate(
                "(section) => [...document.querySelectorAll(`${section} .strip`)].map((strip) => strip.dataset.key)",
                section);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static BoundingBox box(Locator locator) {
        BoundingBox box = locator.boundingBox();
        if (box == null) {
            throw new IllegalStateException(locator + " is not to be seen");
        }
        return box;
    }

    private static void touch(CDPSession fingers, String type, double x, double y) {
        var points = new JsonArray();
        if (!type.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        fingers.send("Input.dispatchTouchEvent", event);
    }
}
