package org.baiju.screenplay.fountain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Placeless;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written, the reader neither fails nor loses a word, and the writer writes what is read back the same. */
class AnyFountainTest {
    private static final List<String> PIECES = List.of(
            "INT. ",
            "EXT. SHOP - DAY",
            "int. ",
            "I/E CAR",
            "ANNA",
            "Anna",
            "ÉMILE",
            "陈小满",
            " (V.O.)",
            "(cont'd)",
            "^",
            "@",
            "!",
            ".",
            "..",
            ">",
            "<",
            "~",
            "=",
            "===",
            "#",
            "##",
            "#1A#",
            "[[",
            "]]",
            "/*",
            "*/",
            "*",
            "**",
            "***",
            "_",
            "\\",
            "\\*",
            "(",
            ")",
            "（笑）",
            "CUT TO:",
            "Title: ",
            "Draft date:",
            "a",
            "B",
            "7",
            " ",
            "  ",
            "\t",
            "\r\n",
            "\n",
            "\n",
            "\n\n",
            "\n\n",
            "\n  \n",
            "：",
            "👵",
            "第三集",
            "Episode 4",
            "/",
            "[",
            "]");

    static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadBackTheSame(long seed) {
        Script script = FountainReader.read(randomText(seed), "shop.fountain");

        String written = FountainWriter.write(script);

        assertThat(Placeless.of(FountainReader.read(written, "shop.fountain"))).isEqualTo(Placeless.of(script));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLetterIsLostAndNoneMoves(long seed) {
        String text = randomText(seed).replace('/', ' ');

        Script script = FountainReader.read(text, "shop.fountain");

        assertThat(letters(FountainWriter.write(script))).isEqualTo(letters(text));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPositionIsThatOfItsLineAndEveryFixFits(long seed) {
        String text = randomText(seed);

        Script script = FountainReader.read(text, "shop.fountain");

        String[] lines = text.split("\r\n|\r|\n", -1);
        script.scenes().flatMap(scene -> scene.lines().stream()).forEach(line -> {
            Where.Text at = line.at();
            assertThat(at.line()).isLessThanOrEqualTo(lines.length);
            assertThat(lines[at.line() - 1].substring(at.column() - 1))
                    .isEqualTo(text.substring(at.offset()).split("\r\n|\r|\n", 2)[0]);
        });
        assertThat(script.findings())
                .allSatisfy(finding -> assertThat(letters(TextEdit.applyAll(text, finding.fix())))
                        .isEqualTo(letters(text)));
        assertThat(script.scenes().map(Scene::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "(",
                "*",
                "***",
                "[[",
                "[[a]]b\n",
                "[[a\n",
                "/*",
                "/**/",
                "\\",
                "*a ",
                "_",
                "#\n",
                "=",
                "@a\n",
                "~a\n"
            })
    void aHugeHostileTextIsReadToItsEnd(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        Script script = FountainReader.read("BOB\n" + text, "hostile.fountain");

        assertThat(script.scenes()).isNotEmpty();
        assertThat(script.findings()).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void boneyardsAreKeptInFull() {
        Script script = FountainReader.read("a /*b\nc*/ d\n\n/* e */\n\nf", "shop.fountain");

        assertThat(letters(FountainWriter.write(script))).isEqualTo("adbcef");
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String randomText(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 5 + random.nextInt(80))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
