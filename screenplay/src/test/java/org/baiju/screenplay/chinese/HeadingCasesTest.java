package org.baiju.screenplay.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.baiju.screenplay.Heading;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of writing a scene heading that the trade is known to use, and what only looks like one. */
class HeadingCasesTest {

    /** Written; number, place, set, time, int/ext and flags as read; {@code -} is absent, {@code \\n} a line break. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1-1 夜 外 街边摊 | 1-1 | 街边摊 | - | 夜 | EXT | -
            １－１　夜　外　街边摊 | １－１ | 街边摊 | - | 夜 | EXT | -
            1—1 夜 外 街边摊 | 1—1 | 街边摊 | - | 夜 | EXT | -
            1－1夜外街边摊 | 1－1 | 街边摊 | - | 夜 | EXT | -
            1-2A 日 内 面馆 | 1-2A | 面馆 | - | 日 | INT | -
            1-2a 日 内 面馆 | 1-2a | 面馆 | - | 日 | INT | -
            第1-2场 日 内 面馆 | 1-2 | 面馆 | - | 日 | INT | -
            第一场 面馆 日 内 | 一 | 面馆 | - | 日 | INT | -
            第十二场：面馆，日，内 | 十二 | 面馆 | - | 日 | INT | -
            第一场 | 一 | - | - | - | - | -
            +场 地点 内 日 | + | 地点 | - | 日 | INT | -
            + 面馆 内 日 | + | 面馆 | - | 日 | INT | -
            加场 面馆 内 日 | 加场 | 面馆 | - | 日 | INT | -
            1-1+ 面馆 内 日 | 1-1+ | 面馆 | - | 日 | INT | -
            补场 面馆 内 日 | 补场 | 面馆 | - | 日 | INT | -
            场次：1\\n地点：面馆\\n时间：夜\\n内外景：内 | 1 | 面馆 | - | 夜 | INT | -
            场次：1-1\\n时间：夜\\n地点：面馆\\n景别：外景\\n人物：陈小满 | 1-1 | 面馆 | - | 夜 | EXT | -
            场次：1\\n地点：面馆 夜 内\\n人物：陈小满 | 1 | 面馆 | - | 夜 | INT | -
            场次（1）地点：面馆，夜，内；出场人物：陈小满 | 1 | 面馆 | - | 夜 | INT | -
            场次1：面馆 夜 内 人物：陈小满 | 1 | 面馆 | - | 夜 | INT | -
            ## 场景一：面馆 | 一 | 面馆 | - | - | - | -
            ## 1-1 日 内 面馆 | 1-1 | 面馆 | - | 日 | INT | -
            **1-1 日 内 面馆** | 1-1 | 面馆 | - | 日 | INT | -
            ### **第1场 面馆 日 内** | 1 | 面馆 | - | 日 | INT | -
            INT. 医院 - 天 | - | 医院 | - | 天 | INT | -
            INT. 医院 - 白天 | - | 医院 | - | 白天 | INT | -
            INT。医院-夜 | - | 医院 | - | 夜 | INT | -
            INT. 医院-夜 | - | 医院 | - | 夜 | INT | -
            INT. LOBBY - MIDNIGHT | - | LOBBY | - | MIDNIGHT | INT | -
            EXT 巷口 夜 | - | 巷口 | - | 夜 | EXT | -
            int. 面馆 - day | - | 面馆 | - | day | INT | -
            外 日 面馆 | - | 面馆 | - | 日 | EXT | -
            日 外 面馆 | - | 面馆 | - | 日 | EXT | -
            日外 面馆 | - | 面馆 | - | 日 | EXT | -
            1-1 日转夜 内 面馆 | 1-1 | 面馆 | - | 日转夜 | INT | -
            1-1 日/夜 内 面馆 | 1-1 | 面馆 | - | 日/夜 | INT | -
            1-1 日、夜 内 面馆 | 1-1 | 面馆 | - | 日、夜 | INT | -
            1-1 夜转日 外 江边 | 1-1 | 江边 | - | 夜转日 | EXT | -
            1-1 亥时三刻 外 城门 | 1-1 | 城门 | - | 亥时三刻 | EXT | -
            1-1 亥时 外 城门 | 1-1 | 城门 | - | 亥时 | EXT | -
            1-1 子夜 外 城门 | 1-1 | 城门 | - | 子夜 | EXT | -
            1-1 日 内 面馆（闪回）（雨） | 1-1 | 面馆 | - | 日 | INT | 闪回+雨
            1-1 日 内 面馆【闪回】 | 1-1 | 面馆 | - | 日 | INT | 闪回
            1-1 日 内 面馆（十年前） | 1-1 | 面馆 | - | 日 | INT | 十年前
            闪回 1-1 日 内 面馆 | 1-1 | 面馆 | - | 日 | INT | 闪回
            1-1（闪回） 日 内 面馆 | 1-1 | 面馆 | - | 日 | INT | 闪回
            1-1 日 内 面馆 — 后厨 | 1-1 | 面馆—后厨 | 后厨 | 日 | INT | -
            1-1 日 内 面馆 - 后厨 | 1-1 | 面馆-后厨 | 后厨 | 日 | INT | -
            1-1 日 内 面馆-后厨 | 1-1 | 面馆-后厨 | 后厨 | 日 | INT | -
            1-1 日 内 面馆/后厨 | 1-1 | 面馆/后厨 | 后厨 | 日 | INT | -
            1-1 日 内 面馆 · 后厨 | 1-1 | 面馆·后厨 | 后厨 | 日 | INT | -
            INT. 面馆 - 后厨 - 日 | - | 面馆-后厨 | 后厨 | 日 | INT | -
            内景 面馆 — 后厨 — 夜 | - | 面馆—后厨 | 后厨 | 夜 | INT | -
            1-1 面馆—后厨 日 内 | 1-1 | 面馆—后厨 | 后厨 | 日 | INT | -
            1-1 日 内 面馆 后厨 | 1-1 | 面馆 后厨 | - | 日 | INT | -
            1-1 日月湾 日 外 | 1-1 | 日月湾 | - | 日 | EXT | -
            1-1 日月湾 外 | 1-1 | 日月湾 | - | - | EXT | -
            1-1 夜来香酒吧 夜 内 | 1-1 | 夜来香酒吧 | - | 夜 | INT | -
            1-1 内蒙古草原 日 外 | 1-1 | 内蒙古草原 | - | 日 | EXT | -
            1-1 外滩 夜 外 | 1-1 | 外滩 | - | 夜 | EXT | -
            1-1 外婆家 日 内 | 1-1 | 外婆家 | - | 日 | INT | -
            外滩 夜 外 | - | 外滩 | - | 夜 | EXT | -
            1-1 晨光小学 晨 外 | 1-1 | 晨光小学 | - | 晨 | EXT | -
            场1-1 金銮殿 日 内 | 1-1 | 金銮殿 | - | 日 | INT | -
            场 1-1 金銮殿 日 内 | 1-1 | 金銮殿 | - | 日 | INT | -
            1-1场 金銮殿 日 内 | 1-1 | 金銮殿 | - | 日 | INT | -
            场景1-1：金銮殿 日 内 | 1-1 | 金銮殿 | - | 日 | INT | -
            场景一 陈家客厅 日 | 一 | 陈家客厅 | - | 日 | - | -
            1-1、面馆 深夜 外 | 1-1 | 面馆 | - | 深夜 | EXT | -
            1、面馆 日 内 | 1 | 面馆 | - | 日 | INT | -
            1. 面馆 日 内 | 1 | 面馆 | - | 日 | INT | -
            1.1 面馆 内 日 | 1.1 | 面馆 | - | 日 | INT | -
            1 面馆 日 内 | 1 | 面馆 | - | 日 | INT | -
            3 夜 内 面馆 | 3 | 面馆 | - | 夜 | INT | -
            （1）面馆 日 内 | 1 | 面馆 | - | 日 | INT | -
            1-2 面馆 日/内 | 1-2 | 面馆 | - | 日 | INT | -
            1-2 面馆 日内 | 1-2 | 面馆 | - | 日 | INT | -
            1-2 面馆（日/内） | 1-2 | 面馆 | - | 日 | INT | -
            1-2 面馆（日，内） | 1-2 | 面馆 | - | 日 | INT | -
            1-2 面馆 内日 | 1-2 | 面馆 | - | 日 | INT | -
            1-2 面馆 日·内 | 1-2 | 面馆 | - | 日 | INT | -
            1-2 面馆 内景 日景 | 1-2 | 面馆 | - | 日景 | INT | -
            1-2 面馆 日景 内景 | 1-2 | 面馆 | - | 日景 | INT | -
            1-1 日 内 【面馆】 | 1-1 | 面馆 | - | 日 | INT | -
            【场景 1：面馆 - 内（日）】 | 1 | 面馆 | - | 日 | INT | -
            【场景：面馆 日 内】 | - | 面馆 | - | 日 | INT | -
            【1-1 面馆 日 内】 | 1-1 | 面馆 | - | 日 | INT | -
            【日 内 面馆】 | - | 面馆 | - | 日 | INT | -
            1 场景：【夜 面馆 外】 | 1 | 面馆 | - | 夜 | EXT | -
            [场景]：内景・面馆・日 | - | 面馆 | - | 日 | INT | -
            [场景]：内景/面馆/日 | - | 面馆 | - | 日 | INT | -
            【场景】：外景·江滩·夜 | - | 江滩 | - | 夜 | EXT | -
            1-1\\n面馆 深夜 外 | 1-1 | 面馆 | - | 深夜 | EXT | -
            1-1\\n日 内 面馆 | 1-1 | 面馆 | - | 日 | INT | -
            1-1 日 内 面馆 人物：陈小满、江川 | 1-1 | 面馆 | - | 日 | INT | -
            1-1 日 内 面馆 备注：雨戏 | 1-1 | 面馆 | - | 日 | INT | 备注：雨戏
            1-1 日 内 面馆（备注：雨戏） | 1-1 | 面馆 | - | 日 | INT | 备注：雨戏
            第1集 1-1 日 内 面馆 | 1-1 | 面馆 | - | 日 | INT | -
            第1集第1场 日 内 面馆 | 1-1 | 面馆 | - | 日 | INT | -
            EP1-1 日 内 面馆 | 1-1 | 面馆 | - | 日 | INT | -
            S1 日 内 面馆 | 1 | 面馆 | - | 日 | INT | -
            SC.1 面馆 日 内 | 1 | 面馆 | - | 日 | INT | -
            1-1-1 日 内 面馆 | 1-1-1 | 面馆 | - | 日 | INT | -
            01-01 日 内 面馆 | 01-01 | 面馆 | - | 日 | INT | -
            100-12 日 内 面馆 | 100-12 | 面馆 | - | 日 | INT | -
            第1场 内 面馆 日 第二天 | 1 | 面馆 | - | 日 | INT | 第二天
            时间：夜 地点：面馆 内 | - | 面馆 | - | 夜 | INT | -
            地点：面馆\\n时间：夜\\n内外：内 | - | 面馆 | - | 夜 | INT | -
            一、面馆 日 内 | 一 | 面馆 | - | 日 | INT | -
            一场 面馆 日 内 | 一 | 面馆 | - | 日 | INT | -
            第三场 | 三 | - | - | - | - | -
            场景3： | 3 | - | - | - | - | -
            1-1 内 日 王总办公室（闪回，五年前） | 1-1 | 王总办公室 | - | 日 | INT | 闪回+五年前
            1-1 清晨至正午 外 江滩 | 1-1 | 江滩 | - | 清晨至正午 | EXT | -
            1-1 日 内外 轮渡 | 1-1 | 轮渡 | - | 日 | INT_EXT | -
            1-1 日 内/外 轮渡 | 1-1 | 轮渡 | - | 日 | INT_EXT | -
            1-1 日 内转外 轮渡 | 1-1 | 轮渡 | - | 日 | INT_EXT | -
            1-1 室内 白天 面馆 | 1-1 | 面馆 | - | 白天 | INT | -
            1-1 三年前 夜 外 巷口 | 1-1 | 三年前 巷口 | - | 夜 | EXT | -
            1-1 次日 内 面馆 | 1-1 | 面馆 | - | 次日 | INT | -
            1-1 同日 内 面馆 | 1-1 | 面馆 | - | 同日 | INT | -
            1-1 日 内 同上 | 1-1 | 同上 | - | 日 | INT | -
            1-1 夜 内 车（行驶中） | 1-1 | 车 | - | 夜 | INT | 行驶中
            """)
    void everyVariantIsRead(
            String written, String number, String place, String set, String time, IntExt intExt, String flags) {
        Scene scene = Scripts.onlyScene("《巷口》\n第1集\n" + written.replace("\\n", "\n") + "\n△下面。\n");
        Heading heading = Scripts.headingOf(scene);

        assertThat(scene.number()).isEqualTo(number == null ? "" : number);
        assertThat(heading.place()).isEqualTo(place == null ? "" : place);
        assertThat(heading.set()).isEqualTo(set);
        assertThat(heading.time() == null ? null : heading.time().written()).isEqualTo(time);
        assertThat(heading.intExt()).isEqualTo(intExt);
        assertThat(String.join("+", heading.flags())).isEqualTo(flags == null ? "" : flags);
        assertThat(scene.lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-2个人走进来",
                "2024-1-1",
                "2024-1-1 日",
                "3-2",
                "比分3-2",
                "3-2，我们赢了",
                "12345678901",
                "138-1234-5678",
                "10:30",
                "10:30 日",
                "他走进屋内",
                "她站在门外",
                "今天日头好，出门去外",
                "10-12个食客涌进来，坐满了。",
                "第三集里他要回来",
                "日子一天天过去",
                "夜 深了",
                "内心：我不该来",
                "外面下雨了",
                "外：下雨",
                "1、面条",
                "1、你去买菜",
                "2. 第二条规矩是不许哭",
                "1.5元一碗",
                "1-1这一天",
                "场面一片混乱",
                "场外传来喊声",
                "日 夜",
                "内 外",
                "天黑了 外",
                "第一场雨",
                "第一场比赛开始了",
                "1/2的人走了",
                "+86 13800000000",
                "+ 1",
                "场景很乱",
                "20-30岁 男",
                "夜里 他走到门外",
                "外卖员 站在门外",
                "陈小满 内",
                "微信：3-2",
                "5-6 人"
            })
    void whatOnlyLooksLikeAHeadingIsNone(String prose) {
        assertThat(Scripts.onlyScene("第1集\n1-1 日 内 面馆\n" + prose + "\n△下面。").lines())
                .hasSize(2);
    }
}
