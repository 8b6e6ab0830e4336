package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.file.ScriptReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write, the reader neither fails nor loses a word. */
class AnyTextTest {
    private static final List<String> PIECES = List.of(
            "第", "集", "1", "十二", "-", "1-1", "场", "场景", "：", ":", "日", "夜", "内", "外", "/", " ", "　", "面馆", "·", "【",
            "】", "（", "）", "(", "[", "]", "△", "人物：", "道具：", "陈小满", "OS", "VO", "旁白", "、", "，", "。", "×", "+", "*", "#",
            "《", "》", "INT.", "字幕", "闪回", "大纲", "人物小传：", "26岁", "\t", "\r\n", "\n", "\n", "\n", "👵", "=", "“", "甲/乙",
            "NPC：");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noTextMakesTheReaderFail(long seed) {
        String text = "第1集\n1-1 日 内 面馆\n" + randomText(seed);

        Script script = Scripts.read(text);

        assertThat(script.findings()).allSatisfy(finding -> {
            if (finding.where() instanceof Where.Text at) {
                assertThat(at.offset()).isLessThanOrEqualTo(text.length());
            }
            assertThat(chineseIn(TextEdit.applyAll(text, finding.fix()))).isGreaterThanOrEqualTo(chineseIn(text));
        });
        assertThat(script.scenes().map(Scene::id)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordOfAProseLineIsKept(long seed) {
        var random = new Random(seed);
        String prose = IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(i -> String.valueOf((char) ('一' + random.nextInt(500))))
                .collect(Collectors.joining());

        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n△下面。\n" + prose + "着。");

        assertThat(scene.lines()).hasSize(2);
        assertThat(scene.lines().getLast().text()).isEqualTo(prose + "着。");
    }

    @Test
    void aLineOfControlCharactersIsKeptAndBreaksNothing() {
        assertThat(Scripts.onlyScene("1-1 日 内 面馆\n\u001A\n△下面。").lines()).hasSize(2);
    }

    @Test
    void anOverlongLineIsKeptWhole() {
        String line = " ".repeat(100_000) + "雨".repeat(100_000);

        Scene scene = Scripts.onlyScene("第1集\n1-1 日 内 面馆\n" + line + "\n△停了。");

        assertThat(scene.lines().getFirst().text()).hasSize(100_000);
        assertThat(Scripts.read(line + "\n第1集\n1-1 日 内 面馆\n△停了。").frontMatter().notes())
                .hasSize(1);
    }

    @Test
    void aWholeSeasonOfAHundredEpisodesIsRead() {
        String text = IntStream.rangeClosed(1, 100)
                .mapToObj(episode -> "第%d集 过早\n".formatted(episode)
                        + IntStream.rangeClosed(1, 3)
                                .mapToObj(scene -> "%d-%d 日 内 面馆\n人物：陈小满\n".formatted(episode, scene)
                                        + "△她下面。\n陈小满：过早了冇？\n".repeat(12))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());

        Script script = Scripts.read("《巷口》\n" + text);

        assertThat(script.scenes()).hasSize(300);
        assertThat(script.findings()).isEmpty();
        assertThat(script.scenes().mapToInt(scene -> scene.lines().size()).sum())
                .isEqualTo(300 * 24);
    }

    @Test
    void findingsAreBounded() {
        Script script = Scripts.read("1-1 日 内 面馆\n" + "雨下着。\n".repeat(5_000));

        assertThat(script.findings()).hasSizeLessThanOrEqualTo(1_000);
        assertThat(script.scenes().findFirst().orElseThrow().lines()).hasSize(5_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noBytesMakeTheReaderFail(long seed) {
        var random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        byte[] magic = List.of("PK\u0003\u0004", "", "%PDF", "第1集\n")
                .get(random.nextInt(4))
                .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(magic, 0, bytes, 0, Math.min(magic.length, bytes.length));

        assertThat(ScriptReader.read(bytes, "剧本.txt")).isNotNull();
    }

    private static long chineseIn(String text) {
        return text.codePoints().filter(Character::isIdeographic).count();
    }

    private static String randomText(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, 200)
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }
}
