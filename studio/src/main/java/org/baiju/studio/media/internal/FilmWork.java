package org.baiju.studio.media.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.baiju.finding.Finding;
import org.baiju.finding.Wording;
import org.baiju.reel.Reel;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;
import org.baiju.studio.media.Cut;
import org.baiju.studio.media.MediaSettings;
import org.baiju.studio.platform.JobFailed;
import org.baiju.studio.platform.JobRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The frame of every job on a film: its turn at the encoder, a work folder, the film itself, a measured time. */
@Component
class FilmWork {
    private static final Logger LOG = LoggerFactory.getLogger(FilmWork.class);

    private final Engine engine;
    private final CutStore cuts;
    private final WorkFolders folders;
    private final MeterRegistry meters;
    private final Semaphore turns;

    FilmWork(Engine engine, CutStore cuts, WorkFolders folders, MeterRegistry meters, MediaSettings settings) {
        this.engine = engine;
        this.cuts = cuts;
        this.folders = folders;
        this.meters = meters;
        this.turns = new Semaphore(settings.parallelEncodes(), true);
    }

    /** One piece of work on a film, in a folder that is empty before and gone after it. */
    interface Work {
        void on(Cut cut, Reel reel, Path folder) throws Exception;
    }

    /** Does the work on the film that the job names, unless it was done before. */
    void run(String kind, JobRun run, Work work) throws Exception {
        UUID id = UUID.fromString(run.payload());
        turns.acquire();
        Timer.Sample time = Timer.start(meters);
        String outcome = "failed";
        try {
            Cut cut = cuts.find(id).orElseThrow(() -> new JobFailed("这部片子已不存在 (%s)。".formatted(id)));
            if (cut.state() != Cut.State.PACKAGED && cut.state() != Cut.State.REFUSED) {
                inFolder(cut, work);
            }
            outcome = "done";
        } finally {
            time.stop(meters.timer("baiju.media.work", "kind", kind, "outcome", outcome));
            turns.release();
        }
    }

    private void inFolder(Cut cut, Work work) throws Exception {
        Path folder = folders.fresh(cut.id());
        try {
            work.on(cut, reel(), folder);
        } finally {
            folders.delete(folder);
        }
    }

    private Reel reel() {
        try {
            return engine.reel();
        } catch (IOException e) {
            throw new JobFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /** Lets the engine tell the job how far it is, and hear whether to stop. */
    static Watcher watcher(JobRun run, String messageKey) {
        return new Watcher() {
            @Override
            public void progressed(double fraction) {
                run.progress((int) (fraction * 100), messageKey);
            }

            @Override
            public boolean cancelled() {
                return run.cancelled();
            }
        };
    }

    /** What the engine made; anything else ends the job with the engine's sentence. */
    static <T> T done(JobRun run, Outcome<T> outcome) throws InterruptedException {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Finding finding) -> throw new JobFailed(say(finding));
            case Outcome.Failed<T>(Finding finding, String tail) -> {
                LOG.warn("Job {}: {} {}", run.id(), finding.rule(), tail);
                throw new JobFailed(say(finding));
            }
            case Outcome.TimedOut<T> timedOut ->
                throw new JobFailed(say(timedOut.reason().orElseThrow()));
            case Outcome.Cancelled<T>() -> {
                run.throwIfCancelled();
                throw new InterruptedException();
            }
        };
    }

    private static String say(Finding finding) {
        return Wording.of(Reel.class, Locale.SIMPLIFIED_CHINESE).say(finding);
    }
}
