package org.baiju.reel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.reel.ffmpeg.Outcome;

/** A folder beside the target in which work happens; it becomes the target at once when all is done, or goes away. */
final class WorkFolder {
    private WorkFolder() {}

    /** Work that fills a folder. */
    @FunctionalInterface
    interface Work<T> {
        Outcome<T> in(Path folder) throws IOException;
    }

    /** Does the work in a folder of its own and renames it to the target if it was done. */
    static <T> Outcome<T> become(Path target, Work<T> work) {
        Path absolute = target.toAbsolutePath();
        if (Files.exists(absolute)) {
            return new Outcome.Refused<>(
                    Finding.of(Severity.ERROR, "reel.target-exists", null, absolute.toString(), ""));
        }
        return beside(absolute, folder -> {
            Outcome<T> outcome = work.in(folder);
            if (outcome instanceof Outcome.Done<T>) {
                Files.move(folder, absolute, StandardCopyOption.ATOMIC_MOVE);
            }
            return outcome;
        });
    }

    /** Does the work in a folder that goes away afterwards; it stands on the target's disk, so that moves are renames. */
    static <T> Outcome<T> beside(Path target, Work<T> work) {
        Path absolute = target.toAbsolutePath();
        Path parent = absolute.getParent() == null ? absolute : absolute.getParent();
        try {
            Files.createDirectories(parent);
            Path folder = Files.createDirectory(parent.resolve(Reel.WORK_PREFIX + UUID.randomUUID()));
            try {
                return work.in(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException e) {
            return failed(parent, String.valueOf(e.getMessage()));
        }
    }

    private static <T> Outcome<T> failed(Path parent, String message) {
        boolean full = message.contains("No space left on device");
        return new Outcome.Failed<>(
                Finding.of(
                        Severity.ERROR,
                        full ? "reel.disk-full" : "reel.failed",
                        null,
                        full ? parent.toString() : message,
                        ""),
                message);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
