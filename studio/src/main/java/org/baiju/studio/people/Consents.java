package org.baiju.studio.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.internal.CastNews;
import org.baiju.studio.people.internal.ConsentStore;
import org.baiju.studio.people.internal.EngagementStore;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Storage;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.series.Evidence;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guardians' written consents: entered with their files, taken back by further entries, never deleted. */
@Service
public class Consents {
    /** A photographed page or a short PDF. */
    public static final int FILE_MAX = 15 << 20;

    private final ConsentStore store;
    private final EngagementStore engagements;
    private final SeriesRegister register;
    private final Storage storage;
    private final Audit audit;
    private final CastNews news;
    private final Ids ids;
    private final Clock clock;

    Consents(
            ConsentStore store,
            EngagementStore engagements,
            SeriesRegister register,
            Storage storage,
            Audit audit,
            CastNews news,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.engagements = engagements;
        this.register = register;
        this.storage = storage;
        this.audit = audit;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a consent that was brought. */
    public sealed interface Outcome {
        record Done(UUID consent) implements Outcome {}

        /** The file is none of PDF, JPEG and PNG, empty, or larger than the most. */
        record WrongFile(int mostBytes) implements Outcome {}

        /** The person does not work for the series. */
        record NoSuchPerson() implements Outcome {}
    }

    /** A signed paper as it is brought. */
    @SuppressWarnings("ArrayRecordComponent") // it is read once and never compared
    public record Paper(String guardian, DateSpan dates, String fileName, byte[] content) {}

    /** Enters a signed paper; the file is kept in the series' evidence ledger. */
    @Transactional
    public Outcome give(SignedIn who, Series series, UUID person, Paper paper) {
        if (!engagements.listSeries(person).contains(series.id())) {
            return new Outcome.NoSuchPerson();
        }
        Optional<String> kind = kindOf(paper.content());
        if (kind.isEmpty() || paper.content().length > FILE_MAX) {
            return new Outcome.WrongFile(FILE_MAX);
        }
        UUID id = ids.next();
        StoredFile file =
                keep(StorageKey.of("consents", series.organisation(), id + "." + kind.get()), paper.content());
        Evidence evidence = register.record(who, series.id(), "consent", paper.fileName(), file);
        store.give(
                id, person, series.id(), paper.guardian(), paper.dates(), evidence.id(), who.person(), clock.instant());
        audit.note(who, "consent.given", series.title());
        news.tell(Set.of(series.id()));
        return new Outcome.Done(id);
    }

    /** Takes a consent back from now on; false if there is none or it was taken back before. */
    @Transactional
    public boolean withdraw(SignedIn who, Series series, UUID consent) {
        Optional<Consent> found = list(series.id()).stream()
                .filter(one -> one.id().equals(consent) && !one.withdrawn())
                .findFirst();
        if (found.isEmpty() || !store.withdraw(ids.next(), found.get(), series.id(), who.person(), clock.instant())) {
            return false;
        }
        audit.note(who, "consent.withdrawn", series.title());
        news.tell(Set.of(series.id()));
        return true;
    }

    /** All consents for a series, newest first. */
    public List<Consent> list(SeriesId series) {
        return store.list(series);
    }

    public List<Consent> list(SeriesId series, UUID person) {
        return list(series).stream()
                .filter(consent -> consent.person().equals(person))
                .toList();
    }

    /** The dates of consents that hold, by person. */
    public Map<UUID, List<DateSpan>> mapDates(SeriesId series) {
        var dates = new HashMap<UUID, List<DateSpan>>();
        for (Consent consent : list(series)) {
            if (!consent.withdrawn()) {
                dates.computeIfAbsent(consent.person(), _ -> new ArrayList<>()).add(consent.dates());
            }
        }
        return dates;
    }

    /** The content of a consent's file. */
    public byte[] read(SeriesId series, Consent consent) throws IOException {
        Evidence evidence = register.findEvidence(series, consent.evidence()).orElseThrow();
        try (var content = storage.open(evidence.key())) {
            return content.readNBytes(FILE_MAX);
        }
    }

    /** The kind of a file by its first bytes, whatever its name says. */
    public static Optional<String> kindOf(byte[] content) {
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            return Optional.of("pdf");
        }
        if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("jpg");
        }
        return startsWith(content, 0x89, 'P', 'N', 'G') ? Optional.of("png") : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private StoredFile keep(StorageKey key, byte[] content) {
        try {
            return storage.write(key, new ByteArrayInputStream(content), FILE_MAX)
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
