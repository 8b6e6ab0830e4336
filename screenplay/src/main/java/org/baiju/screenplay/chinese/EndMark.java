package org.baiju.screenplay.chinese;

import java.util.Set;

/** Tells the line that ends an episode or the whole series: 本集完, （第一集完）, 全剧终. */
final class EndMark {
    private static final Set<String> WHOLE = Set.of("完", "终", "本集完", "本集终", "全剧终", "剧终", "未完待续", "全剧完", "全文完");
    private static final String BRACKETS = "(【[)】] *-—。.!";

    private EndMark() {}

    /** Whether plain words, brackets around them or not, are an end mark. */
    static boolean is(String plain) {
        var bare = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            if (BRACKETS.indexOf(plain.charAt(i)) < 0) {
                bare.append(plain.charAt(i));
            }
        }
        String words = bare.toString();
        int episode = words.startsWith("第") ? words.indexOf('集') : -1;
        String rest = episode > 1 && episode <= 5 ? words.substring(episode + 1) : words;
        return WHOLE.contains(rest) || (episode > 1 && rest.equals("结束"));
    }
}
