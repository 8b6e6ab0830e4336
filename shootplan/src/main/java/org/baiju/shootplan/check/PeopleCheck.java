package org.baiju.shootplan.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.clock.Timetable.Presence;
import org.baiju.shootplan.hours.Breach;
import org.baiju.shootplan.hours.Circumstances;
import org.baiju.shootplan.hours.HoursCheck;
import org.baiju.shootplan.hours.HoursRule;
import org.baiju.shootplan.hours.PersonDay;
import org.baiju.shootplan.hours.Span;
import org.baiju.shootplan.hours.Worker;

/** What a plan does to people: their dates, their hours, their other series. */
final class PeopleCheck {
    private final Shoot shoot;
    private final List<Timetable> timetables;
    private final List<Violation> violations = new ArrayList<>();

    /** A performer on a day of a unit. */
    private record Called(Timetable timetable, Presence presence) {}

    PeopleCheck(Shoot shoot, List<Timetable> timetables) {
        this.shoot = shoot;
        this.timetables = timetables;
    }

    List<Violation> violations() {
        Map<Performer, List<Called>> calls = new LinkedHashMap<>();
        for (Timetable timetable : timetables) {
            timetable
                    .people()
                    .forEach(presence -> calls.computeIfAbsent(presence.performer(), _ -> new ArrayList<>())
                            .add(new Called(timetable, presence)));
        }
        calls.forEach(this::judge);
        timetables.stream()
                .collect(
                        Collectors.groupingBy(timetable -> timetable.day().key().unit()))
                .forEach(this::judgeCrew);
        return violations;
    }

    private void judge(Performer performer, List<Called> calls) {
        for (int i = 0; i < calls.size(); i++) {
            judgeDates(performer, calls.get(i));
            for (int j = 0; j < i; j++) {
                judgeBoth(performer, calls.get(j), calls.get(i));
            }
        }
        judgeElsewhere(performer, calls);
        judgeHours(performer, calls);
    }

    private void judgeDates(Performer performer, Called called) {
        LocalDate date = called.timetable().day().date();
        Presence presence = called.presence();
        if (!performer.isThereOn(date)) {
            add(PlanRule.PERFORMER_AWAY.at(performer.name(), performer.name(), date), called, false);
        }
        LocalTime earliest = performer.earliest();
        LocalTime latest = performer.latest();
        if ((earliest != null && presence.call().isBefore(date.atTime(earliest)))
                || (latest != null && presence.wrap().isAfter(date.atTime(latest)))) {
            String allowed = (earliest == null ? "…" : earliest) + "–" + (latest == null ? "…" : latest);
            add(
                    PlanRule.PERFORMER_HOURS.at(
                            performer.name(),
                            performer.name() + " " + date + " " + PlanCheck.hours(presence.call(), presence.wrap()),
                            allowed),
                    called,
                    false);
        }
    }

    /** One person is in one place: two units may share somebody only one after the other. */
    private void judgeBoth(Performer performer, Called one, Called other) {
        LocalDateTime from = other.presence().call();
        LocalDateTime to = other.presence().wrap();
        if (one.presence().call().isBefore(to) && from.isBefore(one.presence().wrap())) {
            add(
                    PlanRule.PERFORMER_TWICE.at(
                            performer.name(),
                            performer.name(),
                            other.timetable().day().date()),
                    other,
                    shoot.isChild(performer, other.timetable().day().date()));
        }
    }

    private void judgeElsewhere(Performer performer, List<Called> calls) {
        for (PersonDay engagement : shoot.elsewhere()) {
            if (engagement.worker().id().equals(performer.id())) {
                calls.stream()
                        .filter(called -> engagement
                                        .onSet()
                                        .from()
                                        .isBefore(called.presence().wrap())
                                && called.presence()
                                        .call()
                                        .isBefore(engagement.onSet().to()))
                        .forEach(called -> add(
                                PlanRule.PERFORMER_ELSEWHERE.at(
                                        performer.name(),
                                        performer.name(),
                                        engagement.date() + " "
                                                + PlanCheck.hours(
                                                        engagement.onSet().from(),
                                                        engagement.onSet().to())),
                                called,
                                false));
            }
        }
    }

    /** Work for other series counts: a child that is tired is tired for all. */
    private void judgeHours(Performer performer, List<Called> calls) {
        List<PersonDay> own =
                calls.stream().map(called -> called.presence().hours()).toList();
        Stream<PersonDay> others = shoot.elsewhere().stream()
                .filter(day -> day.worker().id().equals(performer.id()))
                .map(day -> new PersonDay(
                        own.getFirst().worker(), day.onSet(), day.work(), day.meals(), day.circumstances()));
        List<PersonDay> days = Stream.concat(own.stream(), others).toList();
        for (Breach breach : HoursCheck.of(shoot.rules().hours()).breaches(days)) {
            Called called = calledAt(calls, breach.date());
            boolean isChild = shoot.isChild(performer, breach.date()) && breach.isHard();
            violations.add(new Violation(
                    named(performer, breach),
                    called.timetable().day().key(),
                    called.presence().strips().stream().map(Strip::key).toList(),
                    performer.id(),
                    isChild,
                    Optional.of(breach.mend())));
        }
    }

    /** The day that the breach is found on, or the last before it, if that one is another series'. */
    private static Called calledAt(List<Called> calls, LocalDate date) {
        return calls.stream()
                .filter(called -> !called.timetable().day().date().isAfter(date))
                .max(Comparator.comparing(called -> called.timetable().day().date()))
                .orElse(calls.getFirst());
    }

    /** People are known by their names, not by the ids under which hours are counted. */
    private static Finding named(Performer performer, Breach breach) {
        Finding finding = breach.finding();
        return new Finding(
                finding.severity(),
                finding.rule(),
                new Where.Thing(performer.name() + " " + breach.date()),
                finding.found(),
                finding.expected(),
                List.of(),
                finding.source());
    }

    private void judgeCrew(int unit, List<Timetable> days) {
        var worker = new Worker("unit " + unit, Worker.Role.CREW, null, OptionalLong.empty());
        List<PersonDay> crewDays = days.stream()
                .filter(day -> day.wrap().isAfter(day.call())
                        && !day.wrap().isAfter(day.call().plusHours(24)))
                .map(day -> new PersonDay(
                        worker,
                        new Span(day.call(), day.wrap()),
                        spans(day, false),
                        spans(day, true),
                        Circumstances.USUAL))
                .toList();
        if (crewDays.isEmpty()) {
            return;
        }
        for (Breach breach : HoursCheck.of(shoot.rules().hours()).breaches(crewDays)) {
            if (breach.rule() != HoursRule.PACK_NOT_IN_FORCE) {
                days.stream()
                        .filter(day -> day.day().date().equals(breach.date()))
                        .findFirst()
                        .ifPresent(day -> violations.add(new Violation(
                                breach.finding(),
                                day.day().key(),
                                List.of(),
                                null,
                                false,
                                Optional.of(breach.mend()))));
            }
        }
    }

    private static List<Span> spans(Timetable day, boolean meals) {
        return day.entries().stream()
                .filter(entry -> (entry.kind() == Timetable.Kind.MEAL) == meals)
                .map(entry -> new Span(entry.from(), entry.to()))
                .toList();
    }

    private void add(Finding finding, Called called, boolean protectsChild) {
        violations.add(new Violation(
                finding,
                called.timetable().day().key(),
                called.presence().strips().stream().map(Strip::key).toList(),
                called.presence().performer().id(),
                protectsChild,
                Optional.empty()));
    }
}
