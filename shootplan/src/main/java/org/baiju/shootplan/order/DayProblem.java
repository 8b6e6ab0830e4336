package org.baiju.shootplan.order;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.StoryOrder;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.SkyTimes;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.DayAllowance;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;
import org.jspecify.annotations.Nullable;

/** The strips of one day as arrays, for {@link DayRun} to run through thousands of times. Times are minutes from midnight. */
final class DayProblem {
    /** The end of what has none. */
    static final int NEVER = 100_000;

    final List<Strip> strips;
    final int[] minutes;
    final int[] place;
    final int[] set;
    final boolean[] bright;
    final boolean[] dark;
    /** From when a strip that needs a bright sky has it. */
    final int[] lit;

    final int[] unlit;
    final int[] dawn;
    final int[] dusk;
    /** When the sky looks as the strip says; from 0 to NEVER if that does not matter. */
    final int[] hourFrom;

    final int[] hourTo;
    final int[][] cast;
    /** Which strip of the day comes when in the story. */
    final int[] rank;
    /** The day of the story, counted as they are met; −1 if unknown. Absent if no strip has one. */
    final int @Nullable [] storyDay;

    /** For each place, from and to of each opening; none if it is always open. */
    final int[][] openings;

    final int[][] way;
    final Limits[] people;
    final ShootRules rules;
    final int call;

    /**
     * Within what a performer works.
     *
     * @param isChild whether the limits are the law's
     * @param from and {@code to} of the window, NEVER for the end of none
     * @param onSet the longest time from call to wrap, travel not included
     * @param mealAdds what a meal adds to it
     */
    record Limits(boolean isChild, int from, int to, int onSet, int mealAdds) {}

    /**
     * @param call the earliest for the unit
     * @param rested when performers may be called again after their last day, by their ids
     */
    DayProblem(
            Shoot shoot,
            DayClock clock,
            LocalDate date,
            List<Strip> strips,
            int call,
            Map<String, LocalDateTime> rested) {
        this.strips = strips;
        this.rules = shoot.rules();
        this.call = call;
        int count = strips.size();
        minutes = new int[count];
        place = new int[count];
        set = new int[count];
        bright = new boolean[count];
        dark = new boolean[count];
        lit = new int[count];
        unlit = new int[count];
        dawn = new int[count];
        dusk = new int[count];
        hourFrom = new int[count];
        hourTo = new int[count];
        cast = new int[count][];
        List<ShootingPlace> places = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        Map<Performer, Integer> performers = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Strip strip = strips.get(i);
            ShootingPlace at = shoot.placeOf(strip);
            minutes[i] = Math.toIntExact(Math.ceilDiv(strip.length().toSeconds(), 60L));
            place[i] = index(places, at);
            set[i] = index(sets, strip.setting().name());
            bright[i] = strip.setting().isExteriorDay();
            dark[i] = strip.setting().isExteriorNight();
            SkyTimes sky = clock.sky(at, date);
            dawn[i] = minute(date, sky.dawn());
            dusk[i] = minute(date, sky.dusk());
            SkyTimes.Window outside = sky.outside(strip.setting().light());
            lit[i] = minute(date, outside.from());
            unlit[i] = minute(date, outside.to());
            Optional<SkyTimes.Window> hour =
                    bright[i] ? sky.hour(strip.setting().light()) : Optional.empty();
            hourFrom[i] = hour.map(window -> minute(date, window.from())).orElse(0);
            hourTo[i] = hour.map(window -> minute(date, window.to())).orElse(NEVER);
            cast[i] = shoot.performersOf(strip).stream()
                    .mapToInt(performer -> performers.computeIfAbsent(performer, _ -> performers.size()))
                    .toArray();
        }
        rank = ranks(strips);
        storyDay = storyDays(strips);
        openings = places.stream().map(at -> openings(at, date)).toArray(int[][]::new);
        way = new int[places.size()][places.size()];
        for (int one = 0; one < way.length; one++) {
            for (int other = 0; other < way.length; other++) {
                way[one][other] = shoot.minutesBetween(
                        places.get(one).id(), places.get(other).id());
            }
        }
        people = performers.keySet().stream()
                .map(performer -> limits(shoot, clock, date, performer, rested.get(performer.id())))
                .toArray(Limits[]::new);
    }

    private static int[] ranks(List<Strip> strips) {
        List<Integer> story = IntStream.range(0, strips.size())
                .boxed()
                .sorted(Comparator.comparing(strips::get, StoryOrder.BY_NUMBER))
                .toList();
        int[] ranks = new int[strips.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[story.get(rank)] = rank;
        }
        return ranks;
    }

    private static int @Nullable [] storyDays(List<Strip> strips) {
        List<String> days = new ArrayList<>();
        int[] known = strips.stream()
                .mapToInt(strip -> {
                    String day = strip.notes().storyDay();
                    return day == null ? -1 : index(days, day);
                })
                .toArray();
        // With one day, as with none, nobody changes.
        return days.size() < 2 ? null : known;
    }

    private static <T> int index(List<T> known, T one) {
        if (!known.contains(one)) {
            known.add(one);
        }
        return known.indexOf(one);
    }

    private static int minute(LocalDate date, LocalDateTime moment) {
        return Math.toIntExact(Duration.between(date.atStartOfDay(), moment).toMinutes());
    }

    private static int[] openings(ShootingPlace place, LocalDate date) {
        return place.openings().stream()
                .filter(opening -> opening.days().contains(date.getDayOfWeek()))
                .flatMapToInt(opening -> {
                    int from = opening.from().toSecondOfDay() / 60;
                    int to = opening.to().toSecondOfDay() / 60;
                    return IntStream.of(from, to > from ? to : to + 24 * 60);
                })
                .toArray();
    }

    private static Limits limits(
            Shoot shoot, DayClock clock, LocalDate date, Performer performer, @Nullable LocalDateTime rested) {
        LocalTime earliest = performer.earliest();
        LocalTime latest = performer.latest();
        int from = earliest == null ? 0 : earliest.toSecondOfDay() / 60;
        int to = latest == null ? NEVER : latest.toSecondOfDay() / 60;
        if (rested != null) {
            from = Math.max(from, minute(date, rested));
        }
        if (!shoot.isChild(performer, date)) {
            return new Limits(false, from, to, NEVER, 0);
        }
        Circumstances day = clock.circumstances(performer, date, false);
        var worker = new Worker(performer.id(), Worker.Role.PERFORMER, performer.birthDate(), OptionalLong.empty());
        DayAllowance allowance =
                HoursCheck.of(shoot.rules().hours()).hoursOf(worker, date, day.schooling(), day.schoolTomorrow());
        int travel = allowance.travelCounts() ? performer.travelMinutes() : 0;
        // Windows of babies lie apart; the widest is taken, and the check on the clock sees to the rest.
        Span window = allowance.windows().stream()
                .max(Comparator.comparingLong(Span::minutes))
                .orElse(null);
        if (window == null) {
            return new Limits(true, NEVER, 0, 0, 0);
        }
        return new Limits(
                true,
                Math.max(from, minute(date, window.from()) + travel),
                Math.min(to, minute(date, window.to()) - travel),
                Math.toIntExact(allowance.maxOnSetMinutes()) - 2 * travel,
                Math.toIntExact(allowance.mealAddsMinutes()));
    }
}
