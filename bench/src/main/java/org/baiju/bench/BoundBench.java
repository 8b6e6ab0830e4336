package org.baiju.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.baiju.shootplan.bound.PatternBound;
import org.baiju.shootplan.season.Effort;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.SeasonSearch;
import org.baiju.shootplan.season.SeasonWatch;

/** How far our plans are above what no plan can cost less than. */
final class BoundBench {
    private static final double MOST_GAP = 0.10;

    /** On S the bound rises by less than one in ten thousand after them. */
    private static final int ROUNDS = 1000;

    private static final Effort EFFORT = new Effort(1, 220_000, 2, Duration.ofMinutes(5));

    private BoundBench() {}

    /** Ends with 1 if the bound of S is more than ten per cent below the plan. */
    public static void main(String[] args) {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        PrintStream out = System.out;
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/season");
        List<String> names = args.length > 1 ? Arrays.asList(args).subList(1, args.length) : List.of("S");
        boolean isMet = true;
        for (String name : names) {
            Season season = SeasonFiles.read(folder.resolve(name + ".json"));
            long plan = SeasonSearch.search(season, EFFORT, SeasonWatch.NONE)
                    .orElseThrow()
                    .cost();
            long begun = machine.getProcessCpuTime();
            long bound = PatternBound.of(season, plan, ROUNDS);
            double seconds = (machine.getProcessCpuTime() - begun) / 1e9;
            double gap = (plan - bound) / (double) plan;
            out.printf(
                    "%s: plan %d, pattern bound %d, gap %.1f %% (counting bound %d, gap %.1f %%); %.0f CPU s%n",
                    name,
                    plan,
                    bound,
                    100 * gap,
                    SeasonSearch.bound(season),
                    100.0 * (plan - SeasonSearch.bound(season)) / plan,
                    seconds);
            isMet &= !name.equals("S") || gap <= MOST_GAP;
        }
        out.println("bar: " + (isMet ? "met" : "MISSED"));
        System.exit(isMet ? 0 : 1);
    }
}
