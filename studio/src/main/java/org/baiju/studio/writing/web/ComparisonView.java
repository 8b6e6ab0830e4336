package org.baiju.studio.writing.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.drafts.Comparison;
import org.baiju.screenplay.drafts.LineDiff;
import org.baiju.screenplay.drafts.LockedNumbers;
import org.baiju.screenplay.drafts.PlanImpact;
import org.baiju.screenplay.drafts.RevisionColour;
import org.baiju.screenplay.drafts.SceneChange;
import org.baiju.screenplay.drafts.SceneChange.Kind;
import org.baiju.studio.writing.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a page shows it.
 *
 * @param counts how many scenes of each kind there are; kinds without any are left out
 * @param rows every scene that is not unchanged, in the order of the later draft
 * @param colour of the paper of this revision; absent if the earlier draft is not locked
 */
public record ComparisonView(
        Draft from,
        Draft to,
        Map<Kind, Integer> counts,
        List<Row> rows,
        Map<String, String> lockedNumbers,
        List<String> omitted,
        @Nullable RevisionColour colour) {

    /** A scene, or several, before and after. */
    public record Row(SceneChange change, String before, String after, String place, List<LineDiff> lines) {
        /** What it means for the plan. */
        public PlanImpact impact() {
            return change.impact();
        }

        /** By how many seconds the scene got longer; negative if shorter. */
        public long secondsMore() {
            return Math.round(
                    (impact().lengthAfter().toMillis() - impact().lengthBefore().toMillis()) / 1000.0);
        }
    }

    static ComparisonView of(Draft from, Draft to, Comparison comparison) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        comparison.changes().forEach(change -> change.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum)));
        List<Row> rows = comparison.changes().stream()
                .filter(change -> !change.is(Kind.UNCHANGED))
                .map(ComparisonView::row)
                .toList();
        return new ComparisonView(from, to, counts, rows, Map.of(), List.of(), null);
    }

    ComparisonView locked(LockedNumbers numbers, RevisionColour paper) {
        Map<String, String> byScene = new HashMap<>();
        List<String> gone = new ArrayList<>();
        for (LockedNumbers.Entry entry : numbers.entries()) {
            Scene scene = entry.scene();
            if (scene == null) {
                gone.add(entry.number());
            } else {
                byScene.put(scene.id(), entry.number());
            }
        }
        return new ComparisonView(from, to, counts, rows, byScene, gone, paper);
    }

    /** The number a scene of the later draft has by the lock; absent if nothing is locked. */
    public @Nullable String lockedNumber(Row row) {
        return row.change().after().isEmpty()
                ? null
                : lockedNumbers.get(row.change().after().getFirst().id());
    }

    private static Row row(SceneChange change) {
        List<Line> before = lines(change.before());
        List<Line> after = lines(change.after());
        Scene shown = (change.after().isEmpty() ? change.before() : change.after()).getFirst();
        String place = shown.heading() == null ? "" : shown.heading().place();
        return new Row(
                change, numbers(change.before()), numbers(change.after()), place, LineDiff.between(before, after));
    }

    private static List<Line> lines(List<Scene> scenes) {
        return scenes.stream().flatMap(scene -> scene.lines().stream()).toList();
    }

    private static String numbers(List<Scene> scenes) {
        return String.join(
                " + ",
                scenes.stream()
                        .map(scene -> scene.number().isEmpty() ? scene.id() : scene.number())
                        .toList());
    }
}
