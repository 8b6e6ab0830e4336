package org.baiju.studio.platform.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baiju.studio.platform.FileEntry;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.platform.WriteResult;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Files in an S3-compatible store. A small file is one request; a bigger one goes up in parts that become visible
 * together when the last has arrived.
 */
public final class S3Storage implements Storage {
    /** At least 5 MB as the protocol asks; with its 10,000 parts a file may have 160 GB. */
    private static final int PART = 16 << 20;

    private static final int NOT_FOUND = 404;
    private static final int RANGE_BEYOND_END = 416;

    private final S3Client client;
    private final String bucket;

    /** Files in an existing bucket. */
    public S3Storage(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public WriteResult write(StorageKey key, InputStream content, long maxBytes) throws IOException {
        var reader = new HashingReader(content);
        byte[] buffer = new byte[PART];
        int read = reader.fill(buffer);
        if (reader.bytes() > maxBytes) {
            return new WriteResult.TooBig(key, maxBytes);
        }
        if (read == PART) {
            return writeInParts(key, reader, buffer, maxBytes);
        }
        RequestBody body = RequestBody.fromBytes(Arrays.copyOf(buffer, read));
        asked(key, () -> client.putObject(put -> put.bucket(bucket).key(key.value()), body));
        return new StoredFile(key, reader.bytes(), reader.sha256());
    }

    private WriteResult writeInParts(StorageKey key, HashingReader reader, byte[] buffer, long maxBytes)
            throws IOException {
        var upload = asked(key, () -> PartsUpload.begin(client, bucket, key));
        boolean complete = false;
        try {
            for (int read = PART; read > 0; read = reader.fill(buffer)) {
                if (reader.bytes() > maxBytes) {
                    return new WriteResult.TooBig(key, maxBytes);
                }
                byte[] part = Arrays.copyOf(buffer, read);
                asked(key, () -> upload.add(part));
            }
            asked(key, upload::complete);
            complete = true;
            return new StoredFile(key, reader.bytes(), reader.sha256());
        } finally {
            if (!complete) {
                asked(key, upload::abort);
            }
        }
    }

    @Override
    public List<StoredFile> writeFolder(StorageKey prefix, Path folder) throws IOException {
        return Packages.write(this, prefix, folder);
    }

    @Override
    public InputStream open(StorageKey key) throws IOException {
        return asked(key, () -> client.getObject(get(key).build()));
    }

    @Override
    public InputStream open(StorageKey key, long offset, long length) throws IOException {
        if (length <= 0) {
            return InputStream.nullInputStream();
        }
        // The last byte must not overflow where a caller asks for "the rest" with a huge length.
        long last = length > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + length - 1;
        String range = "bytes=%d-%s".formatted(offset, last == Long.MAX_VALUE ? "" : Long.toString(last));
        try {
            return asked(key, () -> client.getObject(get(key).range(range).build()));
        } catch (IOException e) {
            if (e.getCause() instanceof S3Exception s3 && s3.statusCode() == RANGE_BEYOND_END) {
                return InputStream.nullInputStream();
            }
            throw e;
        }
    }

    private GetObjectRequest.Builder get(StorageKey key) {
        return GetObjectRequest.builder().bucket(bucket).key(key.value());
    }

    @Override
    public Optional<FileEntry> find(StorageKey key) throws IOException {
        try {
            HeadObjectResponse head = asked(
                    key,
                    () -> client.headObject(request -> request.bucket(bucket).key(key.value())));
            return Optional.of(new FileEntry(key, head.contentLength(), head.lastModified()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Stream<FileEntry> list() {
        return list("");
    }

    @Override
    public Stream<FileEntry> list(StorageKey prefix) {
        return list(prefix.value() + "/");
    }

    private Stream<FileEntry> list(String prefix) {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                .map(object -> new FileEntry(new StorageKey(object.key()), object.size(), object.lastModified()));
    }

    @Override
    public void delete(StorageKey key) throws IOException {
        asked(key, () -> client.deleteObject(request -> request.bucket(bucket).key(key.value())));
    }

    @Override
    public void deleteAll(StorageKey prefix) throws IOException {
        try (Stream<FileEntry> entries = list(prefix)) {
            for (FileEntry entry : entries.toList()) {
                delete(entry.key());
            }
        }
    }

    @Override
    public Path fetch(StorageKey key, Path folder) throws IOException {
        Path target = folder.resolve(key.value().replace('/', '_'));
        try (InputStream content = open(key)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private static <T> T asked(StorageKey key, Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (NoSuchKeyException e) {
            throw new NoSuchFileException(key.value());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                throw new NoSuchFileException(key.value());
            }
            throw new IOException("The store refused " + key + ": " + e.getMessage(), e);
        } catch (SdkException e) {
            throw new IOException("The store did not answer for " + key + ": " + e.getMessage(), e);
        }
    }
}
