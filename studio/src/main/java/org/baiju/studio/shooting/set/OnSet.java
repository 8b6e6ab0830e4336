package org.baiju.studio.shooting.set;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.baiju.shootplan.Shoot;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.BoardChange;
import org.baiju.studio.shooting.BoardSettings;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.set.DayFacts.SceneState;
import org.baiju.studio.shooting.set.Schedule.Planned;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what happens on the set. Taps may come late, twice and in any order; what they say is judged by the moment at which
 * it happened. A child whose day is over stops the scenes it plays in.
 */
@Service
public class OnSet {
    /** The most taps that are taken at once. */
    public static final int BATCH_MAX = 200;

    /** The most taps of a day: a hundred an hour would fill it in two days. */
    static final int DAY_MAX = 5_000;

    /** A shooting day is told of from its first minute to noon of the next date, since nights are shot through. */
    private static final Duration LONGEST_DAY = Duration.ofHours(36);

    /** Clocks of phones that are not further off are right enough. */
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(30);

    /** What happened longer ago than this is told, not asked: it is recorded even if it should not have happened. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final SetStore store;
    private final Shooting shooting;
    private final Casting casting;
    private final OtherDays otherDays;
    private final StudioClock zone;
    private final Clock clock;

    OnSet(SetStore store, Shooting shooting, Casting casting, OtherDays otherDays, StudioClock zone, Clock clock) {
        this.store = store;
        this.shooting = shooting;
        this.casting = casting;
        this.otherDays = otherDays;
        this.zone = zone;
        this.clock = clock;
    }

    /** The day as it stands: what is planned, what happened, whose clock runs. */
    public SetDay day(SeriesId series, LocalDate date) {
        Instant now = clock.instant();
        Course course = course(series, date);
        DayFacts facts = facts(series, date);
        LocalDateTime wall = LocalDateTime.ofInstant(now, zone.zone());
        return new SetDay(
                course.scheduled,
                course.today(facts),
                facts,
                SetDay.people(casting.list(series), course.shoot, course.board, facts),
                course.watch.clocks(facts, course.castOf(date), wall),
                now);
    }

    /** The date to show: today if it is shot or was told of, or else the next shooting day, or the last, or today. */
    public LocalDate currentDate(SeriesId series) {
        LocalDate today = zone.today();
        var dates = new TreeSet<>(store.mapSchedules(series).keySet());
        shooting.find(series)
                .ifPresent(board -> board.plan().days().stream()
                        .filter(day -> !day.strips().isEmpty())
                        .forEach(day -> dates.add(day.date())));
        LocalDate next = dates.ceiling(today);
        return next != null ? next : dates.isEmpty() ? today : dates.getLast();
    }

    /**
     * Records taps, each by itself: one that is refused does not keep the others from being recorded.
     *
     * @param sentAt when they were sent, by the clock of the phone; what that is off is put right
     * @param taps at most {@link #BATCH_MAX}, in any order
     * @return what became of each, in the same order
     */
    @Transactional
    public List<TapResult> record(SignedIn who, Series series, LocalDate date, Instant sentAt, List<Tap> taps) {
        store.lock(series.id(), date);
        Instant now = clock.instant();
        Course course = course(series.id(), date);
        store.open(series.id(), course.scheduled, now);
        var recording = new Recording(who, course, facts(series.id(), date), now, offset(sentAt, now));
        Set<UUID> taken = store.listTaken(taps.stream().map(Tap::id).toList());
        var results = new HashMap<Tap, TapResult>();
        taps.stream()
                .sorted(Comparator.comparing(Tap::at))
                .forEach(tap -> results.put(tap, recording.take(tap, taken)));
        store.add(series.id(), date, recording.fresh);
        return taps.stream().map(results::get).toList();
    }

    /** The scenes of a series that are shot, up to a date and with it. */
    public Set<String> shotStrips(SeriesId series, LocalDate upTo) {
        var shot = new LinkedHashSet<String>();
        for (Map.Entry<LocalDate, List<Fact>> day :
                store.map(series, LocalDate.of(2000, 1, 1), upTo).entrySet()) {
            var facts = new DayFacts(day.getKey(), zone.zone(), day.getValue());
            for (String scene : facts.scenes()) {
                if (facts.stateOf(scene) == SceneState.SHOT) {
                    shot.add(scene);
                } else if (facts.stateOf(scene) != SceneState.OPEN) {
                    shot.remove(scene);
                }
            }
        }
        return shot;
    }

    /** The scenes of a series that are shot: no plan may move them any more. */
    public Set<String> shotStrips(SeriesId series) {
        return store.mapShot(series).keySet();
    }

