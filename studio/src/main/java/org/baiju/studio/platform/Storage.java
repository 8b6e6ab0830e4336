package org.baiju.studio.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where files live: a folder, or an S3-compatible store. Content is streamed, never held in memory. A reader sees a file
 * whole or not at all. Safe for use by many threads and processes.
 *
 * <p>Every method may throw {@link IOException} when disk or network fail; the call can then be repeated.
 */
public interface Storage {

    /**
     * Stores a file; one that was there under the same key is replaced when the new one is complete.
     *
     * @param content read to its end, left open
     * @param maxBytes more than this is refused as {@link WriteResult.TooBig}
     */
    WriteResult write(StorageKey key, InputStream content, long maxBytes) throws IOException;

    /**
     * Stores every regular file below a folder under {@code prefix/relative/path}, as for a package of video segments.
     *
     * @return what was stored, in the order of the keys
     * @throws StorageRefused if there is no room; what was stored until then is deleted again
     */
    List<StoredFile> writeFolder(StorageKey prefix, Path folder) throws IOException;

    /** The content of a file, to be closed by the caller. */
    InputStream open(StorageKey key) throws NoSuchFileException, IOException;

    /**
     * A part of a file, to be closed by the caller.
     *
     * @param offset where it begins, in bytes
     * @param length how many bytes at most; the stream ends earlier where the file ends
     */
    InputStream open(StorageKey key, long offset, long length) throws NoSuchFileException, IOException;

    /** Length and age of a file; empty if there is none. */
    Optional<FileEntry> find(StorageKey key) throws IOException;

    /** Every file, in no particular order; to be closed by the caller. */
    Stream<FileEntry> list() throws IOException;

    /** Every file below the prefix, in no particular order; to be closed by the caller. */
    Stream<FileEntry> list(StorageKey prefix) throws IOException;

    /** Deletes a file; nothing happens if there is none. */
    void delete(StorageKey key) throws IOException;

    /** Deletes every file below the prefix; nothing happens if there is none. */
    void deleteAll(StorageKey prefix) throws IOException;

    /**
     * Gives a file to a program that can only read paths, as FFmpeg.
     *
     * @param folder where a copy may be put; it is the caller's to delete
     * @return a path to be read and never changed: a link or a copy in {@code folder}
     */
    Path fetch(StorageKey key, Path folder) throws NoSuchFileException, IOException;
}
