package org.baiju.studio.media.internal;

import java.nio.file.Path;
import java.util.List;
import org.baiju.reel.Reel;
import org.baiju.reel.animatic.AnimaticFilm;
import org.baiju.reel.animatic.AnimaticSpec;
import org.baiju.reel.ffmpeg.Watcher;
import org.baiju.studio.media.Cut;
import org.baiju.studio.platform.JobFailed;
import org.baiju.studio.platform.JobHandler;
import org.baiju.studio.platform.JobRun;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.springframework.stereotype.Component;

/** Draws the animatic of an episode from the draft it was asked for, and makes it playable. */
@Component
class AnimaticJob implements JobHandler {
    /** How much of the work is the drawing; the rest is the packaging. */
    private static final double DRAWING = 0.5;

    private static final double PACKAGING = 0.97;

    private final FilmWork work;
    private final Packaging packaging;
    private final CutStore cuts;
    private final SeriesRegister register;
    private final Writing writing;

    AnimaticJob(FilmWork work, Packaging packaging, CutStore cuts, SeriesRegister register, Writing writing) {
        this.work = work;
        this.packaging = packaging;
        this.cuts = cuts;
        this.register = register;
        this.writing = writing;
    }

    @Override
    public String kind() {
        return AnimaticOrders.KIND;
    }

    @Override
    public void run(JobRun run) throws Exception {
        work.run(kind(), run, (cut, reel, folder) -> draw(run, cut, reel, folder));
    }

    private void draw(JobRun run, Cut cut, Reel reel, Path folder) throws Exception {
        AnimaticSpec spec = spec(cut);
        Watcher drawing = FilmWork.watcher(run, "media.job.drawing").part(0, DRAWING);
        AnimaticFilm film = FilmWork.done(run, reel.animatic(spec, folder.resolve("animatic"), drawing));
        packaging.store(new CutFiles(cut.id()).source(), film.video());
        Watcher rest = FilmWork.watcher(run, "media.job.packaging").part(DRAWING, PACKAGING);
        packaging.make(new Packaging.Film(cut, film.video(), film.subtitles(), folder), reel, run, rest);
    }

    private AnimaticSpec spec(Cut cut) {
        List<DraftScene> scenes = cuts.findDraft(cut.id()).map(writing::listScenes).orElse(List.of()).stream()
                .filter(scene -> scene.episode() == cut.episode())
                .toList();
        return AnimaticScript.of(register.get(cut.series()).title(), cut.episode(), scenes)
                .orElseThrow(() -> new JobFailed("第 %d 集的剧本里没有可以画出来的内容；请检查剧本后重试。".formatted(cut.episode())));
    }
}
