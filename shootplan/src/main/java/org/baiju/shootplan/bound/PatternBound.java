package org.baiju.shootplan.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.SeasonSearch;

/**
 * What no plan of a season can cost less than, by patterns: each slot chooses its scenes, each person and each place
 * chooses its dates, and prices make them agree (Lagrangian decomposition). Any prices give a bound.
 *
 * <p>Left out, which lowers the bound and never raises it above a plan: order of scenes, nights, sets and the changes
 * between them. Prices are whole numbers, 1024 to one of the season's money, and all sums are exact or rounded to the
 * safe side.
 */
public final class PatternBound {
    /** To one of the season's money. */
    private static final long UNIT = 1024;

    private final Season season;
    private final int slots;
    private final int scenes;
    private final int places;
    private final int charges;
    private final int fewestSlots;
    private final List<SlotPart> slotParts = new ArrayList<>();
    private final List<ChosenDates> dateParts = new ArrayList<>();
    private final boolean[] isUsed;

    private PatternBound(Season season) {
        this.season = season;
        slots = season.slots().size();
        scenes = season.scenes().size();
        places = season.places().size();
        charges = places + season.people().size();
        isUsed = new boolean[charges];
        for (SeasonScene scene : season.scenes()) {
            isUsed[scene.place()] = true;
            scene.cast().forEach(person -> isUsed[places + person] = true);
        }
        int longest = season.slots().stream()
                .mapToInt(slot -> slot.minutes() + slot.overtimeMinutes())
                .max()
                .orElseThrow();
        for (int slot = 0; slot < slots; slot++) {
            slotParts.add(new SlotPart(slot));
        }
        for (int charge = 0; charge < charges; charge++) {
            dateParts.add(dates(charge, longest));
        }
        fewestSlots = fewestSlots();
    }

    /**
     * The bound, in the money of the season; at least the counting bound.
     *
     * @param plan what a plan costs: the bound is looked for below
     * @param rounds how often prices are changed; each takes some milliseconds for a season of six days
     */
    public static long of(Season season, long plan, int rounds) {
        return of(season, plan, rounds, () -> false);
    }

    /**
     * As {@link #of(Season, long, int)}, but ended early when asked.
     *
     * @param stopped asked before each round
     */
    public static long of(Season season, long plan, int rounds, BooleanSupplier stopped) {
        long counted = SeasonSearch.bound(season);
        // Masks of charges are bits of a long.
        if (season.scenes().isEmpty()
                || season.places().size() + season.people().size() >= Long.SIZE) {
            return counted;
        }
        var bound = new PatternBound(season);
        long found = PriceSearch.highest(bound::value, bound.start(plan), (double) plan * UNIT, rounds, stopped);
        return Math.max(counted, Math.ceilDiv(found, UNIT));
    }

    private ChosenDates dates(int charge, int longest) {
        boolean isPlace = charge < places;
        long minutes = season.scenes().stream()
                .filter(scene -> needs(scene, charge))
                .mapToLong(SeasonScene::minutes)
                .sum();
        if (isPlace) {
            Season.Place its = season.places().get(charge);
            return new ChosenDates(its.dayFee() * UNIT, 0, its.open(), fewest(minutes, longest), slots, 1);
        }
        Person its = season.people().get(charge - places);
        int most = Math.max(1, Math.min(longest, its.minutesMax()));
        return new ChosenDates(
                its.dayFee() * UNIT,
                its.holdFee() * UNIT,
                its.available(),
                fewest(minutes, most),
                slots,
                season.units());
    }

    private static int fewest(long minutes, int most) {
        return Math.toIntExact(Math.max(1, Math.ceilDiv(minutes, most)));
    }

    private boolean needs(SeasonScene scene, int charge) {
        return charge < places ? scene.place() == charge : scene.cast().contains(charge - places);
    }

    /** The fewest slots that hold all minutes, with the moves that so few slots need. */
    private int fewestSlots() {
        long work = season.scenes().stream().mapToLong(SeasonScene::minutes).sum();
        long used = IntStream.range(0, places).filter(place -> isUsed[place]).count();
        List<Integer> longest = season.slots().stream()
                .map(slot -> slot.minutes() + slot.overtimeMinutes())
                .sorted(Comparator.reverseOrder())
                .toList();
        long room = 0;
        for (int count = 1; count <= slots; count++) {
            room += longest.get(count - 1);
            if (work + Math.max(0, used - count) * season.prices().moveMinutes() <= room) {
                return count;
            }
        }
        return slots;
    }

    /** One slot: the scenes that may be in it, and what its patterns are worth. */
    private final class SlotPart {
        private final int[] its;
        private final long[] changes;
        private final DayPattern patterns;

