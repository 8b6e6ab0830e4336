package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.LineKind;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way of writing a line below a heading that the trade is known to use. */
class LineCasesTest {

    /** Written; kind (with ! if reported as unmarked), speaker, delivery, text, and the cue's name and extension. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            陈小满：你好 | DIALOGUE | 陈小满 | - | 你好 | 陈小满 | -
            陈小满:你好 | DIALOGUE | 陈小满 | - | 你好 | 陈小满 | -
            陈小满、江川（齐声）：好 | DIALOGUE | 陈小满、江川 | 齐声 | 好 | 陈小满、江川 | 齐声
            陈小满/江川：好 | DIALOGUE | 陈小满/江川 | - | 好 | 陈小满/江川 | -
            陈小满（OS）：你好 | DIALOGUE | 陈小满 | OS | 你好 | 陈小满 | OS
            陈小满(os):你好 | DIALOGUE | 陈小满 | OS | 你好 | 陈小满 | os
            陈小满【VO】：你好 | DIALOGUE | 陈小满 | VO | 你好 | 陈小满 | VO
            陈小满【OS，轻声】：你好 | DIALOGUE | 陈小满 | OS，轻声 | 你好 | 陈小满 | OS，轻声
            陈小满OS：你好 | DIALOGUE | 陈小满 | OS | 你好 | 陈小满 | OS
            陈小满 OS：你好 | DIALOGUE | 陈小满 | OS | 你好 | 陈小满 | OS
            陈小满（画外音）：你好 | DIALOGUE | 陈小满 | VO | 你好 | 陈小满 | 画外音
            陈小满画外音：你好 | DIALOGUE | 陈小满 | VO | 你好 | 陈小满 | 画外音
            陈小满（内心独白）：你好 | DIALOGUE | 陈小满 | OS | 你好 | 陈小满 | 内心独白
            陈小满 （笑）：你好 | DIALOGUE | 陈小满 | 笑 | 你好 | 陈小满 | 笑
            陈小满：（笑）你好 | DIALOGUE | 陈小满 | 笑 | 你好 | 陈小满 | 笑
            陈小满（笑）你好 | ACTION! | - | - | 陈小满（笑）你好 | - | -
            陈小满（OS）你好 | ACTION! | - | - | 陈小满（OS）你好 | - | -
            陈小满【笑】你好 | ACTION! | - | - | 陈小满【笑】你好 | - | -
            陈小满“你好” | ACTION! | - | - | 陈小满“你好” | - | -
            陈小满：“你好” | DIALOGUE | 陈小满 | - | 你好 | 陈小满 | -
            陈小满：「你好」 | DIALOGUE | 陈小满 | - | 你好 | 陈小满 | -
            陈小满：『你好』 | DIALOGUE | 陈小满 | - | 你好 | 陈小满 | -
            陈小满："你好" | DIALOGUE | 陈小满 | - | 你好 | 陈小满 | -
            陈小满（对江川）（OS）：你好 | DIALOGUE | 陈小满 | OS，对江川 | 你好 | 陈小满 | 对江川，OS
            【陈小满】：你好 | DIALOGUE | 陈小满 | - | 你好 | 陈小满 | -
            【陈小满】你好 | ACTION! | - | - | 【陈小满】你好 | - | -
            【陈小满】（笑）：你好 | DIALOGUE | 陈小满 | 笑 | 你好 | 陈小满 | 笑
            【陈小满】（笑）你好 | ACTION! | - | - | 【陈小满】（笑）你好 | - | -
            [陈小满]：你好 | DIALOGUE | 陈小满 | - | 你好 | 陈小满 | -
            陈小满说：你好 | DIALOGUE | 陈小满说 | - | 你好 | 陈小满说 | -
            陈小满（电话里）：你好 | DIALOGUE | 陈小满 | 电话里 | 你好 | 陈小满 | 电话里
            陈小满（V.O）：你好 | DIALOGUE | 陈小满 | VO | 你好 | 陈小满 | V.O
            陈小满 (V.O.)：你好 | DIALOGUE | 陈小满 | VO | 你好 | 陈小满 | V.O.
            陈小满（0S）：你好 | DIALOGUE | 陈小满 | OS | 你好 | 陈小满 | 0S
            陈小满（ＯＳ）：你好 | DIALOGUE | 陈小满 | OS | 你好 | 陈小满 | ＯＳ
            陈小满（V0）：你好 | DIALOGUE | 陈小满 | VO | 你好 | 陈小满 | V0
            陈小满（OV）：你好 | DIALOGUE | 陈小满 | VO | 你好 | 陈小满 | OV
            （MORE） | NOTE | - | - | （MORE） | - | -
            (MORE) | NOTE | - | - | (MORE) | - | -
            （CONT’D） | NOTE | - | - | （CONT’D） | - | -
            △江川走 | ACTION | - | - | 江川走 | - | -
            ▲江川走 | ACTION | - | - | 江川走 | - | -
            ∆江川走 | ACTION | - | - | 江川走 | - | -
            △ 江川走 | ACTION | - | - | 江川走 | - | -
            【△江川走】 | ACTION | - | - | 江川走 | - | -
            ※江川走 | NOTE | - | - | 江川走 | - | -
            ※闪回※ | TRANSITION | - | - | 闪回 | - | -
            【字幕：三天后】 | ON_SCREEN_TEXT | - | - | 三天后 | - | -
            【字幕】三天后 | ON_SCREEN_TEXT | - | - | 三天后 | - | -
            【字幕】：三天后 | ON_SCREEN_TEXT | - | - | 三天后 | - | -
            字幕：三天后 | ON_SCREEN_TEXT | - | - | 三天后 | - | -
            （字幕：三天后） | ON_SCREEN_TEXT | - | - | 三天后 | - | -
            [字幕：三天后] | ON_SCREEN_TEXT | - | - | 三天后 | - | -
            字幕【三天后】 | ON_SCREEN_TEXT | - | - | 三天后 | - | -
            【闪回】 | TRANSITION | - | - | 闪回 | - | -
            【闪回：十年前】 | TRANSITION | - | - | 闪回：十年前 | - | -
            （闪回） | TRANSITION | - | - | 闪回 | - | -
            闪回： | TRANSITION | - | - | 闪回： | - | -
            【闪回结束】 | TRANSITION | - | - | 闪回结束 | - | -
            （闪回结束） | TRANSITION | - | - | 闪回结束 | - | -
            闪回结束 | TRANSITION | - | - | 闪回结束 | - | -
            【特效：金光】 | NOTE | - | - | 特效：金光 | - | -
            【特效】金光 | NOTE | - | - | 特效：金光 | - | -
            特效：金光 | NOTE | - | - | 特效：金光 | - | -
            【卡黑】 | TRANSITION | - | - | 卡黑 | - | -
            【音效：雷声】 | NOTE | - | - | 音效：雷声 | - | -
            音效：雷声 | NOTE | - | - | 音效：雷声 | - | -
            【BGM：悲伤】 | NOTE | - | - | BGM：悲伤 | - | -
            BGM：悲伤 | NOTE | - | - | BGM：悲伤 | - | -
            【背景音乐：悲】 | NOTE | - | - | 背景音乐：悲 | - | -
            【转场】 | TRANSITION | - | - | 转场 | - | -
            【黑屏】 | TRANSITION | - | - | 黑屏 | - | -
            【切】 | TRANSITION | - | - | 切 | - | -
            旁白：那年 | DIALOGUE | - | VO | 那年 | 旁白 | -
            旁白（低沉）：那年 | DIALOGUE | - | VO，低沉 | 那年 | 旁白 | 低沉
            画外音：那年 | DIALOGUE | - | VO | 那年 | 画外音 | -
            【旁白】：那年 | DIALOGUE | - | VO | 那年 | 旁白 | -
            【旁白】那年 | DIALOGUE | - | VO | 那年 | 旁白 | -
            【旁白：那年】 | DIALOGUE | - | VO | 那年 | 旁白 | -
            【画外音：那年】 | DIALOGUE | - | VO | 那年 | 画外音 | -
            （旁白）那年 | DIALOGUE | - | VO | 那年 | 旁白 | -
            （OS）那年 | DIALOGUE | - | OS | 那年 | OS | -
            OS：那年 | DIALOGUE | - | OS | 那年 | OS | -
            微信：你在哪 | ON_SCREEN_TEXT | - | - | 微信：你在哪 | - | -
            微信消息：你在哪 | ON_SCREEN_TEXT | - | - | 微信消息：你在哪 | - | -
            【微信：你在哪】 | ON_SCREEN_TEXT | - | - | 微信：你在哪 | - | -
            短信：你在哪 | ON_SCREEN_TEXT | - | - | 短信：你在哪 | - | -
            手机屏幕：你在哪 | ON_SCREEN_TEXT | - | - | 手机屏幕：你在哪 | - | -
            弹幕：666 | ON_SCREEN_TEXT | - | - | 弹幕：666 | - | -
            【弹幕】666 | ON_SCREEN_TEXT | - | - | 弹幕：666 | - | -
            花字：社死 | ON_SCREEN_TEXT | - | - | 花字：社死 | - | -
            【人名条：陈小满 厨师】 | ON_SCREEN_TEXT | - | - | 人名条：陈小满 厨师 | - | -
            人名条：陈小满 厨师 | ON_SCREEN_TEXT | - | - | 人名条：陈小满 厨师 | - | -
            特效：金光 | NOTE | - | - | 特效：金光 | - | -
            音乐：《江水》 | NOTE | - | - | 音乐：《江水》 | - | -
            灯光：冷 | NOTE | - | - | 灯光：冷 | - | -
            备注：雨戏 | NOTE | - | - | 备注：雨戏 | - | -
            注：雨戏 | NOTE | - | - | 注：雨戏 | - | -
            【备注：雨戏】 | NOTE | - | - | 备注：雨戏 | - | -
            【本集断章卡点】：她推开门 | NOTE | - | - | 本集断章卡点：她推开门 | - | -
            【黄金前3秒钩子】门被踹开 【情绪流变】A ➔ B ➔ C  【本集时长】90秒 | NOTE | - | - | 黄金前3秒钩子：门被踹开 【情绪流变】A ➔ B ➔ C  【本集时长】90秒 | - | -
            【本集时长】：90秒 | NOTE | - | - | 本集时长：90秒 | - | -
            卡点：门开 | NOTE | - | - | 卡点：门开 | - | -
            钩子：门开 | NOTE | - | - | 钩子：门开 | - | -
            本集完 | TRANSITION | - | - | 本集完 | - | -
            （本集完） | TRANSITION | - | - | （本集完） | - | -
            【本集完】 | TRANSITION | - | - | 【本集完】 | - | -
            第一集完 | TRANSITION | - | - | 第一集完 | - | -
            【第一集完】 | TRANSITION | - | - | 【第一集完】 | - | -
            【第1集 完】 | TRANSITION | - | - | 【第1集 完】 | - | -
            ——— | PAGE_BREAK | - | - | ——— | - | -
            *** | PAGE_BREAK | - | - | *** | - | -
            - 面 | ACTION! | - | - | - 面 | - | -
            · 面 | ACTION! | - | - | · 面 | - | -
            1、面 | ACTION! | - | - | 1、面 | - | -
            ① 面 | ACTION! | - | - | ① 面 | - | -
            [导演：这里要改] | NOTE | - | - | 导演：这里要改 | - | -
            【导演批注：这里要改】 | NOTE | - | - | 导演批注：这里要改 | - | -
            （编剧注：这里要改） | NOTE | - | - | 编剧注：这里要改 | - | -
            批注：要改 | NOTE | - | - | 批注：要改 | - | -
            你好吗？ | ACTION! | - | - | 你好吗？ | - | -
            雨下大了。 | ACTION! | - | - | 雨下大了。 | - | -
            陈小满心想：这是谁 | DIALOGUE | 陈小满心想 | - | 这是谁 | 陈小满心想 | -
            只见他说：你好 | DIALOGUE | 只见他说 | - | 你好 | 只见他说 | -
            时间：三天后 | NOTE | - | - | 时间：三天后 | - | -
            《江水谣》：唱 | DIALOGUE | 《江水谣》 | - | 唱 | 《江水谣》 | -
            ♪江水长♪ | LYRIC | - | - | 江水长 | - | -
            陈小满（唱）：江水长 | DIALOGUE | 陈小满 | 唱 | 江水长 | 陈小满 | 唱
            陈小满：…… | DIALOGUE | 陈小满 | - | …… | 陈小满 | -
            陈小满： | DIALOGUE | 陈小满 | - | '' | 陈小满 | -
            陈小满（笑） | ACTION! | - | - | 陈小满（笑） | - | -
            众人：好 | DIALOGUE | 众人 | - | 好 | 众人 | -
            甲：乙：丙 | DIALOGUE | 甲 | - | 乙：丙 | 甲 | -
            10:30，她醒来 | ACTION! | - | - | 10:30，她醒来 | - | -
            今天10:30：出发 | ACTION! | - | - | 今天10:30：出发 | - | -
            http://x.com | ACTION! | - | - | http://x.com | - | -
            特写：面碗 | ACTION | - | - | 特写：面碗 | - | -
            近景：面碗 | ACTION | - | - | 近景：面碗 | - | -
            中景：面碗 | ACTION | - | - | 中景：面碗 | - | -
            【特写：面碗】 | ACTION | - | - | 特写：面碗 | - | -
            镜头一：面碗 | ACTION | - | - | 镜头一：面碗 | - | -
            空镜：江面 | ACTION | - | - | 空镜：江面 | - | -
            （她放下筷子） | PARENTHETICAL | - | - | 她放下筷子 | - | -
            （她放下筷子 | ACTION! | - | - | （她放下筷子 | - | -
            陈小满（笑：你好 | ACTION! | - | - | 陈小满（笑：你好 | - | -
            【字幕：三天后 | ACTION! | - | - | 【字幕：三天后 | - | -
            陈小满：“你好 | DIALOGUE | 陈小满 | - | “你好 | 陈小满 | -
            定格 | TRANSITION | - | - | 定格 | - | -
            切至： | TRANSITION | - | - | 切至： | - | -
            叠化 | TRANSITION | - | - | 叠化 | - | -
            CUT TO: | TRANSITION | - | - | CUT TO: | - | -
            """)
    void everyKindOfLineIsTold(
            String written, String kind, String speaker, String delivery, String text, String cue, String extension) {
        Script script = Scripts.read("《巷口》\n1-1 日 内 面馆\n" + written);

        assertThat(script.scenes().flatMap(scene -> scene.lines().stream()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo(LineKind.valueOf(kind.replace("!", "")));
                    assertThat(line.speaker()).isEqualTo(speaker);
                    assertThat(line.delivery()).isEqualTo(delivery);
                    assertThat(line.text()).isEqualTo(text);
                    assertThat(line.cue() == null ? null : line.cue().name()).isEqualTo(cue);
                    assertThat(line.cue() == null ? null : line.cue().extension())
                            .isEqualTo(extension);
                });
        assertThat(Scripts.rules(script).contains("script.unmarked-line")).isEqualTo(kind.endsWith("!"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            陈小满（笑）你好     | 陈小满 | 笑   | 你好
            陈小满（OS）你好     | 陈小满 | OS   | 你好
            陈小满【笑】你好     | 陈小满 | 笑   | 你好
            陈小满“你好”         | 陈小满 | -    | 你好
            【陈小满】你好       | 陈小满 | -    | 你好
            【陈小满】（笑）你好 | 陈小满 | 笑   | 你好
            陈小满说：你好       | 陈小满 | 说   | 你好
            陈小满心想：你好     | 陈小满 | OS   | 你好
            """)
    void whoIsKnownSpeaksWithoutAColon(String written, String speaker, String delivery, String text) {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n人物：陈小满\n" + written);

        assertThat(scene.lines()).singleElement().satisfies(line -> {
            assertThat(line.speaker()).isEqualTo(speaker);
            assertThat(line.delivery()).isEqualTo(delivery);
            assertThat(line.text()).isEqualTo(text);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            服装：蓝布衫       | WARDROBE          | 蓝布衫   | -
            【服装】蓝布衫     | WARDROBE          | 蓝布衫   | -
            化妆：额头有伤     | MAKEUP            | 额头有伤 | -
            造型：短发         | MAKEUP            | 短发     | -
            车辆：面包车×2     | VEHICLES          | 面包车   | 2
            动物：黄狗         | ANIMALS           | 黄狗     | -
            武打：江川摔倒     | STUNTS            | 江川摔倒 | -
            特效：面汤冒金光   | SPECIAL_EFFECTS   | 面汤冒金光 | -
            【音效：雷声】     | SOUND             | 雷声     | -
            BGM：江水谣        | MUSIC             | 江水谣   | -
            置景：老灶台       | ART_DEPARTMENT    | 老灶台   | -
            视效：时间倒流     | VISUAL_EFFECTS    | 时间倒流 | -
            """)
    void whatADepartmentNeedsIsAnElement(String written, Category category, String name, String quantity) {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n" + written + "\n△下面。");

        assertThat(scene.elements())
                .extracting(Element::category, Element::name, Element::quantity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(category, name, quantity));
    }

    @Test
    void extrasAreACrowdUnlessTheySpeak() {
        Scene scene = Scripts.onlyScene("1-1 日 内 面馆\n群众：食客×10、路人\n群众：好香啊！");

        assertThat(scene.cast()).isEqualTo(List.of(new CastMember("食客", null, "10"), new CastMember("路人", null, "N")));
        assertThat(scene.lines()).extracting(Line::speaker).containsExactly("群众");
    }
}
