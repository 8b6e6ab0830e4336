package org.baiju.shootplan.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.baiju.finding.Finding;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.planner.Reworked.Alternative;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.shootplan.season.Replanned;

/** Offers mended plans by what they cost on the clock. All compete for each kind: one that moves more never costs more. */
final class Choice {
    private final Shoot shoot;
    private final Plan before;
    private final ReworkRequest request;

    Choice(Shoot shoot, Plan before, ReworkRequest request) {
        this.shoot = shoot;
        this.before = before;
        this.request = request;
    }

    /** One plan of each kind, in the order of the kinds. */
    List<Alternative> of(Map<Replanned.Kind, Mended> found) {
        Mended cleanest = found.values().stream().min(Mended.BY_WRONGS).orElseThrow();
        List<Alternative> all = found.entrySet().stream()
                .filter(entry -> Mended.BY_WRONGS.compare(entry.getValue(), cleanest) == 0)
                .map(entry -> alternative(entry.getKey(), entry.getValue()))
                .toList();
        Alternative fewest = all.stream()
                .min(Comparator.<Alternative>comparingInt(one -> one.moves().size())
                        .thenComparingLong(Alternative::cost))
                .orElseThrow();
        List<Alternative> others =
                all.stream().filter(one -> one.cost() <= fewest.cost()).toList();
        // A strip that moves counts like half a move of the unit: about what the search counts in its middle way.
        long movePrice = shoot.rules().prices().move() / 2;
        return List.of(
                as(Replanned.Kind.FEWEST_CHANGES, fewest),
                as(Replanned.Kind.BALANCED, best(others, movePrice)),
                as(Replanned.Kind.CHEAPEST, best(others, 0)));
    }

    private static Alternative best(List<Alternative> all, long movePrice) {
        return all.stream()
                .min(Comparator.<Alternative>comparingLong(
                                one -> one.cost() + movePrice * one.moves().size())
                        .thenComparingInt(one -> one.moves().size()))
                .orElseThrow();
    }

    private static Alternative as(Replanned.Kind kind, Alternative one) {
        return new Alternative(kind, one.plan(), one.judgement(), one.publishedCost(), one.moves(), one.remarks());
    }

    private Alternative alternative(Replanned.Kind kind, Mended mended) {
        List<Moved> moves = Moved.between(before, mended.plan());
        long fromPublished = moves.stream()
                .filter(moved -> moved.from() != null && request.published().contains(moved.from()))
                .count();
        long price = request.publishedPrice().orElse(0) * fromPublished;
        return new Alternative(kind, mended.plan(), mended.judgement(), price, moves, remarks(mended));
    }

    private List<Finding> remarks(Mended mended) {
        List<Finding> remarks = new ArrayList<>();
        for (Violation reason : mended.reasons()) {
            remarks.add(PlanRule.CHILD_PARKED.at(
                    String.join(", ", reason.strips()),
                    mended.parked().size(),
                    reason.finding().rule()));
        }
        request.published().stream()
                .sorted()
                .filter(day -> !before.findDay(day).equals(mended.plan().findDay(day)))
                .forEach(day -> remarks.add(PlanRule.SHEET_OUTDATED.at(day, day, "")));
        return remarks;
    }
}
