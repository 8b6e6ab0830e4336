package org.baiju.studio.media.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baiju.reel.HlsPackage;
import org.baiju.reel.PackageOrder;
import org.baiju.reel.Reel;
import org.baiju.reel.ffmpeg.Watcher;
import org.baiju.studio.media.Cut;
import org.baiju.studio.media.MediaSettings;
import org.baiju.studio.platform.JobRun;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a film playable: its HLS package and its poster, in the storage and then in the table. */
@Component
class Packaging {
    private final CutStore cuts;
    private final Storage storage;
    private final MediaSettings settings;

    Packaging(CutStore cuts, Storage storage, MediaSettings settings) {
        this.cuts = cuts;
        this.storage = storage;
        this.settings = settings;
    }

    /**
     * What is packaged.
     *
     * @param video the film, in the work folder
     * @param subtitles as WebVTT; absent if there are none
     * @param folder the work folder
     */
    record Film(Cut cut, Path video, @Nullable Path subtitles, Path folder) {}

    /** Packages a film. Done again after a crash, it writes the same files again. */
    void make(Film film, Reel reel, JobRun run, Watcher watcher) throws IOException, InterruptedException {
        Cut cut = film.cut();
        var sizes = new PackageOrder(PackageOrder.DEFAULT.shortSidesPx(), settings.preset(), film.subtitles());
        HlsPackage made = FilmWork.done(
                run, reel.publish(film.video(), sizes, film.folder().resolve("hls"), watcher));
        Path poster =
                FilmWork.done(run, reel.poster(film.video(), film.folder().resolve("poster.jpg"), silent(watcher)));
        run.throwIfCancelled();
        run.progress(97, "media.job.storing");
        var files = new CutFiles(cut.id());
        storage.deleteAll(files.hls());
        storage.writeFolder(files.hls(), made.folder());
        store(files.poster(), poster);
        var largest = made.renditions().getFirst();
        cuts.update(new Cut(
                cut.id(),
                cut.series(),
                cut.episode(),
                cut.kind(),
                cut.number(),
                cut.job(),
                Cut.State.PACKAGED,
                (int) made.length().toMillis(),
                largest.widthPx(),
                largest.heightPx(),
                cut.findings(),
                true,
                film.subtitles() != null,
                cut.createdAt()));
    }

    /** Stores a file that was made here. */
    void store(StorageKey key, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            storage.write(key, content, Files.size(file)).orThrow();
        }
    }

    /** Hears only whether to stop: a step too short to be shown. */
    private static Watcher silent(Watcher watcher) {
        return new Watcher() {
            @Override
            public boolean cancelled() {
                return watcher.cancelled();
            }
        };
    }
}
