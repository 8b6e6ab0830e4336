package org.baiju.bench;

import com.google.ortools.Loader;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Disruption;
import org.baiju.shootplan.season.Effort;
import org.baiju.shootplan.season.Replan;
import org.baiju.shootplan.season.Replanned;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.SeasonPlan;
import org.baiju.shootplan.season.SeasonSearch;
import org.baiju.shootplan.season.SeasonWatch;

/**
 * A day of a season is rained off, the days before are shot: what the three ways to go on cost and move. Every day that
 * has exteriors is tried, in thorough plans, which leave little room, and in a hasty one. Where the bar is missed CP-SAT
 * is asked how few changes are possible at all.
 */
final class ReplanBench {
    private static final double MOST_MOVES = 1.3;
    private static final double MOST_COST = 0.035;
    private static final double MOST_SECONDS = 1;

    /** Seeds of the plan that is disrupted, and of the search for a new one. */
    private static final int SEEDS = 3;

    /** The efforts of the plans that are disrupted, in moves for each scene; two thorough ones and a hasty one. */
    private static final List<Effort> PLANS = List.of(
            new Effort(1, 60_000, 2, Duration.ofMinutes(5)),
            new Effort(2, 60_000, 2, Duration.ofMinutes(5)),
            new Effort(1, 2_000, 2, Duration.ofMinutes(5)));

    /** For each question to CP-SAT; it proves most of them in less than one. */
    private static final double PROOF_SECONDS = 5;

    private final PrintStream out = System.out;
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private boolean met = true;

    private ReplanBench() {}

    /** Ends with 1 if the bar is missed on the day of L that the bar is about. */
    public static void main(String[] args) {
        Loader.loadNativeLibraries();
        var bench = new ReplanBench();
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/season");
        for (String name : List.of("L", "M")) {
            bench.measure(name, SeasonFiles.read(folder.resolve(name + ".json")));
        }
        System.exit(bench.met ? 0 : 1);
    }

    private void measure(String name, Season season) {
        for (Effort effort : PLANS) {
            SeasonPlan plan =
                    SeasonSearch.search(season, effort, SeasonWatch.NONE).orElseThrow();
            int bar = rainyDay(season, plan.slots());
            for (int day = 0; day < season.slots().size(); day++) {
                if (exteriors(season, plan.slots(), day) > 0) {
                    rain(name, season, plan, day, name.equals("L") && day == bar);
                }
            }
        }
    }

    /** The day that is most like the one of the bar: a hundred scenes before it, 14 exteriors. */
    private static int rainyDay(Season season, List<Integer> slots) {
        return IntStream.range(0, season.slots().size())
                .boxed()
                .min((one, other) -> Long.compare(unlike(season, slots, one), unlike(season, slots, other)))
                .orElseThrow();
    }

    private static long unlike(Season season, List<Integer> slots, int day) {
        long before = slots.stream().filter(slot -> slot < day).count();
        return Math.abs(before - 100) + 5 * Math.abs(exteriors(season, slots, day) - 14);
    }

    private static long exteriors(Season season, List<Integer> slots, int day) {
        return IntStream.range(0, slots.size())
                .filter(scene ->
                        slots.get(scene) == day && season.scenes().get(scene).sky() != Season.Sky.ANY)
                .count();
    }

