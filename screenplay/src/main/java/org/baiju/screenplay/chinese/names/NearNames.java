package org.baiju.screenplay.chinese.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells names that are probably the same, by the slips of Chinese typing: homophones, look-alikes, old characters. */
public final class NearNames {
    /** Characters of names that sound or look alike, or are the old and the new form of one. */
    private static final List<String> ALIKE = List.of(
            "晓小筱肖", "满漫曼蔓", "江姜蒋将", "川穿", "周州舟", "张章彰張", "王汪", "李里理礼", "陈程成承诚陳", "林琳临霖麟", "婷亭庭", "雨宇语羽", "欣心新馨昕鑫",
            "佳嘉家", "明铭鸣名", "伟玮炜维", "志智致", "丽莉力立", "霞夏侠", "静婧靖敬", "己已巳", "未末", "士土", "日曰", "人入", "兰蓝岚蘭", "金今锦", "罗洛络羅",
            "山珊", "奶扔", "龙龍隆", "刘流柳劉", "赵趙照", "杨扬阳楊洋", "黄皇煌", "吴武吾吳", "孙孫", "马馬玛", "郭国", "何河和", "高羔", "徐许", "朱珠竹", "胡湖",
            "红虹宏洪", "海孩", "波博", "凤风鳳", "云芸雲", "华花桦華", "强蔷", "军君俊", "平萍苹", "燕艳雁", "英瑛", "芳方", "飞菲妃", "文雯闻", "建健", "清青卿晴",
            "子籽", "涵函寒", "轩萱", "浩昊皓", "然燃", "宁凝", "诗师", "瑶遥", "月悦", "叶葉", "顾故顧", "沈审", "陆路露陸", "萧肖箫", "苏酥蘇", "白百", "墨默",
            "辰晨尘宸", "安按", "北贝", "爷爺", "妈媽", "总總");

    private static final Map<Character, String> ALIKE_BY_CHARACTER = alikeByCharacter();
    private static final int OFTEN = 4;
    private static final int FEWER = 4;
    private static final int RARE = 2;
    /** Whatever is longer is no name. */
    private static final int LONGEST = 20;

    private final Map<String, Integer> uses;
    /** The most used name of those that are the same without their spaces, for names that have some. */
    private final Map<String, String> withoutSpaces = new HashMap<>();

    /**
     * Names to compare.
     *
     * @param uses how often each name of the script occurs
     */
    public NearNames(Map<String, Integer> uses) {
        this.uses = uses;
        uses.keySet()
                .forEach(name -> withoutSpaces.merge(
                        withoutSpaces(name), name, (one, other) -> uses(one) >= uses(other) ? one : other));
    }

    private static Map<Character, String> alikeByCharacter() {
        Map<Character, String> groups = new HashMap<>();
        for (String group : ALIKE) {
            group.chars().forEach(c -> groups.merge((char) c, group, String::concat));
        }
        return groups;
    }

    /** The most frequent name that a rare one is a slip for, or absent if it is a name of its own. */
    public @Nullable String meant(String rare) {
        int times = uses(rare);
        if (times > RARE || rare.length() < 2 || rare.length() > LONGEST) {
            return null;
        }
        String meant = null;
        for (String slip : slipsOf(rare)) {
            boolean often = uses(slip) >= Math.max(OFTEN, times * FEWER);
            if (often && (meant == null || uses(slip) > uses(meant))) {
                meant = slip;
            }
        }
        return meant;
    }

    /** What differs from a name by one slip: a space, one character alike, or two neighbours changed about. */
    private List<String> slipsOf(String name) {
        List<String> slips = new ArrayList<>();
        String spaced = withoutSpaces.get(withoutSpaces(name));
        if (spaced != null && spaced.length() != name.length()) {
            slips.add(spaced);
        }
        for (int i = 0; i < name.length(); i++) {
            addAlike(slips, name, i);
            if (i > 0 && name.length() > 2 && name.charAt(i) != name.charAt(i - 1)) {
                slips.add(name.substring(0, i - 1) + name.charAt(i) + name.charAt(i - 1) + name.substring(i + 1));
            }
        }
        return slips;
    }

    private static void addAlike(List<String> slips, String name, int index) {
        char own = name.charAt(index);
        String alike = ALIKE_BY_CHARACTER.getOrDefault(own, "");
        for (int i = 0; i < alike.length(); i++) {
            if (alike.charAt(i) != own) {
                slips.add(name.substring(0, index) + alike.charAt(i) + name.substring(index + 1));
            }
        }
    }

    private int uses(String name) {
        return uses.getOrDefault(name, 0);
    }

    private static String withoutSpaces(String name) {
        return name.replace(" ", "").replace("\u3000", "");
    }
}
