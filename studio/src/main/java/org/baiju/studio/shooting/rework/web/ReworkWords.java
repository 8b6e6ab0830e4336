package org.baiju.studio.shooting.rework.web;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.PlanCost;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.studio.platform.page.Page;
import org.baiju.studio.shooting.rework.Reworks.Offer;
import org.jspecify.annotations.Nullable;

/** Puts what a rework came to in the order in which a page shows it. */
public final class ReworkWords {
    /** As many of a cast as a row of a phone has room for. */
    private static final int CAST_MAX = 3;

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

    /** A rule that keeps a call sheet from being published; the day is absent for the shoot as a whole. */
    public record Blocking(@Nullable DayKey day, String sentence) {}

    /** What keeps a call sheet from being published, each once. */
    public List<Blocking> blocking(Offer offer) {
        return offer.judgement().violations().stream()
                .filter(Violation::blocksPublishing)
                .map(violation -> new Blocking(violation.day(), say(violation.finding())))
                .distinct()
                .toList();
    }

    /** The strips that leave a day; it is absent for the boneyard. */
    public record Leaving(@Nullable DayKey day, List<Moved> moves) {}

    /** Moves by the day that the strips leave, in order; those from the boneyard first. */
    public List<Leaving> byDay(List<Moved> moves) {
        Map<Optional<DayKey>, List<Moved>> days =
                moves.stream().collect(Collectors.groupingBy(moved -> Optional.ofNullable(moved.from())));
        return days.entrySet().stream()
                .map(day -> new Leaving(day.getKey().orElse(null), day.getValue()))
                .sorted(Comparator.comparing(Leaving::day, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** A day as people write it, with its unit if it is another than the first; absent for the boneyard. */
    public static String day(Page page, @Nullable DayKey day) {
        if (day == null) {
            return page.say("shooting.scenario.boneyard");
        }
        String date = page.date(day.date());
        return day.unit() == 1 ? date : date + " · " + page.say("shooting.sheet.unit", day.unit());
    }

    /** Some of the cast of a strip, as a row has room for. */
    public static String cast(Page page, Strip strip) {
        String some = strip.cast().stream().limit(CAST_MAX).collect(Collectors.joining(page.say("writing.and")));
        return strip.cast().size() > CAST_MAX ? some + "…" : some;
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
