package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.DayAllowance;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.hours.HoursRule;
import org.baiju.shootplan.hours.Mend;
import org.baiju.shootplan.hours.PersonDay;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;
import org.baiju.studio.shooting.set.ChildClock.State;
import org.jspecify.annotations.Nullable;

/** Runs the clocks of the children on a set. */
final class ChildWatch {
    /** So long before the end of a child's day the phones warn: a scene takes about as long (ShootingRate). */
    static final int SOON_MINUTES = 30;

    private static final int DAYS_OF_A_WEEK = 7;

    /** The rules that say when a child may begin again. */
    private static final Set<HoursRule> BETWEEN_DAYS = Set.of(HoursRule.CHILD_REST, HoursRule.CHILD_DAYS_IN_A_ROW);

    private final Shoot shoot;
    private final HoursCheck check;
    private final Actuals actuals;
    private final Past past;

    /** A watch for a day; the shoot knows the cast. */
    ChildWatch(Shoot shoot, Actuals actuals, Past past) {
        this.shoot = shoot;
        this.check = HoursCheck.of(shoot.rules().hours());
        this.actuals = actuals;
        this.past = past;
    }

    /** The clocks of all children in the cast who came or are called that day. */
    List<ChildClock> clocks(DayFacts facts, List<String> cast, LocalDateTime now) {
        return shoot.performers().stream()
                .filter(child -> shoot.isChild(child, facts.date()))
                .filter(child -> child.roles().stream().anyMatch(cast::contains)
                        || !facts.staysOf(UUID.fromString(child.id())).isEmpty())
                .map(child -> clock(child, facts, now))
                .toList();
    }

    /** The first child whose clock forbids to shoot a scene at a moment. */
    Optional<ChildClock> forbidding(List<String> cast, DayFacts known, LocalDateTime moment) {
        return shoot.performers().stream()
                .filter(child -> shoot.isChild(child, known.date()))
                .filter(child -> child.roles().stream().anyMatch(cast::contains))
                .map(child -> clock(child, known, moment))
                .filter(clock -> !clock.isFree())
                .findFirst();
    }

    /** The child with an id, if that is one on the date. */
    Optional<Performer> findChild(@Nullable UUID person, LocalDate date) {
        return shoot.performers().stream()
                .filter(child -> person != null && child.id().equals(person.toString()))
                .filter(child -> shoot.isChild(child, date))
                .findFirst();
    }

