package org.baiju.screenplay.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.screenplay.pages.Page.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the pages that Final Draft made of scripts beside the project; without them there is nothing to compare. */
class FinalDraftPagesTest {
    private static final Path SCRIPTS = Path.of("../../shared/pagination");
    private static final Pattern PAGE_OR_ITEM =
            Pattern.compile("\"number\": (\\d+)|\"kind\": \"([^\"]+)\",\\s+\"fragment\": \"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\": (?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\d+))");

    @ParameterizedTest
    @ValueSource(strings = {"source.fountain", "source.fdx"})
    void everyElementOfAWholeScriptStandsOnItsPage(String file) throws IOException {
        List<String> expected = expectedItems();
        // The reference counts its title page.
        List<String> ours = Pages.of(read(SCRIPTS.resolve("vikings").resolve(file)), Pages.LETTER_ROWS).list().stream()
                .flatMap(page -> page.pieces().stream()
                        .filter(piece -> !piece.repeated())
                        .map(piece -> page.number() + 1 + " " + fragment(piece)))
                .toList();

        assertThat(ours).isEqualTo(expected);
    }

    private static List<String> expectedItems() throws IOException {
        var items = new ArrayList<String>();
        String page = "";
        for (MatchResult match : PAGE_OR_ITEM
                .matcher(text(SCRIPTS.resolve("vikings/page-breaks.json")))
                .results()
                .toList()) {
            if (match.group(1) != null) {
                page = match.group(1);
            } else {
                items.add(page + " " + match.group(3));
            }
        }
        return items;
    }

    private static String fragment(Piece piece) {
        return switch (piece.fragment()) {
            case WHOLE -> "whole";
            case CONTINUED_TO_NEXT -> "continued-to-next";
            case CONTINUED_FROM_PREVIOUS -> "continued-from-prev";
        };
    }

    @Test
    void everyProbeBreaksWhereFinalDraftBreaksIt() throws IOException {
        assumeTrue(Files.isDirectory(SCRIPTS));
        try (Stream<Path> probes = Files.list(SCRIPTS.resolve("probes"))) {
            for (Path probe : probes.sorted().toList()) {
                check(probe);
            }
        }
    }

    private static void check(Path probe) throws IOException {
        String expected = text(probe.resolve("expected.json"));
        List<Page> pages = Pages.of(read(probe.resolve("source.fountain")), Pages.LETTER_ROWS)
                .list();
        if (value(expected, "top_fragment_ends_with").isEmpty()) {
            int whole = Integer.parseInt(value(expected, "whole_on_page"));
            assertThat(printed(pages, whole)).as(probe.toString()).contains(value(expected, "starts_with"));
        } else {
            assertThat(printed(pages, 1)).as(probe.toString()).endsWith(value(expected, "top_fragment_ends_with"));
            List<Piece> bottom = pages.get(1).pieces();
            Piece first = bottom.getFirst().repeated() ? bottom.get(1) : bottom.getFirst();
            assertThat(first.paragraph().text())
                    .as(probe.toString())
                    .startsWith(value(expected, "bottom_fragment_starts_with"));
        }
    }

    private static String printed(List<Page> pages, int page) {
        return String.join(
                "\n",
                pages.get(page - 1).pieces().stream()
                        .map(piece -> piece.paragraph().text())
                        .toList());
    }

    private static String value(String json, String name) {
        return TEXT.matcher(json)
                .results()
                .filter(match -> match.group(1).equals(name))
                .map(match -> match.group(2) == null ? match.group(3) : match.group(2))
                .findFirst()
                .orElse("");
    }

    private static String text(Path file) throws IOException {
        assumeTrue(Files.isRegularFile(file));
        return Files.readString(file);
    }

    private static Script read(Path file) {
        return switch (ScriptReader.read(file)) {
            case ReadResult.Accepted(Script script, String _) -> script;
            case ReadResult.Refused(Finding finding) -> fail("Refused: " + finding);
        };
    }
}
