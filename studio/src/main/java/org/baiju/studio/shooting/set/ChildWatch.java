package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.DayAllowance;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;
import org.baiju.studio.shooting.set.ChildClock.State;
import org.jspecify.annotations.Nullable;

/** Runs the clocks of the children on a set. */
final class ChildWatch {
    /** So long before the end of a child's day the phones warn: a scene takes about as long (ShootingRate). */
    static final int SOON_MINUTES = 30;

    private final Shoot shoot;
    private final HoursCheck check;
    private final Actuals actuals;

    /** A watch for a day; the shoot knows the cast. */
    ChildWatch(Shoot shoot, Actuals actuals) {
        this.shoot = shoot;
        this.check = HoursCheck.of(shoot.rules().hours());
        this.actuals = actuals;
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

    /** The clock of a child by what was known at a moment. */
    ChildClock clock(Performer child, DayFacts facts, LocalDateTime now) {
        List<Stay> stays = facts.staysOf(UUID.fromString(child.id()));
        LocalDateTime in = stays.stream()
                .map(Stay::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (in == null) {
            return clock(child, State.NOT_IN, null, null, 0);
        }
        DayAllowance allowance = allowance(child, in.toLocalDate());
        LocalDateTime until = until(child, allowance, in, ate(child, facts, allowance));
        long left = until == null
                ? 0
                : Math.min(
                        Spans.minutes(now, until),
                        allowance.maxWorkMinutes()
                                - Spans.minutes(actuals.workOf(UUID.fromString(child.id()), child.roles(), facts)));
        boolean isOver = until == null || now.isAfter(until) || left < 0 || isWorked(child, facts, allowance);
        State state = !stays.getLast().isOpen()
                ? State.OUT
                : !child.hasConsentOn(in.toLocalDate())
                        ? State.NO_CONSENT
                        : isOver ? State.OVER : left <= SOON_MINUTES ? State.SOON : State.OK;
        return clock(child, state, in, until, Math.max(0, left));
    }

    /** All minutes of work are used up: nothing more may be begun, though the child may still be there. */
    private boolean isWorked(Performer child, DayFacts facts, DayAllowance allowance) {
        return Spans.minutes(actuals.workOf(UUID.fromString(child.id()), child.roles(), facts))
                >= allowance.maxWorkMinutes();
    }

    private DayAllowance allowance(Performer child, LocalDate date) {
        Circumstances usual = new DayClock(shoot).circumstances(child, date, false);
        LocalDate birthDate = Objects.requireNonNull(child.birthDate());
        return check.hoursOf(Worker.child(child.id(), birthDate), date, usual.schooling(), usual.schoolTomorrow());
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

    private boolean ate(Performer child, DayFacts facts, DayAllowance allowance) {
        return actuals.mealsOf(UUID.fromString(child.id()), facts).stream()
                .mapToLong(Span::minutes)
                .anyMatch(minutes -> minutes >= allowance.mealLeastMinutes());
    }

    private static ChildClock clock(
            Performer child, State state, @Nullable LocalDateTime in, @Nullable LocalDateTime until, long left) {
        return new ChildClock(
                child.id(), child.name(), child.roles().stream().sorted().toList(), state, in, until, left);
    }
}
