package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;

/** Dates that nobody shoots on yet and that may be used in need: free ones in the midst of the shoot come first. */
final class SpareDates {
    private final Plan plan;
    private final ReworkRequest request;
    private final Losses losses;
    private final List<LocalDate> inside;

    SpareDates(Plan plan, ReworkRequest request, Losses losses) {
        this.plan = plan;
        this.request = request;
        this.losses = losses;
        this.inside = plan.days().isEmpty() ? List.of() : inside();
    }

    /** The first so many of them; fewer only if there is no plan to go on with. */
    List<LocalDate> first(int count) {
        if (plan.days().isEmpty()) {
            return List.of();
        }
        List<LocalDate> dates = new ArrayList<>(inside.subList(0, Math.min(count, inside.size())));
        LocalDate next = plan.days().getLast().date().plusDays(1);
        for (; dates.size() < count; next = next.plusDays(1)) {
            if (!request.closed().contains(next) && !losses.isLost(next)) {
                dates.add(next);
            }
        }
        return dates;
    }

    /** One that could take nothing of what has to go would only use up the number that production allows. */
    private List<LocalDate> inside() {
        Set<LocalDate> used = plan.days().stream().map(ShootingDay::date).collect(Collectors.toSet());
        List<Strip> going = going();
        return firstOpen()
                .datesUntil(plan.days().getLast().date().plusDays(1))
                .filter(date -> !used.contains(date)
                        && !request.closed().contains(date)
                        && !losses.isLost(date)
                        && going.stream().anyMatch(strip -> mayBeShot(strip, date)))
                .toList();
    }

    private LocalDate firstOpen() {
        LocalDate first = plan.days().getFirst().date();
        return plan.days().stream()
                .filter(day -> request.over().contains(day.key()))
                .map(day -> day.date().plusDays(1))
                .reduce(first, (one, other) -> one.isAfter(other) ? one : other);
    }

    private List<Strip> going() {
        Stream<Strip> fromDays = plan.days().stream()
                .filter(day -> !request.over().contains(day.key()))
                .flatMap(day -> day.strips().stream().filter(strip -> losses.takes(strip, day.date())));
        return Stream.concat(fromDays, plan.strips().filter(losses::isLeftOver))
                .filter(strip -> !request.shot().contains(strip.key()))
                .toList();
    }

    private boolean mayBeShot(Strip strip, LocalDate date) {
        Shoot shoot = losses.shoot();
        return shoot.placeOf(strip).isOpenOn(date)
                && !strip.notes().wish().notOn().contains(date)
                && !losses.forbidden().getOrDefault(strip.key(), Set.of()).contains(date)
                && shoot.performersOf(strip).stream().allMatch(performer -> mayCome(shoot, performer, date));
    }

    private static boolean mayCome(Shoot shoot, Performer performer, LocalDate date) {
        return performer.isThereOn(date) && (!shoot.isChild(performer, date) || performer.hasConsentOn(date));
    }
}
