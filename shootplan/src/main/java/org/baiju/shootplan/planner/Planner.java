package org.baiju.shootplan.planner;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.StoryOrder;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.bound.PatternBound;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.check.PlanGuard;
import org.baiju.shootplan.check.Violation;
import org.baiju.shootplan.order.DaySequence;
import org.baiju.shootplan.season.Effort;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.SeasonPlan;
import org.baiju.shootplan.season.SeasonSearch;
import org.baiju.shootplan.season.SeasonWatch;

/**
 * Makes a plan in two steps, and repeats them until the clock agrees: a search decides on which day each strip is shot,
 * then each day gets its order. Where a child's day cannot be kept lawful by any order, that strip or date is cut for the
 * next search. What is left over in the end is in the boneyard, never on an unlawful day.
 */
public final class Planner {
    private static final int ROUNDS_MAX = 6;

    /** From other seeds, as long as a plan breaks rules or moves to and fro. */
    private static final int ATTEMPTS = 3;

    /**
     * Up to so many strips a single company move weighs more than what a long search still finds: its moves are divided
     * among several short ones, and the plan that is best by the clock is taken.
     */
    private static final int SMALL = 60;

    private static final int SMALL_ATTEMPTS = 6;

    private static final Duration CAP = Duration.ofSeconds(60);
    private static final int THREADS_MAX = 4;

    private final Shoot shoot;
    private final PlanRequest request;
    private final SeasonWatch watch;
    private final List<ShootingDay> locked;
    private final List<Strip> strips;
    private final List<Finding> remarks = new ArrayList<>();
    private Cuts cuts = new Cuts();
    private boolean isComplete = true;

    private Planner(Shoot shoot, List<Strip> strips, List<ShootingDay> locked, PlanRequest request, SeasonWatch watch) {
        this.shoot = shoot;
        this.strips = strips;
        this.locked = locked;
        this.request = request;
        this.watch = watch;
    }

    /**
     * A plan for strips that are on no day yet.
     *
     * @param strips in the order of the script
     */
    public static Proposal plan(Shoot shoot, List<Strip> strips, PlanRequest request, SeasonWatch watch) {
        return new Planner(shoot, strips, List.of(), request, watch).propose();
    }

    /** Another plan for the same strips; locked days stay as they are, banners of the others go. */
    public static Proposal improve(Shoot shoot, Plan plan, PlanRequest request, SeasonWatch watch) {
        List<ShootingDay> locked =
                plan.days().stream().filter(ShootingDay::isLocked).toList();
        List<Strip> script = plan.strips().sorted(StoryOrder.BY_NUMBER).toList();
        return new Planner(shoot, script, locked, request, watch).propose();
    }

    private Proposal propose() {
        Set<LocalDate> needed = locked.stream().map(ShootingDay::date).collect(Collectors.toCollection(TreeSet::new));
        request.fixed().values().stream()
                .filter(day -> !day.date().isBefore(request.start()))
                .forEach(day -> needed.add(day.date()));
        Dates dates = Dates.of(request, dateCount(needed.size()), needed);
        Found found = search(dates);
        if (found.plan.isEmpty() && request.days() == null) {
            dates = Dates.of(request, PlanRequest.DAYS_MAX / request.units(), needed);
            found = search(dates);
        }
        if (found.plan.isEmpty()) {
            found = new Overflow(this, needed).search();
        }
        return proposal(found);
    }

    /** Days enough for the work and some to choose from, as the producer did not say how many. */
    private int dateCount(int needed) {
        Integer days = request.days();
        if (days != null) {
            return Math.max(days, needed);
        }
        long work =
                strips.stream().mapToLong(strip -> strip.length().toMinutes()).sum();
        long least = Math.ceilDiv(work, (long) shoot.rules().dayMinutes() * request.units());
        long some = Math.max(least + 2, least * 4 / 3) + needed;
        return Math.clamp(some, 1, PlanRequest.DAYS_MAX / request.units());
    }

    /**
     * What a search came to; the plan is empty if there was none.
     *
     * @param isCutBack whether days were taken away from it, so that others may have room
     */
    record Found(Optional<Plan> plan, List<Finding> remarks, long bound, boolean isCutBack) {}

    /** The strips that are searched for, and why others are not. */
    private record Choice(List<Strip> open, List<Finding> why) {}

    /** Searches, orders and checks until nothing is broken that another day could mend, or rounds are over. */
    Found search(Dates dates) {
        return search(dates, choose(dates));
    }

