package org.baiju.studio.platform;

/** The storage did not take a file, for the reason its message tells in one sentence. */
public class StorageRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal with its reason. */
    public StorageRefused(String sentence) {
        super(sentence);
    }

    static StorageRefused full(WriteResult.Full full) {
        return new StorageRefused(
                "There is no room for %s: %,d bytes are free and baiju.storage.reserve keeps %,d of them; free some space."
                        .formatted(full.key(), full.freeBytes(), full.reserveBytes()));
    }
}
