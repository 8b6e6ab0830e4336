package org.baiju.screenplay.drafts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.breakdown.Correction;
import org.baiju.screenplay.drafts.SceneChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Two drafts side by side.
 *
 * @param changes every scene of both drafts once: those of the later draft in its order, each removed scene behind the
 *     scene that stood before it
 */
public record Comparison(List<SceneChange> changes) {
    public Comparison {
        changes = List.copyOf(changes);
    }

    /** Compares two drafts; lengths are measured as given. */
    public static Comparison of(Script before, Script after, Lengths lengths) {
        List<Scene> old = before.scenes().toList();
        List<Scene> now = after.scenes().toList();
        Matching matching = Matching.of(old, now);
        Set<Integer> moved = Order.movedAmong(matching.pairs());
        var changes = new ArrayList<Placed>();
        for (int i = 0; i < now.size(); i++) {
            if (!matching.isFurtherPart(i)) {
                changes.add(new Placed(i, change(old, now, matching, i, moved.contains(i), lengths)));
            }
        }
        for (int i = 0; i < old.size(); i++) {
            if (matching.isGone(i)) {
                SceneChange removed = new SceneChange(
                        Set.of(Kind.REMOVED),
                        List.of(old.get(i)),
                        List.of(),
                        PlanImpact.of(List.of(old.get(i)), List.of(), lengths));
                changes.add(new Placed(matching.placeOfGone(i), removed));
            }
        }
        changes.sort(Comparator.comparingDouble(Placed::place));
        return new Comparison(changes.stream().map(Placed::change).toList());
    }

    private record Placed(double place, SceneChange change) {}

    private static SceneChange change(
            List<Scene> old, List<Scene> now, Matching matching, int index, boolean moved, Lengths lengths) {
        List<Scene> from = matching.oldOf(index).stream().map(old::get).toList();
        List<Scene> to = matching.partsOf(index).stream().map(now::get).toList();
        var kinds = EnumSet.noneOf(Kind.class);
        if (from.isEmpty()) {
            kinds.add(Kind.ADDED);
        } else {
            addKinds(kinds, from, to, moved);
        }
        return new SceneChange(kinds, from, to, PlanImpact.of(from, to, lengths));
    }

    private static void addKinds(Set<Kind> kinds, List<Scene> from, List<Scene> to, boolean moved) {
        Scene was = from.getFirst();
        Scene is = to.getFirst();
        if (to.size() > 1) {
            kinds.add(Kind.SPLIT);
        }
        if (from.size() > 1) {
            kinds.add(Kind.MERGED);
        }
        if (moved) {
            kinds.add(Kind.MOVED);
        }
        if (!was.label().equals(is.label()) || was.episode() != is.episode()) {
            kinds.add(Kind.RENUMBERED);
        }
        if (from.size() == 1 && to.size() == 1 && !readsTheSame(was, is)) {
            kinds.add(Kind.CHANGED);
        }
        if (kinds.isEmpty()) {
            kinds.add(Kind.UNCHANGED);
        }
    }

    /** Whether nothing but numbers and positions differs. */
    static boolean readsTheSame(Scene was, Scene is) {
        return sameHeading(was.heading(), is.heading())
                && was.cast().equals(is.cast())
                && was.props().equals(is.props())
                && was.lines().size() == is.lines().size()
                && sameLines(was.lines(), is.lines());
    }

    private static boolean sameHeading(@Nullable Heading was, @Nullable Heading is) {
        if (was == null || is == null) {
            return was == null && is == null;
        }
        return was.place().equals(is.place())
                && was.intExt() == is.intExt()
                && Objects.equals(was.time(), is.time())
                && was.flags().equals(is.flags());
    }

    private static boolean sameLines(List<Line> was, List<Line> is) {
        for (int i = 0; i < was.size(); i++) {
            if (!LineDiff.saysTheSame(was.get(i), is.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The scenes of the later draft by the ids of the earlier one; a scene that was split gives all its parts. */
    public Map<String, List<String>> laterIds() {
        Map<String, List<String>> ids = new HashMap<>();
        for (SceneChange change : changes) {
            for (Scene was : change.before()) {
                ids.put(was.id(), change.after().stream().map(Scene::id).toList());
            }
        }
        return ids;
    }

    /**
     * Corrections made for the earlier draft as they hold for the later: each follows its scene, in a split scene to the
     * first part; those of a removed scene are left out.
     */
    public List<Correction> carryOver(List<Correction> corrections) {
        Map<String, List<String>> ids = laterIds();
        return corrections.stream()
                .<Correction>mapMulti((correction, carried) -> ids.getOrDefault(correction.scene(), List.of()).stream()
                        .findFirst()
                        .ifPresent(scene -> carried.accept(correction.in(scene))))
                .distinct()
                .toList();
    }
}
