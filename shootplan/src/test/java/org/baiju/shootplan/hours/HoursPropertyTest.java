package org.baiju.shootplan.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.baiju.shootplan.hours.Circumstances.Schooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all days, tried on many that are drawn by seed. */
class HoursPropertyTest {
    private static final List<Schooling> SCHOOLS = List.of(Schooling.values());

    @Test
    void theEngineAgreesWithARefereeWhoCountsEveryMinute() {
        var check = HoursCheck.of(Shift.pack("california"));
        Set<String> kinds = new TreeSet<>();
        for (int seed = 0; seed < 80; seed++) {
            List<PersonDay> days = anyDays(new Random(seed));

            Set<String> broken = new TreeSet<>();
            check.breaches(days).forEach(breach -> broken.add(breach.date() + " " + breach.rule()));

            assertThat(broken).as("seed %d", seed).isEqualTo(MinuteReferee.judge(days));
            broken.forEach(line -> kinds.add(line.substring(11)));
        }
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "CHILD_TOO_YOUNG",
                        "CHILD_ON_SET",
                        "CHILD_WORK",
                        "CHILD_WORK_PER_DAY",
                        "CHILD_WORK_PER_WEEK",
                        "CHILD_TOO_EARLY",
                        "CHILD_TOO_LATE",
                        "CHILD_WINDOW",
                        "CHILD_REST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"california", "strict"})
    void whatIsPlannedWithinTheAllowanceIsNeverRefused(String name) {
        var check = HoursCheck.of(Shift.pack(name));
        int worked = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            Worker child = Worker.child("小满", Shift.THURSDAY.minusDays(random.nextInt(20 * 366)));
            List<PersonDay> days = new ArrayList<>();
            LocalDateTime free = Shift.THURSDAY.atStartOfDay();
            for (int i = 0; i < 5; i++) {
                var school = SCHOOLS.get(random.nextInt(SCHOOLS.size()));
                boolean schoolTomorrow = random.nextBoolean();
                LocalDate date = free.toLocalDate();
                DayAllowance allowance = check.hoursOf(child, date, school, schoolTomorrow);
                PersonDay day = planned(
                                allowance, child, free, Circumstances.USUAL.withSchool(school, schoolTomorrow), random)
                        .orElse(null);
                if (day != null) {
                    days.add(day);
                    free = check.earliestCallAfter(child, day.onSet().to()).orElseThrow();
                } else {
                    free = date.plusDays(1).atStartOfDay();
                }
            }
            worked += days.size();

            assertThat(check.breaches(days)).as("seed %d", seed).isEmpty();
        }
        assertThat(worked).isGreaterThan(3_000);
    }

