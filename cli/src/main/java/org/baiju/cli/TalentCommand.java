package org.baiju.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.shootplan.talent.TalentFile;
import org.baiju.shootplan.talent.TalentLimit;
import org.baiju.shootplan.talent.TalentProblem;
import org.baiju.shootplan.talent.TalentSolution;
import org.baiju.shootplan.talent.TalentSolver;
import tools.jackson.databind.json.JsonMapper;

/** {@code talent}: orders the scenes of talent-scheduling files at the least cost, one line of JSON a file. */
final class TalentCommand {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final TalentOptions options;
    private final Words words;
    private final PrintStream out;
    private final PrintStream err;

    TalentCommand(TalentOptions options, Words words, PrintStream out, PrintStream err) {
        this.options = options;
        this.words = words;
        this.out = out;
        this.err = err;
    }

    /**
     * One answer. Fields are added and never renamed.
     *
     * @param cost what everybody is paid, work and waiting
     * @param bound no order costs less
     * @param status {@code optimal} or {@code feasible}
     * @param cpuMillis processor time of the search
     * @param order scenes are counted from 1, as MiniZinc does
     */
    record Answer(
            String file,
            int scenes,
            int actors,
            long cost,
            long bound,
            String status,
            long cpuMillis,
            List<Integer> order) {}

    /** The worst exit code of all files: one that is refused does not keep the others from being solved. */
    int run() {
        return options.files().stream().mapToInt(this::solve).max().orElse(0);
    }

    private int solve(Path file) {
        return switch (TalentFile.read(file)) {
            case TalentFile.Refused(Finding why) -> {
                String sentence =
                        Wording.of(TalentProblem.class, words.locale()).say(why);
                err.println(
                        why.where() instanceof Where.Text at
                                ? words.get("talent.refused-at", file, at.line(), at.column(), sentence)
                                : words.get("talent.refused", file, sentence));
                yield 2;
            }
            case TalentFile.Read(TalentProblem problem) -> {
                out.println(MAPPER.writeValueAsString(answer(file, problem)));
                yield 0;
            }
        };
    }

    private Answer answer(Path file, TalentProblem problem) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        Duration time = options.time();
        TalentSolution solution =
                TalentSolver.solve(problem, time == null ? TalentLimit.memory() : TalentLimit.within(time));
        return new Answer(
                file.toString(),
                problem.scenes().size(),
                problem.dailyCosts().size(),
                solution.cost(),
                solution.bound(),
                solution.status().name().toLowerCase(Locale.ROOT),
                Duration.ofNanos(clock.getCurrentThreadCpuTime() - start).toMillis(),
                solution.order().stream().map(scene -> scene + 1).toList());
    }
}
