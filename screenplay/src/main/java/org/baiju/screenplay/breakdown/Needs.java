package org.baiju.screenplay.breakdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baiju.finding.Where;
import org.baiju.screenplay.CastMember;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.breakdown.Correction.Decision;
import org.baiju.screenplay.breakdown.Need.Origin;
import org.jspecify.annotations.Nullable;

/** Collects what one scene needs; what is found again adds its line and raises the confidence. */
final class Needs {
    private final Map<Key, Need> needs = new LinkedHashMap<>();

    private record Key(Category category, String name) {}

    Collection<Need> all() {
        return needs.values();
    }

    /** What the scene itself lists: its heading, its cast, its props and its other elements. */
    void addListed(Scene scene) {
        Heading heading = scene.heading();
        if (heading != null && !heading.place().isEmpty()) {
            listed(Category.LOCATION, heading.location(), null, scene.at());
            String set = heading.set();
            if (set != null) {
                listed(Category.SET, set, null, scene.at());
            }
        }
        for (CastMember member : scene.cast()) {
            listed(
                    member.isGroup() ? Category.BACKGROUND : Category.CAST,
                    member.name(),
                    member.quantity(),
                    scene.at());
        }
        scene.roles().forEach(role -> listed(Category.CAST, role, null, scene.at()));
        scene.props().forEach(prop -> listed(Category.PROPS, prop, null, scene.at()));
        scene.elements()
                .forEach(element -> listed(element.category(), element.name(), element.quantity(), element.at()));
    }

    private void listed(Category category, String name, @Nullable String quantity, Where.Text at) {
        if (!name.isBlank()) {
            add(new Need(category, name, quantity, 1, Origin.LISTED, List.of(at)));
        }
    }

    void add(Need need) {
        needs.merge(new Key(need.category(), need.name()), need, Needs::both);
    }

    private static Need both(Need known, Need again) {
        List<Where.Text> at = new ArrayList<>(known.at());
        again.at().stream().filter(place -> !at.contains(place)).forEach(at::add);
        return new Need(
                known.category(),
                known.name(),
                known.quantity() == null ? again.quantity() : known.quantity(),
                Math.max(known.confidence(), again.confidence()),
                known.origin(),
                at);
    }

    /** Whether a longer or the same name is listed in any category: 小满的手机 makes the lexicon's 手机 known. */
    boolean lists(String word) {
        return needs.values().stream()
                .anyMatch(need -> need.origin() == Origin.LISTED && need.name().contains(word));
    }

    void correct(Correction correction) {
        var key = new Key(correction.category(), correction.name());
        if (correction.decision() == Decision.NOT_NEEDED) {
            needs.remove(key);
            return;
        }
        Need known = needs.get(key);
        String quantity = correction.quantity() == null && known != null ? known.quantity() : correction.quantity();
        needs.put(
                key,
                new Need(
                        correction.category(),
                        correction.name(),
                        quantity,
                        1,
                        Origin.BY_HAND,
                        known == null ? List.of() : known.at()));
    }
}
