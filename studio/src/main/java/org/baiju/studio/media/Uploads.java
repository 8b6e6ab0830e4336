package org.baiju.studio.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.internal.UploadFiles;
import org.baiju.studio.media.internal.UploadStore;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes films in, piece by piece: whatever breaks, the sender asks how far it came and goes on from there. The offset it
 * is told is always really on the disk.
 */
@Service
public class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int SWEEP_AT_ONCE = 100;

    private final UploadStore store;
    private final UploadFiles files;
    private final Reception reception;
    private final MediaSettings settings;
    private final TransactionOperations transactions;
    private final Ids ids;
    private final Clock clock;

    /** The uploads that a request is at just now; the bytes of an upload lie on one machine, so this is enough. */
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Uploads(
            UploadStore store,
            UploadFiles files,
            Reception reception,
            MediaSettings settings,
            TransactionOperations transactions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.reception = reception;
        this.settings = settings;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a sender announces.
     *
     * @param length in bytes, more than 0
     * @param sha256 of the whole, 64 lower-case hexadecimal digits; absent if the sender does not know
     */
    public record Announced(
            Series series,
            int episode,
            String fileName,
            long length,
            @Nullable String sha256) {}

    /** What became of the wish to send a film. */
    public sealed interface Opened {
        record Ready(Upload upload) implements Opened {}

        record TooBig(long most) implements Opened {}

        record TooMany(int most) implements Opened {}
    }

    /** What became of a piece that was sent. */
    public sealed interface Received {
        /** It is safe; if it was the last one, the film is there. */
        record Safe(Upload upload) implements Received {}

        /** The sender went away; {@code upload} tells how far it came. */
        record BrokenOff(Upload upload) implements Received {}

        /** There is none, or it is somebody else's, or its time is over. */
        record NotThere() implements Received {}

        /** Another request is at it. */
        record Busy() implements Received {}

        record OtherOffset(long offset) implements Received {}

        /** There is no room; the upload can be resumed once there is. */
        record DiskFull() implements Received {}

        /** What came is not what was announced; the upload is gone. */
        record OtherContent() implements Received {}
    }

    /** Opens an upload. */
    public Opened open(SignedIn who, Announced film) {
        long most = settings.uploadBytesMax().toBytes();
        if (film.length() > most) {
            return new Opened.TooBig(most);
        }
        sweep();
        var upload = new Upload(
                ids.next(),
                who.getOrganisation(),
                who.person(),
                film.series().id(),
                film.episode(),
                film.fileName(),
                film.length(),
                0,
                film.sha256(),
                false,
                expiry());
        boolean added = Boolean.TRUE.equals(transactions.execute(_ -> {
            if (store.lockAndCountUnfinished(who.getOrganisation()) >= settings.uploadsMax()) {
                return false;
            }
            store.add(upload, clock.instant());
            return true;
        }));
        return added ? new Opened.Ready(upload) : new Opened.TooMany(settings.uploadsMax());
    }

    /**
     * How far an upload came. One that is whole but was interrupted before it became a film becomes one now, since its
     * sender has nothing more to send.
     */
    public Received find(SignedIn who, UUID id) {
        return exclusively(who, id, upload -> upload.whole() ? finish(who, upload) : new Received.Safe(upload));
    }

    /** Takes the next piece. */
    public Received append(SignedIn who, UUID id, long offset, InputStream content) {
        return exclusively(who, id, upload -> {
            if (upload.finished() || upload.offset() != offset) {
                return new Received.OtherOffset(upload.offset());
            }
            return receive(who, upload, content);
        });
    }

    /** Gives an upload up; false if there is none, or it has become a film. */
    public boolean delete(SignedIn who, UUID id) {
        return exclusively(who, id, upload -> {
                    if (upload.finished()) {
                        return new Received.NotThere();
                    }
                    forget(upload);
                    return new Received.Safe(upload);
                })
                instanceof Received.Safe;
    }

    private interface Deed {
        Received on(Upload upload) throws IOException;
    }

    private Received exclusively(SignedIn who, UUID id, Deed deed) {
        if (!busy.add(id)) {
            return store.find(who.person(), id).isPresent() ? new Received.Busy() : new Received.NotThere();
        }
        try {
            Optional<Upload> upload = store.find(who.person(), id)
                    .filter(found -> found.organisation().equals(who.organisation()))
                    .filter(found -> found.finished() || clock.instant().isBefore(found.expiresAt()));
            return upload.isEmpty() ? new Received.NotThere() : deed.on(upload.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            busy.remove(id);
        }
    }

    private Received receive(SignedIn who, Upload upload, InputStream content) throws IOException {
        var safe = new AtomicLong(upload.offset());
        var place = new UploadFiles.Place(upload.id(), upload.offset(), upload.length());
        UploadFiles.End end = files.append(place, content, offset -> advance(upload, safe, offset));
        Upload now = upload.at(safe.get());
        return switch (end) {
            case RECEIVED -> now.whole() ? finish(who, now) : new Received.Safe(now);
            case BROKEN_OFF -> new Received.BrokenOff(now);
            case DISK_FULL -> new Received.DiskFull();
            case LOST -> {
                LOG.error("The received part of upload {} is no longer on the disk", upload.id());
                forget(upload);
                yield new Received.NotThere();
            }
        };
    }

    private void advance(Upload upload, AtomicLong safe, long offset) {
        if (offset > safe.get()) {
            if (!store.advance(upload.id(), safe.get(), offset, expiry())) {
                throw new IllegalStateException("Somebody else wrote to upload " + upload.id());
            }
            safe.set(offset);
        }
    }

    private Received finish(SignedIn who, Upload upload) throws IOException {
        if (upload.finished()) {
            return new Received.Safe(upload);
        }
        return switch (reception.take(who, upload)) {
            case TAKEN -> new Received.Safe(upload);
            case DISK_FULL -> new Received.DiskFull();
            case OTHER_CONTENT -> {
                forget(upload);
                yield new Received.OtherContent();
            }
        };
    }

    private void forget(Upload upload) throws IOException {
        if (!upload.finished()) {
            reception.forget(upload);
        }
        store.delete(upload.id());
    }

    /** Uploads that nobody resumed are forgotten when somebody opens the next one. */
    private void sweep() {
        for (Upload old : store.listExpired(clock.instant(), SWEEP_AT_ONCE)) {
            if (busy.add(old.id())) {
                try {
                    forget(old);
                } catch (IOException e) {
                    LOG.warn("The expired upload {} could not be deleted: {}", old.id(), e.getMessage());
                } finally {
                    busy.remove(old.id());
                }
            }
        }
    }

    private Instant expiry() {
        return clock.instant().plus(settings.uploadKept());
    }
}
