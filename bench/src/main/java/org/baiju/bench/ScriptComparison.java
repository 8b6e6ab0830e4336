package org.baiju.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The reader beside the Fountain parsers of npm, in one run; says of every bar whether it is met. */
final class ScriptComparison {
    private static final Pattern PEER =
            Pattern.compile("\"file\":\"([^\"]+)\",\"peer\":\"([^\"]+)\",\"millis\":([\\d.]+)");
    private static final int HOSTILE_BYTES = 5 * 1024 * 1024;
    private static final long PEERS_SECONDS_MAX = 300;

    private final PrintStream out;
    private boolean met = true;

    private ScriptComparison(PrintStream out) {
        this.out = out;
    }

    /** Measures everything and prints a table; ends with 1 if a bar is missed. */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        var comparison = new ScriptComparison(System.out);
        comparison.run();
        System.exit(comparison.met ? 0 : 1);
    }

    private void run() throws RunnerException, IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of("bench/target/inputs"));
        Path film = Files.writeString(work.resolve("film.fountain"), Inputs.film(120));
        Path generated = Files.writeString(work.resolve("generated.fountain"), Scripts.fountain(120, 20_261_123));
        Map<String, Double> peers = peers(film, generated);
        Map<String, Double> ours = ours();
        out.println();
        peers.forEach((name, millis) -> out.printf("%-42s %8.2f ms%n", name, millis));
        ours.forEach((name, millis) -> out.printf("%-42s %8.2f ms%n", "baiju " + name, millis));
        out.println();
        bar("film of 113 pages, ms", of(ours, "film"), 2.5);
        bar("generated film of 120 pages, ms", of(ours, "generatedFilm"), 2.5);
        bar("film: share of the fastest peer's time", of(ours, "film") / fastest(peers, "film.fountain"), 1);
        bar(
                "generated: share of the fastest peer's",
                of(ours, "generatedFilm") / fastest(peers, "generated.fountain"),
                1);
        bar("Chinese series of 100 episodes, ms", of(ours, "serial"), 10);
        bar("ten times the film, times the time", of(ours, "tenfoldFilm") / of(ours, "generatedFilm"), 11);
        bar("ten times the series, times the time", of(ours, "tenfoldSerial") / of(ours, "serial"), 11);
        hostile();
    }

    private static Map<String, Double> ours() throws RunnerException {
        Map<String, Double> medians = new TreeMap<>();
        var options =
                new OptionsBuilder().include(ScriptBench.class.getSimpleName()).build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getPrimaryResult().getLabel();
            medians.put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        return medians;
    }

    private static Map<String, Double> peers(Path... files) throws IOException, InterruptedException {
        var command = new ProcessBuilder("node", "bench/peers/peers.mjs", files[0].toString(), files[1].toString());
        Process node = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> medians = new TreeMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(PEER::matcher)
                    .filter(Matcher::find)
                    .forEach(line -> medians.put(
                            line.group(2) + " " + Path.of(line.group(1)).getFileName(), Double.valueOf(line.group(3))));
        }
        if (!node.waitFor(PEERS_SECONDS_MAX, TimeUnit.SECONDS) || node.exitValue() != 0) {
            throw new IOException("The peers did not finish; run npm ci in bench/peers");
        }
        return medians;
    }

    private static double of(Map<String, Double> medians, String name) {
        return Objects.requireNonNull(medians.get(name), name);
    }

    private static double fastest(Map<String, Double> peers, String file) {
        return peers.entrySet().stream()
                .filter(peer -> peer.getKey().endsWith(" " + file))
                .mapToDouble(Map.Entry::getValue)
                .min()
                .orElseThrow();
    }

    /** Files that want to take for ever, most of them of 5 MB, each read once. */
    private void hostile() {
        Map<String, String> texts = new HashMap<>();
        for (String unit : new String[] {
            "x", "(", "[[", "/*", "*", "**a", "【", "△", "《", "人物：", "A\n\n", "\n", " ", "1-1 日 内 ", "：", "#", "_*"
        }) {
            texts.put(unit.strip(), unit.repeat(HOSTILE_BYTES / unit.getBytes(StandardCharsets.UTF_8).length));
        }
        // Valid lines without end, short of the limit of lines.
        texts.put("scene headings", Inputs.numbered("1-%d 日 内 面馆\n"));
        texts.put("bare numbers", Inputs.numbered("%d\n"));
        texts.put("bare numbers in a scene", "第1集\n1-1 日 内 面馆\n" + Inputs.numbered("%d\n"));
        texts.forEach((unit, text) -> {
            for (String name : new String[] {"hostile.txt", "hostile.fountain"}) {
                long start = System.nanoTime();
                ReadResult result = ScriptReader.read(text.getBytes(StandardCharsets.UTF_8), name);
                double seconds = (System.nanoTime() - start) / 1e9;
                String what = result instanceof ReadResult.Refused ? "refused" : "read";
                bar("hostile '" + unit + "' in " + name + ", " + what + ", s", seconds, 1);
            }
        });
    }

    private void bar(String what, double measured, double most) {
        boolean good = measured <= most;
        met &= good;
        out.printf("%-4s %-60s %8.2f (at most %.1f)%n", good ? "ok" : "MISS", what, measured, most);
    }
}
