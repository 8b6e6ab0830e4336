package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Prices;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.DayAllowance;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.hours.Worker;
import org.baiju.shootplan.season.Season;

/**
 * Strips, people and places as the search for days sees them. It counts a child's work by the strictest of all dates and
 * leaves the order within the days open; what that lets through is found on the clock, and comes back as {@link Cuts}.
 */
final class SeasonModel {
    /** A child whose day ends sooner after dusk than this is not planned for nights at all. */
    private static final int LEAST_NIGHT_MINUTES = 60;

    private final Shoot shoot;
    private final ShootRules rules;
    private final PlanRequest request;
    private final Dates dates;
    private final Cuts cuts;
    private final DayClock clock;
    private final HoursCheck hours;
    private final List<Strip> strips;
    private final List<ShootingDay> locked;
    private final Map<String, Integer> homes = new HashMap<>();

    private final List<Performer> performers = new ArrayList<>();
    private final Map<Performer, Integer> people = new HashMap<>();
    private final List<ShootingPlace> placeList = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> sets = new HashMap<>();

    /**
     * @param strips in the order of the script
     * @param locked days that stay as they are, lawful or not
     */
    SeasonModel(
            Shoot shoot, PlanRequest request, Dates dates, Cuts cuts, List<Strip> strips, List<ShootingDay> locked) {
        this.shoot = shoot;
        this.rules = shoot.rules();
        this.request = request;
        this.dates = dates;
        this.cuts = cuts;
        this.clock = new DayClock(shoot);
        this.hours = HoursCheck.of(rules.hours());
        this.strips = strips;
        this.locked = locked;
        for (ShootingDay day : locked) {
            day.strips().forEach(strip -> homes.put(strip.key(), dates.slotOf(day.key())));
        }
        for (Strip strip : strips) {
            shoot.performersOf(strip)
                    .forEach(performer -> people.computeIfAbsent(performer, one -> {
                        performers.add(one);
                        return performers.size() - 1;
                    }));
            places.computeIfAbsent(shoot.placeOf(strip).id(), _ -> {
                placeList.add(shoot.placeOf(strip));
                return placeList.size() - 1;
            });
            sets.computeIfAbsent(strip.setting().name(), _ -> sets.size());
        }
    }

    /** The season to search. */
    Season season() {
        return season(true);
    }

    /**
     * The season to bound: every lawful plan costs at least what it costs here. What the search only estimates is taken at
     * its least; hold days count on days of shooting only, which nobody knows before there is a plan, so they are free.
     */
    Season seasonForBound() {
        return season(false);
    }

    /** The season to explain: everybody's dates are rules of their own, and days that stay as they are hold nothing more. */
    Season seasonToExplain() {
        Season whole = season(true);
        long taken = taken();
        List<Season.Slot> slots = IntStream.range(0, dates.slots())
                .mapToObj(slot -> (taken >>> slot & 1) != 0
                        ? new Season.Slot(0, 0)
                        : new Season.Slot(rules.dayMinutes(), rules.overtimeMinutes()))
                .toList();
        List<Season.SeasonScene> scenes = IntStream.range(0, strips.size())
                .mapToObj(i -> freed(whole.scenes().get(i), wished(strips.get(i))))
                .toList();
        return new Season(
                slots,
                whole.units(),
                whole.people(),
                whole.places(),
                whole.sets(),
                scenes,
                whole.orders(),
                whole.prices());
    }

    private static Season.SeasonScene freed(Season.SeasonScene its, long slots) {
        return new Season.SeasonScene(its.minutes(), its.place(), its.set(), its.sky(), its.cast(), slots, -1, 0);
    }

    /** Who has an index in the season. */
    Performer performer(int person) {
        return performers.get(person);
    }

    /** What has an index in the season. */
    ShootingPlace place(int index) {
        return placeList.get(index);
    }

    Strip strip(int scene) {
        return strips.get(scene);
    }

    Dates dates() {
        return dates;
    }

    private Season season(boolean withEstimates) {
        Prices prices = rules.prices();
        List<Season.Slot> slots = new ArrayList<>();
        for (int slot = 0; slot < dates.slots(); slot++) {
            int minutes = Math.max(rules.dayMinutes(), lockedMinutes(slot));
            slots.add(new Season.Slot(minutes, rules.overtimeMinutes()));
        }
        List<Season.Person> persons = performers.stream()
                .map(performer -> person(performer, withEstimates))
                .toList();
        List<Season.Place> open = placeList.stream()
                .map(place -> new Season.Place(
                        place.dayFee(),
                        dates.bits(place::isOpenOn)
                                | lockedSlots(strip -> shoot.placeOf(strip).equals(place))))
                .toList();
        List<Season.SetPiece> pieces = sets.keySet().stream()
                .map(_ -> new Season.SetPiece(withEstimates ? prices.setChange() : 0))
                .toList();
        List<Season.SeasonScene> scenes = strips.stream().map(this::scene).toList();
        var costs = new Season.Prices(
                prices.crewDay(),
                prices.move(),
                withEstimates ? usualMoveMinutes() : leastMoveMinutes(),
                rules.setChangeMinutes(),
                prices.overtimeMinute(),
                prices.nightToDay());
        return new Season(
                slots,
                dates.units(),
                persons,
                open,
                pieces,
                scenes,
                List.of(),
                withEstimates ? deadlines() : List.of(),
                costs);
    }