        SlotPart(int slot) {
            // A scene without minutes has no price, so that no pattern need hold it.
            its = IntStream.range(0, scenes)
                    .filter(scene -> season.scenes().get(scene).minutes() > 0 && isPossible(scene, slot))
                    .toArray();
            changes = Arrays.stream(its)
                    .mapToObj(season.scenes()::get)
                    .mapToLong(scene -> scene.home() >= 0 && scene.home() != slot ? scene.movePrice() * UNIT : 0)
                    .toArray();
            Season.Slot limit = season.slots().get(slot);
            int longest = limit.minutes() + limit.overtimeMinutes();
            int[] most = IntStream.range(0, charges)
                    .map(charge -> charge < places
                            ? longest
                            : Math.min(
                                    longest,
                                    season.people().get(charge - places).minutesMax()))
                    .toArray();
            patterns = new DayPattern(
                    Arrays.stream(its)
                            .map(scene -> season.scenes().get(scene).minutes())
                            .toArray(),
                    Arrays.stream(its).mapToLong(PatternBound.this::chargesOf).toArray(),
                    most,
                    places,
                    new DayPattern.Room(
                            limit.minutes(),
                            limit.overtimeMinutes(),
                            season.prices().overtimeMinute() * UNIT,
                            season.prices().moveMinutes()));
        }
    }

    private boolean isPossible(int scene, int slot) {
        SeasonScene its = season.scenes().get(scene);
        long open = its.allowed() & season.places().get(its.place()).open();
        for (int person : its.cast()) {
            open &= season.people().get(person).available();
        }
        return (open >>> slot & 1) != 0;
    }

    private long chargesOf(int scene) {
        SeasonScene its = season.scenes().get(scene);
        long bits = 1L << its.place();
        for (int person : its.cast()) {
            bits |= 1L << (places + person);
        }
        return bits;
    }

    /** Fees as they are; scenes share what is left of the plan by their minutes. */
    private double[] start(long plan) {
        double[] prices = new double[scenes + charges * slots];
        long work = season.scenes().stream().mapToLong(SeasonScene::minutes).sum();
        for (int scene = 0; scene < scenes; scene++) {
            prices[scene] = 0.8 * plan * UNIT * season.scenes().get(scene).minutes() / Math.max(1, work);
        }
        for (int charge = 0; charge < charges; charge++) {
            long fee = charge < places
                    ? season.places().get(charge).dayFee()
                    : season.people().get(charge - places).dayFee();
            for (int slot = 0; slot < slots; slot++) {
                prices[scenes + charge * slots + slot] = fee * UNIT;
            }
        }
        return prices;
    }

    /** The bound that these prices give: of scenes first, then of each charge on each slot. */
    private long value(double[] prices, double[] disagreement) {
        Arrays.fill(disagreement, 0);
        long sum = 0;
        for (int scene = 0; scene < scenes; scene++) {
            if (season.scenes().get(scene).minutes() > 0) {
                sum += (long) prices[scene];
                disagreement[scene] = 1;
            }
        }
        sum += slotsValue(prices, disagreement);
        long[] paidBack = new long[slots];
        for (int charge = 0; charge < charges; charge++) {
            if (!isUsed[charge]) {
                continue;
            }
            for (int slot = 0; slot < slots; slot++) {
                paidBack[slot] = (long) prices[scenes + charge * slots + slot];
            }
            ChosenDates.Choice choice = dateParts.get(charge).cheapest(paidBack);
            sum += choice.cost();
            for (long left = choice.slots(); left != 0; left &= left - 1) {
                disagreement[scenes + charge * slots + Long.numberOfTrailingZeros(left)] -= 1;
            }
        }
        return sum;
    }

    private record Priced(int slot, long cost) {}

    /** The slots that must be used, the cheapest ones first, and those that pay. */
    private long slotsValue(double[] prices, double[] disagreement) {
        long base = (season.prices().crewDay() - season.prices().move()) * UNIT;
        List<Priced> priced = IntStream.range(0, slots)
                .parallel()
                .mapToObj(slot -> new Priced(slot, base - solve(slot, prices)))
                .sorted(Comparator.comparingLong(Priced::cost).thenComparingInt(Priced::slot))
                .toList();
        long sum = 0;
        for (int index = 0; index < slots; index++) {
            Priced its = priced.get(index);
            if (index < fewestSlots || its.cost() < 0) {
                sum += its.cost();
                note(its.slot(), prices, disagreement);
            }
        }
        return sum;
    }

    private long[] worth(int slot, double[] prices) {
        SlotPart part = slotParts.get(slot);
        long[] worth = new long[part.its.length];
        for (int index = 0; index < worth.length; index++) {
            worth[index] = (long) prices[part.its[index]] - part.changes[index];
        }
        return worth;
    }

    private long solve(int slot, double[] prices) {
        long[] fees = new long[charges];
        for (int charge = 0; charge < charges; charge++) {
            long move = charge < places ? season.prices().move() * UNIT : 0;
            fees[charge] = (long) prices[scenes + charge * slots + slot] + move;
        }
        return slotParts.get(slot).patterns.solve(worth(slot, prices), fees);
    }

    private void note(int slot, double[] prices, double[] disagreement) {
        SlotPart part = slotParts.get(slot);
        double[] filled = part.patterns.filled(worth(slot, prices));
        for (int index = 0; index < filled.length; index++) {
            disagreement[part.its[index]] -= filled[index];
        }
        for (long left = part.patterns.taken(); left != 0; left &= left - 1) {
            disagreement[scenes + Long.numberOfTrailingZeros(left) * slots + slot] += 1;
        }
    }
}
