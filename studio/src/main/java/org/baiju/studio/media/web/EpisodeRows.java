package org.baiju.studio.media.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baiju.studio.media.Cut;
import org.baiju.studio.media.Media;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.springframework.stereotype.Component;

/** Puts the episodes of a series, their films and the work on these side by side. */
@Component
class EpisodeRows {
    /** More than the films of a long series; older jobs no longer matter. */
    private static final int JOBS_MOST = 200;

    private final Media media;
    private final SeriesRegister register;
    private final Jobs jobs;

    EpisodeRows(Media media, SeriesRegister register, Jobs jobs) {
        this.media = media;
        this.register = register;
        this.jobs = jobs;
    }

    /** The episodes by number. */
    List<EpisodeRow> of(Series series, Language language) {
        List<Cut> films = media.listLatest(series.id());
        Map<JobId, Job> work =
                jobs.listAbout(series.organisation(), series.id().value(), null, JOBS_MOST).items().stream()
                        .collect(Collectors.toMap(Job::id, Function.identity()));
        return register.listEpisodes(series.id()).stream()
                .map(episode -> EpisodeRow.of(episode, films, work, language.locale()))
                .toList();
    }
}
