package org.baiju.screenplay.chinese;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells names that are probably the same, by the slips of Chinese typing: homophones, look-alikes, old characters. */
final class NearNames {
    /** Characters of names that sound or look alike, or are the old and the new form of one. */
    private static final List<String> ALIKE = List.of(
            "晓小筱肖", "满漫曼蔓", "江姜蒋将", "川穿", "周州舟", "张章彰張", "王汪", "李里理礼", "陈程成承诚陳", "林琳临霖麟", "婷亭庭", "雨宇语羽", "欣心新馨昕鑫",
            "佳嘉家", "明铭鸣名", "伟玮炜维", "志智致", "丽莉力立", "霞夏侠", "静婧靖敬", "己已巳", "未末", "士土", "日曰", "人入", "兰蓝岚蘭", "金今锦", "罗洛络羅",
            "山珊", "奶扔", "龙龍隆", "刘流柳劉", "赵趙照", "杨扬阳楊洋", "黄皇煌", "吴武吾吳", "孙孫", "马馬玛", "郭国", "何河和", "高羔", "徐许", "朱珠竹", "胡湖",
            "红虹宏洪", "海孩", "波博", "凤风鳳", "云芸雲", "华花桦華", "强蔷", "军君俊", "平萍苹", "燕艳雁", "英瑛", "芳方", "飞菲妃", "文雯闻", "建健", "清青卿晴",
            "子籽", "涵函寒", "轩萱", "浩昊皓", "然燃", "宁凝", "诗师", "瑶遥", "月悦", "叶葉", "顾故顧", "沈审", "陆路露陸", "萧肖箫", "苏酥蘇", "白百", "墨默",
            "辰晨尘宸", "安按", "北贝", "爷爺", "妈媽", "总總");

    private static final Map<Character, Integer> GROUPS = groups();
    private static final int OFTEN = 4;
    private static final int FEWER = 4;
    private static final int RARE = 2;

    private NearNames() {}

    private static Map<Character, Integer> groups() {
        Map<Character, Integer> groups = new HashMap<>();
        for (int i = 0; i < ALIKE.size(); i++) {
            for (char c : ALIKE.get(i).toCharArray()) {
                groups.putIfAbsent(c, i);
            }
        }
        return groups;
    }

    /**
     * The frequent name that a rare one is a slip for, or absent if it is a name of its own.
     *
     * @param uses how often each name of the script occurs
     */
    static @Nullable String meant(String rare, Map<String, Integer> uses) {
        int times = uses.getOrDefault(rare, 0);
        if (times > RARE || rare.length() < 2) {
            return null;
        }
        String meant = null;
        int most = 0;
        for (Map.Entry<String, Integer> other : uses.entrySet()) {
            boolean often = other.getValue() >= Math.max(OFTEN, times * FEWER);
            if (often && isNear(rare, other.getKey()) && other.getValue() > most) {
                meant = other.getKey();
                most = other.getValue();
            }
        }
        return meant;
    }

    /** Whether two names differ by one slip: a space, one character alike, or two characters changed about. */
    static boolean isNear(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        if (one.length() != other.length()) {
            return withoutSpaces(one).equals(withoutSpaces(other));
        }
        int first = -1;
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                first = first < 0 ? i : first;
                differing++;
            }
        }
        boolean turned = differing == 2
                && one.length() > 2
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first);
        return turned || (differing == 1 && isAlike(one.charAt(first), other.charAt(first)));
    }

    private static boolean isAlike(char one, char other) {
        Integer group = GROUPS.get(one);
        return group != null && group.equals(GROUPS.get(other));
    }

    private static String withoutSpaces(String name) {
        return name.replace(" ", "").replace("\u3000", "");
    }
}