    /** What must not slip is wanted before the last dates of the fewest that the work needs, overtime included. */
    private List<Season.Deadline> deadlines() {
        long work =
                strips.stream().mapToLong(strip -> strip.length().toMinutes()).sum();
        int fewest = Math.toIntExact(
                Math.ceilDiv(work, (long) (rules.dayMinutes() + rules.overtimeMinutes()) * dates.units()));
        int date = fewest - rules.reserveOf(fewest);
        if (rules.prices().lateDate() == 0) {
            return List.of();
        }
        return IntStream.range(0, strips.size())
                .filter(scene -> strips.get(scene).notes().isPriority())
                .mapToObj(
                        scene -> new Season.Deadline(scene, date, rules.prices().lateDate()))
                .toList();
    }

    /** The slots that a strip may be put into, as bits; 0 if its people, its place or its wishes leave none. */
    long allowed(Strip strip) {
        Integer home = homes.get(strip.key());
        if (home != null) {
            return bit(home);
        }
        long allowed = ownSlots(strip) & dates.bits(shoot.placeOf(strip)::isOpenOn);
        for (Performer performer : shoot.performersOf(strip)) {
            allowed &= available(performer);
            if (performer.birthDate() != null && isBarred(strip)) {
                allowed &= dates.bits(date -> !shoot.isChild(performer, date));
            }
        }
        return allowed;
    }

    /** The longest that a strip may take, for its people and its day. */
    int longest(Strip strip) {
        int longest = rules.dayMinutes() + rules.overtimeMinutes();
        for (Performer performer : shoot.performersOf(strip)) {
            longest = Math.min(longest, minutesMax(performer));
        }
        return longest;
    }

    private boolean isBarred(Strip strip) {
        return strip.notes().tags().stream().anyMatch(rules.barredForChildren()::contains);
    }

    private Season.SeasonScene scene(Strip strip) {
        Setting setting = strip.setting();
        boolean isHome = homes.containsKey(strip.key());
        Season.Sky sky = isHome
                ? Season.Sky.ANY
                : setting.isExteriorNight()
                        ? Season.Sky.DARK
                        : setting.isFarFromNight() ? Season.Sky.BRIGHT : Season.Sky.ANY;
        List<Integer> cast = shoot.performersOf(strip).stream()
                .map(performer -> people.getOrDefault(performer, 0))
                .toList();
        return new Season.SeasonScene(
                Math.toIntExact(strip.length().toMinutes()),
                places.getOrDefault(shoot.placeOf(strip).id(), 0),
                sets.getOrDefault(setting.name(), 0),
                sky,
                cast,
                allowed(strip),
                -1,
                0);
    }

    private long ownSlots(Strip strip) {
        return wished(strip) & ~taken() & ~cuts.of(strip, dates);
    }

    private long taken() {
        return locked.stream().mapToLong(day -> bit(dates.slotOf(day.key()))).reduce(0, (one, other) -> one | other);
    }

    private long wished(Strip strip) {
        DayKey fixed = request.fixed().get(strip.key());
        long wanted = fixed == null ? dates.bits(_ -> true) : bit(dates.slotOf(fixed));
        Set<LocalDate> forbidden = request.forbidden().getOrDefault(strip.key(), Set.of());
        return wanted & dates.bits(date -> !forbidden.contains(date));
    }

    private static long bit(int slot) {
        return slot < 0 ? 0 : 1L << slot;
    }

    /** Whoever has no fee is searched for with the assumed one: else it would cost nothing to call them every day. */
    private Season.Person person(Performer performer, boolean withEstimates) {
        Prices prices = rules.prices();
        boolean isAssumed = withEstimates && performer.dayFee() == 0;
        return new Season.Person(
                isAssumed ? prices.assumedDayFee() : performer.dayFee(),
                isAssumed ? prices.assumedHoldFee() : withEstimates ? performer.holdFee() : 0,
                available(performer)
                        | lockedSlots(strip -> shoot.performersOf(strip).contains(performer)),
                Math.max(withEstimates ? minutesMax(performer) : minutesAtMost(performer), lockedMinutesOf(performer)),
                dates.dates().stream().allMatch(date -> mayNight(performer, date)));
    }

