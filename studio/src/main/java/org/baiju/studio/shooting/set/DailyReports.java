package org.baiju.studio.shooting.set;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.hours.Breach;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.hours.PersonDay;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.set.DailyReport.Breached;
import org.baiju.studio.shooting.set.DailyReport.Ending;
import org.baiju.studio.shooting.set.DailyReport.Note;
import org.baiju.studio.shooting.set.DailyReport.PersonLine;
import org.baiju.studio.shooting.set.DailyReport.SceneLine;
import org.baiju.studio.shooting.set.Schedule.Planned;
import org.baiju.studio.shooting.set.Schedule.Sum;
import org.baiju.studio.shooting.set.Signature.Deed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes daily production reports from what was tapped, and keeps who submitted and who approved them. */
@Service
public class DailyReports {
    private final OnSet set;
    private final SetStore store;
    private final SignatureStore signatures;
    private final StudioClock zone;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    DailyReports(
            OnSet set, SetStore store, SignatureStore signatures, StudioClock zone, Audit audit, Ids ids, Clock clock) {
        this.set = set;
        this.store = store;
        this.signatures = signatures;
        this.zone = zone;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** How far a report is. */
    public enum State {
        DRAFT,
        SUBMITTED,
        APPROVED
    }

    /**
     * A report as it stands.
     *
     * @param sha256 of its content
     * @param state of this very content: what was signed before the facts were corrected counts no more
     * @param signatures all there are, the first first; whether one is of this content its hash tells
     */
    public record Standing(DailyReport report, String sha256, State state, List<Signature> signatures) {
        public Standing {
            signatures = List.copyOf(signatures);
        }
    }

    /** What came of a wish to sign. */
    public enum Signing {
        SIGNED,
        /** The content is not the one that was read. */
        CONTENT_CHANGED,
        /** Nobody has submitted this content yet. */
        NOT_SUBMITTED
    }

    /** The report of a day with its signatures. */
    public Standing find(SeriesId series, LocalDate date) {
        DailyReport report = report(series, date);
        String sha256 = Signature.sha256(SignatureStore.write(report));
        List<Signature> all = signatures.list(series, date);
        return new Standing(report, sha256, state(all, sha256), all);
    }

    private static State state(List<Signature> all, String sha256) {
        List<Deed> deeds = all.stream()
                .filter(signature -> signature.sha256().equals(sha256))
                .map(Signature::deed)
                .toList();
        return deeds.contains(Deed.APPROVED)
                ? State.APPROVED
                : deeds.contains(Deed.SUBMITTED) ? State.SUBMITTED : State.DRAFT;
    }

    /** Signs a report; {@code sha256} is that of the content that was read. */
    @Transactional
    public Signing sign(SignedIn who, Series series, LocalDate date, Deed deed, String sha256, Signature.Hand hand) {
        store.lock(series.id(), date);
        Standing standing = find(series.id(), date);
        if (!standing.sha256().equals(sha256)) {
            return Signing.CONTENT_CHANGED;
        }
        if (deed == Deed.APPROVED && standing.state() == State.DRAFT) {
            return Signing.NOT_SUBMITTED;
        }
        var signature =
                new Signature(ids.next(), deed, sha256, hand.name(), hand.drawing(), who.person(), clock.instant());
        signatures.add(series.id(), date, null, SignatureStore.write(standing.report()), signature);
        audit.note(
                who,
                deed == Deed.APPROVED ? "report.approved" : "report.submitted",
                "%s · %s".formatted(series.title(), date));
        return Signing.SIGNED;
    }

    /** How far the series is; absent without a plan. */
    public Optional<Progress> progress(SeriesId series) {
        Map<LocalDate, Schedule> days = store.mapSchedules(series);
        OnSet.Course course = set.course(series, zone.today());
        var overtime = new LinkedHashMap<LocalDate, Long>();
        days.forEach((date, schedule) ->
                overtime(course, set.facts(series, date), schedule).ifPresent(minutes -> overtime.put(date, minutes)));
        return course.board.map(board -> Progress.of(board, set.shotStrips(series), days, overtime));
    }

    /** From the call to the wrap without meals, beyond a day's usual length; absent as long as the unit is not wrapped. */
    private static Optional<Long> overtime(OnSet.Course course, DayFacts facts, Schedule schedule) {
        var call = facts.first(TapKind.CALL).map(facts::at).orElse(schedule.call());
        var wrap = facts.last(TapKind.WRAP).map(facts::at).orElse(null);
        if (call == null || wrap == null) {
            return Optional.empty();
        }
        long meals = facts.meals().stream()
                .mapToLong(meal -> meal.in() == null || meal.out() == null ? 0 : Spans.minutes(meal.in(), meal.out()))
                .sum();
        return Optional.of(Math.max(
                0, Spans.minutes(call, wrap) - meals - course.shoot.rules().dayMinutes()));
    }

    /** The report of a day. */
    public DailyReport report(SeriesId series, LocalDate date) {
        OnSet.Course course = set.course(series, date);
        DayFacts facts = set.facts(series, date);
        List<SceneLine> scenes = scenes(course, facts);
        List<Planned> shot = scenes(course, set.shotStrips(series, date));
        Set<String> before = set.shotStrips(series, date.minusDays(1));
        return new DailyReport(
                date,
                facts.first(TapKind.CALL).map(facts::at).orElse(course.scheduled.call()),
                facts.firstShot().orElse(null),
                facts.last(TapKind.WRAP).map(facts::at).orElse(null),
                facts.meals(),
                scenes,
                Sum.of(course.scheduled.scenes()),
                Sum.of(shot.stream()
                        .filter(scene -> !before.contains(scene.key()))
                        .toList()),
                Sum.of(shot),
                course.scheduled.whole(),
                people(course, facts),
                facts.last(TapKind.EXTRAS).map(fact -> fact.tap().number()).orElse(0),
                notes(facts, TapKind.DELAY),
                notes(facts, TapKind.INCIDENT),
                breached(course, facts),
                corrections(course, facts),
                facts.list(TapKind.WEATHER).stream()
                        .map(fact -> fact.tap().note())
                        .toList());
    }

    private static List<SceneLine> scenes(OnSet.Course course, DayFacts facts) {
        var keys = new LinkedHashSet<String>();
        course.scheduled.scenes().forEach(scene -> keys.add(scene.key()));
        keys.addAll(facts.scenes());
        return keys.stream()
                .map(key -> line(
                        course.scenes.getOrDefault(key, new Planned(key, 0, key, "", List.of(), 0, 0, 0, null, null)),
                        course.scheduled.find(key).isEmpty(),
                        facts))
                .toList();
    }

    private static SceneLine line(Planned scene, boolean isAdded, DayFacts facts) {
        List<Fact> takes = facts.takesOf(scene.key());
        return new SceneLine(
                scene.number(),
                scene.place(),
                switch (facts.stateOf(scene.key())) {
                    case OPEN -> Ending.NOT_SHOT;
                    case SHOT -> Ending.COMPLETED;
                    case PARTIAL -> Ending.PARTIAL;
                    case OMITTED -> Ending.OMITTED;
                },
                isAdded,
                scene.seconds(),
                scene.eighths(),
                takes.size(),
                (int) takes.stream()
                        .filter(take -> Boolean.TRUE.equals(take.tap().isGood()))
                        .count(),
                facts.standing().stream()
                        .filter(fact ->
                                fact.isOf(scene.key()) && !fact.tap().note().isBlank())
                        .map(fact -> fact.tap().note())
                        .toList());
    }

    private static List<Planned> scenes(OnSet.Course course, Set<String> keys) {
        return keys.stream().map(course.scenes::get).filter(Objects::nonNull).toList();
    }

    private static List<PersonLine> people(OnSet.Course course, DayFacts facts) {
        var lines = new ArrayList<PersonLine>();
        for (UUID id : facts.people()) {
            List<Stay> stays = facts.staysOf(id);
            Engagement engagement = course.people.get(id);
            Optional<Span> presence = course.actuals.presenceOf(id, facts);
            long meals = Spans.minutes(course.actuals.mealsOf(id, facts));
            lines.add(new PersonLine(
                    engagement == null ? id.toString() : engagement.person().name(),
                    engagement == null
                            ? List.of()
                            : Stream.concat(
                                            engagement.roles().stream(),
                                            engagement.posts().stream().map(Engagement.Post::job))
                                    .toList(),
                    engagement != null && engagement.person().isChildOn(facts.date()),
                    stays.getFirst().in(),
                    stays.getLast().out(),
                    presence.map(span -> span.minutes() - meals).orElse(null),
                    meals));
        }
        return lines;
    }

    private static List<Note> notes(DayFacts facts, TapKind kind) {
        return facts.list(kind).stream()
                .map(fact -> new Note(
                        facts.at(fact),
                        Objects.requireNonNullElse(fact.tap().number(), 0),
                        fact.tap().note()))
                .toList();
    }

    /** A day is judged by all that a child did before it and, on its date, for other series. */
    private static List<Breached> breached(OnSet.Course course, DayFacts facts) {
        LocalDate date = facts.date();
        Map<String, String> names = new LinkedHashMap<>();
        var days = new ArrayList<PersonDay>();
        for (Performer child : course.shoot.performers()) {
            if (child.birthDate() == null || !course.shoot.isChild(child, date)) {
                continue;
            }
            names.put(child.id(), child.name());
            course.actuals
                    .dayOf(
                            Worker.child(child.id(), Objects.requireNonNull(child.birthDate())),
                            UUID.fromString(child.id()),
                            child.roles(),
                            facts,
                            new DayClock(course.shoot).circumstances(child, date, false))
                    .ifPresent(day -> days.addAll(
                            withPast(day, course.past.daysOf(child, day.onSet().to()))));
        }
        return HoursCheck.of(course.shoot.rules().hours()).breaches(days).stream()
                .filter(breach -> breach.date().equals(date) && breach.isHard())
                .map(breach -> breached(breach, names))
                .toList();
    }

    private static List<PersonDay> withPast(PersonDay day, List<PersonDay> past) {
        Map<Boolean, List<PersonDay>> others = past.stream()
                .filter(other -> !other.date().isAfter(day.date()))
                .collect(Collectors.partitioningBy(other -> other.date().equals(day.date())));
        PersonDay whole = others.getOrDefault(true, List.of()).stream().reduce(day, Past::together);
        return Stream.concat(others.getOrDefault(false, List.of()).stream(), Stream.of(whole))
                .toList();
    }

    private static Breached breached(Breach breach, Map<String, String> names) {
        return new Breached(
                names.getOrDefault(breach.person(), ""), breach.rule().id(), breach.found(), breach.allowed());
    }

    /** A child's times may be corrected, since fingers slip; that it was done is told. */
    private static int corrections(OnSet.Course course, DayFacts facts) {
        return (int) facts.all().stream()
                .filter(fact -> fact.kind() == TapKind.REVERSE)
                .map(fact -> fact.tap().reverses())
                .flatMap(id ->
                        facts.all().stream().filter(fact -> fact.tap().id().equals(id)))
                .filter(fact -> fact.kind().isOfAPerson())
                .map(fact -> course.people.get(fact.tap().person()))
                .filter(engagement -> engagement != null && engagement.person().isChildOn(facts.date()))
                .count();
    }
}
