package org.baiju.journeys;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baiju.journeys.Screen.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Measures the stripboard with 400 strips for {@code bench/board-ui}; no part of the usual tests, since it asserts nothing. */
@ExtendWith(SharedStudio.class)
class BoardFluency {
    private static final Path REPORT = Path.of("target", "board-ui.txt");
    private static final int OPENINGS = 7;
    private static final int DRAGS = 5;
    private static final int STEPS = 90;
    private static final String OBSERVE = """
            () => {
              window.frames = [];
              window.slow ??= [];
              window.slowWatch ??= new PerformanceObserver((list) => {
                for (const frame of list.getEntries()) {
                  const scripts = frame.scripts.map((one) => `${one.invoker} ${Math.round(one.duration)}`).join(", ");
                  const layout = frame.styleAndLayoutStart ? frame.startTime + frame.duration - frame.styleAndLayoutStart : 0;
                  window.slow.push(`${Math.round(frame.duration)} ms: style, layout and paint ${Math.round(layout)}, ${scripts}`);
                }
              });
              window.slowWatch.observe({ type: "long-animation-frame" });
              let last;
              const step = (now) => {
                if (last) window.frames.push(now - last);
                last = now;
                window.watching = requestAnimationFrame(step);
              };
              requestAnimationFrame(step);
            }
            """;

    /** Notes when the strips are painted: two frames after they came into the page. */
    private static final String PAINTED = """
            new MutationObserver((_, observer) => {
              if (!document.querySelector("strip-board .strip")) return;
              observer.disconnect();
              requestAnimationFrame(() => requestAnimationFrame((now) => (window.painted = now)));
            }).observe(document, { childList: true, subtree: true });
            """;

    @Test
    void measure(RunningStudio studio) throws IOException {
        BoardSeries series =
                BoardSeries.open(Visitor.producer(studio, "board-measurer"), "霸总归来", BoardSeries.script(80, 5));
        var report = new ArrayList<String>();
        try (var chromium = new Chromium();
                BrowserContext window = Screen.of(Locale.CHINESE, Size.DESKTOP).open(chromium.browser(), studio)) {
            window.addInitScript(PAINTED);
            Page page = window.newPage();
            page.navigate("/login");
            page.locator("#username").fill("board-measurer");
            page.locator("#password").fill(Visitor.PASSWORD);
            page.locator("main form.stack button.primary").click();
            page.locator("#main").waitFor();
            report.add(openings(page, series));
            report.add("strips: %d".formatted(page.locator("strip-board .strip").count()));
            CDPSession chrome = window.newCDPSession(page);
            var domain = new JsonObject();
            // The processor's time of the page's thread: what a frame costs, however busy the machine is.
            domain.addProperty("timeDomain", "threadTicks");
            chrome.send("Performance.enable", domain);
            for (String zoom : List.of("normal", "season")) {
                page.locator(".seg [data-zoom=" + zoom + "]").click();
                report.addAll(drags(page, chrome, zoom));
                report.add(slowFrames(page));
            }
        }
        Files.write(REPORT, report);
    }

    private static String openings(Page page, BoardSeries series) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < OPENINGS; i++) {
            page.navigate("/series/" + series.id() + "/plan");
            page.waitForFunction("() => window.painted");
            millis.add(number(page.evaluate("() => window.painted")));
        }
        double first = millis.removeFirst();
        return "first paint of the strips: median %.0f ms of %d openings, cold %.0f ms (bar 1000 ms)"
                .formatted(median(millis), millis.size(), first);
    }

    /** Drags a strip down the window and along its edge, so that the page scrolls; the drop is told apart. */
    private static List<String> drags(Page page, CDPSession chrome, String zoom) {
        List<Double> dragged = new ArrayList<>();
        List<Double> dropped = new ArrayList<>();
        double busyBefore = busySeconds(chrome);
        for (int i = 0; i < DRAGS; i++) {
            page.evaluate("() => window.scrollTo(0, 0)");
            BoundingBox box = Objects.requireNonNull(
                    page.locator(".days .strip").nth(2 + i).boundingBox());
            page.evaluate(OBSERVE);
            page.mouse().move(box.x + 60, box.y + 8);
            page.mouse().down();
            for (int step = 0; step < STEPS; step++) {
                page.mouse().move(box.x + 60 + step, Math.min(780, box.y + 8 + step * 8));
            }
            page.mouse().move(box.x + 100, 500);
            frames(page, dragged);
            page.mouse().up();
            page.waitForTimeout(1500);
            frames(page, dropped);
            page.evaluate("() => cancelAnimationFrame(window.watching)");
        }
        double busyMillis = (busySeconds(chrome) - busyBefore) * 1000 / (dragged.size() + dropped.size());
        return List.of(
                "drag, zoom %s: %s; %.1f ms of processor time a frame".formatted(zoom, told(dragged), busyMillis),
                "its drops and what they change: %s".formatted(told(dropped)));
    }

    /** Takes over the frames since the last look. */
    private static void frames(Page page, List<Double> into) {
        Object seen = page.evaluate("() => window.frames.splice(0)");
        ((List<?>) seen).forEach(frame -> into.add(number(frame)));
    }

    private static String told(List<Double> frames) {
        List<Double> sorted = frames.stream().sorted().toList();
        long slow = frames.stream().filter(frame -> frame > 50).count();
        return "%d frames, median %.1f ms, 99 of 100 under %.1f ms, longest %.1f ms, %d over 50 ms (bar 50 ms)"
                .formatted(frames.size(), median(frames), sorted.get(sorted.size() * 99 / 100), sorted.getLast(), slow);
    }

    /** What Chromium says of its frames of more than 50 ms: those that the page's own work made long. */
    private static String slowFrames(Page page) {
        List<?> slow = (List<?>) page.evaluate("() => { const seen = window.slow; window.slow = []; return seen; }");
        return "frames that the page made long: %d%s"
                .formatted(
                        slow.size(), slow.stream().map(frame -> "\n  " + frame).reduce("", String::concat));
    }

    private static double busySeconds(CDPSession chrome) {
        for (JsonElement metric : chrome.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("Chromium tells no TaskDuration");
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
