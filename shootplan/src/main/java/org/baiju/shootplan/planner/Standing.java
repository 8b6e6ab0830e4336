package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;

/**
 * What of a plan stands whatever happens: days that are over, published, locked or lost take nothing more, and keep what can
 * stay on them. What is left is open to the search.
 */
final class Standing {
    private final Plan plan;
    private final ReworkRequest request;
    private final Losses losses;
    private final SpareDates spare;
    private final Dates dates;
    private final Set<DayKey> fixed = new HashSet<>();
    private final List<ShootingDay> locked = new ArrayList<>();
    private final Map<String, DayKey> staying = new HashMap<>();
    private final Map<String, Strip> open = new LinkedHashMap<>();

    /**
     * @param left days that are left alone, besides those of the request
     */
    Standing(Plan plan, ReworkRequest request, Losses losses, Set<DayKey> left) {
        this.plan = plan;
        this.request = request;
        this.losses = losses;
        this.spare = new SpareDates(plan, request, losses);
        this.dates = dates(plan, request, spare);
        for (ShootingDay day : plan.days()) {
            if (dates.slotOf(day.key()) >= 0) {
                take(day, isFixed(day) || left.contains(day.key()));
            }
        }
        plan.boneyard().stream().filter(losses::isLeftOver).forEach(strip -> open.put(strip.key(), strip));
        closeWhatIsNoDay();
    }

    /** The dates of the plan and some spare ones; the first that are over go if there are too many. */
    private static Dates dates(Plan plan, ReworkRequest request, SpareDates spare) {
        var dates = new TreeSet<>(spare.first(request.spareDays()));
        int units = 1;
        for (ShootingDay day : plan.days()) {
            dates.add(day.date());
            units = Math.max(units, day.key().unit());
        }
        while (dates.size() * units > PlanRequest.DAYS_MAX && isOver(dates.first(), plan, request)) {
            dates.removeFirst();
        }
        return new Dates(List.copyOf(dates), units);
    }

    private static boolean isOver(LocalDate date, Plan plan, ReworkRequest request) {
        return plan.days().stream()
                .filter(day -> day.date().equals(date))
                .allMatch(day -> request.over().contains(day.key()));
    }

    private boolean isFixed(ShootingDay day) {
        return request.over().contains(day.key())
                || day.isLocked()
                || losses.isLost(day.date())
                || (request.published().contains(day.key())
                        && request.publishedPrice().isEmpty());
    }

    private void take(ShootingDay day, boolean isFixed) {
        List<Strip> stay = new ArrayList<>();
        for (Strip strip : day.strips()) {
            if (request.shot().contains(strip.key()) || (isFixed && mayStay(strip, day))) {
                stay.add(strip);
                staying.put(strip.key(), day.key());
            } else {
                open.put(strip.key(), strip);
            }
        }
        if (isFixed) {
            fixed.add(day.key());
            locked.add(day.with(List.copyOf(stay)).locked(true));
        } else {
            // What is shot stays, though its day takes more; the search keeps it by its slot.
            stay.forEach(strip -> open.put(strip.key(), strip));
        }
    }

    private boolean mayStay(Strip strip, ShootingDay day) {
        return request.over().contains(day.key())
                ? !losses.isLeftOver(strip)
                : !losses.isLeftOver(strip) && !losses.takes(strip, day.date());
    }

    /** Units work on the dates on which they have a day; a spare date is the first unit's alone. */
    private void closeWhatIsNoDay() {
        Set<LocalDate> spareDates = Set.copyOf(spare.first(request.spareDays()));
        for (int slot = 0; slot < dates.slots(); slot++) {
            DayKey key = dates.day(slot);
            boolean isSpare = key.unit() == 1 && spareDates.contains(key.date());
            if (plan.findDay(key).isEmpty() && !isSpare) {
                locked.add(new ShootingDay(key, null, true, List.of()));
            }
        }
    }

    Dates dates() {
        return dates;
    }

    /** Days that nothing comes to. */
    Set<DayKey> fixed() {
        return fixed;
    }

    /** All strips that the search has to do with, those that stay first. */
    List<Strip> strips() {
        Map<String, Strip> all = new LinkedHashMap<>();
        locked.forEach(day -> day.strips().forEach(strip -> all.put(strip.key(), strip)));
        all.putAll(open);
        return List.copyOf(all.values());
    }

    /** Strips that are looked for a day for. */
    List<Strip> open() {
        return open.values().stream()
                .filter(strip -> !staying.containsKey(strip.key()))
                .toList();
    }

    boolean stays(Strip strip) {
        return staying.containsKey(strip.key());
    }

    /** The slot of each strip now; one without a day is given the first that it may have, for the search to begin with. */
    List<Integer> homes(SeasonModel model, List<Strip> strips) {
        Map<String, DayKey> days = plan.daysByStrip();
        return strips.stream()
                .map(strip -> {
                    DayKey day = days.get(strip.key());
                    int first = Long.numberOfTrailingZeros(model.allowed(strip));
                    return day == null ? Math.min(first, dates.slots() - 1) : dates.slotOf(day);
                })
                .toList();
    }

    SeasonModel model(Shoot shoot, Cuts cuts, List<Strip> strips) {
        return new SeasonModel(shoot, wishes(), dates, cuts, strips, locked);
    }

    /**
     * The season as it would be explained: only what is open, with more dates.
     */
    SeasonModel modelToExplain(Shoot shoot) {
        var longer = new TreeSet<>(dates.dates());
        int room = PlanRequest.DAYS_MAX / dates.units() - longer.size();
        int more = Math.clamp(room, 0, Explaining.DATES_MORE);
        longer.addAll(spare.first(request.spareDays() + more));
        List<ShootingDay> closed =
                locked.stream().map(day -> day.with(List.of())).toList();
        return new SeasonModel(
                shoot, wishes(), new Dates(List.copyOf(longer), dates.units()), new Cuts(), open(), closed);
    }

    /** How many slots there are for what is open. */
    int openSlots() {
        return dates.slots() - locked.size();
    }

    /** What production wishes of strips is kept; a strip that stands against its wish already is not moved for it. */
    private PlanRequest wishes() {
        Map<String, DayKey> now = plan.daysByStrip();
        Map<String, DayKey> fixedStrips = new HashMap<>();
        Map<String, Set<LocalDate>> notOn = new HashMap<>();
        for (Strip strip : open.values()) {
            DayKey day = now.get(strip.key());
            Set<LocalDate> unwished = new HashSet<>(strip.notes().wish().notOn());
            if (day != null) {
                unwished.remove(day.date());
                if (day.equals(strip.notes().wish().day()) && stays(strip, day)) {
                    fixedStrips.put(strip.key(), day);
                }
            }
            unwished.addAll(losses.forbidden().getOrDefault(strip.key(), Set.of()));
            notOn.put(strip.key(), unwished);
        }
        return PlanRequest.startingOn(dates.date(0))
                .withUnits(dates.units())
                .withWishes(fixedStrips, notOn)
                .withSearch(request.seed(), request.movesPerScene());
    }

    private boolean stays(Strip strip, DayKey day) {
        return !request.over().contains(day) && !losses.isLeftOver(strip) && !losses.takes(strip, day.date());
    }
}
