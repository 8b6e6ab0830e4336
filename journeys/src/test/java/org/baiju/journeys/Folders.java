package org.baiju.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of the tests. */
final class Folders {
    private Folders() {}

    /** Makes the folder if it is not there, and deletes what lies in it. */
    static Path empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path path : below(folder)) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(folder);
    }

    /** Everything below a folder, the deepest first. */
    static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Every file below a folder whose path, with slashes, matches the pattern. */
    static List<Path> matching(Path folder, String pattern) throws IOException {
        return below(folder).stream()
                .filter(Files::isRegularFile)
                .filter(path -> folder.relativize(path).toString().matches(pattern))
                .toList();
    }
}