    @Test
    void whatTheMendSaysEndsTheBreach() {
        var check = HoursCheck.of(Shift.pack("strict"));
        int mended = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            PersonDay day = anyDays(new Random(seed)).getFirst();
            for (Breach breach : check.breaches(List.of(day))) {
                PersonDay after = Mended.day(day, breach.mend());
                if (after != null) {
                    mended++;
                    assertThat(check.breaches(List.of(after)))
                            .as("seed %d, %s", seed, breach)
                            .extracting(Breach::rule)
                            .doesNotContain(breach.rule());
                }
            }
        }
        assertThat(mended).isGreaterThan(500);
    }

    @Test
    void oneMinuteBeyondAMendedWrapIsRefusedAgain() {
        var check = HoursCheck.of(Shift.pack("california"));
        int tried = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            PersonDay day = anyDays(new Random(seed)).getFirst();
            for (Breach breach : check.breaches(List.of(day))) {
                if (breach.mend() instanceof Mend.WrapBy(LocalDateTime latest)
                        && day.meals().isEmpty()) {
                    PersonDay longer = Mended.day(day, new Mend.WrapBy(latest.plusMinutes(1)));
                    if (longer != null) {
                        tried++;
                        assertThat(check.breaches(List.of(longer)))
                                .as("seed %d, %s", seed, breach)
                                .extracting(Breach::rule)
                                .contains(breach.rule());
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void theRunningClockEndsTheDayAtItsLastLawfulMinute() {
        HoursPack california = Shift.pack("california");
        var check = HoursCheck.of(california);
        int tried = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            LocalDate birthDate = Shift.THURSDAY.minusDays(ageInDays(random));
            Worker child = Worker.child("小满", birthDate);
            var school = SCHOOLS.get(random.nextInt(SCHOOLS.size()));
            LocalDateTime call = Shift.THURSDAY.atTime(5, 0).plusMinutes(random.nextInt(18 * 60));
            DayAllowance allowance = check.hoursOf(child, Shift.THURSDAY, school, random.nextBoolean());
            LocalDateTime last = allowance.latestWrap(call, false).orElse(null);
            if (last != null && california.isChild(birthDate, Shift.THURSDAY)) {
                tried++;
                boolean schoolTomorrow = !allowance.nightAllowed();
                var circumstances = Circumstances.USUAL.withSchool(school, schoolTomorrow);
                long minutes = new Span(call, last).minutes();

                assertThat(check.breaches(List.of(Shift.day(child, call, minutes, 0, 0, circumstances))))
                        .as("seed %d", seed)
                        .isEmpty();
                assertThat(check.breaches(List.of(Shift.day(child, call, minutes + 1, 0, 0, circumstances))))
                        .as("seed %d", seed)
                        .isNotEmpty();
            }
        }
        assertThat(tried).isGreaterThan(700);
    }

    @Test
    void aTighterPackRefusesWhateverItsBaseRefuses() {
        HoursPack base = Shift.pack("california");
        int tightened = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            var random = new Random(seed);
            if (base.tightenedBy("面馆", anyWish(random)) instanceof PackResult.Ready(HoursPack tighter)) {
                tightened++;
                List<PersonDay> days = anyDays(random);
                Set<String> allowed = rulesByDate(base, days);
                allowed.removeAll(rulesByDate(tighter, days));
                assertThat(allowed).as("seed %d, %s", seed, tighter.entries()).isEmpty();
                for (PersonDay day : days) {
                    assertNoMore(hoursOf(tighter, day), hoursOf(base, day));
                }
            }
        }
        assertThat(tightened).isGreaterThan(300);
    }

    private static DayAllowance hoursOf(HoursPack pack, PersonDay day) {
        Circumstances circumstances = day.circumstances();
        return HoursCheck.of(pack)
                .hoursOf(day.worker(), day.date(), circumstances.schooling(), circumstances.schoolTomorrow());
    }

    private static void assertNoMore(DayAllowance tighter, DayAllowance base) {
        assertThat(tighter.maxOnSetMinutes()).isLessThanOrEqualTo(base.maxOnSetMinutes());
        assertThat(tighter.maxWorkMinutes()).isLessThanOrEqualTo(base.maxWorkMinutes());
        assertThat(tighter.windows())
                .allMatch(window -> base.windows().stream().anyMatch(open -> open.contains(window)));
    }

    private static Set<String> rulesByDate(HoursPack pack, List<PersonDay> days) {
        Set<String> rules = new TreeSet<>();
        HoursCheck.of(pack).breaches(days).forEach(breach -> rules.add(breach.date() + " " + breach.rule()));
        return rules;
    }

    private static Map<String, String> anyWish(Random random) {
        String clock = "%02d:%02d".formatted(random.nextInt(27), random.nextInt(60));
        String minutes = "PT%dM".formatted(random.nextInt(800));
        int band = 1 + random.nextInt(6);
        return switch (random.nextInt(12)) {
            case 0 -> Map.of("child.earliest", clock);
            case 1 -> Map.of("child.latest", clock);
            case 2 -> Map.of("child.latest-before-free-day", clock);
            case 3 -> Map.of("child.meal-adds", "PT%dM".formatted(random.nextInt(40)));
            case 4 -> Map.of("child.meal-counts-from", "PT%dM".formatted(random.nextInt(60)));
            case 5 -> Map.of("child.rest", "PT%dM".formatted(600 + random.nextInt(400)));
            case 6 -> Map.of("child.school-subtracts", minutes);
            case 7 -> Map.of("child.band." + band + ".on-set", minutes);
            case 8 -> Map.of("child.band." + band + ".work", minutes, "child.band." + band + ".work-free", minutes);
            case 9 ->
                Map.of(
                        "child.band." + band + ".windows",
                        "%02d:00-%02d:30".formatted(6 + random.nextInt(8), 14 + random.nextInt(6)));
            case 10 -> Map.of("child.work-per-week", "PT%dH".formatted(random.nextInt(60)));
            default -> Map.of("child.days-in-a-row", String.valueOf(1 + random.nextInt(8)));
        };
    }

    /** Ten or fewer days of one child of any age, lawful or not, which never overlap. */
    private static List<PersonDay> anyDays(Random random) {
        Worker child = Worker.child("小满", Shift.THURSDAY.minusDays(ageInDays(random)));
        List<PersonDay> days = new ArrayList<>();
        LocalDateTime call = Shift.THURSDAY.atTime(9, 30);
        boolean busy = random.nextInt(4) == 0;
        for (int i = 0; i < 10; i++) {
            int onSet = busy ? 540 + random.nextInt(60) : 1 + random.nextInt(random.nextBoolean() ? 240 : 720);
            int meal = random.nextInt(3) == 0 ? Math.min(onSet, 28 + random.nextInt(5)) : 0;
            int work = busy ? 400 + random.nextInt(80) : random.nextInt(onSet - meal + 1);
            var circumstances = Circumstances.USUAL
                    .withSchool(SCHOOLS.get(random.nextInt(SCHOOLS.size())), random.nextBoolean())
                    .withTravel(random.nextInt(3) * 15, random.nextInt(3) * 15);
            PersonDay day = Shift.day(child, call, onSet, work, meal, circumstances);
            days.add(day);
            call = day.onSet().to().plusMinutes(busy ? 840 : 700 + random.nextInt(400));
        }
        return days;
    }

    private static int ageInDays(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(40);
            case 1 -> random.nextInt(3 * 365);
            default -> random.nextInt(19 * 365);
        };
    }

    /** A day that uses some or all of an allowance, or nothing if none is left. */
    private static Optional<PersonDay> planned(
            DayAllowance allowance, Worker child, LocalDateTime free, Circumstances circumstances, Random random) {
        for (Span window : allowance.windows()) {
            LocalDateTime from = free.isAfter(window.from()) ? free : window.from();
            boolean meal = allowance.mealWithinMinutes() > 0;
            long room = Math.min(
                    from.isBefore(window.to()) ? new Span(from, window.to()).minutes() : 0,
                    meal
                            ? Math.min(allowance.maxOnSetMinutes(), 2 * allowance.mealWithinMinutes())
                            : allowance.maxOnSetMinutes());
            if (room == 0 || random.nextInt(4) == 0) {
                continue;
            }
            long onSet = random.nextBoolean() ? room : 1 + random.nextLong(room);
            List<Span> meals = new ArrayList<>();
            LocalDateTime to = from.plusMinutes(onSet);
            if (meal && onSet > allowance.mealWithinMinutes()) {
                LocalDateTime lunch = from.plusMinutes(allowance.mealWithinMinutes());
                LocalDateTime fed = lunch.plusMinutes(allowance.mealLeastMinutes());
                if (fed.isAfter(to)) {
                    to = lunch;
                } else {
                    meals.add(new Span(lunch, fed));
                }
            }
            LocalDateTime latestWork = meals.isEmpty() ? to : meals.getFirst().from();
            long work = Math.min(allowance.maxWorkMinutes(), new Span(from, latestWork).minutes());
            return Optional.of(new PersonDay(
                    child,
                    new Span(from, to),
                    work == 0 ? List.of() : List.of(new Span(from, from.plusMinutes(work))),
                    meals,
                    circumstances));
        }
        return Optional.empty();
    }
}
