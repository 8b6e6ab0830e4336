package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.shootplan.hours.Circumstances.Schooling;

/** Judges working days by a pack, and tells a planner beforehand what the pack will allow. Safe to share. */
public final class HoursCheck {
    /** A newborn enters the first band of the shipped packs within fifteen days. */
    private static final int DAYS_AHEAD = 16;

    private final HoursPack pack;
    private final Allowances allowances;
    private final ChildRules childRules;
    private final ChildStretch childStretch;

    private HoursCheck(HoursPack pack) {
        this.pack = pack;
        this.allowances = new Allowances(pack);
        this.childRules = new ChildRules(pack, allowances);
        this.childStretch = new ChildStretch(pack, allowances, childRules);
    }

    public static HoursCheck of(HoursPack pack) {
        return new HoursCheck(pack);
    }

    /**
     * What the days break, by date, then person, then rule. To judge a day fully, give the six before it as well: rest
     * and weeks look back.
     *
     * @throws IllegalArgumentException if two days of one id give different birth dates
     */
    public List<Breach> breaches(List<PersonDay> days) {
        Map<String, List<PersonDay>> byPerson = new TreeMap<>();
        for (PersonDay day : days) {
            byPerson.computeIfAbsent(day.worker().id(), _ -> new ArrayList<>()).add(day);
        }
        return byPerson.values().stream()
                .flatMap(own -> ofOnePerson(own).stream())
                .sorted(Comparator.comparing(Breach::date)
                        .thenComparing(Breach::person)
                        .thenComparing(Breach::rule))
                .toList();
    }

    /** The same as findings: errors for all that is hard, warnings for the rest. */
    public List<Finding> check(List<PersonDay> days) {
        return breaches(days).stream().map(Breach::finding).toList();
    }

    /** What a person may do on a day, its school and the next day's known. */
    public DayAllowance hoursOf(Worker worker, LocalDate date, Schooling schooling, boolean schoolTomorrow) {
        LocalDate birthDate = worker.birthDate();
        return birthDate == null || !pack.isChild(birthDate, date)
                ? allowances.adult(date)
                : allowances.child(birthDate, date, schooling, schoolTomorrow);
    }

    /**
     * The first moment at which a person who was released may be called again, as if each next day had school. Where
     * travel counts, it is the moment of leaving, and the release is the moment of being back.
     *
     * @return absent if the pack lets the person work on none of the next days, as a newborn
     */
    public Optional<LocalDateTime> earliestCallAfter(Worker worker, LocalDateTime released) {
        LocalDate birthDate = worker.birthDate();
        boolean child = birthDate != null && pack.isChild(birthDate, released.toLocalDate());
        LocalDateTime rested =
                released.plusMinutes(pack.limit(restOf(worker, child)).orElse(0));
        return Stream.iterate(rested.toLocalDate(), date -> date.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(date -> hoursOf(worker, date, Schooling.FREE, true).windows().stream())
                .filter(window -> rested.isBefore(window.to()))
                .map(window -> rested.isBefore(window.from()) ? window.from() : rested)
                .findFirst();
    }

    /**
     * Minutes of work that the week of a date has left for a child.
     *
     * @param before the child's days before that date, six of them at least
     * @return empty if the pack does not count weeks
     */
    public OptionalLong childWorkLeftInWeek(List<PersonDay> before, LocalDate date) {
        return childStretch.leftInWeek(before, date);
    }

    private static Limit restOf(Worker worker, boolean child) {
        if (child) {
            return Limit.CHILD_REST;
        }
        return worker.role() == Worker.Role.CREW ? Limit.CREW_TURNAROUND : Limit.PERFORMER_REST;
    }

    private List<Breach> ofOnePerson(List<PersonDay> unordered) {
        List<PersonDay> days = unordered.stream()
                .sorted(Comparator.comparing(day -> day.onSet().from()))
                .toList();
        var docket = new Docket(pack);
        for (int i = 0; i < days.size(); i++) {
            PersonDay day = days.get(i);
            LocalDate birthDate = day.worker().birthDate();
            if (!Objects.equals(birthDate, days.getFirst().worker().birthDate())) {
                throw new IllegalArgumentException("%s has more than one birth date. Correct the person first."
                        .formatted(day.worker().id()));
            }
            if (!pack.isInForce(day.date())) {
                docket.addAlways(HoursRule.PACK_NOT_IN_FORCE, day, day.date().toString(), pack.validity());
            }
            if (birthDate != null && docket.isChild(day)) {
                childRules.check(day, birthDate, docket);
                childStretch.check(days, i, docket);
            }
            new MealRules(pack).check(day, docket);
        }
        new AdultRules(pack).check(days, docket);
        if (days.getFirst().worker().role() != Worker.Role.CREW) {
            new WeeklyRest(pack).check(days, docket);
        }
        return docket.breaches();
    }
}
