package org.baiju.studio.shooting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetFields;
import org.baiju.paperwork.callsheet.CallSheetMaker;
import org.baiju.paperwork.callsheet.CallSheetPdf;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.check.Violation;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.internal.BoardStore;
import org.baiju.studio.shooting.internal.CallSheetStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Call sheets (通告单): drafts follow from the board at any time; what is published is kept as it was, with its PDF, and
 * is only ever followed by a next version. A day that breaks a hard rule is not published.
 */
@Service
public class CallSheets {
    /** As large as the PDF of a sheet may be. */
    private static final int PDF_MAX = 10 << 20;

    private final Shooting shooting;
    private final SheetFacts facts;
    private final Papers papers;
    private final CallSheetStore store;
    private final BoardStore boardStore;
    private final Storage storage;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    CallSheets(
            Shooting shooting,
            SheetFacts facts,
            Papers papers,
            CallSheetStore store,
            BoardStore boardStore,
            Storage storage,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.shooting = shooting;
        this.facts = facts;
        this.papers = papers;
        this.store = store;
        this.boardStore = boardStore;
        this.storage = storage;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A sheet as it would be published now.
     *
     * @param version of what was typed; 0 if nothing was
     * @param board the version of the board it follows from
     * @param blocking why it cannot be published; empty if it can
     */
    public record Draft(CallSheet sheet, int version, int board, List<Finding> blocking) {
        public Draft {
            blocking = List.copyOf(blocking);
        }
    }

    /** A sheet as it was published. */
    public record Published(UUID id, SeriesId series, CallSheet sheet, Instant at, StoredFile pdf) {
        public int version() {
            return sheet.version();
        }
    }

    /** What came of publishing. */
    public sealed interface Publishing {
        record Done(Published sheet) implements Publishing {}

        /** Hard rules forbid the day as it is. */
        record Blocked(List<Finding> findings) implements Publishing {
            public Blocked {
                findings = List.copyOf(findings);
            }
        }

        /** Nobody shoots on the day. */
        record NoSuchDay() implements Publishing {}

        /** The board or what was typed is not what was read. */
        record ChangedMeanwhile() implements Publishing {}
    }

    /** Drafts of all days with scenes, by day. */
    public List<CallSheet> list(Series series, Locale locale) {
        Board board = shooting.find(series.id()).orElse(null);
        return board == null ? List.of() : maker(series, board, locale).list();
    }

    /** The draft for a day; absent if nobody shoots on it. */
    public Optional<Draft> draft(Series series, DayKey day, Locale locale) {
        Board board = shooting.find(series.id()).orElse(null);
        if (board == null) {
            return Optional.empty();
        }
        CallSheetStore.Typed typed = store.findTyped(series.id(), day).orElse(CallSheetStore.Typed.NOTHING);
        return maker(series, board, locale)
                .make(day, typed.fields())
                .map(sheet -> new Draft(sheet, typed.version(), board.version(), blocking(series, board, sheet)));
    }

    private CallSheetMaker maker(Series series, Board board, Locale locale) {
        return new CallSheetMaker(facts.production(series, board, locale), facts.shoot(series, board), board.plan());
    }

    private List<Finding> blocking(Series series, Board board, CallSheet sheet) {
        Shoot shoot = facts.shoot(series, board);
        Judgement judgement = PlanCheck.judge(shoot, board.plan());
        return Stream.concat(
                        judgement.blocking(sheet.day()).stream().map(Violation::finding),
                        PickUps.breaches(shoot, judgement.timetables(), sheet).stream())
                .distinct()
                .toList();
    }

    /**
     * Keeps what was typed for a day.
     *
     * @param readVersion of what was typed before; 0 if nothing was
     * @return false, and nothing is kept, if somebody else typed meanwhile
     */
    @Transactional
    public boolean type(SignedIn who, Series series, DayKey day, CallSheetFields fields, int readVersion) {
        boolean kept = store.type(series.id(), day, fields, readVersion);
        if (kept) {
            audit.note(who, "call-sheet.typed", series.title() + " · " + day);
        }
        return kept;
    }

    /** Publishes the draft as the next version. */
    @Transactional
    public Publishing publish(SignedIn who, Series series, DayKey day, int readVersion, int readBoard, Locale locale) {
        store.lock(series.id());
        // Whoever changes the board waits, and then sees that the day is published.
        boardStore.findActive(series.id()).ifPresent(head -> boardStore.lock(head.id()));
        Draft draft = draft(series, day, locale).orElse(null);
        if (draft == null) {
            return new Publishing.NoSuchDay();
        }
        if (draft.version() != readVersion || draft.board() != readBoard) {
            return new Publishing.ChangedMeanwhile();
        }
        if (!draft.blocking().isEmpty()) {
            return new Publishing.Blocked(draft.blocking());
        }
        int version = findLatest(series.id(), day).map(Published::version).orElse(0) + 1;
        CallSheet sheet = draft.sheet().withVersion(version);
        UUID id = ids.next();
        var published = new Published(id, series.id(), sheet, clock.instant(), keep(series, id, sheet, locale));
        store.publish(published, draft.board(), who.person(), called(sheet));
        audit.note(who, "call-sheet.published", "%s · %s · %d".formatted(series.title(), day, version));
        return new Publishing.Done(published);
    }

    /** The ids of all whom a sheet calls by name, each once: the cast first. */
    private static Set<String> called(CallSheet sheet) {
        Set<String> called = new LinkedHashSet<>();
        sheet.cast().stream().filter(line -> !line.actor().isEmpty()).forEach(line -> called.add(line.performer()));
        sheet.crew().stream().filter(line -> !line.person().isEmpty()).forEach(line -> called.add(line.person()));
        return called;
    }

    private StoredFile keep(Series series, UUID id, CallSheet sheet, Locale locale) {
        try {
            byte[] pdf = papers.print(sheet, locale, CallSheetPdf.Layout.of(locale));
            return storage.write(
                            StorageKey.of("call-sheets", series.organisation(), id + ".pdf"),
                            new ByteArrayInputStream(pdf),
                            PDF_MAX)
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Published> findLatest(SeriesId series, DayKey day) {
        return store.findLatest(series, day);
    }

    public Optional<Published> find(SeriesId series, DayKey day, int version) {
        return store.find(series, day, version);
    }

    /** The newest sheet of each published day. */
    public List<Published> listLatest(SeriesId series) {
        return store.listLatest(series);
    }

    /** Days of which a sheet has been published: no plan may change them silently. */
    public Set<DayKey> publishedDays(SeriesId series) {
        return store.publishedDays(series);
    }

    /** What a version changed against the one before; empty for the first. */
    public List<SheetChange> changes(Published sheet) {
        return find(sheet.series(), sheet.sheet().day(), sheet.version() - 1)
                .map(before -> SheetChange.between(before.sheet(), sheet.sheet()))
                .orElse(List.of());
    }

    /** What the sheet that is out says otherwise than it would if it were published now; empty if nothing. */
    public List<SheetChange> outdated(Published latest, Draft draft) {
        return SheetChange.between(latest.sheet(), draft.sheet());
    }

    /** The PDF as it was published. */
    public byte[] pdf(Published sheet) throws IOException {
        try (InputStream file = storage.open(sheet.pdf().key())) {
            return file.readNBytes(PDF_MAX);
        }
    }

    /** A draft or published sheet printed anew, in another language or layout. */
    public byte[] print(CallSheet sheet, Locale locale, CallSheetPdf.Layout layout) throws IOException {
        return papers.print(sheet, locale, layout);
    }
}
