package org.baiju.studio.media.internal;

import java.nio.file.Path;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.reel.CheckReport;
import org.baiju.reel.DeliveryProfile;
import org.baiju.reel.Reel;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;
import org.baiju.studio.media.Cut;
import org.baiju.studio.platform.JobHandler;
import org.baiju.studio.platform.JobRun;
import org.baiju.studio.platform.Storage;
import org.springframework.stereotype.Component;

/**
 * Looks at a film that was brought, checks it and makes it playable. What is no film is refused with the engine's reason;
 * the file stays in the storage, since the evidence ledger speaks of it.
 */
@Component
class CutJob implements JobHandler {
    private static final double CHECKING = 0.4;
    private static final double PACKAGING = 0.97;

    private final FilmWork work;
    private final Packaging packaging;
    private final CutStore cuts;
    private final Storage storage;

    CutJob(FilmWork work, Packaging packaging, CutStore cuts, Storage storage) {
        this.work = work;
        this.packaging = packaging;
        this.cuts = cuts;
        this.storage = storage;
    }

    @Override
    public String kind() {
        return Cut.JOB;
    }

    /** Who brings a film wants to see it; a whole draft's animatics can wait that long. */
    @Override
    public boolean isWaitedFor() {
        return true;
    }

    @Override
    public void run(JobRun run) throws Exception {
        work.run(kind(), run, (cut, reel, folder) -> look(run, cut, reel, folder));
    }

    private void look(JobRun run, Cut cut, Reel reel, Path folder) throws Exception {
        Path video = storage.fetch(new CutFiles(cut.id()).source(), folder);
        Watcher checking = FilmWork.watcher(run, "media.job.checking").part(0, CHECKING);
        Outcome<CheckReport> checked = reel.check(video, DeliveryProfile.VERTICAL_EPISODE, checking);
        if (checked instanceof Outcome.Refused<CheckReport>(Finding reason)) {
            cuts.update(cut.with(Cut.State.REFUSED, List.of(reason)));
            return;
        }
        Cut known = cut.with(Cut.State.CHECKED, FilmWork.done(run, checked).findings());
        cuts.update(known);
        Watcher rest = FilmWork.watcher(run, "media.job.packaging").part(CHECKING, PACKAGING);
        packaging.make(new Packaging.Film(known, video, null, folder), reel, run, rest);
    }
}
