package org.baiju.studio.platform;

/** What became of a file that was to be stored. A refusal leaves nothing behind. */
public sealed interface WriteResult permits StoredFile, WriteResult.TooBig, WriteResult.Full {

    /** The file, or a {@link StorageRefused} with the reason: for callers whose user cannot help it. */
    default StoredFile orThrow() {
        return switch (this) {
            case StoredFile stored -> stored;
            case TooBig tooBig ->
                throw new StorageRefused(
                        "%s is bigger than the allowed %,d bytes.".formatted(tooBig.key(), tooBig.maxBytes()));
            case Full full -> throw StorageRefused.full(full);
        };
    }

    /** The content was longer than allowed. */
    record TooBig(StorageKey key, long maxBytes) implements WriteResult {}

    /** The disk has no room for it beyond the reserve that is kept for the database. */
    record Full(StorageKey key, long freeBytes, long reserveBytes) implements WriteResult {}
}