    /** The strips that stand on a day and are not shot: open, partial or omitted ones, in their order. */
    public List<String> notShot(SeriesId series, LocalDate date) {
        Set<String> shot = shotStrips(series);
        return shooting.find(series).stream()
                .flatMap(board -> board.plan().days().stream())
                .filter(day -> day.date().equals(date))
                .flatMap(day -> day.strips().stream())
                .map(strip -> strip.key())
                .filter(key -> !shot.contains(key))
                .toList();
    }

    /**
     * Takes what was not shot off a day into the boneyard, so that it can be planned again.
     *
     * @return absent if everything is shot
     */
    @Transactional
    public Optional<Change> parkNotShot(SignedIn who, Series series, LocalDate date) {
        List<String> keys = notShot(series.id(), date);
        Board board = shooting.find(series.id()).orElse(null);
        return keys.isEmpty() || board == null
                ? Optional.empty()
                : Optional.of(shooting.changePublished(
                        who, series, board.head().id(), List.of(new BoardChange.Park(keys)), board.version()));
    }

    DayFacts facts(SeriesId series, LocalDate date) {
        return new DayFacts(date, zone.zone(), store.list(series, date));
    }

    Course course(SeriesId series, LocalDate date) {
        return new Course(series, date);
    }

    /** A tap can have happened at most when it was received; a clock that runs ahead or behind is put right. */
    private static Duration offset(Instant sentAt, Instant now) {
        Duration off = Duration.between(sentAt, now);
        return off.abs().compareTo(CLOCK_SLACK) > 0 ? off : Duration.ZERO;
    }

    /** All that taps of a day are judged by. */
    final class Course {
        final Schedule scheduled;
        final Shoot shoot;
        final Actuals actuals;
        final Past past;
        final ChildWatch watch;
        final Map<String, Planned> scenes = new LinkedHashMap<>();
        final Map<UUID, Engagement> people = new LinkedHashMap<>();
        final Optional<Board> board;

        Course(SeriesId series, LocalDate date) {
            board = shooting.find(series);
            Schedule live = board.map(one -> Schedule.of(date, one)).orElse(Schedule.none(date));
            scheduled = store.findSchedule(series, date).orElse(live);
            scheduled.scenes().forEach(scene -> scenes.put(scene.key(), scene));
            board.ifPresent(one -> one.plan().strips().forEach(strip -> {
                scenes.put(strip.key(), live.find(strip.key()).orElse(Planned.of(strip, null, null)));
            }));
            casting.list(series)
                    .forEach(engagement -> people.put(engagement.person().id(), engagement));
            shoot = board.map(Board::shoot)
                    .orElse(Shoot.of(BoardSettings.USUAL.rules()))
                    .withPerformers(casting.castOf(series));
            actuals = new Actuals(scenes);
            past = otherDays.read(series, date, shoot, scenes);
            watch = new ChildWatch(shoot, actuals, past);
        }

        /** What the plan has for the date now, and what was added to it on the set. */
        List<Planned> today(DayFacts facts) {
            var keys = new LinkedHashSet<String>();
            board.ifPresent(one -> one.plan().days().stream()
                    .filter(day -> day.date().equals(scheduled.date()))
                    .forEach(day -> day.strips().forEach(strip -> keys.add(strip.key()))));
            scheduled.scenes().forEach(scene -> keys.add(scene.key()));
            keys.addAll(facts.scenes());
            return keys.stream()
                    .map(key -> scenes.getOrDefault(key, new Planned(key, 0, key, "", List.of(), 0, 0, 0, null, null)))
                    .toList();
        }

        List<String> castOf(LocalDate date) {
            return Stream.concat(
                            scheduled.scenes().stream(),
                            board.stream()
                                    .flatMap(one -> one.plan().days().stream())
                                    .filter(day -> day.date().equals(date))
                                    .flatMap(day -> day.strips().stream())
                                    .map(strip -> Planned.of(strip, null, null)))
                    .flatMap(scene -> scene.cast().stream())
                    .distinct()
                    .toList();
        }
    }

    /** One batch on its way to the record. */
    private static final class Recording {
        private static final DateTimeFormatter OTHER_DATE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

        private final SignedIn who;
        private final Course course;
        private final Instant now;
        private final Duration offset;
        private final List<Fact> fresh = new ArrayList<>();
        private final Set<UUID> mine = new LinkedHashSet<>();
        private DayFacts facts;

        Recording(SignedIn who, Course course, DayFacts facts, Instant now, Duration offset) {
            this.who = who;
            this.course = course;
            this.facts = facts;
            this.now = now;
            this.offset = offset;
            facts.all().forEach(fact -> mine.add(fact.tap().id()));
        }

