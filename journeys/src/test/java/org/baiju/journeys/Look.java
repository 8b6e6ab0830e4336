package org.baiju.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** A close look at pages: a picture of each, and a sentence for everything that is wrong with it. */
final class Look {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Path AXE = Path.of("..", "studio", "web", "node_modules", "axe-core", "axe.min.js");

    /** Names, formats and units that are written in Latin letters in Chinese texts too. */
    private static final List<String> ALLOWED = List.of(
            "PDF",
            "API",
            "SHA-256",
            "CSV",
            "csv",
            "XLSX",
            "PNG",
            "JPG",
            "json",
            "USS",
            "uss",
            // The marks of a day-out-of-days.
            "SWF",
            "Excel",
            "JSON",
            "Word",
            "Baiju",
            "docx",
            "pdf",
            "fdx",
            "Fountain",
            "Final",
            "Draft",
            // What the fields of the lexicon and of the lint are written in.
            "props",
            "animals",
            "speech-length",
            "off",
            "hook.lines",
            "episode-seconds.most",
            // Accounts of the demo.
            "editor",
            "reader",
            ".docx",
            "xlsx",
            ".xlsx",
            "txt",
            ".txt",
            "MP4",
            "MOV",
            "MKV",
            "OpenAPI",
            "Shift",
            "Ctrl",
            "lane-noodles.txt",
            "last-ferry.txt",
            "short.mp4",
            "producer",
            "viewer",
            "writer",
            "finance",
            "director",
            "assistant",
            "English",
            "FFmpeg",
            "HLS",
            "FPS",
            "LUFS",
            "kbps",
            "Mbit",
            "AAC",
            "H.264",
            "Rec.709");

    private static final String AXE_QUESTION = """
            async () => {
              const result = await axe.run(document, {
                runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] });
              return result.violations
                .filter((one) => one.impact === "serious" || one.impact === "critical")
                .map((one) => `${one.id} (${one.impact}): ${one.nodes.slice(0, 3)
                  .map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? "")).join(" | ")}`);
            }
            """;

    private final Page page;
    private final Screen screen;
    private final String axe;
    private final String look;
    private final List<String> complaints = new ArrayList<>();
    private final TreeSet<String> links = new TreeSet<>();

    Look(Page page, Screen screen) {
        this.page = page;
        this.screen = screen;
        try {
            this.axe = Files.readString(AXE);
            this.look = Files.readString(Path.of("src", "test", "resources", "look.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("the browser says: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("a script fails: " + error));
    }

    /** Opens the page and returns what is wrong with it. */
    List<String> at(Sight sight) {
        complaints.clear();
        page.navigate(sight.path());
        // Islands draw what they are there for once they have asked for it.
        for (Locator island : page.locator("strip-board, on-set").all()) {
            island.locator(".panel.day, .set-tabs button").first().waitFor();
        }
        return asItStands(sight);
    }

    /** Looks at what is open just now. */
    List<String> asItStands(Sight sight) {
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture(sight)));
        var defects = new ArrayList<>(complaints);
        var what = Map.of("widthPx", screen.size().widthPx(), "chinese", screen.isChinese(), "allowed", ALLOWED);
        defects.addAll(strings(page.evaluate(look, what)));
        if (screen.isChinese()) {
            // What axe looks for does not depend on the language, and it takes its time.
            page.evaluate(axe);
            defects.addAll(strings(page.evaluate(AXE_QUESTION)));
        }
        links.addAll(strings(page.evaluate("() => [...document.querySelectorAll('a[href]')]"
                + ".filter((link) => link.origin === location.origin).map((link) => link.pathname + link.search)")));
        return defects.stream()
                .map(defect -> "%s %s: %s".formatted(screen, sight.name(), defect))
                .toList();
    }

    /** Follows every link that any page so far had, and returns those that lead nowhere. */
    List<String> followLinks() {
        return links.stream()
                .map(link -> {
                    var answer = page.request().get(link);
                    return answer.status() < 400 ? null : "%s leads to %d".formatted(link, answer.status());
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private Path picture(Sight sight) {
        return PICTURES.resolve(screen.toString()).resolve(sight.name() + ".png");
    }

    private static List<String> strings(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }
}
