package org.baiju.studio.platform.internal.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What stands in a backup: the last entry of the archive, so that an archive without it is not whole.
 *
 * @param format the version of this layout
 * @param made when the snapshot of the database was taken
 * @param versions the version of each module's tables
 * @param tables in no particular order
 * @param sequences the last value of each sequence, by name
 * @param files the files of the storage
 */
record Manifest(
        int format,
        Instant made,
        Map<String, String> versions,
        List<Table> tables,
        Map<String, Long> sequences,
        List<StoredEntry> files) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    Manifest {
        versions = Map.copyOf(versions);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
        files = List.copyOf(files);
    }

    /** The rows of a table, in PostgreSQL's text format for COPY. */
    record Table(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "database/" + name + ".copy";
        }
    }

    /** A file of the storage. */
    record StoredEntry(String key, long bytes, String sha256) {
        String entry() {
            return "files/" + key;
        }
    }
}
