package org.baiju.bench;

import com.google.ortools.Loader;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.shootplan.talent.TalentFile;
import org.baiju.shootplan.talent.TalentLimit;
import org.baiju.shootplan.talent.TalentProblem;
import org.baiju.shootplan.talent.TalentSolution;
import org.baiju.shootplan.talent.TalentSolver;

/** The exact order of scenes: the classic files beside CP-SAT, or a group of drawn instances. */
final class TalentBench {
    private static final int ROUNDS = 10;
    private static final double CP_SAT_SECONDS = 60;

    private final PrintStream out = System.out;
    private boolean met = true;

    private TalentBench() {}

    /** Prints a line for each instance and says of every bar whether it is met; ends with 1 if one is missed. */
    public static void main(String[] args) throws IOException {
        var bench = new TalentBench();
        if (args.length > 0 && args[0].equals("--group")) {
            bench.met = group(List.of(args)).measure(System.out);
        } else {
            bench.classics(Path.of(args.length > 0 ? args[0] : "../shared/talent"));
        }
        System.exit(bench.met ? 0 : 1);
    }

    private static TalentGroup group(List<String> args) {
        String[] size = args.get(1).split("x", -1);
        return new TalentGroup(
                Integer.parseInt(size[0]),
                Integer.parseInt(size[1]),
                option(args, "--from", 1),
                option(args, "--instances", 100),
                option(args, "--seconds", 600));
    }

    private static int option(List<String> args, String name, int otherwise) {
        int at = args.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(args.get(at + 1));
    }

    private void classics(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".dzn"))
                    .sorted()
                    .toList();
        }
        long cold = files.stream().mapToLong(file -> cpu(problem(file))).sum();
        for (int round = 2; round < ROUNDS; round++) {
            files.forEach(file -> cpu(problem(file)));
        }
        Loader.loadNativeLibraries();
        long slowest = 0;
        long sum = 0;
        long peers = 0;
        for (Path file : files) {
            TalentProblem problem = problem(file);
            long ours = cpu(problem);
            TalentSolution solution = TalentSolver.solve(problem, TalentLimit.memory());
            long start = processCpu();
            long proved = new CpSatTalent(problem).prove(CP_SAT_SECONDS);
            long peer = processCpu() - start;
            out.printf(
                    "%-14s %s cost %5d  %8.2f CPU ms   CP-SAT %s %10.2f CPU ms%n",
                    file.getFileName(),
                    solution.status(),
                    solution.cost(),
                    ours / 1e6,
                    proved < 0 ? "no proof" : "proved " + proved,
                    peer / 1e6);
            met &= solution.status() == TalentSolution.Status.OPTIMAL && (proved < 0 || proved == solution.cost());
            slowest = Math.max(slowest, ours);
            sum += ours;
            peers += peer;
        }
        out.printf("first round in this process: %.1f CPU ms in all%n", cold / 1e6);
        bar("slowest file, CPU ms", slowest / 1e6, 100);
        bar("all files, CPU ms", sum / 1e6, 500);
        bar("share of CP-SAT's CPU time", (double) sum / peers, 0.1);
    }

    private static TalentProblem problem(Path file) {
        return switch (TalentFile.read(file)) {
            case TalentFile.Read(TalentProblem problem) -> problem;
            case TalentFile.Refused(var why) -> throw new IllegalArgumentException(file + ": " + why);
        };
    }

    /** Nanoseconds of processor time that a proof takes. */
    private static long cpu(TalentProblem problem) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        TalentSolver.solve(problem, TalentLimit.memory());
        return clock.getCurrentThreadCpuTime() - start;
    }

    /** Of all threads: those of CP-SAT are not Java's. */
    private static long processCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void bar(String what, double measured, double most) {
        boolean good = measured <= most;
        met &= good;
        out.printf("%-30s %10.3f  at most %8.3f  %s%n", what, measured, most, good ? "met" : "MISSED");
    }
}
