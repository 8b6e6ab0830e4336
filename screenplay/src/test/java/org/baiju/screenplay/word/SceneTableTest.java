package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
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

    @Test
    void aTableOfScenesNeedsNoHeader() throws IOException {
        String table = table(List.of(
                List.of("1-1", "日/内", "面馆·后厨", "陈小满、江川", "△她下面。\n江川：走。"), List.of("1-2A", "夜/外", "江滩", "江川", "江川：走。")));

        assertThat(DocxText.of(WordFile.ofBody(table)).toString()).contains("""
                1-1 日/内 面馆·后厨
                人物：陈小满、江川
                △她下面。
                江川：走。
                1-2A 夜/外 江滩
                人物：江川
                江川：走。
                """);
    }

    @Test
    void aTableWhoseColumnsAreUnclearIsReadRowByRow() throws IOException {
        String table =
                table(List.of(List.of("1", "日", "面馆", "陈小满", "竹篓", "雨戏"), List.of("2", "夜", "江滩", "江川", "", "")));

        assertThat(DocxText.of(WordFile.ofBody(table)))
                .isEqualTo(new DocxText.Extracted("1\t日\t面馆\t陈小满\t竹篓\t雨戏\n2\t夜\t江滩\t江川\t\t\n"));
    }

    @Test
    void aColumnThatWordCountsNumbersTheScenes() throws IOException {
        String counted = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>";
        String row = "<w:tr><w:tc>" + counted + "</w:tc><w:tc><w:p><w:r><w:t>日内</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>面馆</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>△她下面。</w:t></w:r></w:p></w:tc></w:tr>";
        String numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl>"
                + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";

        assertThat(DocxText.of(WordFile.of("<w:tbl>" + row + row + "</w:tbl>", Map.of("numbering", numbering))))
                .isEqualTo(new DocxText.Extracted("第1场 日内 面馆\n△她下面。\n第2场 日内 面馆\n△她下面。\n"));
    }

    private static String table(List<List<String>> rows) {
        return WordFile.table(rows);
    }
}
