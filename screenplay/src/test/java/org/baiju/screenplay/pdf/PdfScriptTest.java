package org.baiju.screenplay.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.screenplay.pdf.Print.At;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfScriptTest {
    private static final int MARGIN = 15;
    private static final int DIALOGUE = 25;
    private static final int PARENTHETICAL = 31;
    private static final int CUE = 37;
    private static final int TRANSITION = 55;

    @Test
    void theElementsOfAWesternScriptAreToldByTheirPlaces() {
        Script script = read(Print.typewriter(List.of(List.of(
                new At(75, 3, "1."),
                new At(MARGIN, 6, "INT. NOODLE SHOP - DAY"),
                new At(MARGIN, 8, "Steam rises from forty bowls and nobody in the"),
                new At(MARGIN, 9, "shop says a word_about it."),
                new At(CUE, 11, "AMING (O.S.)"),
                new At(PARENTHETICAL, 12, "(quietly)"),
                new At(DIALOGUE, 13, "The first bowl of the day is"),
                new At(DIALOGUE, 14, "for whoever comes in first."),
                new At(TRANSITION, 16, "CUT TO:"),
                new At(MARGIN, 19, "EXT. RIVER - NIGHT"),
                new At(MARGIN, 21, "The boat is gone.")))));

        assertThat(script.format()).isEqualTo(ScriptFormat.PDF);
        List<Scene> scenes = script.scenes().toList();
        assertThat(scenes)
                .extracting(PdfScriptTest::heading)
                .containsExactly("INT. NOODLE SHOP - DAY", "EXT. RIVER - NIGHT");
        assertThat(scenes.getFirst().lines())
                .extracting(Line::kind, Line::speaker, Line::text)
                .containsExactly(
                        tuple(
                                LineKind.ACTION,
                                null,
                                "Steam rises from forty bowls and nobody in the shop says a word_about it."),
                        tuple(LineKind.PARENTHETICAL, "AMING", "quietly"),
                        tuple(LineKind.DIALOGUE, "AMING", "The first bowl of the day is for whoever comes in first."),
                        tuple(LineKind.TRANSITION, null, "CUT TO:"));
        assertThat(scenes.getFirst().lines().get(1).delivery()).startsWith("OS");
    }

    @Test
    void whatThePrinterRepeatsIsNoPartOfTheScript() {
        Script script = read(Print.typewriter(List.of(
                List.of(
                        new At(MARGIN, 6, "INT. NOODLE SHOP - DAY"),
                        new At(CUE, 8, "AMING"),
                        new At(DIALOGUE, 9, "The first bowl of the day is"),
                        new At(CUE, 10, "(MORE)")),
                List.of(
                        new At(75, 3, "2."),
                        new At(CUE, 6, "AMING (CONT'D)"),
                        new At(DIALOGUE, 7, "for whoever comes in first.")))));

        List<Line> lines = script.scenes().toList().getFirst().lines();
        assertThat(String.join(" ", lines.stream().map(Line::text).toList()))
                .isEqualTo("The first bowl of the day is for whoever comes in first.");
    }

    @Test
    void numbersInTheMarginsAreThoseOfTheScenes() {
        Script script = read(Print.typewriter(List.of(List.of(
                new At(7, 6, "12A"),
                new At(MARGIN, 6, "INT. NOODLE SHOP - DAY"),
                new At(78, 6, "12A"),
                new At(MARGIN, 8, "Steam.")))));

        assertThat(script.scenes().toList().getFirst().number()).isEqualTo("12A");
    }

    @Test
    void aChineseScriptIsReadAsIfItHadBeenTyped() {
        Script script = read(Print.chinese(List.of(List.of(
                new At(10, 6, "《面馆》"),
                new At(10, 8, "第1集"),
                new At(10, 10, "1-1 日 内 面馆·后厨"),
                new At(10, 12, "人物：陈小满、周远"),
                new At(10, 14, "△陈小满揉着面，面粉落满了袖子，窗外的雨一直没有停，灶上的水已经开了"),
                new At(10, 15, "很久。"),
                new At(10, 17, "陈小满：第一碗给你。")))));

        assertThat(script.format()).isEqualTo(ScriptFormat.PDF);
        assertThat(script.title()).isEqualTo("面馆");
        Scene scene = script.scenes().toList().getFirst();
        assertThat(scene.castNames()).containsExactly("陈小满", "周远");
        assertThat(scene.lines())
                .extracting(Line::text)
                .containsExactly("陈小满揉着面，面粉落满了袖子，窗外的雨一直没有停，灶上的水已经开了很久。", "第一碗给你。");
    }

    @Test
    void aScannedOrLockedPdfIsRefusedInOneSentence() {
        assertThat(refusal(Print.picture())).isEqualTo("script.pdf-scanned");
        assertThat(refusal(Print.encrypted())).isEqualTo("script.pdf-encrypted");
        assertThat(refusal("%PDF-1.7\nnothing more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("script.pdf-broken");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void aDamagedPdfIsReadOrRefusedButNeverBreaksTheReader(long seed) {
        var random = new Random(seed);
        byte[] whole = Print.typewriter(
                List.of(List.of(new At(MARGIN, 6, "INT. NOODLE SHOP - DAY"), new At(MARGIN, 8, "Steam."))));
        byte[] damaged =
                Arrays.copyOf(whole, random.nextBoolean() ? whole.length : 50 + random.nextInt(whole.length - 50));
        for (int i = 0; i < 20; i++) {
            damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
        }

        switch (ScriptReader.read(damaged, "damaged.pdf")) {
            case ReadResult.Accepted(Script script, String _) ->
                assertThat(script.format()).isEqualTo(ScriptFormat.PDF);
            case ReadResult.Refused(Finding finding) ->
                assertThat(finding.rule()).startsWith("script.");
        }
    }

    private static String heading(Scene scene) {
        return scene.heading() == null ? "" : scene.heading().written();
    }

    private static Script read(byte[] pdf) {
        return switch (ScriptReader.read(pdf, "shop.pdf")) {
            case ReadResult.Accepted(Script script, String _) -> script;
            case ReadResult.Refused(Finding finding) -> fail("Refused: " + finding);
        };
    }

    private static String refusal(byte[] pdf) {
        return switch (ScriptReader.read(pdf, "shop.pdf")) {
            case ReadResult.Accepted(Script script, String _) -> fail("Read: " + script);
            case ReadResult.Refused(Finding finding) -> finding.rule();
        };
    }
}
