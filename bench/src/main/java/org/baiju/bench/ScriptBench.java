package org.baiju.bench;

import java.util.concurrent.TimeUnit;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the reader takes, warm. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ScriptBench {
    private static final int FILM_PAGES = 120;
    private static final int EPISODES = 100;
    private static final long SEED = 20_261_123;

    /** The script beside the project if it is there, else a generated one. */
    @State(Scope.Benchmark)
    public static class Film {
        final String text = Inputs.film(FILM_PAGES);
    }

    /** Films of one and of ten times the length. */
    @State(Scope.Benchmark)
    public static class Films {
        final String once = Scripts.fountain(FILM_PAGES, SEED);
        final String tenfold = Scripts.fountain(10 * FILM_PAGES, SEED);
    }

    /** Series of one and of ten times the length. */
    @State(Scope.Benchmark)
    public static class Serials {
        final String once = Scripts.chinese(EPISODES, SEED);
        final String tenfold = Scripts.chinese(10 * EPISODES, SEED);
    }

    /** A whole feature film in Fountain. */
    @Benchmark
    public ReadResult film(Film film) {
        return ScriptReader.readText(film.text, "film.fountain");
    }

    /** A generated film of 120 pages. */
    @Benchmark
    public ReadResult generatedFilm(Films films) {
        return ScriptReader.readText(films.once, "film.fountain");
    }

    /** A generated film of 1,200 pages. */
    @Benchmark
    public ReadResult tenfoldFilm(Films films) {
        return ScriptReader.readText(films.tenfold, "film.fountain");
    }

    /** A Chinese series of 100 episodes. */
    @Benchmark
    public ReadResult serial(Serials serials) {
        return ScriptReader.readText(serials.once, "serial.txt");
    }

    /** A Chinese series of 1,000 episodes. */
    @Benchmark
    public ReadResult tenfoldSerial(Serials serials) {
        return ScriptReader.readText(serials.tenfold, "serial.txt");
    }
}