    /** What a locked day holds already, moves included; 0 if the slot is open. */
    private int lockedMinutes(int slot) {
        return locked.stream()
                .filter(day -> dates.slotOf(day.key()) == slot)
                .mapToInt(day -> Math.toIntExact(clock.timetable(day).work().toMinutes()))
                .sum();
    }

    private int lockedMinutesOf(Performer performer) {
        return locked.stream()
                .mapToInt(day -> day.strips().stream()
                        .filter(strip -> shoot.performersOf(strip).contains(performer))
                        .mapToInt(strip -> Math.toIntExact(strip.length().toMinutes()))
                        .sum())
                .max()
                .orElse(0);
    }

    /** The slots in which locked strips of a kind stand, as bits. */
    private long lockedSlots(Predicate<Strip> wanted) {
        return locked.stream()
                .filter(day -> day.strips().stream().anyMatch(wanted))
                .mapToLong(day -> bit(dates.slotOf(day.key())))
                .reduce(0, (one, other) -> one | other);
    }

    private long available(Performer performer) {
        Set<LocalDate> elsewhere = new LinkedHashSet<>();
        shoot.elsewhere().stream()
                .filter(day -> day.worker().id().equals(performer.id()))
                .forEach(day -> elsewhere.add(day.date()));
        return dates.bits(date -> performer.isThereOn(date)
                        && !elsewhere.contains(date)
                        && (!shoot.isChild(performer, date) || maySome(performer, date)))
                & ~cuts.of(performer, dates);
    }

    private boolean maySome(Performer child, LocalDate date) {
        return child.hasConsentOn(date) && !allowance(child, date).isNone();
    }

    /** The least that any date allows; the whole day for adults. */
    private int minutesMax(Performer performer) {
        int whole = rules.dayMinutes() + rules.overtimeMinutes();
        return dates.dates().stream()
                .filter(date -> shoot.isChild(performer, date) && maySome(performer, date))
                .mapToInt(date -> Math.clamp(minutes(performer, allowance(performer, date)), 0, whole))
                .min()
                .orElse(whole);
    }

    /** The most that any date allows; the whole day for adults. */
    private int minutesAtMost(Performer performer) {
        int whole = rules.dayMinutes() + rules.overtimeMinutes();
        boolean isEverAdult = dates.dates().stream().anyMatch(date -> !shoot.isChild(performer, date));
        return isEverAdult
                ? whole
                : dates.dates().stream()
                        .filter(date -> maySome(performer, date))
                        .map(date -> allowance(performer, date))
                        .mapToInt(hours ->
                                Math.clamp(Math.min(hours.maxWorkMinutes(), hours.maxOnSetMinutes()), 0, whole))
                        .max()
                        .orElse(whole);
    }

    private long minutes(Performer child, DayAllowance allowance) {
        int travel = allowance.travelCounts() ? 2 * child.travelMinutes() : 0;
        // Others' scenes, moves and a meal come between the child's: some of its time on set goes by without work.
        int between = rules.makeUpMinutes() + travel + 2 * rules.moveMinutes();
        return Math.min(allowance.maxWorkMinutes(), Math.max(0, allowance.maxOnSetMinutes() - between));
    }

    private boolean mayNight(Performer performer, LocalDate date) {
        if (!shoot.isChild(performer, date)) {
            return true;
        }
        LocalDateTime dusk = clock.sky(ShootingPlace.of(""), date).dusk();
        return allowance(performer, date)
                .latestWrap()
                .filter(latest -> !latest.isBefore(dusk.plusMinutes(LEAST_NIGHT_MINUTES)))
                .isPresent();
    }

    private DayAllowance allowance(Performer performer, LocalDate date) {
        Circumstances day = clock.circumstances(performer, date, false);
        var worker = new Worker(performer.id(), Worker.Role.PERFORMER, performer.birthDate(), OptionalLong.empty());
        return hours.hoursOf(worker, date, day.schooling(), day.schoolTomorrow());
    }

    /** The usual way between the places of this shoot. */
    private int usualMoveMinutes() {
        var ways = ways().summaryStatistics();
        return ways.getCount() == 0
                ? rules.moveMinutes()
                : Math.toIntExact(Math.ceilDiv(ways.getSum(), ways.getCount()));
    }

    private int leastMoveMinutes() {
        return ways().min().orElse(0);
    }

    /** The minutes between each two places of this shoot. */
    private IntStream ways() {
        return IntStream.range(0, placeList.size())
                .flatMap(one -> IntStream.range(0, one)
                        .map(other -> shoot.minutesBetween(
                                placeList.get(one).id(), placeList.get(other).id())));
    }
}
