package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right to run the server of a folder: held by one process at a time, and gone with it however it ends. */
final class FolderLock implements AutoCloseable {
    /**
     * The folders that this process holds. It must be known without opening the lock file, since closing any handle on
     * a file drops every lock the process has on it.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the lock, or fails with a sentence that names the process that has it. */
    static FolderLock take(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) {
            throw taken(folder);
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            HELD_HERE.remove(folder);
            throw taken(folder);
        }
        Files.writeString(folder.resolve("holder"), ProcessHandle.current().pid() + "\n");
        return new FolderLock(folder, channel);
    }

    private static PostgresFailed taken(Path folder) throws IOException {
        @Nullable String pid = Folders.firstLine(folder.resolve("holder"));
        return new PostgresFailed(
                "Another Baiju (process %s) is running on %s. Stop it first, or choose another folder with baiju.data."
                        .formatted(pid == null ? "unknown" : pid, folder.getParent()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(folder);
    }
}
