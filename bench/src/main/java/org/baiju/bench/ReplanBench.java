package org.baiju.bench;

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

/** A day of a season is rained off, the days before are shot: what the three ways to go on cost and move. */
final class ReplanBench {
    private static final double MOST_MOVES = 1.3;
    private static final double MOST_COST = 0.035;
    private static final double MOST_SECONDS = 1;

    /** Seeds of the plan that is disrupted, and of the search for a new one. */
    private static final int PLANS = 2;

    private static final int SEEDS = 3;

    /** For each scene, to find the plan that is disrupted. */
    private static final long PLAN_MOVES = 60_000;

    private final PrintStream out = System.out;
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private boolean met = true;

    private ReplanBench() {}

    /** Ends with 1 if the bar is missed on the day of L that the bar is about. */
    public static void main(String[] args) {
        var bench = new ReplanBench();
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/season");
        for (String name : List.of("L", "M")) {
            bench.measure(name, SeasonFiles.read(folder.resolve(name + ".json")));
        }
        System.exit(bench.met ? 0 : 1);
    }

    private void measure(String name, Season season) {
        for (int seed = 1; seed <= PLANS; seed++) {
            SeasonPlan plan = SeasonSearch.search(
                            season, new Effort(seed, PLAN_MOVES, 2, Duration.ofMinutes(5)), SeasonWatch.NONE)
                    .orElseThrow();
            int bar = rainyDay(season, plan.slots());
            for (int day = 0; day < season.slots().size(); day++) {
                if (exteriors(season, plan.slots(), day) >= 5) {
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
        for (int seed = 1; seed <= SEEDS; seed++) {
            long cpu = machine.getProcessCpuTime();
            long wall = System.nanoTime();
            Replanned replanned = Replan.replan(season, plan.slots(), disruption, Effort.brief(seed), SeasonWatch.NONE);
            double cpuMillis = (machine.getProcessCpuTime() - cpu) / 1e6;
            double wallMillis = (System.nanoTime() - wall) / 1e6;
            switch (replanned) {
                case Replanned.NoPlan no -> {
                    out.printf("  no plan: %s%n", no);
                    met &= !isBar;
                }
                case Replanned.Alternatives all -> print(all, seed, cpuMillis, wallMillis, isBar);
            }
        }
    }

    private void print(Replanned.Alternatives all, int seed, double cpuMillis, double wallMillis, boolean isBar) {
        StringBuilder line = new StringBuilder();
        for (Replanned.Alternative each : all.plans()) {
            line.append("  %3d moved %+5.1f %%"
                    .formatted(each.moves().size(), 100.0 * each.costChange() / all.costBefore()));
        }
        Replanned.Alternative fewest = all.plans().getFirst();
        boolean good = fewest.moves().size() <= MOST_MOVES * all.forced().size()
                && fewest.costChange() <= MOST_COST * all.costBefore();
        out.printf(
                "  seed %d: %2d forced; fewest, balanced, cheapest:%s; %4.0f CPU ms, %4.0f ms%s%n",
                seed, all.forced().size(), line, cpuMillis, wallMillis, good ? "" : " over the bar");
        if (isBar) {
            boolean inTime = cpuMillis <= 2000 * MOST_SECONDS;
            out.println("  bar: " + (good && inTime ? "met" : "MISSED"));
            met &= good && inTime;
        }
    }
}
