package org.baiju.shootplan.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.season.Replanned;
import org.baiju.shootplan.season.SeasonJudge;
import org.baiju.shootplan.season.SeasonWatch;

/**
 * Mends a plan after something has happened, in three ways from the fewest changes to the cheapest. A search finds days for
 * what cannot stay; each plan is then put in order by the clock and judged. What protects a child is never broken: rather a
 * strip is left without a day. Where there is no plan, it says what contradicts each other and what giving it up costs.
 */
public final class Rework {
    private final Shoot shoot;
    private final Plan plan;
    private final ReworkRequest request;
    private final SeasonWatch watch;
    private final Losses losses;
    private final Judgement before;

    private Rework(Shoot shoot, Plan plan, ReworkRequest request, SeasonWatch watch) {
        this.shoot = shoot;
        this.plan = plan;
        this.request = request;
        this.watch = watch;
        this.losses = new Losses(shoot, plan, request.happenings());
        this.before = PlanCheck.judge(shoot, plan);
    }

    /** Three ways to go on with a plan, or why there is none. */
    public static Reworked rework(Shoot shoot, Plan plan, ReworkRequest request, SeasonWatch watch) {
        return new Rework(shoot, plan, request, watch).rework();
    }

    private Reworked rework() {
        Standing standing = standing(Set.of());
        int slots = standing.dates().slots();
        if (slots == 0 || slots > PlanRequest.DAYS_MAX) {
            Finding why = PlanRule.TOO_LONG_TO_REWORK.about(slots, PlanRequest.DAYS_MAX);
            return new Reworked.NothingFits(List.of(why), true);
        }
        // A day that broke a rule before is not ours to mend, unless there is no other way.
        Set<DayKey> broken = brokenBefore(standing);
        if (!broken.isEmpty()) {
            Attempt careful = attempt(standing(broken));
            Map<Replanned.Kind, Mended> found = careful.run(watch);
            boolean isWhole =
                    careful.leftOut().isEmpty() && found.values().stream().allMatch(one -> one.isCleanAfter(before));
            if (!found.isEmpty() && isWhole) {
                return answer(careful, found, standing);
            }
        }
        Attempt attempt = attempt(standing);
        Map<Replanned.Kind, Mended> found = attempt.run(watch);
        return found.isEmpty()
                ? new Reworked.NothingFits(why(standing), attempt.isComplete())
                : answer(attempt, found, standing);
    }

    private Standing standing(Set<DayKey> leftAlone) {
        return new Standing(plan, request, losses, leftAlone);
    }

    private Attempt attempt(Standing standing) {
        return new Attempt(shoot, plan, request, losses, before, standing);
    }

    private Reworked answer(Attempt attempt, Map<Replanned.Kind, Mended> found, Standing standing) {
        List<Finding> remarks = new ArrayList<>(losses.remarks());
        if (!attempt.leftOut().isEmpty()) {
            List<Strip> leftOut = attempt.leftOut().stream()
                    .flatMap(key -> plan.findStrip(key).stream())
                    .toList();
            remarks.add(PlanRule.STRIP_WITHOUT_DAY.at(attempt.leftOut().getFirst(), Planner.numbers(leftOut), ""));
            remarks.addAll(why(standing));
        }
        return new Reworked.Alternatives(
                before,
                new Choice(shoot, plan, request).of(found),
                attempt.forced(),
                attempt.leftOut(),
                remarks,
                attempt.isComplete());
    }

    /** Days that nothing has happened to, and that break rules of the season as they are. */
    private Set<DayKey> brokenBefore(Standing standing) {
        List<Strip> strips = standing.strips().stream()
                .filter(strip -> plan.findDayOf(strip.key()).isPresent())
                .toList();
        SeasonModel model = standing.model(shoot, new Cuts(), strips);
        Set<DayKey> broken = new HashSet<>();
        SeasonJudge.judge(model.season(), standing.homes(model, strips)).breaches().stream()
                .map(breach -> standing.dates().day(breach.slot()))
                .forEach(broken::add);
        for (Strip strip : standing.open()) {
            plan.findDayOf(strip.key())
                    .filter(day -> losses.isLeftOver(strip) || losses.takes(strip, day.date()))
                    .ifPresent(day -> broken.remove(day.key()));
        }
        broken.removeAll(standing.fixed());
        return broken;
    }

    private List<Finding> why(Standing standing) {
        if (watch.isCancelled()) {
            return List.of();
        }
        var explaining = new Explaining(standing.modelToExplain(losses.shoot()), shoot.rules(), standing.openSlots());
        List<Finding> why = new ArrayList<>(
                explaining.conflictOrDatesBeside(Set.copyOf(standing.dates().dates())));
        boolean isHeld =
                !request.published().isEmpty() && request.publishedPrice().isEmpty();
        if (isHeld) {
            why.addAll(withPublishedDays());
        }
        return why;
    }

    /** What it would cost to change published days as well; empty if that does not help. */
    private List<Finding> withPublishedDays() {
        OptionalLong price = OptionalLong.of(shoot.rules().prices().publishedMove());
        ReworkRequest freer = request.withPublished(request.published(), price);
        var standing = new Standing(plan, freer, losses, Set.of());
        var attempt = new Attempt(shoot, plan, freer, losses, before, standing);
        Map<Replanned.Kind, Mended> found = attempt.run(watch);
        if (found.isEmpty() || !attempt.leftOut().isEmpty()) {
            return List.of();
        }
        String days = Explaining.names(request.published().stream().sorted().map(DayKey::toString));
        long cost = new Choice(shoot, plan, freer).of(found).getLast().cost();
        return List.of(PlanRule.RELAX_PUBLISHED.about(days, Explaining.yuan(cost)));
    }
}
