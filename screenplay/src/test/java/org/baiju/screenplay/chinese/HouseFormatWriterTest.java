package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.baiju.finding.Where;
import org.baiju.screenplay.Episode;
import org.baiju.screenplay.FrontMatter;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.SceneProperties;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.ScriptFormat;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseFormatWriterTest {
    private static final String ODD = """
            剧名：巷口
            题材：都市
            人物小传
            1、陈小满（女，26）：厨师。
            第一集：过早
            【1-1 面馆 — 后厨 夜/内】（雨）
            出场人物：陈小满【病中】、食客×10
            重点道具：竹篓，账本
            造型：短发
            ▲她下面。
            陈小满os（轻声）：他是哪个？
            画外音：那一年。
            字幕【三天后】
            微信：在吗
            （她放下筷子）
            ※闪回※
            闪回结束
            特效：金光
            雨下大了
            本集完
            """;

    @Test
    void anyDialectBecomesTheHouseFormat() {
        assertThat(HouseFormatWriter.write(Scripts.read(ODD)).text()).isEqualTo("""
                《巷口》
                题材：都市
                人物小传：
                陈小满（26岁）：女，厨师。

                第1集 过早

                1-1 夜 内 面馆—后厨（雨）
                人物：陈小满【病中】、食客×10
                道具：竹篓、账本
                化妆：短发
                △她下面。
                陈小满（OS，轻声）：他是哪个？
                旁白：那一年。
                【字幕：三天后】
                【微信：在吗】
                （她放下筷子）
                【闪回】
                【闪回结束】
                【特效：金光】
                △雨下大了
                本集完
                """);
    }

    @Test
    void theTraceSaysWhatBecameWhat() {
        HouseText house = HouseFormatWriter.write(Scripts.read(ODD), ODD);

        assertThat(house.trace())
                .contains(
                        new HouseText.Step(6, 8, 1, "【1-1 面馆 — 后厨 夜/内】（雨）", "1-1 夜 内 面馆—后厨（雨）"),
                        new HouseText.Step(10, 12, 1, "▲她下面。", "△她下面。"));
        assertThat(house.trace()).allSatisfy(step -> {
            List<String> lines = house.text().lines().toList();
            assertThat(String.join("\n", lines.subList(step.to() - 1, step.to() - 1 + step.lines())))
                    .isEqualTo(step.after());
        });
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writingTwiceIsWritingOnceAndKeepsTheModel(long seed) {
        var random = new Random(seed);
        List<String> pieces = List.of(
                "陈小满（笑）：好。",
                "旁白（低沉）：那年。",
                "【字幕：三天后】",
                "【弹幕】666",
                "△她走了。",
                "※回忆※",
                "（停顿）",
                "服装：蓝布衫、围裙",
                "【音效：雷声】",
                "OS：谁？",
                "【情绪流变】A",
                "♪江水长",
                "车辆：面包车×2",
                "陈小满【VO】：啊。",
                "特写：面碗",
                "---",
                "BGM：江水谣",
                "道具：碗",
                "雨大了",
                "陈小满、江川（齐声）：好！");
        var text = new StringBuilder("《巷口》\n第1集\n");
        for (int scene = 1; scene <= 3; scene++) {
            text.append("1-%d 面馆 日/内（雨）\n人物：陈小满\n".formatted(scene));
            for (int i = 0; i < 8; i++) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append('\n');
            }
        }
        Script first = Scripts.read(text.toString());

        String once = HouseFormatWriter.write(first).text();
        Script again = Scripts.read(once);

        assertThat(HouseFormatWriter.write(again).text()).isEqualTo(once);
        assertThat(again.scenes().map(HouseFormatWriterTest::withoutPositions).toList())
                .isEqualTo(first.scenes()
                        .map(HouseFormatWriterTest::withoutPositions)
                        .toList());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.EnumSource(LineKind.class)
    void noKindOfLineLosesAWord(LineKind kind) {
        var at = new Where.Text(1, 1, 0);
        Line line = Line.of(kind, "江水长\n面汤香", at);
        var scene = new Scene(
                "1-1", "1-1", 1, "1", null, List.of(), List.of(), List.of(), SceneProperties.NONE, List.of(line), at);
        var script = new Script(
                "巷口",
                ScriptFormat.FOUNTAIN,
                FrontMatter.EMPTY,
                List.of(new Episode(1, "", "", List.of(scene), at)),
                List.of());

        String text = HouseFormatWriter.write(script).text();

        assertThat(kind == LineKind.PAGE_BREAK || (text.contains("江水长") && text.contains("面汤香")))
                .isTrue();
    }

    private static List<Object> withoutPositions(Scene scene) {
        List<String> lines = scene.lines().stream()
                .map(line -> line.kind() + "|" + line.speaker() + "|" + line.delivery() + "|" + line.text())
                .toList();
        List<String> elements = scene.elements().stream()
                .map(element -> element.category() + element.name() + element.quantity())
                .sorted()
                .toList();
        return List.of(
                scene.id(),
                String.valueOf(scene.heading() == null ? "" : scene.heading().place()),
                scene.cast(),
                scene.props(),
                elements,
                lines);
    }
}
