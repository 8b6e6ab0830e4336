package org.baiju.shootplan.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.hours.HoursRule;

/**
 * Takes off a plan what may not stand on it, whoever wants it: scenes that would break a rule that protects a child, and
 * days that are none. Facts change after a plan is made, as a birth date or a consent; then this is what is left of it.
 */
public final class PlanGuard {
    /** Rules that no rest of the child's day can keep: all of that day goes. */
    private static final Set<String> WHOLE_DAY = Set.of(
            HoursRule.CHILD_TOO_YOUNG.id(),
            HoursRule.CHILD_CONSENT.id(),
            HoursRule.CHILD_DAYS_IN_A_ROW.id(),
            HoursRule.CHILD_UNPROTECTED.id(),
            HoursRule.PACK_NOT_IN_FORCE.id());

    private PlanGuard() {}

    /**
     * What may stand.
     *
     * @param parked strips that went into the boneyard, in the order in which they went
     * @param reasons why, as many as there were
     */
    public record Guarded(Plan plan, List<Strip> parked, List<Violation> reasons, Judgement judgement) {
        public Guarded {
            parked = List.copyOf(parked);
            reasons = List.copyOf(reasons);
        }
    }

    /** The plan without what may not stand, locked days included; the same plan if all of it may. */
    public static Guarded enforce(Shoot shoot, Plan plan) {
        Plan rest = plan;
        List<Strip> parked = new ArrayList<>();
        List<Violation> reasons = new ArrayList<>();
        Judgement judgement = PlanCheck.judge(shoot, rest);
        while (!judgement.forbidden().isEmpty()) {
            Violation violation = judgement.forbidden().getFirst();
            Set<String> going = Set.copyOf(
                    WHOLE_DAY.contains(violation.finding().rule())
                            ? violation.strips()
                            : List.of(violation.strips().getLast()));
            reasons.add(violation);
            rest.strips().filter(strip -> going.contains(strip.key())).forEach(parked::add);
            rest = without(rest, going);
            judgement = PlanCheck.judge(shoot, rest);
        }
        return new Guarded(rest, parked, reasons, judgement);
    }

    private static Plan without(Plan plan, Set<String> going) {
        List<Strip> boneyard = new ArrayList<>(plan.boneyard());
        List<ShootingDay> days = new ArrayList<>();
        for (ShootingDay day : plan.days()) {
            day.strips().stream().filter(strip -> going.contains(strip.key())).forEach(boneyard::add);
            days.add(day.with(day.items().stream()
                    .filter(item -> !going.contains(item.key()))
                    .toList()));
        }
        return new Plan(days, boneyard);
    }
}
