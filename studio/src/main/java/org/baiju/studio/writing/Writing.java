package org.baiju.studio.writing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.Contact;
import org.baiju.studio.series.Episode;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.internal.DraftStore;
import org.baiju.studio.writing.internal.IntakeStore;
import org.baiju.studio.writing.internal.IntakeStore.Intake;
import org.baiju.studio.writing.internal.SceneRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts: bring a script file, open a series with it, read what is in it. */
@Service
public class Writing {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);

    /** The engine itself refuses longer files. */
    public static final long SCRIPT_BYTES_MAX = ScriptReader.MAX_BYTES;

    /** How long the wizard keeps a file that nobody opens a series with. */
    private static final Duration INTAKE_KEPT = Duration.ofDays(1);

    private final DraftStore drafts;
    private final IntakeStore intakes;
    private final SeriesRegister register;
    private final Storage storage;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Writing(
            DraftStore drafts,
            IntakeStore intakes,
            SeriesRegister register,
            Storage storage,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.intakes = intakes;
        this.register = register;
        this.storage = storage;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a script file that was brought. */
    public sealed interface Brought {
        /** It can be read; {@code intake} names it until a series is opened with it. */
        record Accepted(UUID intake, Script script) implements Brought {}

        /** It cannot be read; the finding says what it is and what to do. */
        record Refused(Finding finding) implements Brought {}
    }

    /**
     * What a producer decides when a series is opened.
     *
     * @param contacts whose names stand on the papers; may be empty
     */
    public record Opening(String title, LocalDate startsOn, List<Contact> contacts) {
        public Opening {
            contacts = List.copyOf(contacts);
        }
    }

    /** Reads a script file and keeps it for a day, so that a series can be opened with it. */
    public Brought bring(SignedIn who, String fileName, byte[] content) {
        return switch (ScriptReader.read(content, fileName)) {
            case ReadResult.Refused refused -> new Brought.Refused(refused.finding());
            case ReadResult.Accepted accepted -> {
                UUID id = ids.next();
                StoredFile file = keep(StorageKey.of("scripts", who.getOrganisation(), id), content);
                forgetOldIntakes();
                intakes.add(new Intake(id, who.getOrganisation(), fileName, file), clock.instant());
                yield new Brought.Accepted(id, accepted.script());
            }
        };
    }

    /** Opens a series with the file brought before; absent if there is no such file any more. */
    @Transactional
    public Optional<Series> open(SignedIn who, UUID intake, Opening opening) {
        return intakes.take(who.getOrganisation(), intake).map(found -> {
            Series series = register.create(who, opening.title(), opening.startsOn());
            if (!opening.contacts().isEmpty()) {
                register.setContacts(who, series, opening.contacts());
            }
            addDraft(who, series, found);
            return series;
        });
    }

    /** Makes the file brought before the next draft of a series; absent if there is no such file any more. */
    @Transactional
    public Optional<Draft> replace(SignedIn who, Series series, UUID intake) {
        return intakes.take(who.getOrganisation(), intake).map(found -> addDraft(who, series, found));
    }

    /** The script of a file brought before, read again. */
    public Optional<Script> findBrought(SignedIn who, UUID intake) {
        return intakes.find(who.getOrganisation(), intake).map(this::read);
    }

    /** The draft that counts: the latest. Absent before the first. */
    public Optional<Draft> findCurrent(SeriesId series) {
        return drafts.findCurrent(series);
    }

    /** All drafts, latest first. */
    public List<Draft> listDrafts(SeriesId series) {
        return drafts.list(series);
    }

    /** The scenes of a draft in the order of the script. */
    public List<DraftScene> listScenes(UUID draft) {
        return drafts.listScenes(draft);
    }

    /** The scenes of one episode of the current draft, in order. */
    public List<DraftScene> listScenes(SeriesId series, int episode) {
        return findCurrent(series)
                .map(draft -> listScenes(draft.id()).stream()
                        .filter(scene -> scene.episode() == episode)
                        .toList())
                .orElse(List.of());
    }

    /** Everybody in the current draft with the number of their scenes, most scenes first. */
    public Map<String, Long> countScenesByCast(SeriesId series) {
        return drafts.countScenesByCast(series);
    }

    private Draft addDraft(SignedIn who, Series series, Intake intake) {
        Script script = read(intake);
        var evidence = register.record(who, series.id(), "script", intake.fileName(), intake.file());
        int number = drafts.nextNumber(series.id());
        var draft = new Draft(ids.next(), number, evidence.id(), script.title(), script.findings(), clock.instant());
        drafts.add(series.id(), draft, new SceneRows(ids, Lengths.MINI_SERIES).of(script));
        register.setEpisodes(series.id(), episodes(script));
        audit.note(who, "draft.read", "%s · %s".formatted(series.title(), intake.fileName()));
        events.publishEvent(new DraftRead(series.id(), draft.id()));
        return draft;
    }

    private static List<Episode> episodes(Script script) {
        return script.episodes().stream()
                .filter(episode -> episode.number() > 0 && episode.number() <= Episode.NUMBER_MAX)
                .map(episode -> new Episode(
                        episode.number(),
                        episode.title(),
                        Math.ceilDiv((int) Lengths.MINI_SERIES.of(episode).toMillis(), 1000)))
                .toList();
    }

    private Script read(Intake intake) {
        try (var content = storage.open(intake.file().key())) {
            return switch (ScriptReader.read(content.readAllBytes(), intake.fileName())) {
                case ReadResult.Accepted accepted -> accepted.script();
                case ReadResult.Refused refused ->
                    throw new IllegalStateException("The stored script %s can no longer be read: %s"
                            .formatted(intake.id(), refused.finding().rule()));
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile keep(StorageKey key, byte[] content) {
        try {
            return storage.write(key, new ByteArrayInputStream(content), SCRIPT_BYTES_MAX)
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that nobody opened a series with are forgotten after a day. */
    private void forgetOldIntakes() {
        for (Intake old : intakes.takeOlderThan(clock.instant().minus(INTAKE_KEPT))) {
            try {
                storage.delete(old.file().key());
            } catch (IOException e) {
                LOG.warn(
                        "The forgotten script {} could not be deleted: {}",
                        old.file().key(),
                        e.getMessage());
            }
        }
    }
}
