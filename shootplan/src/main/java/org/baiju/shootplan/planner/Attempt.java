package org.baiju.shootplan.planner;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.season.Disruption;
import org.baiju.shootplan.season.Effort;
import org.baiju.shootplan.season.Replan;
import org.baiju.shootplan.season.Replanned;
import org.baiju.shootplan.season.SeasonWatch;

/** Looks for days in rounds: what the clock does not let through in one is cut for the next. */
final class Attempt {
    private static final int ROUNDS_MAX = 4;
    private static final int THREADS_MAX = 4;

    /** Of the search of each round. */
    private static final Duration CAP = Duration.ofSeconds(4);

    /** No round begins later: somebody waits on a set. */
    private static final Duration LAST_BEGIN = Duration.ofSeconds(8);

    private final Shoot shoot;
    private final Plan plan;
    private final ReworkRequest request;
    private final Losses losses;
    private final Judgement before;
    private final Standing standing;
    private final Cuts cuts = new Cuts();
    private final Map<Replanned.Kind, Mended> best = new EnumMap<>(Replanned.Kind.class);
    private List<String> leftOut = List.of();
    private List<String> forced = List.of();
    private boolean isComplete = true;

    Attempt(Shoot shoot, Plan plan, ReworkRequest request, Losses losses, Judgement before, Standing standing) {
        this.shoot = shoot;
        this.plan = plan;
        this.request = request;
        this.losses = losses;
        this.before = before;
        this.standing = standing;
    }

    /** The best plan of each kind; empty if there is none. */
    Map<Replanned.Kind, Mended> run(SeasonWatch watch) {
        long begin = System.nanoTime();
        for (int round = 0; round < ROUNDS_MAX && !watch.isCancelled(); round++) {
            if (System.nanoTime() - begin > LAST_BEGIN.toNanos()) {
                isComplete = false;
                break;
            }
            List<Strip> strips = withDay(standing.model(losses.shoot(), cuts, standing.strips()));
            SeasonModel model = standing.model(losses.shoot(), cuts, strips);
            Replanned found = replan(model, strips, round, new Rounds(watch, round, ROUNDS_MAX));
            isComplete &= found.isComplete();
            if (!(found instanceof Replanned.Alternatives alternatives)) {
                break;
            }
            if (round == 0) {
                forced = Stream.concat(
                                alternatives.forced().stream()
                                        .map(scene -> strips.get(scene).key()),
                                leftOut.stream())
                        .toList();
            }
            if (takeIn(alternatives, strips)) {
                break;
            }
        }
        isComplete &= !watch.isCancelled();
        return best;
    }

    boolean isComplete() {
        return isComplete;
    }

    /** Keys of strips for which no day is left. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Keys of strips that cannot stay where they are. */
    List<String> forced() {
        return forced;
    }

    private List<Strip> withDay(SeasonModel model) {
        leftOut = standing.open().stream()
                .filter(strip -> model.allowed(strip) == 0)
                .map(Strip::key)
                .toList();
        Set<String> without = Set.copyOf(leftOut);
        return standing.strips().stream()
                .filter(strip -> !without.contains(strip.key()))
                .toList();
    }

    private Replanned replan(SeasonModel model, List<Strip> strips, int round, SeasonWatch watch) {
        Set<Integer> staying = IntStream.range(0, strips.size())
                .filter(i -> standing.stays(strips.get(i)))
                .boxed()
                .collect(Collectors.toSet());
        var disruption = new Disruption(0, staying, 0, OptionalLong.empty(), List.of());
        if (request.publishedPrice().isPresent()) {
            long published = request.published().stream()
                    .mapToInt(standing.dates()::slotOf)
                    .filter(slot -> slot >= 0)
                    .mapToLong(slot -> 1L << slot)
                    .reduce(0, (one, other) -> one | other);
            disruption =
                    disruption.withPublished(published, request.publishedPrice().getAsLong());
        }
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, THREADS_MAX);
        var effort = new Effort(request.seed() + round * 1_000L, request.movesPerScene(), threads, CAP);
        return Replan.replan(model.season(), standing.homes(model, strips), disruption, effort, watch);
    }

    /** Keeps what is better than what was found before; true if nothing is left to learn. */
    private boolean takeIn(Replanned.Alternatives found, List<Strip> strips) {
        boolean isDone = true;
        for (Replanned.Alternative alternative : found.plans()) {
            Replanned.Kind kind = alternative.kind();
            Mended its = mended(strips, alternative.slots(), kind);
            Mended known = best.get(kind);
            if (known == null || Mended.BY_WRONGS.compare(its, known) < 0) {
                best.put(kind, its);
            }
            isDone &= its.isCleanAfter(before);
        }
        return isDone;
    }

    private Mended mended(List<Strip> strips, List<Integer> slots, Replanned.Kind kind) {
        Map<String, DayKey> to = new HashMap<>(plan.daysByStrip());
        standing.open().forEach(strip -> to.remove(strip.key()));
        for (int i = 0; i < strips.size(); i++) {
            to.put(strips.get(i).key(), standing.dates().day(slots.get(i)));
        }
        Set<DayKey> kept = new HashSet<>(standing.fixed());
        request.shot().forEach(key -> plan.findDayOf(key).ifPresent(day -> kept.add(day.key())));
        Plan woven = ordered(new Weaving(shoot, plan, kept, request.seed()), to, kind);
        learn(woven);
        return Mended.of(shoot, woven);
    }

    /** The gentlest order that breaks nothing; where cost counts, also the cheapest of the days that change. */
    private Plan ordered(Weaving weaving, Map<String, DayKey> to, Replanned.Kind kind) {
        Plan woven = weaving.weave(to, Weaving.Freedom.NONE);
        Worth worth = Worth.of(PlanCheck.judge(shoot, woven));
        for (Weaving.Freedom freedom : List.of(Weaving.Freedom.CHANGED_DAYS, Weaving.Freedom.ALL_DAYS)) {
            boolean isEnough = worth.forbidden() == 0 && worth.errors() <= Mended.errors(before);
            if (isEnough && (kind == Replanned.Kind.FEWEST_CHANGES || freedom == Weaving.Freedom.ALL_DAYS)) {
                break;
            }
            Plan next = weaving.weave(to, freedom);
            Worth its = Worth.of(PlanCheck.judge(shoot, next));
            if (its.compareTo(worth) < 0) {
                woven = next;
                worth = its;
            }
        }
        return woven;
    }

    /** Cuts what is broken now and was not before; days that stand are not cut, for nothing would come of it. */
    private void learn(Plan woven) {
        Set<Finding> old = Set.copyOf(before.findings());
        Judgement judgement = PlanCheck.judge(shoot, woven);
        var fresh = judgement.violations().stream()
                .filter(violation -> !old.contains(violation.finding()))
                .toList();
        Plan locked = woven;
        for (DayKey key : standing.fixed()) {
            Plan now = locked;
            locked = now.findDay(key).map(day -> now.withDay(day.locked(true))).orElse(now);
        }
        cuts.learn(new Judgement(fresh, judgement.cost(), judgement.figures(), judgement.timetables()), locked, shoot);
    }
}
