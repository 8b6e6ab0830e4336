package org.baiju.screenplay.chinese;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baiju.screenplay.Category;
import org.jspecify.annotations.Nullable;

/** The closed vocabulary of words that open a line and are no person: 道具, 字幕, 备注, 旁白 and their like. */
final class Labels {
    /** What the words behind a label are. */
    enum Use {
        CAST,
        EXTRAS,
        PROPS,
        ELEMENTS,
        ON_SCREEN,
        VOICE,
        NOTE,
        SHOT,
        LYRIC,
        TRANSITION
    }

    /**
     * One label.
     *
     * @param category of what the scene needs; absent unless the label names a department
     */
    record Label(Use use, @Nullable Category category) {}

    private static final Map<String, Label> ALL = new HashMap<>();

    static {
        all(Use.CAST, "人物 角色 演员 出场人物 出场角色 本场人物 本场角色 登场人物 登场角色 出场演员 出场");
        all(Use.EXTRAS, "NPC 群演 群众演员 群众 群演人物");
        all(Use.PROPS, "道具 主要道具 重点道具 本场道具");
        needs(Category.WARDROBE, "服装 服饰 服化 服化道 戏服");
        needs(Category.MAKEUP, "化妆 妆容 妆发 造型 化妆造型 特效化妆 发型");
        needs(Category.VEHICLES, "车辆 交通工具 戏用车");
        needs(Category.ANIMALS, "动物 戏用动物");
        needs(Category.STUNTS, "武打 武行 武术 动作设计 替身 威亚 吊威亚 特技");
        needs(Category.SPECIAL_EFFECTS, "特效 现场特效 烟火");
        needs(Category.VISUAL_EFFECTS, "视效 后期特效 视觉特效 CG");
        needs(Category.SOUND, "音效 声效 声音");
        needs(Category.MUSIC, "音乐 配乐 背景音乐 BGM 插曲 主题曲 片尾曲 片头曲");
        needs(Category.ART_DEPARTMENT, "美术 置景");
        needs(Category.SET_DRESSING, "陈设 布景");
        needs(Category.GREENERY, "绿植");
        needs(Category.SPECIAL_EQUIPMENT, "特殊器材 特殊设备 器材");
        needs(Category.SECURITY, "安保");
        all(Use.ON_SCREEN, "字幕 花字 弹幕 手机屏幕 电脑屏幕 屏幕 微信 微信消息 微信群 短信 手机短信 聊天记录 朋友圈 热搜 人名条 来电显示 字卡 标题字幕 片名");
        all(Use.VOICE, "旁白 画外音 画外 解说 OS VO O.S. V.O. O.S V.O 内心 心声 内心独白 独白");
        all(
                Use.NOTE,
                "备注 注 脚注 批注 说明 提示 注意 导演注 编剧注 导演批注 编剧批注 作者注 修改意见 拍摄提示 灯光 色调 氛围 天气 "
                        + "本集断章卡点 断章卡点 卡点 付费卡点 黄金前3秒钩子 黄金三秒钩子 钩子 开场钩子 结尾钩子 集尾钩子 悬念 爽点 看点 情绪 情绪流变 "
                        + "本集时长 时长 时间 地点 日夜 内外景 内外 景别 本集梗概 本集看点 梗概 镜头提示 MORE CONT'D CONT’D 续");
        all(Use.SHOT, "特写 大特写 近景 中景 全景 远景 大远景 空镜 空镜头 镜头 主观镜头 俯拍 仰拍 航拍 慢镜头 画面");
        all(Use.LYRIC, "歌词 唱词");
    }

    /** What labels start with, in capitals and small: most lines open with a name and need no look into the map. */
    private static final BitSet STARTS = new BitSet();

    static {
        ALL.keySet().forEach(name -> {
            STARTS.set(name.charAt(0));
            STARTS.set(Character.toLowerCase(name.charAt(0)));
        });
    }

    private Labels() {}

    /** The meaning of the words in a range of a plain line, or absent if they are a person's name. */
    static @Nullable Label of(String plain, int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        return start < to && STARTS.get(plain.charAt(start))
                ? of(plain.substring(start, to).strip())
                : null;
    }

    /** The meaning of a name in plain form, or absent if it is a person's. */
    static @Nullable Label of(String name) {
        Label label = name.startsWith("镜头") ? ALL.get("镜头") : ALL.get(name);
        return label != null || name.isEmpty() || name.charAt(0) > 'z' ? label : ALL.get(name.toUpperCase(Locale.ROOT));
    }

    /** The label under which the house format lists what a department needs; absent if it has none. */
    static @Nullable String houseLabel(Category category) {
        return switch (category) {
            case WARDROBE -> "服装";
            case MAKEUP -> "化妆";
            case VEHICLES -> "车辆";
            case ANIMALS -> "动物";
            case STUNTS -> "武打";
            case SPECIAL_EFFECTS -> "特效";
            case VISUAL_EFFECTS -> "视效";
            case SOUND -> "音效";
            case MUSIC -> "音乐";
            case ART_DEPARTMENT -> "美术";
            case SET_DRESSING -> "陈设";
            case GREENERY -> "绿植";
            case SPECIAL_EQUIPMENT -> "特殊器材";
            case SECURITY -> "安保";
            default -> null;
        };
    }

    /** Whether what a department needs is a cue at its place in the action and not a list for the whole scene. */
    static boolean isCue(Category category) {
        return switch (category) {
            case SOUND, MUSIC, SPECIAL_EFFECTS, VISUAL_EFFECTS -> true;
            default -> false;
        };
    }

    private static void all(Use use, String names) {
        List.of(names.split(" ", -1)).forEach(name -> ALL.put(name, new Label(use, null)));
    }

    private static void needs(Category category, String names) {
        List.of(names.split(" ", -1)).forEach(name -> ALL.put(name, new Label(Use.ELEMENTS, category)));
    }
}