    /** The clock of a child by what was known at a moment. */
    ChildClock clock(Performer child, DayFacts facts, LocalDateTime now) {
        List<Stay> stays = facts.staysOf(UUID.fromString(child.id()));
        LocalDateTime in = stays.stream()
                .map(Stay::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        // Who was there while the rest still ran has not rested: they begin when they come again.
        LocalDateTime begun = stays.isEmpty() ? null : stays.getLast().in();
        LocalDateTime rests =
                restsUntil(child, begun == null ? now : begun, now).orElse(null);
        if (in == null) {
            return clock(child, rests == null ? State.NOT_IN : State.RESTING, null, null, rests, 0);
        }
        LocalDate date = in.toLocalDate();
        DayAllowance allowance = allowance(child, date);
        PersonDay today = dayUntil(child, facts, in, now);
        LocalDateTime until = until(child, allowance, today.onSet().from(), ate(today, allowance));
        long work = workAllowed(child, allowance, now) - today.workMinutes();
        long left = until == null ? 0 : Math.min(Spans.minutes(now, until), work);
        // Once all minutes of work are used up nothing more may be begun, though the child may still be there.
        boolean isOver = until == null || now.isAfter(until) || left < 0 || work <= 0;
        State state = !stays.getLast().isOpen()
                ? State.OUT
                : !child.hasConsentOn(date)
                        ? State.NO_CONSENT
                        : rests != null
                                ? State.RESTING
                                : isOver ? State.OVER : left <= SOON_MINUTES ? State.SOON : State.OK;
        return clock(child, state, in, until, state == State.RESTING ? rests : null, Math.max(0, left));
    }

    /**
     * Until when a child has to rest that begins its day at a moment, by the days before it.
     *
     * @param now what is known then counts
     * @return absent if it may begin
     */
    Optional<LocalDateTime> restsUntil(Performer child, LocalDateTime begun, LocalDateTime now) {
        LocalDate date = begun.toLocalDate();
        List<PersonDay> before = before(child, date, now);
        if (check.childWorkLeftInWeek(before, date).orElse(1) <= 0) {
            return nextWeek(child, before, date);
        }
        var first = new PersonDay(
                worker(child),
                Span.covering(begun, begun.plusMinutes(1)),
                List.of(),
                List.of(),
                new DayClock(shoot).circumstances(child, date, false));
        return check.breaches(Stream.concat(before.stream(), Stream.of(first)).toList()).stream()
                .filter(breach -> breach.date().equals(date) && BETWEEN_DAYS.contains(breach.rule()))
                .flatMap(breach ->
                        breach.mend() instanceof Mend.CallFrom(LocalDateTime call) ? Stream.of(call) : Stream.empty())
                .max(Comparator.naturalOrder());
    }

    /** The first date whose week leaves the child any work. */
    private Optional<LocalDateTime> nextWeek(Performer child, List<PersonDay> before, LocalDate date) {
        return Stream.iterate(date.plusDays(1), next -> next.plusDays(1))
                .limit(DAYS_OF_A_WEEK)
                .filter(next -> check.childWorkLeftInWeek(before, next).orElse(1) > 0)
                .flatMap(next -> allowance(child, next).earliestCall().stream())
                .findFirst();
    }

    private List<PersonDay> before(Performer child, LocalDate date, LocalDateTime now) {
        return past.daysOf(child, now).stream()
                .filter(day -> day.date().isBefore(date))
                .toList();
    }

    /** The day of a child so far: what it did here and for other series. */
    private PersonDay dayUntil(Performer child, DayFacts facts, LocalDateTime in, LocalDateTime now) {
        UUID id = UUID.fromString(child.id());
        List<Span> work = actuals.workOf(id, child.roles(), facts);
        List<Span> meals = actuals.mealsOf(id, facts);
        PersonDay here = Past.day(
                worker(child),
                openEnded(in.truncatedTo(ChronoUnit.MINUTES)),
                work,
                meals,
                new DayClock(shoot).circumstances(child, in.toLocalDate(), false));
        return past.daysOf(child, now).stream()
                .filter(day -> day.date().equals(here.date()))
                .findFirst()
                .map(elsewhere -> Past.together(here, elsewhere))
                .orElse(here);
    }

    /** A day that has not ended yet. */
    private static Span openEnded(LocalDateTime in) {
        return new Span(in, in.plusHours(Past.HOURS_MOST));
    }

    /** By the day and by what the week has left. */
    private long workAllowed(Performer child, DayAllowance allowance, LocalDateTime now) {
        LocalDate date = allowance.date();
        return Math.min(
                allowance.maxWorkMinutes(),
                check.childWorkLeftInWeek(before(child, date, now), date).orElse(Long.MAX_VALUE));
    }

    private static Worker worker(Performer child) {
        return Worker.child(child.id(), Objects.requireNonNull(child.birthDate()));
    }

    private DayAllowance allowance(Performer child, LocalDate date) {
        Circumstances usual = new DayClock(shoot).circumstances(child, date, false);
        return check.hoursOf(worker(child), date, usual.schooling(), usual.schoolTomorrow());
    }

    /** The day counts from the first minute, also for a child that went and came back. */
    private static @Nullable LocalDateTime until(
            Performer child, DayAllowance allowance, LocalDateTime in, boolean ate) {
        int travel = allowance.travelCounts() ? child.travelMinutes() : 0;
        LocalDateTime until = allowance
                .latestWrap(in.truncatedTo(ChronoUnit.MINUTES).minusMinutes(travel), ate)
                .map(wrap -> wrap.minusMinutes(travel))
                .orElse(null);
        LocalTime latest = child.latest();
        return until == null || latest == null
                ? until
                : Spans.earlier(until, in.toLocalDate().atTime(latest));
    }

    private static boolean ate(PersonDay day, DayAllowance allowance) {
        return day.meals().stream().anyMatch(meal -> meal.minutes() >= allowance.mealLeastMinutes());
    }

    private static ChildClock clock(
            Performer child,
            State state,
            @Nullable LocalDateTime in,
            @Nullable LocalDateTime until,
            @Nullable LocalDateTime rests,
            long left) {
        return new ChildClock(
                child.id(), child.name(), child.roles().stream().sorted().toList(), state, in, until, rests, left);
    }
}
