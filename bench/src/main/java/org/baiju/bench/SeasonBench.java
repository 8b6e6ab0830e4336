package org.baiju.bench;

import com.google.ortools.Loader;
import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.baiju.shootplan.season.Effort;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.SeasonJudge;
import org.baiju.shootplan.season.SeasonJudge.Judgement;
import org.baiju.shootplan.season.SeasonPlan;
import org.baiju.shootplan.season.SeasonSearch;
import org.baiju.shootplan.season.SeasonWatch;

/** The four seasons of the benchmark, several seeds each, beside CP-SAT in the same run. */
final class SeasonBench {
    /** The best plans known before this search, after 42 to 60 processor seconds each. */
    private static final Map<String, Long> BARS = Map.of("S", 72_770L, "M", 114_414L, "L", 179_737L);

    private static final double CP_SAT_SECONDS = 10;

    private final PrintStream out = System.out;
    private boolean met = true;

    private SeasonBench() {}

    /** Prints a line for each seed and says of every bar whether it is met; ends with 1 if one is missed. */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/season");
        int seeds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        var bench = new SeasonBench();
        Loader.loadNativeLibraries();
        long cpuOfM = 0;
        long cpuOfXl = 0;
        for (String name : List.of("S", "M", "L", "XL")) {
            Season season = SeasonFiles.read(folder.resolve(name + ".json"));
            long cpu = bench.measure(name, season, seeds);
            cpuOfM = name.equals("M") ? cpu : cpuOfM;
            cpuOfXl = name.equals("XL") ? cpu : cpuOfXl;
        }
        bench.bar("XL's work in M's", (double) cpuOfXl / cpuOfM, 3);
        System.exit(bench.met ? 0 : 1);
    }

    /** The processor time of all seeds, in nanoseconds. */
    private long measure(String name, Season season, int seeds) {
        long begun = processCpu();
        long best = Long.MAX_VALUE;
        long worst = 0;
        long first = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            long cpu = processCpu();
            long wall = System.nanoTime();
            SeasonPlan plan = SeasonSearch.search(season, Effort.thorough(seed), SeasonWatch.NONE)
                    .orElseThrow();
            Judgement judgement = SeasonJudge.judge(season, plan.slots());
            boolean honest = judgement.breaches().isEmpty() && judgement.cost() == plan.cost();
            met &= honest;
            out.printf(
                    "%-3s seed %d: %d on %d days, bound %d (gap %.0f %%), first plan after %d ms, %.1f CPU s, %.1f s%s%s%n",
                    name,
                    seed,
                    plan.cost(),
                    judgement.slotsUsed(),
                    plan.bound(),
                    100 * plan.gap(),
                    plan.firstAfter().toMillis(),
                    (processCpu() - cpu) / 1e9,
                    (System.nanoTime() - wall) / 1e9,
                    plan.isComplete() ? "" : ", cut by its cap",
                    honest ? "" : ", BUT THE JUDGE SAYS " + judgement);
            best = Math.min(best, plan.cost());
            worst = Math.max(worst, plan.cost());
            first = Math.max(first, plan.firstAfter().toMillis());
        }
        long spent = processCpu() - begun;
        long cpu = processCpu();
        long peer = new CpSatSeason(season).search(CP_SAT_SECONDS);
        out.printf(
                "%-3s CP-SAT, 2 workers: %s, %.1f CPU s%n",
                name, peer < 0 ? "no plan" : peer, (processCpu() - cpu) / 1e9);
        bar(name + ": first plan, ms", (double) first, 200);
        Long most = BARS.get(name);
        if (most != null) {
            bar(name + ": best seed", (double) best, most);
            bar(name + ": worst seed", (double) worst, most * 1.01);
        }
        return spent;
    }

    private static long processCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void bar(String what, double measured, double most) {
        boolean good = measured <= most;
        met &= good;
        out.printf("%-30s %10.2f  at most %10.2f  %s%n", what, measured, most, good ? "met" : "MISSED");
    }
}
