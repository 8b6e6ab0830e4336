package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baiju.finding.Finding;
import org.baiju.finding.TextEdit;
import org.baiju.finding.Where;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Rule;

/** Looks for those who speak in a scene without being listed. */
final class UnlistedSpeakers {
    private static final Set<String> EVERYBODY =
            Set.of("众人", "大家", "所有人", "二人", "两人", "三人", "几人", "合", "齐", "齐声", "全体", "众", "群众", "画面音");
    /** More than anybody mends one by one; what is wrong then is the list. */
    private static final int MOST = 1_000;

    private static final Pattern TOGETHER = Pattern.compile("[、/和与&]");

    private final Map<String, CastMember> cast;

    /** Speakers of a scene with a cast list, under their names. */
    UnlistedSpeakers(Map<String, CastMember> cast) {
        this.cast = cast;
    }

    /**
     * A finding for everybody who speaks in these lines and is not listed, nobody twice.
     *
     * @param end of the list, where a name is added
     */
    List<Finding> in(List<Line> lines, Where.Text end) {
        List<Finding> findings = new ArrayList<>(0);
        Set<String> reported = null;
        String listed = "";
        for (Line line : lines) {
            String speaker = line.speaker();
            if (speaker == null || cast.containsKey(speaker) || line.isVoiceOnly() || EVERYBODY.contains(speaker)) {
                continue;
            }
            if (reported == null) {
                reported = new HashSet<>();
                listed = String.join("、", cast.keySet());
            }
            for (String name : TOGETHER.split(speaker, -1)) {
                if (isUnlisted(name.strip()) && reported.add(name.strip())) {
                    findings.add(unlisted(name.strip(), line, listed, end));
                }
            }
            if (reported.size() >= MOST) {
                break;
            }
        }
        return findings;
    }

    private static Finding unlisted(String name, Line line, String listed, Where.Text end) {
        boolean one = CastList.items(name).size() <= 1;
        List<TextEdit> fix = one ? List.of(new TextEdit(end.offset(), 0, "、" + name)) : List.of();
        return Rule.SPEAKER_NOT_LISTED.at(line.at(), name, listed, fix);
    }

    private boolean isUnlisted(String name) {
        return !name.isEmpty() && !cast.containsKey(name) && !EVERYBODY.contains(name) && !isOfListedCrowd(name);
    }

    /** One of a listed crowd may speak: 食客甲 of 食客. */
    private boolean isOfListedCrowd(String name) {
        for (int length = 1; length < name.length(); length++) {
            CastMember crowd = cast.get(name.substring(0, length));
            if (crowd != null && crowd.isGroup()) {
                return true;
            }
        }
        return false;
    }
}
