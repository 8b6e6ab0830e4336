package org.baiju.studio.media.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.media.Cut;
import org.baiju.studio.media.MediaSettings;
import org.baiju.studio.media.internal.CutStore.Origin;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.JobRequest;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.DraftRead;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for animatics: of every new draft, and whenever somebody wants one that is missing. */
@Component
public class AnimaticOrders {
    static final String KIND = "media.animatic";

    private final CutStore cuts;
    private final Writing writing;
    private final SeriesRegister register;
    private final Jobs jobs;
    private final MediaSettings settings;
    private final Ids ids;
    private final Clock clock;

    AnimaticOrders(
            CutStore cuts,
            Writing writing,
            SeriesRegister register,
            Jobs jobs,
            MediaSettings settings,
            Ids ids,
            Clock clock) {
        this.cuts = cuts;
        this.writing = writing;
        this.register = register;
        this.jobs = jobs;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DraftRead event) {
        if (settings.animaticsOnDraft()) {
            Series series = register.get(event.series());
            order(series, event.draft(), null);
        }
    }

    /**
     * Asks for the animatics of a draft that are not there yet.
     *
     * @param episode which one; absent for all
     */
    @Transactional
    public List<JobId> order(Series series, UUID draft, @Nullable Integer episode) {
        cuts.lock(series.id());
        return writing.listScenes(draft).stream()
                .map(DraftScene::episode)
                .filter(found -> episode == null ? found > 0 : found.equals(episode))
                .distinct()
                .flatMap(found -> orderOne(series, draft, found).stream())
                .toList();
    }

    private Optional<JobId> orderOne(Series series, UUID draft, int episode) {
        cuts.add(Cut.received(ids.next(), series.id(), episode, Cut.Kind.ANIMATIC, clock.instant()), Origin.of(draft));
        Cut cut = cuts.findAnimatic(draft, episode).orElseThrow();
        if (cut.state() == Cut.State.PACKAGED) {
            return Optional.empty();
        }
        JobId job = jobs.submit(new JobRequest(
                KIND,
                series.organisation(),
                series.id().value(),
                "样片 · %s · 第 %d 集".formatted(series.title(), episode),
                cut.id().toString(),
                KIND + ":" + cut.id()));
        cuts.setJob(cut.id(), job);
        return Optional.of(job);
    }
}
