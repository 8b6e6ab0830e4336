package org.baiju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the texts come from that are measured. */
final class Inputs {
    private static final Path BESIDE_THE_PROJECT = Path.of("../shared/pagination/vikings/source.fountain");
    /** Just below the limit, with room for a heading. */
    private static final int LINES = 99_990;

    private static final long SEED = 20_261_123;

    private Inputs() {}

    /** As many lines as the reader takes, each with its number. */
    static String numbered(String line) {
        return IntStream.rangeClosed(1, LINES).mapToObj(line::formatted).collect(Collectors.joining());
    }

    /** The script beside the project if it is there, else a generated film of so many pages. */
    static String film(int pages) {
        try {
            return Files.isRegularFile(BESIDE_THE_PROJECT)
                    ? Files.readString(BESIDE_THE_PROJECT)
                    : Scripts.fountain(pages, SEED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
