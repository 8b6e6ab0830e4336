package org.baiju.studio.series;

import java.time.Instant;
import java.util.UUID;
import org.baiju.studio.platform.StorageKey;

/**
 * One file that belongs to a series, for good: who brought it, when, and what exactly it was.
 *
 * @param kind what it is, as in {@code script} or {@code cut}
 * @param fileName as its owner called it; never used as a path
 * @param sha256 of its content, in hex
 * @param recordedBy who brought it, by name
 */
public record Evidence(
        UUID id,
        String kind,
        String fileName,
        long bytes,
        String sha256,
        StorageKey key,
        String recordedBy,
        Instant recordedAt) {}
