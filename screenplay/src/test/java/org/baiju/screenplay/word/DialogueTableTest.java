package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables of names and speeches. */
class DialogueTableTest {

    @Test
    void aTableOfNamesAndSpeechesIsDialogue() throws IOException {
        Script script = read(WordFile.table(List.of(
                List.of("陈小满", "过早了冇？"),
                List.of("江川（笑）", "两碗热干面！\n多放芝麻酱。"),
                List.of("旁白", "那一年，她二十六岁。"),
                List.of("", "△她下面。"),
                List.of("△", "雨停了。"),
                List.of("周桂香", "（笑）慢点吃。"),
                List.of("【字幕：三天后】"),
                List.of("江川", "△他放下碗。\n（起身）\n走了"))));

        assertThat(script.findings()).isEmpty();
        assertThat(script.scenes().flatMap(scene -> scene.lines().stream()))
                .extracting(Line::kind, Line::speaker, Line::delivery, Line::text)
                .containsExactly(
                        line(LineKind.DIALOGUE, "陈小满", null, "过早了冇？"),
                        line(LineKind.DIALOGUE, "江川", "笑", "两碗热干面！"),
                        line(LineKind.DIALOGUE, "江川", "笑", "多放芝麻酱。"),
                        line(LineKind.DIALOGUE, null, "VO", "那一年，她二十六岁。"),
                        line(LineKind.ACTION, null, null, "她下面。"),
                        line(LineKind.ACTION, null, null, "雨停了。"),
                        line(LineKind.DIALOGUE, "周桂香", "笑", "慢点吃。"),
                        line(LineKind.ON_SCREEN_TEXT, null, null, "三天后"),
                        line(LineKind.ACTION, null, null, "他放下碗。"),
                        line(LineKind.PARENTHETICAL, null, null, "起身"),
                        line(LineKind.DIALOGUE, "江川", null, "走了"));
    }

    @Test
    void speechesMayBeNumbered() throws IOException {
        assertThat(lines(List.of(List.of("1", "陈小满", "来了！"), List.of("2.", "江川", "好。"))))
                .containsExactly("陈小满：来了！", "江川：好。");
    }

    @Test
    void aHeaderTellsWhatTheColumnsHold() throws IOException {
        assertThat(lines(List.of(
                        List.of("序号", "角 色", "语气", "台词", "动作", "备注"),
                        List.of("1", "陈小满", "急", "来了", "她放下面", "方言"),
                        List.of("2", "江川", "（笑）", "好", "", ""),
                        List.of("3", "周桂香", "", "", "", ""))))
                .containsExactly("备注：序号、角 色、语气、台词、动作、备注", "△她放下面", "陈小满（急）：来了", "备注：方言", "江川（笑）：好", "周桂香");
    }

    @Test
    void otherTablesOfTwoColumnsAreNoDialogue() throws IOException {
        assertThat(lines(List.of(List.of("热干面", "8元"), List.of("豆皮", "6元")))).containsExactly("热干面\t8元", "豆皮\t6元");
        assertThat(lines(List.of(List.of("陈小满", "来了。")))).containsExactly("陈小满\t来了。");
        assertThat(lines(List.of(List.of("1-1", "她下面。"), List.of("1-2", "她走。"))))
                .containsExactly("1-1\t她下面。", "1-2\t她走。");
        assertThat(lines(List.of(List.of("她下面。", "好。"), List.of("她走。", "好。")))).containsExactly("她下面。\t好。", "她走。\t好。");
    }

    private static Tuple line(LineKind kind, @Nullable String speaker, @Nullable String delivery, String text) {
        return tuple(kind, speaker, delivery, text);
    }

    private static List<String> lines(List<List<String>> rows) throws IOException {
        return ((DocxText.Extracted) DocxText.of(WordFile.ofBody(WordFile.table(rows))))
                .text()
                .lines()
                .toList();
    }

    private static Script read(String table) throws IOException {
        String before = List.of("《巷口》", "1-1 日 内 面馆", "人物：陈小满、江川、周桂香").stream()
                .map("<w:p><w:r><w:t>%s</w:t></w:r></w:p>"::formatted)
                .collect(Collectors.joining());
        return ((ReadResult.Accepted) ScriptReader.read(WordFile.ofBody(before + table), "巷口.docx")).script();
    }
}
