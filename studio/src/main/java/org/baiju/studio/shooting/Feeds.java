package org.baiju.studio.shooting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.papers.Appointment;
import org.baiju.shootplan.papers.CalendarEvent;
import org.baiju.shootplan.papers.CalendarFile;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.shooting.CallSheets.Published;
import org.baiju.studio.shooting.internal.FeedStore;
import org.baiju.studio.shooting.internal.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendars of people, units and places that calendar programs subscribe to by a secret address. */
@Service
public class Feeds {
    /** The most calendars a series hands out at a time. */
    public static final int FEEDS_MAX = 300;

    private final Shooting shooting;
    private final SheetFacts facts;
    private final CallSheets sheets;
    private final SeriesRegister register;
    private final FeedStore store;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Feeds(
            Shooting shooting,
            SheetFacts facts,
            CallSheets sheets,
            SeriesRegister register,
            FeedStore store,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.shooting = shooting;
        this.facts = facts;
        this.sheets = sheets;
        this.register = register;
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whose calendar it is. */
    public enum Kind {
        PERSON,
        UNIT,
        PLACE
    }

    /**
     * A calendar that was handed out.
     *
     * @param subject the id of a person or place, or the number of a unit
     */
    public record Feed(UUID id, SeriesId series, Kind kind, String subject, String name) {}

    /** The calendars that are handed out and not revoked, newest first. */
    public List<Feed> list(SeriesId series) {
        return store.list(series, FEEDS_MAX);
    }

    /**
     * Hands out a calendar.
     *
     * @return the secret of its address, which nobody can look up again; empty if there are too many, or if the board
     *     knows nothing of the subject
     */
    @Transactional
    public Optional<String> open(SignedIn who, Series series, Kind kind, String subject) {
        Optional<String> name = nameOf(series, kind, subject);
        if (name.isEmpty() || store.list(series.id(), FEEDS_MAX).size() >= FEEDS_MAX) {
            return Optional.empty();
        }
        Secret secret = Secret.next();
        store.add(new Feed(ids.next(), series.id(), kind, subject, name.get()), secret, clock.instant());
        audit.note(who, "calendar.opened", series.title() + " · " + name.get());
        return Optional.of(secret.token());
    }

    /** Ends a calendar; false if the series has no such. */
    @Transactional
    public boolean revoke(SignedIn who, Series series, UUID feed) {
        boolean revoked = store.revoke(series.id(), feed, clock.instant());
        if (revoked) {
            audit.note(who, "calendar.revoked", series.title());
        }
        return revoked;
    }

    /** The calendar behind a secret as a file; empty for a wrong or revoked one. */
    public Optional<String> read(String token) {
        return store.find(Secret.of(token))
                .flatMap(feed ->
                        shooting.find(feed.series()).map(board -> calendar(feed, register.get(feed.series()), board)));
    }

    /** Whose calendars can be handed out: names by kind and id, as in {@code UNIT:1}. */
    public Map<String, String> listSubjects(Series series) {
        Map<String, String> subjects = new LinkedHashMap<>();
        shooting.find(series.id()).ifPresent(board -> {
            Shoot shoot = facts.shoot(series, board);
            board.plan().days().forEach(day -> {
                String unit = String.valueOf(day.key().unit());
                subjects.put(Kind.UNIT + ":" + unit, unit);
            });
            shoot.performers().forEach(person -> subjects.put(Kind.PERSON + ":" + person.id(), person.name()));
            shoot.places().forEach(place -> subjects.put(Kind.PLACE + ":" + place.id(), place.name()));
        });
        return subjects;
    }

    private Optional<String> nameOf(Series series, Kind kind, String subject) {
        return Optional.ofNullable(listSubjects(series).get(kind + ":" + subject));
    }

    private String calendar(Feed feed, Series series, Board board) {
        List<Timetable> days =
                PlanCheck.judge(facts.shoot(series, board), board.plan()).timetables();
        List<Appointment> appointments = switch (feed.kind()) {
            case PERSON -> Appointment.ofPerformer(days, feed.subject());
            case UNIT -> Appointment.ofUnit(days, Integer.parseInt(feed.subject()));
            case PLACE -> Appointment.ofPlace(days, feed.subject());
        };
        List<CalendarEvent> events = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Appointment appointment : appointments) {
            int visit = 1;
            while (!used.add(uid(feed, appointment.day(), visit))) {
                visit++;
            }
            events.add(event(uid(feed, appointment.day(), visit), series, board, appointment));
        }
        for (Published sheet : sheets.listLatest(feed.series())) {
            String uid = uid(feed, sheet.sheet().day(), 1);
            if (!used.contains(uid) && isCalled(feed, sheet.sheet())) {
                events.add(cancelled(uid, series, board, sheet));
            }
        }
        return CalendarFile.of(series.title() + " · " + feed.name(), events);
    }

    private CalendarEvent event(String uid, Series series, Board board, Appointment appointment) {
        String scenes = appointment.strips().stream().map(Strip::number).collect(Collectors.joining(", "));
        String places = appointment.places().stream().map(ShootingPlace::name).collect(Collectors.joining(", "));
        return new CalendarEvent(
                uid,
                board.version(),
                clock.instant(),
                appointment.from(),
                appointment.to(),
                zone(appointment),
                series.title() + " · " + places,
                places,
                scenes,
                false);
    }

    private static @Nullable ZoneId zone(Appointment appointment) {
        ShootingPlace first =
                appointment.places().isEmpty() ? null : appointment.places().getFirst();
        return first == null || first.position() == null
                ? null
                : first.position().zone();
    }

    /** Whoever a published sheet called and the board no longer needs is told, in the calendar too. */
    private CalendarEvent cancelled(String uid, Series series, Board board, Published sheet) {
        LocalDateTime from = sheet.sheet().call();
        return new CalendarEvent(
                uid, board.version(), clock.instant(), from, sheet.sheet().wrap(), null, series.title(), "", "", true);
    }

    private static boolean isCalled(Feed feed, CallSheet sheet) {
        return switch (feed.kind()) {
            case PERSON ->
                sheet.cast().stream().anyMatch(line -> line.performer().equals(feed.subject()));
            case UNIT -> String.valueOf(sheet.unit()).equals(feed.subject());
            case PLACE -> sheet.places().stream().anyMatch(place -> place.name().equals(feed.name()));
        };
    }

    private static String uid(Feed feed, DayKey day, int visit) {
        return "%s-%s-%s-%s-%d-%d@baiju"
                .formatted(feed.series(), feed.kind(), feed.subject(), day.date(), day.unit(), visit);
    }
}
