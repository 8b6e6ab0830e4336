package org.baiju.screenplay.drafts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baiju.screenplay.Heading;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.drafts.Order.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Which scene of the earlier draft is which of the later. Scenes that read the same find each other first; of the rest the
 * most alike do, with a little weight for the same place and the same number; what is left may be a part that was split
 * off, or one that was merged in.
 */
final class Matching {
    /** Less than that in common is another scene; a house estimate, checked on rewritten scenes. */
    private static final double LEAST_LIKENESS = 0.35;

    /** With the same number and place much more may have been rewritten. */
    private static final double LEAST_LIKENESS_OF_NAMESAKE = 0.15;

    /** So much of a part has to stand in the scene it was split from. */
    private static final double LEAST_SHARE = 0.6;

    /** A part stands near the scene it was split from. */
    private static final int FARTHEST_PART = 3;

    /** In scripts of thousands of scenes only neighbours are compared, so that the time stays bounded. */
    private static final int MOST_COMPARISONS = 250_000;

    private static final double PLACE_BONUS = 0.10;
    private static final double NUMBER_BONUS = 0.05;

    private final List<Scene> old;
    private final List<Scene> now;
    private final List<Shingles> oldTexts;
    private final List<Shingles> nowTexts;
    private final int[] oldOfNow;
    private final int[] nowOfOld;
    /** Further parts by the later scene that is the first part, and the other way round. */
    private final Map<Integer, List<Integer>> parts = new HashMap<>();

    private final Map<Integer, List<Integer>> mergedIn = new HashMap<>();

    private Matching(List<Scene> old, List<Scene> now) {
        this.old = old;
        this.now = now;
        this.oldTexts = old.stream().map(Shingles::of).toList();
        this.nowTexts = now.stream().map(Shingles::of).toList();
        this.oldOfNow = new int[now.size()];
        this.nowOfOld = new int[old.size()];
        Arrays.fill(oldOfNow, -1);
        Arrays.fill(nowOfOld, -1);
    }

    static Matching of(List<Scene> old, List<Scene> now) {
        var matching = new Matching(old, now);
        matching.matchSame();
        matching.matchAlike();
        matching.findSplits();
        matching.findMerges();
        return matching;
    }

    /** One-to-one matches, in the order of the later draft. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < oldOfNow.length; i++) {
            if (oldOfNow[i] >= 0) {
                pairs.add(new Pair(oldOfNow[i], i));
            }
        }
        return pairs;
    }

    boolean isFurtherPart(int index) {
        return parts.values().stream().anyMatch(list -> list.contains(index));
    }

    boolean isGone(int index) {
        return nowOfOld[index] < 0 && mergedIn.values().stream().noneMatch(list -> list.contains(index));
    }

    List<Integer> oldOf(int index) {
        if (oldOfNow[index] < 0) {
            return List.of();
        }
        List<Integer> all = new ArrayList<>(mergedIn.getOrDefault(index, List.of()));
        all.add(oldOfNow[index]);
        all.sort(null);
        return all;
    }

    List<Integer> partsOf(int index) {
        List<Integer> all = new ArrayList<>(parts.getOrDefault(index, List.of()));
        all.add(index);
        all.sort(null);
        return all;
    }

    /** Right behind the scene that follows what stood before it. */
    double placeOfGone(int index) {
        for (int i = index - 1; i >= 0; i--) {
            if (nowOfOld[i] >= 0) {
                return nowOfOld[i] + (index - i) / (old.size() + 1.0);
            }
        }
        return -1 + index / (old.size() + 1.0);
    }

    private void matchSame() {
        Map<List<Object>, Deque<Integer>> byText = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            byText.computeIfAbsent(textOf(old.get(i)), _ -> new ArrayDeque<>()).add(i);
        }
        for (int i = 0; i < now.size(); i++) {
            Integer same =
                    byText.getOrDefault(textOf(now.get(i)), new ArrayDeque<>()).poll();
            if (same != null) {
                match(same, i);
            }
        }
    }

    private static List<Object> textOf(Scene scene) {
        List<Object> text = new ArrayList<>();
        text.add(place(scene));
        for (Line line : scene.lines()) {
            text.add(line.kind());
            text.add(String.valueOf(line.speaker()));
            text.add(line.text());
        }
        return text;
    }

    private static String place(Scene scene) {
        @Nullable Heading heading = scene.heading();
        return heading == null ? "" : heading.place();
    }

    private void match(int before, int after) {
        oldOfNow[after] = before;
        nowOfOld[before] = after;
    }

    private record Likeness(int before, int after, double score) {}

    private void matchAlike() {
        List<Likeness> all = new ArrayList<>();
        int window = MOST_COMPARISONS / Math.max(1, old.size());
        for (int i = 0; i < old.size(); i++) {
            int end = Math.min(now.size(), i + window + 1);
            for (int j = Math.max(0, i - window); nowOfOld[i] < 0 && j < end; j++) {
                if (oldOfNow[j] < 0) {
                    likeness(i, j, all);
                }
            }
        }
        all.sort(Comparator.comparingDouble(Likeness::score)
                .reversed()
                .thenComparingInt(likeness -> Math.abs(likeness.before - likeness.after)));
        for (Likeness likeness : all) {
            if (nowOfOld[likeness.before] < 0 && oldOfNow[likeness.after] < 0) {
                match(likeness.before, likeness.after);
            }
        }
    }

    private void likeness(int before, int after, List<Likeness> all) {
        boolean samePlace = place(old.get(before)).equals(place(now.get(after)));
        boolean sameNumber = old.get(before).id().equals(now.get(after).id());
        double likeness = oldTexts.get(before).likeness(nowTexts.get(after));
        double least = samePlace && sameNumber ? LEAST_LIKENESS_OF_NAMESAKE : LEAST_LIKENESS;
        if (likeness >= least) {
            double bonus = (samePlace ? PLACE_BONUS : 0) + (sameNumber ? NUMBER_BONUS : 0);
            all.add(new Likeness(before, after, likeness + bonus));
        }
    }

    private void findSplits() {
        for (int i = 0; i < now.size(); i++) {
            if (oldOfNow[i] >= 0) {
                continue;
            }
            int first = nearest(i, oldOfNow, nowTexts.get(i), oldTexts);
            if (first >= 0) {
                parts.computeIfAbsent(first, _ -> new ArrayList<>()).add(i);
            }
        }
    }

    private void findMerges() {
        for (int i = 0; i < old.size(); i++) {
            if (nowOfOld[i] >= 0) {
                continue;
            }
            int into = nearest(i, nowOfOld, oldTexts.get(i), nowTexts);
            if (into >= 0) {
                mergedIn.computeIfAbsent(nowOfOld[into], _ -> new ArrayList<>()).add(i);
            }
        }
    }

    /** The nearest matched neighbour on the same side whose partner holds most of a text; -1 if there is none. */
    private static int nearest(int index, int[] partners, Shingles text, List<Shingles> partnersTexts) {
        for (int distance = 1; distance <= FARTHEST_PART; distance++) {
            for (int neighbour : List.of(index - distance, index + distance)) {
                if (neighbour >= 0
                        && neighbour < partners.length
                        && partners[neighbour] >= 0
                        && text.shareIn(partnersTexts.get(partners[neighbour])) >= LEAST_SHARE) {
                    return neighbour;
                }
            }
        }
        return -1;
    }
}
