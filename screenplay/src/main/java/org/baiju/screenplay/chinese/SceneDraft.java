package org.baiju.screenplay.chinese;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Element;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.SceneProperties;
import org.jspecify.annotations.Nullable;

/** A scene while it is being read. */
final class SceneDraft {
    private final SceneHead head;
    private final Map<String, CastMember> cast = new LinkedHashMap<>();
    private final List<String> props = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private Where.@Nullable Text endOfCast;

    SceneDraft(SceneHead head) {
        this.head = head;
    }

    SceneHead head() {
        return head;
    }

    boolean isHeadless() {
        return head.heading() == null;
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    boolean isEmpty() {
        return lines.isEmpty() && cast.isEmpty() && props.isEmpty() && elements.isEmpty();
    }

    void add(Line line) {
        lines.add(line);
    }

    void addProps(List<String> names) {
        props.addAll(names);
    }

    /** Adds what a department needs; a sentence stays whole. */
    void addElements(Category category, String words, Where.Text where) {
        List<String> items =
                words.indexOf('。') >= 0 || words.indexOf('，') >= 0 ? List.of(words) : CastList.items(words);
        for (String item : items) {
            List<CastMember> counted = CastList.of(item, false);
            boolean one = counted.size() == 1 && counted.getFirst().quantity() != null;
            elements.add(
                    one && counted.getFirst().state() == null
                            ? new Element(
                                    category,
                                    counted.getFirst().name(),
                                    counted.getFirst().quantity(),
                                    where)
                            : new Element(category, item, null, where));
        }
    }

    void addCast(List<CastMember> members, Where.Text end) {
        members.forEach(member -> cast.putIfAbsent(member.name(), member));
        endOfCast = end;
    }

    Scene finish(String id, int episode, String label) {
        return new Scene(
                id,
                head.number(),
                episode,
                label,
                head.heading(),
                List.copyOf(cast.values()),
                props,
                elements,
                SceneProperties.NONE,
                lines,
                head.at());
    }

    /** Who speaks without being listed; nobody in a scene without a list. */
    List<Finding> unlistedSpeakers() {
        Where.Text end = endOfCast;
        return end == null ? List.of() : new UnlistedSpeakers(cast).in(lines, end);
    }
}
