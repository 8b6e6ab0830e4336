package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;

/** What happenings take from a shoot: dates of people and places, dates of exteriors, whole dates, and strips' days. */
final class Losses {
    private final Set<LocalDate> lost = new HashSet<>();
    private final Set<String> leftOver = new HashSet<>();
    private final Map<String, Set<LocalDate>> forbidden = new HashMap<>();
    private final List<Finding> remarks = new ArrayList<>();
    private final Plan plan;
    private final Shoot known;
    private Shoot shoot;

    Losses(Shoot shoot, Plan plan, List<Happening> happenings) {
        this.known = shoot;
        this.shoot = shoot;
        this.plan = plan;
        happenings.forEach(this::take);
    }

    private void take(Happening happening) {
        switch (happening) {
            case Happening.RainedOff(Set<LocalDate> dates, boolean usesCover) -> rain(dates, usesCover);
            case Happening.DaysLost(Set<LocalDate> dates) -> lost.addAll(dates);
            case Happening.PerformerIll(String id, DateSpan dates) -> ill(id, dates);
            case Happening.PlaceLost(String id, DateSpan dates) -> close(id, dates);
            case Happening.LeftOver(Set<String> strips) -> leftOver.addAll(strips);
        }
    }

    private void ill(String id, DateSpan dates) {
        List<Performer> performers = with(
                shoot.performers(), one -> one.id().equals(id), one -> one.awayOn(dates), () -> shoot.performerOf(id));
        shoot = shoot.withPerformers(performers);
    }

    private void close(String id, DateSpan dates) {
        List<ShootingPlace> places =
                with(shoot.places(), one -> one.id().equals(id), one -> one.closedOn(dates), () -> shoot.placeOf(id));
        shoot = shoot.withPlaces(places, shoot.travels());
    }

    /** The list with one of it changed; whoever is only assumed becomes known by it. */
    private static <T> List<T> with(List<T> all, Predicate<T> wanted, UnaryOperator<T> change, Supplier<T> assumed) {
        List<T> changed = new ArrayList<>(all);
        changed.replaceAll(one -> wanted.test(one) ? change.apply(one) : one);
        if (all.stream().noneMatch(wanted)) {
            changed.add(change.apply(assumed.get()));
        }
        return changed;
    }

    private void rain(Set<LocalDate> dates, boolean usesCover) {
        plan.strips().filter(strip -> strip.setting().isExterior()).forEach(strip -> {
            Set<LocalDate> wet = dates.stream()
                    .filter(date -> !usesCover || coverOf(strip, date).isEmpty())
                    .collect(Collectors.toSet());
            forbidden.computeIfAbsent(strip.key(), _ -> new HashSet<>()).addAll(wet);
        });
        plan.days().stream().filter(day -> dates.contains(day.date())).forEach(this::offerCover);
    }

    /** Where a strip goes when it rains, if that is open. */
    private Optional<ShootingPlace> coverOf(Strip strip, LocalDate date) {
        return Optional.ofNullable(shoot.placeOf(strip).wetWeather())
                .flatMap(shoot::findPlace)
                .filter(place -> place.isOpenOn(date));
    }

    private void offerCover(ShootingDay day) {
        Map<String, List<String>> numbers = new TreeMap<>();
        for (Strip strip : day.strips()) {
            if (strip.setting().isExterior()) {
                coverOf(strip, day.date())
                        .ifPresent(place -> numbers.computeIfAbsent(place.name(), _ -> new ArrayList<>())
                                .add(strip.number()));
            }
        }
        numbers.forEach(
                (place, strips) -> remarks.add(PlanRule.WET_WEATHER.at(day.key(), String.join(", ", strips), place)));
    }

    /** The shoot as it is now. */
    Shoot shoot() {
        return shoot;
    }

    /** Dates on which strips may not be shot, by their keys. */
    Map<String, Set<LocalDate>> forbidden() {
        return forbidden;
    }

    boolean isLost(LocalDate date) {
        return lost.contains(date);
    }

    boolean isLeftOver(Strip strip) {
        return leftOver.contains(strip.key());
    }

    /** Whether what has happened keeps a strip from being shot on a date, and not what was known before. */
    boolean takes(Strip strip, LocalDate date) {
        boolean wasOpen = known.placeOf(strip).isOpenOn(date);
        return lost.contains(date)
                || forbidden.getOrDefault(strip.key(), Set.of()).contains(date)
                || (wasOpen && !shoot.placeOf(strip).isOpenOn(date))
                || strip.cast().stream()
                        .anyMatch(role -> known.performerOf(role).isThereOn(date)
                                && !shoot.performerOf(role).isThereOn(date));
    }

    List<Finding> remarks() {
        return remarks;
    }
}
