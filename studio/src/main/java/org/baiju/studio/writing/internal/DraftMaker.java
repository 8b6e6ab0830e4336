package org.baiju.studio.writing.internal;

import java.time.Clock;
import java.util.List;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.Episode;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.DraftRead;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a script that was read the current draft of a series. The caller holds a transaction. */
@Component
public class DraftMaker {
    private final DraftStore drafts;
    private final SeriesRegister register;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    DraftMaker(
            DraftStore drafts,
            SeriesRegister register,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A script as it was read.
     *
     * @param message why there is a new draft; absent if nobody said
     */
    public record Source(
            String fileName,
            StoredFile file,
            ReadResult.Accepted read,
            @Nullable String message) {}

    public Draft make(SignedIn who, Series series, Source source) {
        Script script = source.read().script();
        int number = drafts.nextNumber(series.id());
        var evidence = register.record(who, series.id(), "script", source.fileName(), source.file());
        var draft = new Draft(
                ids.next(),
                number,
                evidence.id(),
                script.title(),
                script.findings(),
                clock.instant(),
                who.displayName(),
                source.message(),
                null);
        drafts.add(series.id(), draft, new SceneRows(ids, Lengths.MINI_SERIES).of(script));
        register.setEpisodes(series.id(), episodes(script));
        audit.note(who, "draft.read", "%s · %s".formatted(series.title(), source.fileName()));
        events.publishEvent(new DraftRead(series.id(), draft.id()));
        return draft;
    }

    private static List<Episode> episodes(Script script) {
        return script.episodes().stream()
                .filter(episode -> episode.number() > 0 && episode.number() <= Episode.NUMBER_MAX)
                .map(episode -> new Episode(
                        episode.number(), episode.title(), Lengths.seconds(Lengths.MINI_SERIES.of(episode))))
                .toList();
    }
}
