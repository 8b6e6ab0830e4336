package org.baiju.studio.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.internal.CutFiles;
import org.baiju.studio.media.internal.CutStore;
import org.baiju.studio.media.internal.CutStore.Origin;
import org.baiju.studio.media.internal.UploadFiles;
import org.baiju.studio.media.internal.UploadStore;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobRequest;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageRefused;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.platform.WriteResult;
import org.baiju.studio.series.Evidence;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes a received file a film: stored, entered into the evidence ledger, and sent to be looked at. */
@Component
class Reception {
    private final UploadFiles files;
    private final UploadStore uploads;
    private final CutStore cuts;
    private final Storage storage;
    private final SeriesRegister register;
    private final Jobs jobs;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reception(
            UploadFiles files,
            UploadStore uploads,
            CutStore cuts,
            Storage storage,
            SeriesRegister register,
            Jobs jobs,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.cuts = cuts;
        this.storage = storage;
        this.register = register;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of a received file. */
    enum Taken {
        TAKEN,
        DISK_FULL,
        OTHER_CONTENT
    }

    /** Takes a whole upload; after a crash it is taken again, to the same place. */
    Taken take(SignedIn who, Upload upload) throws IOException {
        StoredFile file;
        try (InputStream content = files.open(upload.id())) {
            WriteResult written = storage.write(new CutFiles(upload.id()).source(), content, upload.length());
            switch (written) {
                case StoredFile stored -> file = stored;
                case WriteResult.Full _ -> {
                    return Taken.DISK_FULL;
                }
                case WriteResult.TooBig tooBig ->
                    throw new StorageRefused(
                            "%s has grown beyond %,d bytes.".formatted(tooBig.key(), tooBig.maxBytes()));
            }
        }
        if (file.bytes() != upload.length()
                || (upload.sha256() != null && !upload.sha256().equals(file.sha256()))) {
            storage.delete(file.key());
            return Taken.OTHER_CONTENT;
        }
        transactions.executeWithoutResult(_ -> enter(who, upload, file));
        files.delete(upload.id());
        return Taken.TAKEN;
    }

    /** Deletes what there is of a file that will never be a film. */
    void forget(Upload upload) throws IOException {
        files.delete(upload.id());
        storage.delete(new CutFiles(upload.id()).source());
    }

    private void enter(SignedIn who, Upload upload, StoredFile file) {
        Series series = register.get(upload.series());
        Evidence evidence = register.record(who, series.id(), "cut", upload.fileName(), file);
        cuts.lock(series.id());
        cuts.add(
                Cut.received(upload.id(), series.id(), upload.episode(), Cut.Kind.CUT, clock.instant()),
                new Origin(null, evidence.id(), file.sha256()));
        if (!uploads.finish(upload.id())) {
            throw new IllegalStateException("Upload %s has been finished before".formatted(upload.id()));
        }
        JobId job = jobs.submit(new JobRequest(
                Cut.JOB,
                series.organisation(),
                series.id().value(),
                "成片 · %s · 第 %d 集".formatted(series.title(), upload.episode()),
                upload.id().toString(),
                Cut.JOB + ":" + upload.id()));
        cuts.setJob(upload.id(), job);
        audit.note(who, "cut.received", "%s · %d · %s".formatted(series.title(), upload.episode(), upload.fileName()));
    }
}