    /**
     * The same for as many strips as people, places and dates have room for.
     *
     * @param percent of that room which may be planned
     */
    Found searchPart(Dates dates, int percent) {
        Choice all = choose(dates);
        cuts = new Cuts();
        List<Integer> leastWanted = IntStream.range(0, all.open().size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> all.open().get(i).notes().isPriority())
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        BitSet beyond = Capacity.beyond(model(dates, all.open()).season(), leastWanted, percent);
        List<Strip> left = beyond.stream().mapToObj(all.open()::get).toList();
        List<Strip> open = IntStream.range(0, all.open().size())
                .filter(i -> !beyond.get(i))
                .mapToObj(all.open()::get)
                .toList();
        List<Finding> why = new ArrayList<>(all.why());
        if (!left.isEmpty()) {
            why.addFirst(PlanRule.LEFT_OUT.at(left.getFirst().key(), numbers(left), left.size()));
        }
        return search(dates, new Choice(open, why));
    }

    private Choice choose(Dates dates) {
        List<Finding> why = new ArrayList<>();
        var model = model(dates, strips);
        List<Strip> open = new ArrayList<>();
        List<Strip> withoutDay = new ArrayList<>();
        for (Strip strip : strips) {
            if (isTooLong(model, strip)) {
                why.add(PlanRule.STRIP_TOO_LONG.at(strip.key(), strip.number(), model.longest(strip)));
            } else if (isWithoutDay(model, strip)) {
                withoutDay.add(strip);
            } else {
                open.add(strip);
            }
        }
        if (!withoutDay.isEmpty()) {
            why.add(PlanRule.STRIP_WITHOUT_DAY.at(withoutDay.getFirst().key(), numbers(withoutDay), ""));
        }
        return new Choice(open, why);
    }

    private Found search(Dates dates, Choice choice) {
        List<Strip> open = choice.open();
        Plan best = null;
        Worth bestWorth = null;
        boolean isSmall = open.size() <= SMALL;
        for (int attempt = 0; attempt < (isSmall ? SMALL_ATTEMPTS : ATTEMPTS); attempt++) {
            cuts = new Cuts();
            for (int round = 1; round <= ROUNDS_MAX && !watch.isCancelled(); round++) {
                Season season = model(dates, open).season();
                Optional<SeasonPlan> days = SeasonSearch.search(season, effort(attempt, isSmall), watch);
                if (days.isEmpty()) {
                    break;
                }
                isComplete &= days.get().isComplete();
                Plan plan = ordered(dates, open, days.get().slots(), seed(attempt));
                Judgement judgement = PlanCheck.judge(shoot, plan);
                Worth worth = Worth.of(judgement);
                if (bestWorth == null || worth.compareTo(bestWorth) < 0) {
                    best = plan;
                    bestWorth = worth;
                }
                if (!cuts.learn(judgement, plan, shoot)) {
                    break;
                }
            }
            if (best == null || bestWorth == null) {
                break;
            }
            if (!isSmall && bestWorth.isClean() && movesInVain(best) == 0) {
                break;
            }
        }
        return new Found(Optional.ofNullable(best), choice.why(), best == null ? 0 : bound(dates, open, best), false);
    }

    /** What was cut, and what is estimated, is no part of it: it holds for every lawful plan on these dates. */
    private long bound(Dates dates, List<Strip> open, Plan best) {
        Season least = new SeasonModel(shoot, request, dates, new Cuts(), open, locked).seasonForBound();
        long cost = PlanCheck.judge(shoot, best).cost().total();
        return request.boundRounds() == 0
                ? SeasonSearch.bound(least)
                : PatternBound.of(least, cost, request.boundRounds(), watch::isCancelled);
    }

    /** Moves that the order within the days needs beyond those that the search for days counted with. */
    private int movesInVain(Plan plan) {
        int places = 0;
        for (ShootingDay day : plan.days()) {
            long here = day.strips().stream().map(shoot::placeOf).distinct().count();
            places += (int) Math.max(0, here - 1);
        }
        return PlanCheck.judge(shoot, plan).figures().companyMoves() - places;
    }

    private SeasonModel model(Dates dates, List<Strip> of) {
        return new SeasonModel(shoot, request, dates, cuts, of, locked);
    }

    private boolean isLocked(Strip strip) {
        return locked.stream().anyMatch(day -> day.strips().contains(strip));
    }

    private boolean isTooLong(SeasonModel model, Strip strip) {
        return !isLocked(strip) && strip.length().toMinutes() > model.longest(strip);
    }

