package org.baiju.studio.media.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.baiju.studio.media.MediaSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The bytes of unfinished uploads, on the disk of this machine, under names of our own. */
@Component
public class UploadFiles {
    private static final int BUFFER = 1 << 16;

    /** So many bytes are forced to the disk and noted at a time: a crash costs the sender no more than these. */
    private static final int SAFE_EVERY = 8 << 20;

    private final Path folder;
    private final long reserve;

    @Autowired
    UploadFiles(MediaFolders folders, MediaSettings settings) throws IOException {
        this(folders.uploads(), settings.reserve().toBytes());
    }

    /**
     * Uploads in the given folder, which is made if it is missing.
     *
     * @param reserve how many bytes of the disk are never used
     */
    UploadFiles(Path folder, long reserve) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.reserve = reserve;
    }

    /** Is told how many bytes of a file are safe, every so often and at the end. */
    public interface Progress {
        void safe(long offset);
    }

    /** How the receiving ended; what was told to be safe until then is safe. */
    public enum End {
        /** The sender has sent what it had, or all that fits. */
        RECEIVED,
        /** The sender went away in the middle. */
        BROKEN_OFF,
        /** There is no room on the disk for more. */
        DISK_FULL,
        /** The bytes that were here before are no longer here. */
        LOST
    }

    /** Where in a file the next bytes go. */
    public record Place(UUID upload, long offset, long length) {}

    /** Appends what comes, never beyond the length. */
    public End append(Place place, InputStream content, Progress progress) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path(place.upload()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.size() < place.offset()) {
                return End.LOST;
            }
            // What lies beyond was written, but never known to be safe.
            channel.truncate(place.offset());
            channel.position(place.offset());
            End end = receive(channel, place.length(), content, progress);
            channel.force(true);
            progress.safe(channel.position());
            return end;
        }
    }

    private End receive(FileChannel channel, long length, InputStream content, Progress progress) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long unsafe = 0;
        while (channel.position() < length) {
            if (unsafe == 0 && isFull()) {
                return End.DISK_FULL;
            }
            int read = read(content, buffer, length - channel.position());
            if (read <= 0) {
                return read == 0 ? End.BROKEN_OFF : End.RECEIVED;
            }
            if (!write(channel, ByteBuffer.wrap(buffer, 0, read))) {
                return End.DISK_FULL;
            }
            unsafe += read;
            if (unsafe >= SAFE_EVERY) {
                channel.force(true);
                progress.safe(channel.position());
                unsafe = 0;
            }
        }
        return End.RECEIVED;
    }

    /** How many bytes came; -1 at the end, 0 if the sender went away. */
    private static int read(InputStream content, byte[] buffer, long most) {
        try {
            return content.read(buffer, 0, (int) Math.min(buffer.length, most));
        } catch (IOException e) {
            return 0;
        }
    }

    /** Writes the bytes; false, with none of them kept, if the disk is full. */
    private static boolean write(FileChannel channel, ByteBuffer bytes) throws IOException {
        long before = channel.position();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return true;
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("No space left") || reason.contains("quota exceeded")) {
                channel.truncate(before);
                return false;
            }
            throw e;
        }
    }

    private boolean isFull() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < reserve + SAFE_EVERY;
    }

    /** What was received; to be closed by the caller. */
    public InputStream open(UUID upload) throws IOException {
        return Files.newInputStream(path(upload));
    }

    public void delete(UUID upload) throws IOException {
        Files.deleteIfExists(path(upload));
    }

    private Path path(UUID upload) {
        return folder.resolve(upload.toString());
    }
}
