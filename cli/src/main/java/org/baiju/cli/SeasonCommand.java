package org.baiju.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.SeasonPlan;
import org.baiju.shootplan.season.SeasonSearch;
import org.baiju.shootplan.season.SeasonWatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code season}: plans one season of the day-assignment benchmark and answers in one line of JSON. */
final class SeasonCommand {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SeasonOptions options;
    private final Words words;
    private final PrintStream out;
    private final PrintStream err;

    SeasonCommand(SeasonOptions options, Words words, PrintStream out, PrintStream err) {
        this.options = options;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    /**
     * One answer. Fields are added and never renamed.
     *
     * @param cost absent without a plan
     * @param bound no plan costs less
     * @param daysUsed days with scenes
     * @param cpuMillis processor time of the search, all threads together
     * @param firstFeasibleMillis after how long the first plan stood that broke no rule; absent without one
     * @param complete false if the time was over before the search was
     */
    record Answer(
            String file,
            @Nullable Long cost,
            long bound,
            boolean feasible,
            int daysUsed,
            long cpuMillis,
            @Nullable Long firstFeasibleMillis,
            boolean complete) {}

    /**
     * The plan as the judge of the benchmark reads it.
     *
     * @param day for each scene the day, counted from 0
     */
    record PlanFile(List<Integer> day) {}

    int run() {
        return switch (SeasonFile.read(options.instance())) {
            case SeasonFile.Refused(String key, List<String> values) -> {
                err.println(words.get(key, values.toArray()));
                yield 2;
            }
            case SeasonFile.Read(Season season) -> plan(season);
        };
    }

    private int plan(Season season) {
        long start = processorMillis();
        Optional<SeasonPlan> found = SeasonSearch.search(season, options.effort(), SeasonWatch.NONE);
        long cpuMillis = processorMillis() - start;
        String file = options.instance().toString();
        if (found.isEmpty()) {
            out.println(MAPPER.writeValueAsString(
                    new Answer(file, null, SeasonSearch.bound(season), false, 0, cpuMillis, null, true)));
            err.println(words.get("season-no-plan", file));
            return 1;
        }
        SeasonPlan plan = found.get();
        try {
            write(plan, options.out());
        } catch (IOException failed) {
            err.println(words.get("cannot-write", options.out(), words.reason(failed)));
            return 1;
        }
        out.println(MAPPER.writeValueAsString(new Answer(
                file,
                plan.cost(),
                plan.bound(),
                true,
                (int) plan.slots().stream().distinct().count(),
                cpuMillis,
                plan.firstAfter().toMillis(),
                plan.isComplete())));
        return 0;
    }

    /** Beside the target first: an earlier plan is replaced by a whole one or not at all. */
    private static void write(SeasonPlan plan, Path target) throws IOException {
        Path whole = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(whole, MAPPER.writeValueAsString(new PlanFile(plan.slots())));
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static long processorMillis() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1_000_000
                : 0;
    }
}
