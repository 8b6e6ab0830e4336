package org.baiju.studio.shooting.set;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a shooting day, in the order in which it happened, however late it was told.
 *
 * @param zone in which the day is counted
 * @param all every tap, also those that were wrong
 */
public record DayFacts(LocalDate date, ZoneId zone, List<Fact> all) {
    public DayFacts {
        // The sort is stable: of two taps of one moment the one that came first stays first.
        all = all.stream().sorted(Comparator.comparing(Fact::happenedAt)).toList();
    }

    /** How far a scene is. */
    public enum SceneState {
        OPEN,
        SHOT,
        PARTIAL,
        OMITTED
    }

    /** What stands: neither corrections nor what they reverse. */
    public List<Fact> standing() {
        Set<UUID> reversed = all.stream()
                .map(fact -> fact.tap().reverses())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(fact -> fact.kind() != TapKind.REVERSE
                        && !reversed.contains(fact.tap().id()))
                .toList();
    }

    /** The day up to a moment, that moment included. What turned out to be wrong later was wrong already. */
    public DayFacts until(Instant moment) {
        return new DayFacts(
                date,
                zone,
                all.stream()
                        .filter(fact -> fact.kind() == TapKind.REVERSE
                                || !fact.happenedAt().isAfter(moment))
                        .toList());
    }

    public DayFacts with(Fact more) {
        return new DayFacts(
                date, zone, Stream.concat(all.stream(), Stream.of(more)).toList());
    }

    public SceneState stateOf(String scene) {
        return lastMark(scene)
                .map(fact -> SceneState.valueOf(fact.kind().name()))
                .orElse(SceneState.OPEN);
    }

    /** What was said last of how far a scene is. */
    public Optional<Fact> lastMark(String scene) {
        return last(fact -> fact.kind().isMark() && fact.isOf(scene));
    }

    public List<Fact> takesOf(String scene) {
        return list(fact -> fact.kind() == TapKind.TAKE && fact.isOf(scene));
    }

    /** The scenes that anything was tapped for, in the order of their first taps. */
    public Set<String> scenes() {
        var scenes = new LinkedHashSet<String>();
        for (Fact fact : standing()) {
            if (fact.kind().isOfAScene() && fact.tap().scene() != null) {
                scenes.add(fact.tap().scene());
            }
        }
        return scenes;
    }

    public Optional<Fact> last(TapKind kind) {
        return last(fact -> fact.kind() == kind);
    }

    public Optional<Fact> first(TapKind kind) {
        return list(kind).stream().findFirst();
    }

    public List<Fact> list(TapKind kind) {
        return list(fact -> fact.kind() == kind);
    }

    /** When the first take was made or, if nobody counts takes, the first scene was marked. */
    public Optional<LocalDateTime> firstShot() {
        return list(fact -> fact.kind().isWork()).stream().findFirst().map(this::at);
    }

    /** The wall clock of what happened. */
    public LocalDateTime at(Fact fact) {
        return LocalDateTime.ofInstant(fact.happenedAt(), zone);
    }

    /** Who tapped in or out, in the order of their first taps. */
    public Set<UUID> people() {
        var people = new LinkedHashSet<UUID>();
        for (Fact fact : standing()) {
            if (fact.kind().isOfAPerson() && fact.tap().person() != null) {
                people.add(fact.tap().person());
            }
        }
        return people;
    }

    /** When somebody was there. Of two taps in a row the first "in" and the last "out" count: never too short. */
    public List<Stay> staysOf(UUID person) {
        return pair(
                list(fact ->
                        fact.kind().isOfAPerson() && person.equals(fact.tap().person())),
                TapKind.IN);
    }

    /** The meals of somebody: those of everybody and their own. */
    public List<Stay> mealsOf(UUID person) {
        return meals(
                fact -> fact.tap().person() == null || person.equals(fact.tap().person()));
    }

    /** The meals of the unit. */
    public List<Stay> meals() {
        return meals(fact -> fact.tap().person() == null);
    }

    private List<Stay> meals(Predicate<Fact> whose) {
        return pair(
                list(fact -> (fact.kind() == TapKind.MEAL_FROM || fact.kind() == TapKind.MEAL_TO) && whose.test(fact)),
                TapKind.MEAL_FROM);
    }

    private List<Stay> pair(List<Fact> taps, TapKind beginning) {
        var stays = new ArrayList<Stay>();
        for (Fact tap : taps) {
            boolean begins = tap.kind() == beginning;
            Stay last = stays.isEmpty() ? null : stays.getLast();
            if (begins) {
                if (last == null || !last.isOpen()) {
                    stays.add(new Stay(at(tap), null));
                }
            } else if (last == null) {
                stays.add(new Stay(null, at(tap)));
            } else {
                stays.set(stays.size() - 1, new Stay(last.in(), at(tap)));
            }
        }
        return stays;
    }

    private Optional<Fact> last(Predicate<Fact> wanted) {
        List<Fact> found = list(wanted);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private List<Fact> list(Predicate<Fact> wanted) {
        return standing().stream().filter(wanted).toList();
    }
}
