package org.baiju.studio.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.baiju.finding.Finding;
import org.baiju.finding.Fixes;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.Evidence;
import org.baiju.studio.series.Job;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.internal.DeskText;
import org.baiju.studio.writing.internal.DraftMaker;
import org.baiju.studio.writing.internal.DraftStore;
import org.baiju.studio.writing.internal.IntakeStore;
import org.baiju.studio.writing.internal.IntakeStore.Intake;
import org.baiju.studio.writing.internal.ScriptFiles;
import org.baiju.studio.writing.internal.WorkingTexts;
import org.baiju.studio.writing.internal.WorkingTexts.Replacement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts: bring a script file, open a series with it, read what is in it. */
@Service
public class Writing {
    /** The engine itself refuses longer files. */
    public static final long SCRIPT_BYTES_MAX = ScriptReader.MAX_BYTES;

    /** How long the wizard keeps a file that nobody opens a series with. */
    private static final Duration INTAKE_KEPT = Duration.ofDays(1);

    private final DraftStore drafts;
    private final IntakeStore intakes;
    private final SeriesRegister register;
    private final ScriptFiles files;
    private final DraftMaker maker;
    private final WorkingTexts texts;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Writing(
            DraftStore drafts,
            IntakeStore intakes,
            SeriesRegister register,
            ScriptFiles files,
            DraftMaker maker,
            WorkingTexts texts,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.intakes = intakes;
        this.register = register;
        this.files = files;
        this.maker = maker;
        this.texts = texts;
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
     * @param crew whose names stand on the papers; may be empty
     */
    public record Opening(String title, LocalDate startsOn, List<CrewMember> crew) {
        public Opening {
            crew = List.copyOf(crew);
        }
    }

    /** One of the crew, as far as known when a series is opened; the phone may be empty. */
    public record CrewMember(Job job, String name, String phone) {}

    /** Reads a script file and keeps it for a day, so that a series can be opened with it. */
    public Brought bring(SignedIn who, String fileName, byte[] content) {
        return switch (ScriptReader.read(content, fileName)) {
            case ReadResult.Refused refused -> new Brought.Refused(refused.finding());
            case ReadResult.Accepted accepted -> {
                UUID id = ids.next();
                StoredFile file = files.keep(StorageKey.of("scripts", who.getOrganisation(), id), content);
                forgetOldIntakes();
                intakes.add(new Intake(id, who.getOrganisation(), fileName, file, null), clock.instant());
                yield new Brought.Accepted(id, accepted.script());
            }
        };
    }

    /** The same for a text that was typed or pasted. */
    public Brought bringText(SignedIn who, String fileName, String text) {
        return bring(who, fileName, DeskText.storable(text).getBytes(UTF_8));
    }

    /**
     * Applies fixes to a file that waits; absent if there is no such file any more.
     *
     * @param chosen which findings are mended, of those that have a fix
     */
    @Transactional
    public Optional<Integer> mend(SignedIn who, UUID intake, Predicate<Finding> chosen) {
        return intakes.find(who.getOrganisation(), intake).map(found -> {
            ReadResult.Accepted read = DeskText.shown(read(found), found.fileName());
            List<TextEdit> edits = Fixes.of(read.script().findings(), chosen);
            String text = DeskText.storable(TextEdit.applyAll(read.text(), edits));
            if (!edits.isEmpty()
                    && ScriptReader.readText(text, DeskText.nameOf(found.fileName(), read))
                            instanceof ReadResult.Accepted) {
                intakes.mend(who.getOrganisation(), intake, text);
                return edits.size();
            }
            return 0;
        });
    }

    /** Opens a series with the file brought before; absent if there is no such file any more. */
    @Transactional
    public Optional<Series> open(SignedIn who, UUID intake, Opening opening) {
        return intakes.take(who.getOrganisation(), intake).map(found -> {
            Series series = register.create(who, opening.title(), opening.startsOn());
            addDraft(who, series, found, null);
            events.publishEvent(new SeriesOpened(who, series, opening.crew()));
            return series;
        });
    }

    /** Makes the file brought before the next draft of a series; absent if there is no such file any more. */
    @Transactional
    public Optional<Draft> replace(SignedIn who, Series series, UUID intake) {
        return intakes.take(who.getOrganisation(), intake).map(found -> addDraft(who, series, found, null));
    }

    /** The script of a file brought before, with its text as the desk would edit it, read again. */
    public Optional<ReadResult.Accepted> findBrought(SignedIn who, UUID intake) {
        return intakes.find(who.getOrganisation(), intake).map(found -> DeskText.shown(read(found), found.fileName()));
    }

    /** The draft that counts: the latest. Absent before the first. */
    public Optional<Draft> findCurrent(SeriesId series) {
        return drafts.findCurrent(series);
    }

    /** One draft by its number. */
    public Optional<Draft> findDraft(SeriesId series, int number) {
        return drafts.find(series, number);
    }

    /** One draft by its id. */
    public Optional<Draft> findDraft(SeriesId series, UUID draft) {
        return drafts.find(series, draft);
    }

    /** The script of a draft, read again from its file. */
    public Script read(SeriesId series, Draft draft) {
        Evidence file = register.findEvidence(series, draft.evidence()).orElseThrow();
        return files.read(file.key(), file.fileName()).script();
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

    /** Files that nobody opened a series with are forgotten after a day. */
    private void forgetOldIntakes() {
        for (Intake old : intakes.takeOlderThan(clock.instant().minus(INTAKE_KEPT))) {
            files.forget(old.file().key());
        }
    }

    private Draft addDraft(SignedIn who, Series series, Intake intake, @Nullable String message) {
        ReadResult.Accepted read = read(intake);
        var source = intake.mended() == null
                ? new DraftMaker.Source(intake.fileName(), intake.file(), read, message)
                : mended(who, series, intake, read, message);
        Draft draft = maker.make(who, series, source);
        var text = new Replacement(draft.id(), DeskText.nameOf(intake.fileName(), read), DeskText.of(read));
        texts.replace(series.id(), text, WorkingText.Reason.REPLACED, who.displayName());
        return draft;
    }

    /** The file that was brought stays in the evidence; the draft is read from its mended text. */
    private DraftMaker.Source mended(
            SignedIn who, Series series, Intake intake, ReadResult.Accepted read, @Nullable String message) {
        register.record(who, series.id(), "script", intake.fileName(), intake.file());
        StorageKey key = StorageKey.of("scripts", who.getOrganisation(), ids.next());
        StoredFile file = files.keep(key, read.text().getBytes(UTF_8));
        return new DraftMaker.Source(DeskText.nameOf(intake.fileName(), read), file, read, message);
    }

    private ReadResult.Accepted read(Intake intake) {
        ReadResult.Accepted brought = files.read(intake.file().key(), intake.fileName());
        if (intake.mended() == null) {
            return brought;
        }
        return switch (ScriptReader.readText(intake.mended(), DeskText.nameOf(intake.fileName(), brought))) {
            case ReadResult.Accepted accepted -> accepted;
            case ReadResult.Refused refused ->
                throw new IllegalStateException("The mended script %s cannot be read: %s"
                        .formatted(intake.id(), refused.finding().rule()));
        };
    }
}
