package org.baiju.studio.platform.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StorageRefused;
import org.baiju.studio.platform.StoredFile;

/** Stores whole folders, in the same way whatever the storage is. */
final class Packages {
    private Packages() {}

    static List<StoredFile> write(Storage storage, StorageKey prefix, Path folder) throws IOException {
        List<StoredFile> stored = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                StorageKey key = prefix.resolve(folder.relativize(path).toString());
                try (InputStream content = Files.newInputStream(path)) {
                    stored.add(storage.write(key, content, Long.MAX_VALUE).orThrow());
                }
            }
            return List.copyOf(stored);
        } catch (IOException | StorageRefused e) {
            for (StoredFile file : stored) {
                storage.delete(file.key());
            }
            throw e;
        }
    }
}
