package org.baiju.studio.shooting.rework.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.PlanCost;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.studio.shooting.rework.Reworks.Offer;

/** Puts what a rework came to in the order in which a page shows it. */
public final class ReworkWords {
    private final PlanWording wording;

    ReworkWords(Locale locale) {
        this.wording = PlanWording.of(locale);
    }

    /**
     * What is paid for of one kind, in fen.
     *
     * @param before of the board as it is
     * @param after of the plan that is offered
     */
    public record CostLine(CostItem.Kind kind, long before, long after) {
        public long change() {
            return after - before;
        }
    }

    public String say(Finding finding) {
        return wording.say(finding);
    }

    /** The offers that do not move the same strips to the same days as one before them. */
    public List<Offer> differing(List<Offer> offers) {
        Set<List<Moved>> seen = new HashSet<>();
        return offers.stream().filter(offer -> seen.add(offer.moves())).toList();
    }

    /** What keeps a call sheet from being published, each with its day in front. */
    public List<String> blocking(Offer offer) {
        return offer.judgement().violations().stream()
                .filter(Violation::blocksPublishing)
                .map(violation -> (violation.day() == null ? "" : violation.day() + " · ") + say(violation.finding()))
                .distinct()
                .toList();
    }

    /** Moves by the day that the strips leave, in order; those from the boneyard under the empty name, first. */
    public Map<String, List<Moved>> byDay(List<Moved> moves) {
        Map<String, List<Moved>> days = new TreeMap<>();
        for (Moved moved : moves) {
            DayKey from = moved.from();
            days.computeIfAbsent(from == null ? "" : from.toString(), _ -> new ArrayList<>())
                    .add(moved);
        }
        return days;
    }

    /** The kinds of cost of which either has any, in their order. */
    public List<CostLine> costs(PlanCost before, PlanCost after) {
        Map<CostItem.Kind, Long> kinds = new EnumMap<>(CostItem.Kind.class);
        kinds.putAll(before.byKind());
        after.byKind().forEach(kinds::putIfAbsent);
        return kinds.keySet().stream()
                .map(kind -> new CostLine(kind, before.of(kind), after.of(kind)))
                .toList();
    }
}
