package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.PersonDay;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;

/** The days of children besides the one that is looked at, as they stood at a moment. */
final class Past {
    /** No day is told of for longer. */
    static final int HOURS_MOST = 36;

    private final Shoot shoot;
    private final List<Tapped> tapped;
    private final List<PersonDay> called;

    /**
     * A day that a set told of.
     *
     * @param roles that everybody plays in its series
     */
    record Tapped(Actuals actuals, Map<UUID, List<String>> roles, DayFacts facts) {}

    /**
     * Days of the children of a shoot.
     *
     * @param called days of which only plans tell
     */
    Past(Shoot shoot, List<Tapped> tapped, List<PersonDay> called) {
        this.shoot = shoot;
        this.tapped = List.copyOf(tapped);
        this.called = List.copyOf(called);
    }

    /** The days of a child up to a moment, in order, one for each date: who works for two series has one day for both. */
    List<PersonDay> daysOf(Performer child, LocalDateTime moment) {
        var byDate = new TreeMap<LocalDate, PersonDay>();
        Stream.concat(
                        tapped.stream().flatMap(set -> day(set, child, moment).stream()),
                        called.stream()
                                .filter(day -> day.worker().id().equals(child.id()))
                                .flatMap(day -> day(child, day, moment).stream()))
                .forEach(day -> byDate.merge(day.date(), day, Past::together));
        return List.copyOf(byDate.values());
    }

    /** One day of two of one date. */
    static PersonDay together(PersonDay one, PersonDay other) {
        LocalDateTime from = Spans.earlier(one.onSet().from(), other.onSet().from());
        LocalDateTime to = Spans.later(one.onSet().to(), other.onSet().to());
        return day(
                one.worker(),
                new Span(from, Spans.earlier(to, from.plusHours(HOURS_MOST))),
                Stream.concat(one.work().stream(), other.work().stream()).toList(),
                Stream.concat(one.meals().stream(), other.meals().stream()).toList(),
                one.circumstances());
    }

    private Optional<PersonDay> day(Tapped set, Performer child, LocalDateTime moment) {
        UUID id = UUID.fromString(child.id());
        DayFacts known = set.facts.until(moment.atZone(set.facts.zone()).toInstant());
        List<String> roles = set.roles.getOrDefault(id, List.of());
        List<Span> work = set.actuals.workOf(id, roles, known);
        return presence(id, known, work, moment)
                .map(onSet -> day(
                        child,
                        onSet,
                        // Who plays nothing there any more did play: all of the time counts.
                        roles.isEmpty() ? List.of(onSet) : work,
                        set.actuals.mealsOf(id, known)));
    }

    /** From the first tap to the last. A tap out that was forgotten yesterday is taken to be when the work ended. */
    private static Optional<Span> presence(UUID child, DayFacts known, List<Span> work, LocalDateTime moment) {
        List<Stay> stays = known.staysOf(child);
        if (stays.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime out = stays.getLast().out();
        LocalDateTime in = Objects.requireNonNullElseGet(
                stays.getFirst().in(),
                () -> Objects.requireNonNull(stays.getFirst().out()).minusMinutes(1));
        LocalDateTime end = out != null
                ? out
                : in.toLocalDate().equals(moment.toLocalDate())
                        ? moment
                        : Stream.concat(
                                        known.last(TapKind.WRAP).map(known::at).stream(),
                                        work.stream().map(Span::to))
                                .max(Comparator.naturalOrder())
                                .orElse(in);
        return Spans.between(in, Spans.later(end, in.plusMinutes(1)));
    }

    private Optional<PersonDay> day(Performer child, PersonDay planned, LocalDateTime moment) {
        return Spans.between(
                        planned.onSet().from(),
                        Spans.earlier(planned.onSet().to(), moment.truncatedTo(ChronoUnit.MINUTES)))
                .map(onSet -> day(child, onSet, planned.work(), planned.meals()));
    }

    private PersonDay day(Performer child, Span onSet, List<Span> work, List<Span> meals) {
        var worker = Worker.child(child.id(), Objects.requireNonNull(child.birthDate()));
        var circumstances =
                new DayClock(shoot).circumstances(child, onSet.from().toLocalDate(), false);
        return day(worker, onSet, work, meals, circumstances);
    }

    /** A day whose work and meals may lie beside it and over each other; a meal is no work. */
    static PersonDay day(Worker worker, Span onSet, List<Span> work, List<Span> meals, Circumstances circumstances) {
        List<Span> eaten = Spans.within(Spans.union(meals), onSet);
        List<Span> worked = Spans.without(Spans.within(Spans.union(work), onSet), eaten);
        return new PersonDay(worker, onSet, worked, eaten, circumstances);
    }
}
