package org.baiju.studio.shooting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.baiju.studio.shooting.set.ChildClock;
import org.baiju.studio.shooting.set.DayFacts;
import org.baiju.studio.shooting.set.Fact;
import org.baiju.studio.shooting.set.Schedule.Planned;
import org.baiju.studio.shooting.set.SetDay;
import org.baiju.studio.shooting.set.SetDay.Someone;
import org.baiju.studio.shooting.set.Stay;
import org.baiju.studio.shooting.set.TapKind;
import org.jspecify.annotations.Nullable;

/**
 * A shooting day as a phone shows it. Times of the day are those on the wall of the studio's zone.
 *
 * @param at when it was read
 * @param mealSince since when the unit eats; absent if it works
 * @param latest the last things that were tapped, latest first
 */
record SetView(
        LocalDate date,
        Instant at,
        @Nullable LocalTime call,
        List<SceneView> scenes,
        List<PersonView> people,
        List<ChildView> children,
        @Nullable LocalTime mealSince,
        @Nullable LocalTime wrappedAt,
        List<TapView> latest) {
    private static final int LATEST = 30;

    /** A scene of the day; {@code added} if it was not on it when the day began. */
    record SceneView(
            String key,
            String number,
            String place,
            List<String> cast,
            long minutes,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            DayFacts.SceneState state,
            boolean added,
            List<TakeView> takes) {}

    /** One take. */
    record TakeView(UUID id, int number, boolean good, String note) {}

    /** Somebody of cast or crew; {@code code} stands on the name card. */
    record PersonView(
            UUID id,
            String name,
            String code,
            List<String> does,
            @Nullable LocalTime call,
            @Nullable LocalTime in,
            @Nullable LocalTime out,
            boolean there) {}

    /** The clock of a child; {@code restsUntil} is when one that has to rest may begin, by the clock on the wall. */
    record ChildView(
            String person,
            String name,
            List<String> roles,
            ChildClock.State state,
            @Nullable LocalTime until,
            @Nullable Instant untilMoment,
            @Nullable LocalDateTime restsUntil,
            @Nullable Instant restsUntilMoment,
            long minutesLeft) {}

    /** One thing that was tapped. */
    record TapView(
            UUID id,
            TapKind kind,
            LocalTime at,
            @Nullable String scene,
            @Nullable String person,
            @Nullable Integer number,
            String note,
            String by) {}

    /** @param job names the job of somebody behind the camera */
    static SetView of(SetDay day, UnaryOperator<String> job) {
        DayFacts facts = day.facts();
        List<Stay> meals = facts.meals();
        boolean eats = !meals.isEmpty() && meals.getLast().isOpen();
        return new SetView(
                facts.date(),
                day.at(),
                time(day.scheduled().call()),
                day.scenes().stream().map(scene -> scene(day, scene)).toList(),
                day.people().stream().map(person -> person(person, job)).toList(),
                day.children().stream().map(child -> child(child, facts)).toList(),
                eats ? time(meals.getLast().in()) : null,
                time(facts.last(TapKind.WRAP).map(facts::at).orElse(null)),
                latest(day));
    }

    private static SceneView scene(SetDay day, Planned scene) {
        DayFacts facts = day.facts();
        boolean wasThere = day.scheduled().scenes().stream()
                .anyMatch(planned -> planned.key().equals(scene.key()));
        return new SceneView(
                scene.key(),
                scene.number(),
                scene.place(),
                scene.cast(),
                scene.minutes(),
                time(scene.from()),
                time(scene.to()),
                facts.stateOf(scene.key()),
                !wasThere,
                facts.takesOf(scene.key()).stream()
                        .map(take -> new TakeView(
                                take.tap().id(),
                                Objects.requireNonNullElse(take.tap().number(), 0),
                                Boolean.TRUE.equals(take.tap().isGood()),
                                take.tap().note()))
                        .toList());
    }

    private static PersonView person(Someone person, UnaryOperator<String> job) {
        List<Stay> stays = person.stays();
        return new PersonView(
                person.id(),
                person.name(),
                person.code(),
                Stream.concat(person.roles().stream(), person.jobs().stream().map(job))
                        .toList(),
                time(person.call()),
                stays.isEmpty() ? null : time(stays.getFirst().in()),
                stays.isEmpty() ? null : time(stays.getLast().out()),
                !stays.isEmpty() && stays.getLast().isOpen());
    }

    private static ChildView child(ChildClock child, DayFacts facts) {
        LocalDateTime until = child.until();
        LocalDateTime rests = child.restsUntil();
        return new ChildView(
                child.person(),
                child.name(),
                child.roles(),
                child.state(),
                time(until),
                until == null ? null : until.atZone(facts.zone()).toInstant(),
                rests,
                rests == null ? null : rests.atZone(facts.zone()).toInstant(),
                child.minutesLeft());
    }

    private static List<TapView> latest(SetDay day) {
        List<Fact> standing = day.facts().standing();
        return standing.reversed().stream()
                .limit(LATEST)
                .map(fact -> new TapView(
                        fact.tap().id(),
                        fact.kind(),
                        day.facts().at(fact).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                        fact.tap().scene(),
                        day.people().stream()
                                .filter(person -> person.id().equals(fact.tap().person()))
                                .map(Someone::name)
                                .findFirst()
                                .orElse(null),
                        fact.tap().number(),
                        fact.tap().note(),
                        fact.byName()))
                .toList();
    }

    private static @Nullable LocalTime time(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }
}
