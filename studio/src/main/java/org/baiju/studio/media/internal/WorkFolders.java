package org.baiju.studio.media.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Folders to work on films in, one per film. What a crash left in one is gone when the work on the film begins again;
 * what nobody comes back for is swept at the start once it is old, since another process may be at the young ones.
 */
@Component
class WorkFolders {
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path parent;

    WorkFolders(MediaFolders folders, Clock clock) throws IOException {
        this.parent = Files.createDirectories(folders.work());
        sweep(clock.instant().minus(ABANDONED_AFTER));
    }

    /** An empty folder for the work on a film. */
    Path fresh(UUID cut) throws IOException {
        Path folder = parent.resolve(cut.toString());
        delete(folder);
        return Files.createDirectories(folder);
    }

    /** Deletes a folder with all that is in it; nothing happens if there is none. */
    void delete(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private void sweep(Instant limit) throws IOException {
        for (Path folder : list()) {
            if (isOlder(folder, limit)) {
                delete(folder);
            }
        }
    }

    private static boolean isOlder(Path folder, Instant limit) throws IOException {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(limit);
        } catch (NoSuchFileException e) {
            // Another process has swept it just now, which is as good.
            return false;
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.toList();
        }
    }
}
