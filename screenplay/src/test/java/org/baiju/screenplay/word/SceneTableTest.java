package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SceneTableTest {

    @Test
    void aRowBelowNamedColumnsBecomesASceneOfTheScript() throws IOException {
        String table = table(List.of(
                List.of("场次", "地点", "内外", "日夜", "人物", "内容", "备注"),
                List.of("1-1", "面馆·后厨", "内", "日", "陈小满、江川", "△她下面。", "雨戏"),
                List.of("2", "江滩", "外", "夜", "江川", "江川：走。", "")));

        assertThat(DocxText.of(WordFile.ofBody(table))).isEqualTo(new DocxText.Extracted("""
                备注：场次、地点、内外、日夜、人物、内容、备注
                1-1 日 内 面馆·后厨
                人物：陈小满、江川
                △她下面。
                备注：雨戏
                第2场 夜 外 江滩
                人物：江川
                江川：走。
                """));
    }

    @Test
    void aRowThatFitsNoColumnsKeepsItsWords() throws IOException {
        String table = table(List.of(List.of("场次", "地点", "内外", "日夜"), List.of("第一集")));

        assertThat(DocxText.of(WordFile.ofBody(table))).isEqualTo(new DocxText.Extracted("备注：场次、地点、内外、日夜\n第一集\n"));
    }

    @Test
    void anyOtherTableIsReadRowByRow() throws IOException {
        assertThat(DocxText.of(WordFile.ofBody(table(List.of(List.of("地点", "价格"), List.of("面馆", "300"))))))
                .isEqualTo(new DocxText.Extracted("地点\t价格\n面馆\t300\n"));
    }

    private static String table(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map("<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"::formatted)
                        .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                .collect(Collectors.joining("", "<w:tbl>", "</w:tbl>"));
    }
}
