package org.baiju.studio.platform;

import java.time.Instant;

/** A file as the storage lists it. */
public record FileEntry(StorageKey key, long bytes, Instant modified) {}