    private void rain(String name, Season season, SeasonPlan plan, int day, boolean isBar) {
        Disruption disruption = Disruption.after((1L << day) - 1).with(new Disruption.Loss.Rain(1L << day));
        long before = plan.slots().stream().filter(slot -> slot < day).count();
        long here = plan.slots().stream().filter(slot -> slot == day).count();
        out.printf(
                "%s, plan of %d, day %d: %d of %d scenes rained off, %d shot%s%n",
                name,
                plan.cost(),
                day,
                exteriors(season, plan.slots(), day),
                here,
                before,
                isBar ? " (the bar's day)" : "");
        int fewest = Integer.MAX_VALUE;
        boolean isInTime = true;
        boolean isAnswered = false;
        for (int seed = 1; seed <= SEEDS; seed++) {
            long cpu = machine.getProcessCpuTime();
            long wall = System.nanoTime();
            Replanned replanned = Replan.replan(season, plan.slots(), disruption, brief(seed), SeasonWatch.NONE);
            double cpuMillis = (machine.getProcessCpuTime() - cpu) / 1e6;
            double wallMillis = (System.nanoTime() - wall) / 1e6;
            switch (replanned) {
                case Replanned.NoPlan no -> out.printf("  no plan: %s%n", no);
                case Replanned.Alternatives all -> {
                    print(all, seed, cpuMillis, wallMillis);
                    isAnswered = true;
                    isInTime &= cpuMillis <= 2000 * MOST_SECONDS;
                    if (isCheap(all)) {
                        fewest = Math.min(fewest, all.plans().getFirst().moves().size());
                    }
                }
            }
        }
        boolean isMet = fewest <= MOST_MOVES * exteriors(season, plan.slots(), day);
        int needed = isMet || !isAnswered ? 0 : needed(season, plan, day, fewest);
        if (needed > 0) {
            out.printf("  CP-SAT: no plan within +%.1f %% moves fewer than %d scenes%n", 100 * MOST_COST, needed);
        }
        if (isBar) {
            boolean isImpossible = needed > MOST_MOVES * exteriors(season, plan.slots(), day);
            out.printf("  bar: %s%n", isMet ? "met" : isImpossible ? "no plan can meet it" : "MISSED");
            met &= isInTime && (isMet || isImpossible);
        }
    }

    /** The effort of the product; the cap is longer, because it would measure who else uses the machine. */
    private static Effort brief(int seed) {
        Effort brief = Effort.brief(seed);
        return new Effort(seed, brief.movesPerScene(), brief.threads(), Duration.ofMinutes(1));
    }

    private static boolean isCheap(Replanned.Alternatives all) {
        return all.plans().getFirst().costChange() <= MOST_COST * all.costBefore();
    }

    /** The fewest changes that CP-SAT cannot prove to be too few; 0 if it proves nothing. */
    private static int needed(Season season, SeasonPlan plan, int day, int fewest) {
        long[] allowed = IntStream.range(0, plan.slots().size())
                .mapToLong(scene -> left(season, plan, day, scene))
                .toArray();
        int forced = Math.toIntExact(exteriors(season, plan.slots(), day));
        long most = plan.cost() + (long) (MOST_COST * plan.cost());
        int needed = forced;
        while (needed < Math.min(fewest, 3 * forced)
                && new CpSatSeason(season).hasNoneNear(plan.slots(), allowed, needed, most, PROOF_SECONDS)) {
            needed++;
        }
        return needed == forced ? 0 : needed;
    }

    private static long left(Season season, SeasonPlan plan, int day, int scene) {
        int home = plan.slots().get(scene);
        boolean isWet = season.scenes().get(scene).sky() != Season.Sky.ANY;
        return home < day ? 1L << home : season.allSlots() & -1L << (isWet ? day + 1 : day);
    }

    private void print(Replanned.Alternatives all, int seed, double cpuMillis, double wallMillis) {
        StringBuilder line = new StringBuilder();
        for (Replanned.Alternative each : all.plans()) {
            line.append("  %3d moved %+5.1f %%"
                    .formatted(each.moves().size(), 100.0 * each.costChange() / all.costBefore()));
        }
        double ratio =
                all.plans().getFirst().moves().size() / (double) all.forced().size();
        out.printf(
                "  seed %d: %2d forced; fewest, balanced, cheapest:%s; x%.2f%s; %4.0f CPU ms, %4.0f ms%s%n",
                seed,
                all.forced().size(),
                line,
                ratio,
                ratio <= MOST_MOVES && isCheap(all) ? "" : " over the bar",
                cpuMillis,
                wallMillis,
                all.isComplete() ? "" : ", cut");
    }
}