    private boolean isWithoutDay(SeasonModel model, Strip strip) {
        return !isLocked(strip) && model.allowed(strip) == 0;
    }

    /** As they are said: one sentence for all of them. */
    static String numbers(List<Strip> strips) {
        return strips.stream().map(Strip::number).collect(Collectors.joining(", "));
    }

    private long seed(int attempt) {
        return request.seed() + attempt * 1_000L;
    }

    private Effort effort(int attempt, boolean isSmall) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, THREADS_MAX);
        long moves = isSmall ? Math.ceilDiv(request.movesPerScene(), SMALL_ATTEMPTS) : request.movesPerScene();
        return new Effort(seed(attempt), moves, threads, CAP);
    }

    private Plan ordered(Dates dates, List<Strip> open, List<Integer> slots, long seed) {
        var days = new DaySequence(shoot, seed);
        Map<DayKey, ShootingDay> kept = locked.stream().collect(Collectors.toMap(ShootingDay::key, day -> day));
        List<ShootingDay> made = new ArrayList<>();
        for (int slot = 0; slot < dates.slots(); slot++) {
            DayKey key = dates.day(slot);
            ShootingDay locks = kept.get(key);
            if (locks != null) {
                days.keep(locks);
                made.add(locks);
                continue;
            }
            List<Strip> here = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                if (slots.get(i) == slot) {
                    here.add(open.get(i));
                }
            }
            if (!here.isEmpty()) {
                made.add(days.order(key, here));
            }
        }
        return new Plan(made, List.of());
    }

    private Proposal proposal(Found found) {
        remarks.addAll(found.remarks());
        List<ShootingDay> days = found.plan().map(Plan::days).orElse(locked);
        Set<String> placed = days.stream()
                .flatMap(day -> day.strips().stream())
                .map(Strip::key)
                .collect(Collectors.toSet());
        List<Strip> boneyard =
                strips.stream().filter(strip -> !placed.contains(strip.key())).toList();
        Set<String> wished = new HashSet<>(request.fixed().keySet());
        wished.addAll(request.forbidden().keySet());
        Plan filled = found.isCutBack() ? Filling.of(shoot, new Plan(days, boneyard)) : new Plan(days, boneyard);
        Plan made = ScriptOrder.of(new Earlier(shoot, request).of(filled), strips, wished);
        PlanGuard.Guarded guarded = PlanGuard.enforce(shoot, made);
        for (Violation reason : guarded.reasons()) {
            remarks.add(PlanRule.CHILD_PARKED.at(
                    String.join(", ", reason.strips()),
                    guarded.parked().size(),
                    reason.finding().rule()));
        }
        Plan plan = withoutEmptyDays(guarded.plan());
        Integer asked = request.days();
        int used = plan.days().stream()
                .map(ShootingDay::date)
                .collect(Collectors.toSet())
                .size();
        if (asked != null && used < asked && plan.boneyard().isEmpty()) {
            remarks.addFirst(PlanRule.DAYS_TO_SPARE.about(asked, used));
        }
        return new Proposal(plan, PlanCheck.judge(shoot, plan), found.bound(), remarks, isComplete);
    }

    private static Plan withoutEmptyDays(Plan plan) {
        return new Plan(
                plan.days().stream()
                        .filter(day -> day.isLocked() || !day.items().isEmpty())
                        .toList(),
                plan.boneyard());
    }

    PlanRequest request() {
        return request;
    }

    ShootRules rules() {
        return shoot.rules();
    }

    boolean isCancelled() {
        return watch.isCancelled();
    }

    boolean isClean(Plan plan) {
        return Worth.of(PlanCheck.judge(shoot, plan)).isClean();
    }

    /** How many strips could have a day at all, those of locked days with them. */
    long countWithDay(Dates dates) {
        long onLocked = strips.stream().filter(this::isLocked).count();
        return onLocked + openOn(dates).size();
    }

    private List<Strip> openOn(Dates dates) {
        SeasonModel whole = model(dates, strips);
        return strips.stream()
                .filter(strip -> !isLocked(strip) && !isTooLong(whole, strip) && !isWithoutDay(whole, strip))
                .toList();
    }

    /** What could have a day at all, as it would be explained: locked days hold no more than they do. */
    SeasonModel modelToExplain(Dates dates) {
        List<ShootingDay> closed =
                locked.stream().map(day -> day.with(List.of())).toList();
        return new SeasonModel(shoot, request, dates, new Cuts(), openOn(dates), closed);
    }
}
