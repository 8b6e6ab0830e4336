package org.baiju.studio.writing.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The script files that were brought or saved, as they lie in the storage. */
@Component
public class ScriptFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptFiles.class);

    private final Storage storage;

    ScriptFiles(Storage storage) {
        this.storage = storage;
    }

    public StoredFile keep(StorageKey key, byte[] content) {
        try {
            return storage.write(key, new ByteArrayInputStream(content), ScriptReader.MAX_BYTES)
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a script that was readable when it was stored.
     *
     * @param name under which it was read then
     */
    public ReadResult.Accepted read(StorageKey key, String name) {
        try (var content = storage.open(key)) {
            return switch (ScriptReader.read(content.readAllBytes(), name)) {
                case ReadResult.Accepted accepted -> accepted;
                case ReadResult.Refused refused ->
                    throw new IllegalStateException("The stored script %s can no longer be read: %s"
                            .formatted(key.value(), refused.finding().rule()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file that nobody needs any more; one that cannot be deleted stays, and the log tells. */
    public void forget(StorageKey key) {
        try {
            storage.delete(key);
        } catch (IOException e) {
            LOG.warn("The forgotten script {} could not be deleted: {}", key, e.getMessage());
        }
    }
}