        TapResult take(Tap tap, Set<UUID> taken) {
            if (mine.contains(tap.id())) {
                return new TapResult.Known(tap.id());
            }
            if (taken.contains(tap.id())) {
                return refused(tap, TapResult.Reason.ID_TAKEN);
            }
            Instant meant = tap.at().plus(offset);
            var fact = new Fact(tap, meant.isAfter(now) ? now : meant, now, who.person(), who.displayName());
            TapResult.Refused refusal = refusal(fact);
            if (refusal != null) {
                return refusal;
            }
            facts = facts.with(fact);
            fresh.add(fact);
            mine.add(tap.id());
            return new TapResult.Recorded(tap.id());
        }

        private TapResult.@Nullable Refused refusal(Fact fact) {
            Tap tap = fact.tap();
            if (facts.all().size() >= DAY_MAX) {
                return refused(tap, TapResult.Reason.DAY_FULL, String.valueOf(DAY_MAX));
            }
            Instant dawn = facts.date().atStartOfDay(facts.zone()).toInstant();
            if (fact.happenedAt().isBefore(dawn) || fact.happenedAt().isAfter(dawn.plus(LONGEST_DAY))) {
                return refused(
                        tap,
                        TapResult.Reason.OTHER_DAY,
                        facts.date().toString(),
                        facts.at(fact).toLocalDate().toString());
            }
            if (isIncomplete(tap)) {
                return refused(tap, TapResult.Reason.INCOMPLETE);
            }
            if (tap.person() != null && !course.people.containsKey(tap.person())) {
                return refused(tap, TapResult.Reason.NO_SUCH_PERSON);
            }
            if (tap.kind() == TapKind.REVERSE && isNothingToReverse(tap)) {
                return refused(tap, TapResult.Reason.NOTHING_TO_REVERSE);
            }
            return tap.scene() == null ? refusalOfStart(fact) : refusalOfScene(fact, tap.scene());
        }

        private static boolean isIncomplete(Tap tap) {
            return (tap.kind().isOfAScene() != (tap.scene() != null))
                    || (tap.kind().isOfAPerson() && tap.person() == null)
                    || (tap.kind() == TapKind.REVERSE) != (tap.reverses() != null)
                    || (tap.kind().needsNumber() && tap.number() == null)
                    || (tap.kind().needsWords() && tap.note().isBlank());
        }

        private boolean isNothingToReverse(Tap tap) {
            return facts.standing().stream().noneMatch(fact -> fact.tap().id().equals(tap.reverses()));
        }

        /** A child whose rest is not over is not let in; one who came too early all the same stays on record. */
        private TapResult.@Nullable Refused refusalOfStart(Fact fact) {
            Tap tap = fact.tap();
            LocalDateTime at = facts.at(fact);
            if (tap.kind() != TapKind.IN
                    || Duration.between(fact.happenedAt(), now).compareTo(JUST_NOW) > 0) {
                return null;
            }
            return course.watch
                    .findChild(tap.person(), facts.date())
                    .flatMap(child -> course.watch
                            .restsUntil(child, at, at)
                            .map(end -> refused(tap, TapResult.Reason.CHILD_RESTING, child.name(), "", time(end, at))))
                    .orElse(null);
        }

        private TapResult.@Nullable Refused refusalOfScene(Fact fact, String scene) {
            Tap tap = fact.tap();
            boolean isKnown = course.scenes.containsKey(scene) || facts.scenes().contains(scene);
            if (!isKnown && tap.kind() != TapKind.ADDED) {
                return refused(tap, TapResult.Reason.NO_SUCH_SCENE, scene);
            }
            Planned planned = course.scenes.get(scene);
            if (planned == null || !tap.kind().isWork()) {
                return null;
            }
            LocalDateTime at = facts.at(fact);
            return course.watch
                    .forbidding(planned.cast(), facts.until(fact.happenedAt()), at)
                    .map(child -> refused(
                            tap,
                            reason(child),
                            child.name(),
                            scene,
                            time(child.restsUntil() == null ? child.until() : child.restsUntil(), at)))
                    .orElse(null);
        }

        private static TapResult.Reason reason(ChildClock child) {
            return switch (child.state()) {
                case NOT_IN -> TapResult.Reason.CHILD_NOT_IN;
                case NO_CONSENT -> TapResult.Reason.CHILD_WITHOUT_CONSENT;
                case RESTING -> TapResult.Reason.CHILD_RESTING;
                case OK, SOON, OVER, OUT -> TapResult.Reason.CHILD_OVER;
            };
        }

        /** The time of day of a moment, with the date if it is another one than now. */
        private static String time(@Nullable LocalDateTime moment, LocalDateTime at) {
            return moment == null
                    ? "–"
                    : moment.toLocalDate().equals(at.toLocalDate())
                            ? moment.toLocalTime().toString()
                            : OTHER_DATE.format(moment);
        }

        private static TapResult.Refused refused(Tap tap, TapResult.Reason reason, String... values) {
            return new TapResult.Refused(tap.id(), reason, List.of(values));
        }
    }
}
