package org.baiju.studio.shooting.set;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.hours.Span;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.set.Signature.Deed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hours of cast and crew, and who has signed them: unpaid wages are the first complaint of the trade. */
@Service
public class TimeRecords {
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(2200, 1, 1);

    private final SetStore store;
    private final SignatureStore signatures;
    private final Casting casting;
    private final StudioClock zone;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    TimeRecords(
            SetStore store,
            SignatureStore signatures,
            Casting casting,
            StudioClock zone,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.signatures = signatures;
        this.casting = casting;
        this.zone = zone;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A record with its signatures.
     *
     * @param sha256 of its content: a signature with another one is of older hours
     */
    public record Standing(TimeRecord record, String sha256, List<Signature> signatures) {
        public Standing {
            signatures = List.copyOf(signatures);
        }

        public boolean isSigned() {
            return signatures.stream().anyMatch(signature -> signature.sha256().equals(sha256));
        }
    }

    /** The hours of everybody who works for the series and was tapped in or out, by name. */
    public List<Standing> list(SeriesId series) {
        Map<LocalDate, List<Fact>> taps = store.map(series, BEGINNING, END);
        return casting.list(series).stream()
                .map(engagement -> record(engagement, taps))
                .filter(record -> !record.days().isEmpty())
                .map(record -> standing(series, record))
                .toList();
    }

    /** The hours of somebody who works for the series. */
    public Optional<Standing> find(SeriesId series, UUID person) {
        return casting.find(series, person)
                .map(engagement -> record(engagement, store.map(series, BEGINNING, END)))
                .map(record -> standing(series, record));
    }

    /** Who of the series is signed in: the one whose record has their login as its e-mail address. */
    public Optional<UUID> findOwn(SignedIn me, SeriesId series) {
        return casting.list(series).stream()
                .filter(engagement -> me.login()
                        .equalsIgnoreCase(engagement.person().details().email()))
                .map(engagement -> engagement.person().id())
                .findFirst();
    }

    /** Signs somebody's hours; false, and nothing is signed, if they are not those that were read. */
    @Transactional
    public boolean sign(SignedIn who, Series series, UUID person, String sha256, Signature.Hand hand) {
        Standing standing = find(series.id(), person)
                .filter(found -> found.sha256().equals(sha256))
                .orElse(null);
        if (standing == null) {
            return false;
        }
        var signature = new Signature(
                ids.next(), Deed.HOURS, sha256, hand.name(), hand.drawing(), who.person(), clock.instant());
        signatures.add(series.id(), null, person, SignatureStore.write(standing.record()), signature);
        audit.note(
                who,
                "hours.signed",
                "%s · %s".formatted(series.title(), standing.record().name()));
        return true;
    }

    private Standing standing(SeriesId series, TimeRecord record) {
        return new Standing(
                record, Signature.sha256(SignatureStore.write(record)), signatures.list(series, record.person()));
    }

    private TimeRecord record(Engagement engagement, Map<LocalDate, List<Fact>> taps) {
        UUID person = engagement.person().id();
        var actuals = new Actuals(Map.of());
        var days = new ArrayList<TimeRecord.Day>();
        taps.forEach((date, list) -> {
            var facts = new DayFacts(date, zone.zone(), list);
            List<Stay> stays = facts.staysOf(person);
            if (!stays.isEmpty()) {
                long meals = Spans.minutes(actuals.mealsOf(person, facts));
                Optional<Span> presence = actuals.presenceOf(person, facts);
                days.add(new TimeRecord.Day(
                        date,
                        stays.getFirst().in(),
                        stays.getLast().out(),
                        meals,
                        presence.map(span -> span.minutes() - meals).orElse(null)));
            }
        });
        return new TimeRecord(person, engagement.person().name(), days);
    }
}
