package org.baiju.studio.shooting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;

/**
 * What a later draft makes of a plan: strips of the same scene keep their day and their place in the order, with what the
 * later draft says of them; new ones are in the boneyard.
 *
 * @param plan with the strips of the later draft
 * @param kept strips that go on, in the order of the plan
 * @param added scenes that no strip goes on as, in the order of the script
 * @param omitted strips without a scene in the later draft, in the order of the plan
 */
public record TakeOver(Plan plan, List<Pair> kept, List<Strip> added, List<Strip> omitted) {
    public TakeOver {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
        omitted = List.copyOf(omitted);
    }

    /** One strip in both drafts. */
    public record Pair(Strip before, Strip after) {
        public boolean isRenumbered() {
            return !before.key().equals(after.key()) || !before.number().equals(after.number());
        }

        /** Whether anything differs that a plan is made by. */
        public boolean isChanged() {
            return isRenumbered()
                    || !before.setting().equals(after.setting())
                    || !before.cast().equals(after.cast())
                    || !before.length().equals(after.length())
                    || !before.notes().equals(after.notes());
        }
    }

    /**
     * Takes a plan over.
     *
     * @param laterKeys the later key of each strip that goes on, by its key
     * @param strips of the later draft, in the order of the script
     */
    public static TakeOver of(Plan before, Map<String, String> laterKeys, List<Strip> strips) {
        Map<String, Strip> later = new LinkedHashMap<>();
        strips.forEach(strip -> later.put(strip.key(), strip));
        Map<String, Strip> heirs = new HashMap<>();
        laterKeys.forEach((key, heir) -> {
            Strip strip = later.get(heir);
            if (strip != null) {
                heirs.put(key, strip);
            }
        });
        List<Pair> kept = new ArrayList<>();
        List<Strip> omitted = new ArrayList<>();
        before.strips().forEach(strip -> {
            Strip heir = heirs.get(strip.key());
            if (heir == null) {
                omitted.add(strip);
            } else {
                kept.add(new Pair(strip, heir));
            }
        });
        Set<Strip> goneOn = new HashSet<>(heirs.values());
        List<Strip> added =
                strips.stream().filter(strip -> !goneOn.contains(strip)).toList();
        return new TakeOver(plan(before, heirs, added), kept, added, omitted);
    }

    private static Plan plan(Plan before, Map<String, Strip> heirs, List<Strip> added) {
        List<ShootingDay> days =
                before.days().stream().map(day -> day.with(items(day, heirs))).toList();
        List<Strip> boneyard = new ArrayList<>();
        for (Strip strip : before.boneyard()) {
            Strip heir = heirs.get(strip.key());
            if (heir != null) {
                boneyard.add(heir);
            }
        }
        boneyard.addAll(added);
        return new Plan(days, boneyard);
    }

    private static List<DayItem> items(ShootingDay day, Map<String, Strip> heirs) {
        List<DayItem> items = new ArrayList<>();
        for (DayItem item : day.items()) {
            DayItem then = item instanceof Strip strip ? heirs.get(strip.key()) : item;
            if (then != null) {
                items.add(then);
            }
        }
        return items;
    }

    /** Strips that the later draft has otherwise than the plan. */
    public List<Pair> changed() {
        return kept.stream().filter(Pair::isChanged).toList();
    }

    /**
     * Why the draft cannot be taken over: the set keeps its records by the keys of scenes, so a scene that is shot stays in
     * the script under its number.
     *
     * @param shot when strips were shot, by their keys
     * @param draft the number of the later draft
     */
    public List<Finding> problems(Map<String, LocalDate> shot, int draft) {
        List<Finding> problems = new ArrayList<>();
        for (Strip strip : omitted) {
            if (shot.containsKey(strip.key())) {
                problems.add(PlanRule.SHOT_OMITTED.at(strip.key(), strip.number(), draft));
            }
        }
        for (Pair pair : kept) {
            Strip was = pair.before();
            if (shot.containsKey(was.key()) && !was.key().equals(pair.after().key())) {
                problems.add(PlanRule.SHOT_RENUMBERED.at(
                        was.key(), was.number(), pair.after().number()));
            }
        }
        return problems;
    }
}
