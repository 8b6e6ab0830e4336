package org.baiju.studio.shooting.set;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.people.Person;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.set.Schedule.Planned;
import org.jspecify.annotations.Nullable;

/**
 * A shooting day while it runs.
 *
 * @param scheduled what it was to shoot when its first tap came
 * @param scenes what it is to shoot now, in order, with what was added on the set
 * @param people everybody who works for the series, by name
 * @param children those in the cast of the day, or there
 * @param at when it was read
 */
public record SetDay(
        Schedule scheduled,
        List<Planned> scenes,
        DayFacts facts,
        List<Someone> people,
        List<ChildClock> children,
        Instant at) {
    public SetDay {
        scenes = List.copyOf(scenes);
        people = List.copyOf(people);
        children = List.copyOf(children);
    }

    /**
     * Somebody of cast or crew.
     *
     * @param call when the plan needs them; absent if it does not say
     */
    public record Someone(
            UUID id,
            String name,
            List<String> roles,
            List<String> jobs,
            @Nullable LocalDateTime call,
            @Nullable LocalDateTime wrap,
            List<Stay> stays) {
        public Someone {
            roles = List.copyOf(roles);
            jobs = List.copyOf(jobs);
            stays = List.copyOf(stays);
        }

        /** What stands on the name card, for those who type it. */
        public String code() {
            return Person.cardCode(id);
        }
    }

    static List<Someone> people(List<Engagement> engaged, Shoot shoot, Optional<Board> board, DayFacts facts) {
        Map<String, Timetable.Presence> calls = new HashMap<>();
        var clock = new DayClock(shoot);
        board.stream()
                .flatMap(one -> one.plan().days().stream())
                .filter(day -> day.date().equals(facts.date()) && !day.strips().isEmpty())
                .flatMap(day -> clock.timetable(day).people().stream())
                .forEach(presence -> calls.putIfAbsent(presence.performer().id(), presence));
        return engaged.stream()
                .map(engagement ->
                        someone(engagement, calls.get(engagement.person().id().toString()), facts))
                .toList();
    }

    private static Someone someone(Engagement engagement, Timetable.@Nullable Presence presence, DayFacts facts) {
        UUID id = engagement.person().id();
        return new Someone(
                id,
                engagement.person().name(),
                engagement.roles(),
                engagement.posts().stream().map(Engagement.Post::job).toList(),
                presence == null ? null : presence.call(),
                presence == null ? null : presence.wrap(),
                facts.staysOf(id));
    }
}
