package org.baiju.studio.shooting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.paperwork.callsheet.CallSheet.CrewLine;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.CallSheets.Published;
import org.baiju.studio.shooting.internal.ReceiptStore;
import org.baiju.studio.shooting.internal.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings published call sheets to people by secret links, and knows who opened and confirmed them. A link shows the
 * newest version of its day, so that one in an old chat is never wrong.
 */
@Service
public class SheetLinks {
    /** A link goes on working so many days after the day it is for. */
    public static final int DAYS_AFTER = 3;

    /** The newest links of a person for a day; older ones stop working. */
    private static final int LIVE_MAX = 5;

    private final CallSheets sheets;
    private final ReceiptStore store;
    private final Audit audit;
    private final Clock clock;
    private final StudioClock studio;

    SheetLinks(CallSheets sheets, ReceiptStore store, Audit audit, Clock clock, StudioClock studio) {
        this.sheets = sheets;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.studio = studio;
    }

    /** How far somebody is with a sheet. */
    public enum State {
        UNSENT,
        SENT,
        OPENED,
        CONFIRMED
    }

    /**
     * What somebody who is called has done with a sheet.
     *
     * @param person the id of the person
     * @param part the character or the job
     * @param begins when the person's own day begins
     */
    public record Receipt(String person, String name, String part, LocalDateTime begins, ReceiptStore.Times times) {
        public State state() {
            if (times.confirmed() != null) {
                return State.CONFIRMED;
            }
            if (times.opened() != null) {
                return State.OPENED;
            }
            return times.sent() == null ? State.UNSENT : State.SENT;
        }
    }

    /** A link as it is handed out; nobody can look it up again. */
    public record Letter(Receipt to, String token) {}

    /** What somebody sees behind a link. */
    public record Opened(Published sheet, Receipt mine) {}

    /** Whom a sheet calls, in its order, with what they have done. */
    public List<Receipt> list(Published sheet) {
        List<Receipt> receipts = new ArrayList<>();
        store.list(sheet.id())
                .forEach(
                        (person, times) -> receipt(sheet.sheet(), person, times).ifPresent(receipts::add));
        receipts.sort(Comparator.comparing(Receipt::begins).thenComparing(Receipt::name));
        return receipts;
    }

    private static Optional<Receipt> receipt(CallSheet sheet, String person, ReceiptStore.Times times) {
        for (CastLine line : sheet.cast()) {
            if (line.performer().equals(person)) {
                return Optional.of(new Receipt(person, line.actor(), line.role(), line.begins(), times));
            }
        }
        for (CrewLine line : sheet.crew()) {
            if (line.person().equals(person)) {
                return Optional.of(new Receipt(person, line.name(), line.job(), line.call(), times));
            }
        }
        return Optional.empty();
    }

    /**
     * Makes a link for each of some people, and notes that the sheet was sent to them.
     *
     * @param people ids; who is not called by the sheet is left out
     */
    @Transactional
    public List<Letter> send(SignedIn who, Series series, Published sheet, Set<String> people) {
        Instant now = clock.instant();
        Instant end = sheet.sheet()
                .date()
                .plusDays(DAYS_AFTER + 1)
                .atStartOfDay(studio.zone())
                .toInstant();
        List<Letter> letters = new ArrayList<>();
        if (!now.isBefore(end)) {
            return letters;
        }
        for (Receipt receipt : list(sheet)) {
            if (people.contains(receipt.person())) {
                Secret secret = Secret.next();
                store.addLink(sheet, receipt.person(), secret, now, end, LIVE_MAX);
                store.markSent(sheet.id(), receipt.person(), now);
                letters.add(new Letter(receipt, secret.token()));
            }
        }
        audit.note(
                who,
                "call-sheet.sent",
                "%s · %s · %d".formatted(series.title(), sheet.sheet().day(), letters.size()));
        return letters;
    }

    /** The same for all who have not confirmed yet. */
    @Transactional
    public List<Letter> remind(SignedIn who, Series series, Published sheet) {
        Set<String> open = new LinkedHashSet<>();
        list(sheet).stream()
                .filter(receipt -> receipt.state() != State.CONFIRMED)
                .forEach(receipt -> open.add(receipt.person()));
        return send(who, series, sheet, open);
    }

    /** Ends all links of a person for a day; false if there was none. */
    @Transactional
    public boolean revoke(SignedIn who, Series series, DayKey day, String person) {
        boolean revoked = store.revoke(series.id(), day, person, clock.instant()) > 0;
        if (revoked) {
            audit.note(who, "call-sheet.link-revoked", series.title() + " · " + day);
        }
        return revoked;
    }

    /** What is behind a link; the first look is noted. Empty for a wrong, ended or revoked one. */
    @Transactional
    public Optional<Opened> open(String token) {
        return find(token).map(found -> {
            store.markOpened(found.sheet().id(), found.mine().person(), clock.instant());
            return find(token).orElse(found);
        });
    }

    /** What is behind a link, without noting anything. */
    public Optional<Opened> find(String token) {
        return store.findLink(Secret.of(token), clock.instant())
                .flatMap(link -> sheets.findLatest(link.series(), link.day())
                        .flatMap(sheet -> store.find(sheet.id(), link.person())
                                .flatMap(times -> receipt(sheet.sheet(), link.person(), times))
                                .map(mine -> new Opened(sheet, mine))));
    }

    /**
     * Confirms the version that somebody read.
     *
     * @return false if the link leads nowhere or there is a newer version, which has to be read first
     */
    @Transactional
    public boolean confirm(String token, int version) {
        Opened opened = open(token).orElse(null);
        if (opened == null || opened.sheet().version() != version) {
            return false;
        }
        store.markConfirmed(opened.sheet().id(), opened.mine().person(), clock.instant());
        return true;
    }
}
