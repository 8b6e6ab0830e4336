package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a table is understood, no word of it is lost. */
class AnyTableTest {
    private static final List<String> CELLS = List.of(
            "陈小满",
            "江川（笑）",
            "旁白",
            "过早了冇？",
            "走吧",
            "△她下面。",
            "△她下面。\n江川：走。",
            "（笑）",
            "【字幕：三天后】",
            "1",
            "2.",
            "1-1",
            "第3场",
            "日",
            "夜/外",
            "内",
            "面馆·后厨",
            "陈小满、江川",
            "",
            "",
            "场次",
            "地点",
            "日夜",
            "内容",
            "角色",
            "台词",
            "语气",
            "备注");

    static LongStream seeds() {
        return LongStream.range(0, 1_500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordOfATableIsRead(long seed) throws IOException {
        List<List<String>> rows = randomRows(new Random(seed));

        String text = textOf(WordFile.table(rows));

        assertThat(sorted(text))
                .containsSubsequence(sorted(
                        String.join("", rows.stream().flatMap(List::stream).toList())));
    }

    @Test
    void rowsAndCellsOutsideOfAnyTableKeepTheirWords() throws IOException {
        assertThat(textOf(
                        "<w:tr><w:tc><w:p><w:r><w:t>面馆</w:t></w:r></w:p></w:tc></w:tr><w:tbl><w:p><w:r><w:t>江滩</w:t></w:r></w:p>"
                                + "<w:tr><w:tr><w:tc><w:p><w:r><w:t>轮渡</w:t></w:r></w:p></w:tc></w:tr></w:tr></w:tbl>"))
                .contains("面馆", "江滩", "轮渡");
    }

    @Test
    void aTableOfTablesKeepsTheWordsOfAll() throws IOException {
        String inner = WordFile.table(List.of(List.of("陈小满", "来了！"), List.of("江川", "好。")));
        String outer = "<w:tbl><w:tr><w:tc>" + inner
                + "</w:tc><w:tc><w:p><w:r><w:t>备注</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        assertThat(textOf(outer)).isEqualTo("陈小满：来了！\n江川：好。\n备注\n");
    }

    private static List<List<String>> randomRows(Random random) {
        int width = 1 + random.nextInt(6);
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> Stream.generate(() -> CELLS.get(random.nextInt(CELLS.size())))
                        .limit(random.nextInt(8) == 0 ? 1 + random.nextInt(6) : width)
                        .toList())
                .toList();
    }

    private static String textOf(String body) throws IOException {
        return ((DocxText.Extracted) DocxText.of(WordFile.ofBody(body))).text();
    }

    /** The Chinese characters of a text; of a table in the order of the code, for a table is read by its fields. */
    private static List<String> sorted(String text) {
        return text.codePoints()
                .filter(Character::isIdeographic)
                .sorted()
                .mapToObj(Character::toString)
                .toList();
    }
}
