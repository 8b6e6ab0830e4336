package org.baiju.studio.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.internal.EvidenceStore;
import org.baiju.studio.series.internal.SeriesStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The series of all organisations, with their episodes and files. */
@Service
public class SeriesRegister {
    private final SeriesStore store;
    private final EvidenceStore evidence;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    SeriesRegister(SeriesStore store, EvidenceStore evidence, Audit audit, Ids ids, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a series for the organisation of whoever asks. */
    @Transactional
    public Series create(SignedIn who, String title, LocalDate startsOn) {
        var series = new Series(
                new SeriesId(ids.next()), who.getOrganisation(), title.strip(), startsOn, clock.instant(), 1);
        store.add(series, who.person());
        audit.note(who, "series.created", series.title());
        return series;
    }

    /** A series of the organisation; absent also if it belongs to another. */
    public Optional<Series> find(UUID organisation, SeriesId series) {
        return store.find(series).filter(found -> found.organisation().equals(organisation));
    }

    /**
     * A series, whosever it is: for jobs and viewers, who work for no organisation.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public Series get(SeriesId series) {
        return store.find(series).orElseThrow();
    }

    /** The series of an organisation, newest first. */
    public Paged<Series> list(UUID organisation, int size, @Nullable UUID before) {
        return store.list(organisation, size, before);
    }

    /** Changes title and first day; false if somebody else changed the series since that version was read. */
    @Transactional
    public boolean change(SignedIn who, Series read, String title, LocalDate startsOn) {
        boolean changed = store.change(read.id(), read.version(), title.strip(), startsOn);
        if (changed) {
            audit.note(who, "series.changed", title.strip());
        }
        return changed;
    }

    /** The episodes by number. */
    public List<Episode> listEpisodes(SeriesId series) {
        return store.listEpisodes(series);
    }

    /** One episode. */
    public Optional<Episode> findEpisode(SeriesId series, int number) {
        return listEpisodes(series).stream()
                .filter(episode -> episode.number() == number)
                .findFirst();
    }

    /** Makes the episodes those of a new draft. Episodes that the draft no longer has stay: they may be on the air. */
    @Transactional
    public void setEpisodes(SeriesId series, List<Episode> episodes) {
        episodes.forEach(episode -> store.putEpisode(series, episode));
    }

    /** Enters a stored file into the evidence ledger. */
    @Transactional
    public Evidence record(SignedIn who, SeriesId series, String kind, String fileName, StoredFile file) {
        var row = new Evidence(
                ids.next(),
                kind,
                fileName,
                file.bytes(),
                file.sha256(),
                file.key(),
                who.displayName(),
                clock.instant());
        evidence.add(series, row, who.person());
        return row;
    }

    /** One file of the series. */
    public Optional<Evidence> findEvidence(SeriesId series, UUID id) {
        return evidence.find(series, id);
    }

    /** The files of a series, newest first. */
    public List<Evidence> listEvidence(SeriesId series, int most) {
        return evidence.list(series, most);
    }
}
