package org.baiju.studio.platform.internal.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.baiju.studio.platform.FileEntry;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.platform.WriteResult;

/**
 * Files in a folder. A file is written beside its place, forced to the disk and then moved, so that a crash at any moment
 * leaves it whole or absent.
 */
public final class FolderStorage implements Storage {
    private static final int BUFFER = 1 << 17;
    private static final long LOOK_AT_DISK_EVERY = 16L << 20;
    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path files;
    private final Path incoming;
    private final long reserve;

    /**
     * Files in the given folder, which is made if it is missing.
     *
     * @param reserve how many bytes of the disk are never used
     */
    public FolderStorage(Path folder, long reserve) throws IOException {
        this.files = Files.createDirectories(folder.resolve("files"));
        this.incoming = Files.createDirectories(folder.resolve("incoming"));
        this.reserve = reserve;
        removeAbandoned();
    }

    /** What an interrupted write left behind; younger parts may belong to another process that still writes. */
    private void removeAbandoned() throws IOException {
        Instant limit = Instant.now().minus(ABANDONED_AFTER);
        try (Stream<Path> parts = Files.list(incoming)) {
            for (Path part : parts.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    @Override
    public WriteResult write(StorageKey key, InputStream content, long maxBytes) throws IOException {
        Path part = incoming.resolve(UUID.randomUUID().toString());
        try {
            WriteResult result = receive(key, content, maxBytes, part);
            if (result instanceof StoredFile) {
                moveIntoPlace(part, path(key));
            }
            return result;
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            if (isFull(e)) {
                return new WriteResult.Full(key, free(), reserve);
            }
            throw e;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private WriteResult receive(StorageKey key, InputStream content, long maxBytes, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var reader = new HashingReader(content);
            byte[] buffer = new byte[BUFFER];
            long lookAgain = 0;
            for (int read = reader.fill(buffer); read > 0; read = reader.fill(buffer)) {
                if (reader.bytes() > maxBytes) {
                    return new WriteResult.TooBig(key, maxBytes);
                }
                if (reader.bytes() > lookAgain) {
                    if (free() - read < reserve) {
                        return new WriteResult.Full(key, free(), reserve);
                    }
                    lookAgain += LOOK_AT_DISK_EVERY;
                }
                for (ByteBuffer piece = ByteBuffer.wrap(buffer, 0, read); piece.hasRemaining(); ) {
                    channel.write(piece);
                }
            }
            channel.force(true);
            return new StoredFile(key, reader.bytes(), reader.sha256());
        }
    }

    private static void moveIntoPlace(Path part, Path target) throws IOException {
        // A concurrent deleteAll may remove the folder between its making and the move.
        for (int attempt = 0; ; attempt++) {
            Files.createDirectories(parent(target));
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                force(parent(target));
                return;
            } catch (NoSuchFileException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    /** Makes the file's name itself survive a power cut. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** How much of the disk is free, in bytes. */
    public long free() throws IOException {
        return Files.getFileStore(files).getUsableSpace();
    }

    private static boolean isFull(IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left")
                || String.valueOf(e.getMessage()).contains("quota exceeded");
    }

    @Override
    public List<StoredFile> writeFolder(StorageKey prefix, Path folder) throws IOException {
        return Packages.write(this, prefix, folder);
    }

    @Override
    public InputStream open(StorageKey key) throws IOException {
        return Files.newInputStream(regular(key));
    }

    @Override
    public InputStream open(StorageKey key, long offset, long length) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(regular(key));
        channel.position(offset);
        return new BoundedStream(new BufferedInputStream(Channels.newInputStream(channel)), length);
    }

    @Override
    public Optional<FileEntry> find(StorageKey key) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path(key), BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new FileEntry(
                            key,
                            attributes.size(),
                            attributes.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (FileSystemException e) {
            // A part of the key that is a file itself is no error: nothing lies below it.
            if (String.valueOf(e.getReason()).contains("Not a directory")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public Stream<FileEntry> list() throws IOException {
        return listBelow(files);
    }

    @Override
    public Stream<FileEntry> list(StorageKey prefix) throws IOException {
        Path folder = path(prefix);
        return Files.isDirectory(folder) ? listBelow(folder) : Stream.empty();
    }

    /** The caller closes it, as the interface says. */
    @SuppressWarnings("StreamResourceLeak")
    private Stream<FileEntry> listBelow(Path folder) throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile).flatMap(path -> entry(path).stream());
    }

    private Optional<FileEntry> entry(Path path) {
        try {
            return find(new StorageKey(files.relativize(path).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(StorageKey key) throws IOException {
        if (find(key).isPresent()) {
            Files.deleteIfExists(path(key));
        }
    }

    @Override
    public void deleteAll(StorageKey prefix) throws IOException {
        Path folder = path(prefix);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public Path fetch(StorageKey key, Path folder) throws IOException {
        Path source = regular(key);
        Path target = folder.resolve(key.value().replace('/', '_'));
        Files.deleteIfExists(target);
        try {
            return Files.createLink(target, source);
        } catch (UnsupportedOperationException | FileSystemException e) {
            if (e instanceof FileAlreadyExistsException || e instanceof NoSuchFileException) {
                throw e;
            }
            return Files.copy(source, target);
        }
    }

    private Path regular(StorageKey key) throws IOException {
        if (find(key).isEmpty()) {
            throw new NoSuchFileException(key.value());
        }
        return path(key);
    }

    private Path path(StorageKey key) {
        return files.resolve(key.value());
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }
}
