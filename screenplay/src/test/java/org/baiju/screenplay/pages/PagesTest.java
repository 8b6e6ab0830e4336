package org.baiju.screenplay.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.screenplay.pages.Page.Fragment;
import org.baiju.screenplay.pages.Page.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String SIX_ROWS =
            "The kettle sings. Nobody in the noodle shop hears it tonight. The rain is louder than the street. "
                    + "Somebody knocks twice and waits. Then the door gives way at last. She does not turn round.";

    @Test
    void aShortScriptIsOnePage() {
        List<Page> pages = pages("INT. NOODLE SHOP - DAY\n\nSteam rises.\n");

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst().pieces())
                .extracting(piece -> piece.paragraph().style(), Piece::row)
                .containsExactly(tuple(ParagraphStyle.SCENE_HEADING, 0), tuple(ParagraphStyle.ACTION, 2));
    }

    @Test
    void aSceneHeadingNeverEndsAPage() {
        List<Page> pages = pages(padding(26) + "EXT. RIVER - NIGHT\n\nThe boat is gone.\n");

        assertThat(texts(pages.getLast())).containsExactly("EXT. RIVER - NIGHT", "The boat is gone.");
    }

    @Test
    void aTransitionStaysWithWhatItEnds() {
        List<Page> pages = pages(padding(26) + "The boat is gone.\n\nCUT TO:\n\nINT. ATTIC - NIGHT\n\nDust.\n");

        assertThat(texts(pages.getLast()).subList(0, 2)).containsExactly("The boat is gone.", "CUT TO:");
    }

    @Test
    void aSpeechIsDividedAtTheEndOfASentenceAndItsCueRepeated() {
        List<Page> pages = pages(padding(24) + "AMING\n" + SIX_ROWS + "\n");

        Piece last = pages.getFirst().pieces().getLast();
        assertThat(last.fragment()).isEqualTo(Fragment.CONTINUED_TO_NEXT);
        assertThat(last.paragraph().text()).endsWith(".");
        List<Piece> next = pages.getLast().pieces();
        assertThat(next.getFirst().repeated()).isTrue();
        assertThat(next.getFirst().paragraph().text()).isEqualTo("AMING");
        assertThat(next.getLast().fragment()).isEqualTo(Fragment.CONTINUED_FROM_PREVIOUS);
        assertThat(last.paragraph().text() + " " + next.getLast().paragraph().text())
                .isEqualTo(SIX_ROWS);
    }

    @Test
    void aSpeechWithoutAnEndOfSentenceMovesAsAWhole() {
        List<Page> pages = pages(padding(25) + "AMING\n" + SIX_ROWS.replace(". ", ", ") + "\n");

        assertThat(texts(pages.getLast()).getFirst()).isEqualTo("AMING");
        assertThat(pages.getLast().pieces().getFirst().repeated()).isFalse();
    }

    @Test
    void aWriterMayAskForANewPage() {
        assertThat(pages("INT. A - DAY\n\nOne.\n\n===\n\nTwo.\n")).hasSize(2);
    }

    @Test
    void whatIsNotPrintedTakesNoRoom() {
        List<Page> pages = pages("INT. A - DAY\n\n= He comes home.\n\n[[a note]]\n\nOne. [[inline]]\n");

        assertThat(texts(pages.getFirst())).containsExactly("INT. A - DAY", "One.");
    }

    @Test
    void twoWhoSpeakAtOnceTakeTheRoomOfTheLonger() {
        List<Page> pages = pages("INT. A - DAY\n\nBRICK\nOne.\n\nSTEEL ^\nTwo.\nThree.\n\nDone.\n");

        Page page = pages.getFirst();
        assertThat(page.pieces())
                .filteredOn(piece -> piece.paragraph().style() == ParagraphStyle.RIGHT_COLUMN)
                .extracting(Piece::row)
                .containsExactly(2, 3);
        assertThat(page.pieces().getLast().row()).isEqualTo(6);
    }

    @Test
    void aParagraphHigherThanAPageIsCutAndNothingIsLost() {
        String endless = "word ".repeat(2_000).strip();

        List<Page> pages = pages("INT. A - DAY\n\n" + endless + "\n");

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(String.join(
                        " ",
                        pages.stream()
                                .flatMap(page -> texts(page).stream())
                                .skip(1)
                                .toList()))
                .isEqualTo(endless);
    }

    @Test
    void aWordOfAHundredThousandLettersIsCutInTime() {
        assertThat(Wrapping.of("a".repeat(300_000), 61).rows()).isEqualTo(4919);
    }

    @Test
    void eighthsAreTheSharesOfThePagesRoundedUp() {
        Script script = read("INT. A - DAY\n\nOne.\n\nEXT. B - DAY\n\n" + padding(13));
        Pages pages = Pages.of(script, Pages.LETTER_ROWS);
        List<Scene> scenes = script.scenes().toList();

        assertThat(pages.eighths(scenes.getFirst())).isEqualTo(1);
        assertThat(pages.eighths(scenes.getLast())).isEqualTo(5);
        assertThat(pages.pageOf(scenes.getLast())).isEqualTo(1);
    }

    static Stream<Long> seeds() {
        return new Random(7).longs(60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPageOverflowsAndEveryWordIsPrintedOnceInOrder(long seed) {
        String text = randomScript(new Random(seed));
        Script script = read(text);

        List<Page> pages = Pages.of(script, Pages.LETTER_ROWS).list();

        assertThat(pages).allSatisfy(page -> assertThat(page.rows()).isLessThanOrEqualTo(Pages.LETTER_ROWS));
        String printed = words(String.join(
                " ",
                pages.stream()
                        .flatMap(page -> page.pieces().stream())
                        .filter(piece -> !piece.repeated())
                        .map(piece -> piece.paragraph().text())
                        .toList()));
        assertThat(printed).isEqualTo(words(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 35, 61})
    void aRowIsNeverWiderThanItsColumn(int width) {
        var random = new Random(width);
        String text = randomWords(random, 300) + " " + "x".repeat(200);

        List<String> rows = Wrapping.of(text, width).lines();

        assertThat(rows).allSatisfy(row -> assertThat(row.length()).isLessThanOrEqualTo(width));
        assertThat(String.join("", rows).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    private static String randomScript(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            switch (random.nextInt(5)) {
                case 0 ->
                    text.append("INT. ")
                            .append(randomWords(random, 2).toUpperCase(Locale.ROOT))
                            .append(" - DAY\n\n");
                case 1 ->
                    text.append("AMING\n")
                            .append(randomWords(random, 1 + random.nextInt(120)))
                            .append("\n\n");
                case 2 ->
                    text.append("AMING\n(quietly)\n")
                            .append(randomWords(random, 1 + random.nextInt(30)))
                            .append("\n\n");
                default ->
                    text.append(randomWords(random, 1 + random.nextInt(90))).append("\n\n");
            }
        }
        return text.toString();
    }

    private static String randomWords(Random random, int count) {
        var words = new StringBuilder("W");
        for (int i = 0; i < count; i++) {
            words.append("noodle".repeat(3), 0, 1 + random.nextInt(11));
            words.append(random.nextInt(9) == 0 ? ". " : " ");
        }
        return words.toString().strip();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String padding(int paragraphs) {
        return String.join(
                "",
                IntStream.range(0, paragraphs)
                        .mapToObj(i -> "Padding line " + i + ".\n\n")
                        .toList());
    }

    private static List<String> texts(Page page) {
        return page.pieces().stream()
                .map(piece -> piece.paragraph().text().strip())
                .toList();
    }

    private static List<Page> pages(String text) {
        return Pages.of(read(text), Pages.LETTER_ROWS).list();
    }

    private static Script read(String text) {
        return switch (ScriptReader.readText(text, "shop.fountain")) {
            case ReadResult.Accepted(Script script, String _) -> script;
            case ReadResult.Refused(Finding finding) -> fail("Refused: " + finding);
        };
    }
}
