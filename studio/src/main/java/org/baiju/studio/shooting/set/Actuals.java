package org.baiju.studio.shooting.set;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.PersonDay;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;
import org.baiju.studio.shooting.set.Schedule.Planned;
import org.jspecify.annotations.Nullable;

/** Turns what was tapped into days as the rules about hours see them. */
final class Actuals {
    /** Nobody is on a set longer: an "out" that was forgotten until later is a mistake to be corrected. */
    private static final int HOURS_MOST = 36;

    private final Map<String, Planned> scenes;

    /** Days of which these scenes may have been shot. */
    Actuals(Map<String, Planned> scenes) {
        this.scenes = Map.copyOf(scenes);
    }

    /** From the first "in" to the last "out"; absent as long as one of them is. */
    Optional<Span> presenceOf(UUID person, DayFacts facts) {
        List<Stay> stays = facts.staysOf(person);
        LocalDateTime in = stays.stream()
                .map(Stay::in)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        LocalDateTime out = stays.isEmpty() ? null : stays.getLast().out();
        return in == null || out == null ? Optional.empty() : span(in, out);
    }

    /** The day of somebody; absent as long as they are there. */
    Optional<PersonDay> dayOf(
            Worker worker, UUID person, Collection<String> roles, DayFacts facts, Circumstances circumstances) {
        return presenceOf(person, facts).map(onSet -> {
            List<Span> meals = Spans.within(mealsOf(person, facts), onSet);
            List<Span> work = worker.role() == Worker.Role.CREW ? List.of(onSet) : workOf(person, roles, facts);
            return new PersonDay(worker, onSet, Spans.without(Spans.within(work, onSet), meals), meals, circumstances);
        });
    }

    /** The meals that somebody had while there; one that has not ended is none yet. */
    List<Span> mealsOf(UUID person, DayFacts facts) {
        List<Span> meals = facts.mealsOf(person).stream()
                .filter(Stay::isComplete)
                .flatMap(meal -> span(meal.in(), meal.out()).stream())
                .toList();
        return Spans.union(presences(person, facts, meals).stream()
                .flatMap(stay -> Spans.within(meals, stay).stream())
                .toList());
    }

    /**
     * When somebody worked: with the first take of a scene their work begins and with its mark it ends. Where nobody counts
     * takes, a scene took what it was planned to take, but not longer than since the mark before.
     */
    List<Span> workOf(UUID person, Collection<String> roles, DayFacts facts) {
        var work = new ArrayList<Span>();
        List<LocalDateTime> marks = facts.standing().stream()
                .filter(fact -> fact.kind() == TapKind.SHOT || fact.kind() == TapKind.PARTIAL)
                .map(facts::at)
                .toList();
        for (String scene : facts.scenes()) {
            Planned planned = scenes.get(scene);
            if (planned != null && planned.cast().stream().anyMatch(roles::contains)) {
                shooting(planned, facts, marks).ifPresent(work::add);
            }
        }
        List<Span> stays = presences(person, facts, work);
        List<Span> there = stays.stream()
                .flatMap(stay -> Spans.within(work, stay).stream())
                .toList();
        return Spans.without(Spans.union(there), mealsOf(person, facts));
    }

    private static Optional<Span> shooting(Planned scene, DayFacts facts, List<LocalDateTime> marks) {
        List<LocalDateTime> takes =
                facts.takesOf(scene.key()).stream().map(facts::at).toList();
        LocalDateTime marked = facts.lastMark(scene.key())
                .filter(fact -> fact.kind() != TapKind.OMITTED)
                .map(facts::at)
                .orElse(null);
        if (marked == null) {
            return takes.isEmpty() ? Optional.empty() : Spans.between(takes.getFirst(), takes.getLast());
        }
        if (!takes.isEmpty() && takes.getFirst().isBefore(marked)) {
            return Spans.between(takes.getFirst(), marked);
        }
        LocalDateTime planned = marked.minusMinutes(scene.minutes());
        LocalDateTime begin = marks.stream()
                .filter(mark -> mark.isBefore(marked))
                .max(Comparator.naturalOrder())
                .map(mark -> Spans.later(mark, planned))
                .orElse(planned);
        return Spans.between(begin, marked);
    }

    /** The stays of somebody; one that has not ended reaches as far as anything else does. */
    private static List<Span> presences(UUID person, DayFacts facts, List<Span> others) {
        return facts.staysOf(person).stream()
                .filter(stay -> stay.in() != null)
                .flatMap(stay -> {
                    LocalDateTime in = Objects.requireNonNull(stay.in());
                    LocalDateTime end = stay.out() != null
                            ? stay.out()
                            : others.stream()
                                    .map(Span::to)
                                    .max(Comparator.naturalOrder())
                                    .orElse(in);
                    return Spans.between(in, end).stream();
                })
                .toList();
    }

    private static Optional<Span> span(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null || to.isAfter(from.plusHours(HOURS_MOST))
                ? Optional.empty()
                : Spans.between(from, to);
    }
}
