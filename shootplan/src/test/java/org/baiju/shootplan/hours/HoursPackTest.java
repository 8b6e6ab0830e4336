package org.baiju.shootplan.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.shootplan.hours.Circumstances.Schooling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class HoursPackTest {
    private static final List<String> SHIPPED = HoursPack.SHIPPED;

    /** The least that a pack with a table for children may be. */
    private static final String SMALL = """
            id = small
            version = 1
            jurisdiction = house
            child.majority = P18Y
            child.band.1.from = P6Y
            child.band.1.on-set = PT4H
            child.band.1.work = PT2H
            child.earliest = 06:00
            child.latest = 22:00
            child.work-per-day = PT8H
            child.work-per-week = PT48H
            child.rest = PT12H
            rule.child-too-young.source = house
            rule.child-on-set.source = house
            rule.child-work.source = house
            rule.child-too-early.source = house
            rule.child-too-late.source = house
            rule.child-work-per-day.source = house
            rule.child-work-per-week.source = house
            rule.child-rest.source = house
            """;

    @ParameterizedTest
    @FieldSource("SHIPPED")
    void everyShippedPackSaysWhoItIsAndWhereEachRuleComesFrom(String name) {
        HoursPack pack = Shift.pack(name);

        assertThat(pack.id()).isEqualTo(name);
        assertThat(pack.version()).isNotEmpty();
        for (HoursRule rule : HoursRule.values()) {
            pack.terms(rule).ifPresent(terms -> {
                assertThat(terms.source()).isNotBlank();
                assertThat(terms.hard() || !rule.forChildren()).isTrue();
            });
        }
    }

    @Test
    void theStrictPackNeverAllowsAChildMoreThanCalifornia() {
        var strict = HoursCheck.of(Shift.pack("strict"));
        var california = HoursCheck.of(Shift.pack("california"));
        LocalDate birth = LocalDate.parse("2010-03-04");
        for (LocalDate date = birth; date.isBefore(birth.plusYears(18)); date = date.plusDays(1)) {
            for (Schooling school : Schooling.values()) {
                Worker child = Worker.child("小满", birth);
                DayAllowance ours = strict.hoursOf(child, date, school, false);
                DayAllowance theirs = california.hoursOf(child, date, school, false);

                assertThat(ours.maxOnSetMinutes()).isLessThanOrEqualTo(theirs.maxOnSetMinutes());
                assertThat(ours.maxWorkMinutes()).isLessThanOrEqualTo(theirs.maxWorkMinutes());
                assertThat(ours.nightAllowed()).isFalse();
            }
        }
    }

    @Test
    void aMissingPackIsNamedWithThoseThereAre() {
        assertThat(refusal(HoursPack.shipped("texas")))
                .satisfies(finding -> assertThat(finding.found()).isEqualTo("texas"))
                .satisfies(finding -> assertThat(finding.expected()).contains("strict", "california"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "child.rest = PT12H | child.rest = 12 | hours.pack-value",
                "child.rest = PT12H | child.rest = PT12H30S | hours.pack-value",
                "child.rest = PT12H | child.rest = PT-1H | hours.pack-value",
                "child.rest = PT12H | child.rest = PT99999H | hours.pack-value",
                "child.latest = 22:00 | child.latest = 22 | hours.pack-value",
                "child.latest = 22:00 | child.latest = 22:60 | hours.pack-value",
                "child.latest = 22:00 | child.latest = 36:00 | hours.pack-value",
                "child.latest = 22:00 | child.latest = 06:00 | hours.pack-contradiction",
                "child.latest = 22:00 | child.latest = 22:00\\nchild.latest-before-free-day = 05:00 | hours.pack-contradiction",
                "child.latest = 22:00 | child.lastest = 22:00 | hours.pack-key-missing",
                "child.latest = 22:00 | child.latest | hours.pack-line",
                "version = 1 | version = | hours.pack-key-missing",
                "version = 1 | id = other | hours.pack-key-twice",
                "version = 1 | version = 1\\nchild.hours = PT1H | hours.pack-key-unknown",
                "version = 1 | version = 1\\nvalid-from = yesterday | hours.pack-value",
                "version = 1 | version = 1\\nrule.child-rest.strength = soft | hours.pack-child-soft",
                "version = 1 | version = 1\\nrule.child-rest.strength = firm | hours.pack-value",
                "version = 1 | version = 1\\nchild.band.3.from = P9Y | hours.pack-key-unknown",
                "version = 1 | version = 1\\nchild.consent = yes | hours.pack-value",
                "version = 1 | version = 1\\nchild.consent = true | hours.pack-key-missing",
                "child.band.1.from = P6Y | child.band.1.from = six | hours.pack-value",
                "child.band.1.from = P6Y | child.band.1.from = P6Y3D | hours.pack-value",
                "child.band.1.from = P6Y | child.band.1.from = P999999999Y | hours.pack-value",
                "child.band.1.work = PT2H | child.band.1.work = PT5H | hours.pack-contradiction",
                "child.band.1.work = PT2H | child.band.1.work = PT2H\\nchild.band.1.windows = 9 | hours.pack-value",
                "rule.child-rest.source = house | # nobody knows | hours.pack-key-missing"
            })
    void whatIsWrongWithAPackIsSaidInOneSentence(String line, String instead, String rule) {
        Finding finding = refusal(HoursPack.read(SMALL.replace(line + "\n", instead.replace("\\n", "\n") + "\n")));

        assertThat(finding.rule()).isEqualTo(rule);
        assertThat(Wording.of(HoursCheck.class, Locale.CHINESE).say(finding))
                .contains(finding.found())
                .doesNotContain("{");
    }

    @Test
    void theSmallPackItselfIsGood() {
        assertThat(HoursPack.read(SMALL)).isInstanceOf(PackResult.Ready.class);
    }

    @Test
    void aFileThatIsNoPackIsNotReadToItsEnd() {
        assertThat(refusal(HoursPack.read("#".repeat(200_000))).rule()).isEqualTo("hours.pack-too-long");
    }

    @Test
    void packsWithSlipsAreReadOrRefusedByARule() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder(SMALL);
            for (int j = 0; j < 3; j++) {
                text.setCharAt(random.nextInt(text.length()), "=:.-0P9#\nTH婴".charAt(random.nextInt(12)));
            }
            if (HoursPack.read(text.toString()) instanceof PackResult.Refused(var why)) {
                assertThat(why.rule()).as("%s", text).startsWith("hours.pack-");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "child.latest, 20:00",
        "child.latest-before-free-day, 22:00",
        "child.earliest, 07:00",
        "child.rest, PT14H",
        "child.days-in-a-row, 5",
        "child.consent, true",
        "child.meal-adds, PT0M",
        "child.band.4.on-set, PT6H",
        "child.band.4.windows, 09:00-17:00",
        "child.band.1.windows, 09:30-11:00"
    })
    void aProductionMayBeStricter(String key, String value) {
        PackResult result = Shift.pack("california").tightenedBy("面馆", Map.of(key, value));

        assertThat(result).isInstanceOf(PackResult.Ready.class);
        assertThat(((PackResult.Ready) result).pack().id()).isEqualTo("california+面馆");
    }

    @ParameterizedTest
    @CsvSource({
        "child.latest, 22:01, hours.child-too-late",
        "child.latest-before-free-day, 24:31, hours.child-too-late",
        "child.earliest, 04:59, hours.child-too-early",
        "child.rest, PT11H59M, hours.child-rest",
        "child.work-per-day, PT8H1M, hours.child-work-per-day",
        "child.work-per-week, PT49H, hours.child-work-per-week",
        "child.week-rolls, false, hours.child-work-per-week",
        "child.meal-adds, PT31M, hours.child-on-set",
        "child.school-subtracts, PT5H, hours.child-on-set",
        "child.travel-counts, false, hours.child-on-set",
        "child.band.4.on-set, PT8H1M, hours.child-on-set",
        "child.band.4.work, PT4H1M, hours.child-work",
        "child.band.4.work-free, PT6H1M, hours.child-work",
        "child.band.4.from, P5Y, hours.child-too-young",
        "child.band.7.from, P17Y, hours.child-too-young",
        "child.band.1.windows, 09:00-11:30, hours.child-window"
    })
    void aProductionMayNotAllowMore(String key, String value, String rule) {
        Map<String, String> wishes = key.equals("child.band.7.from")
                ? Map.of(key, value, "child.band.7.on-set", "PT1H", "child.band.7.work", "PT1H")
                : Map.of(key, value);

        Finding finding = refusal(Shift.pack("california").tightenedBy("面馆", wishes));

        assertThat(finding.rule()).isEqualTo("hours.pack-loosened");
        assertThat(finding.found()).contains(key);
        assertThat(finding.expected()).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"id, other", "rule.child-rest.source, us", "child.majority, P16Y", "valid-to, 2020-01-01"})
    void aProductionMayNotTouchWhatIsNoLimit(String key, String value) {
        Finding finding = refusal(Shift.pack("california").tightenedBy("面馆", Map.of(key, value)));

        assertThat(finding.rule()).isEqualTo("hours.pack-loosened");
    }

    @Test
    void aStrictPackGetsNoLaterHourBeforeAFreeDay() {
        Finding finding =
                refusal(Shift.pack("strict").tightenedBy("面馆", Map.of("child.latest-before-free-day", "22:00")));

        assertThat(finding.rule()).isEqualTo("hours.pack-loosened");
    }

    @Test
    void aRuleThatOnlyTheProductionHasNamesTheProduction() {
        PackResult result = Shift.pack("california").tightenedBy("面馆", Map.of("child.days-in-a-row", "5"));

        assertThat(((PackResult.Ready) result).pack().terms(HoursRule.CHILD_DAYS_IN_A_ROW))
                .map(RuleTerms::source)
                .contains("production: 面馆");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 1", "2027-01-01, 0", "2027-06-30, 0", "2027-07-01, 1"})
    void outsideItsDatesAPackJudgesNothing(LocalDate date, long refused) {
        PackResult result = HoursPack.read(SMALL + "valid-from = 2027-01-01\nvalid-to = 2027-06-30\n");
        HoursPack pack = ((PackResult.Ready) result).pack();
        PersonDay day = Shift.day(Shift.bornOn("2015-01-01"), date, "09:00", "10:00", Circumstances.USUAL);

        assertThat(Shift.broken(pack, day)).hasSize((int) refused).allMatch(HoursRule.PACK_NOT_IN_FORCE::equals);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-07, false, 0", "2027-03-07, true, 1", "2027-03-06, false, 1"})
    void aWeekStartsOnMondayUnlessThePackLetsItRoll(LocalDate first, boolean rolls, long refused) {
        String text = SMALL.replace("child.work-per-week = PT48H", "child.work-per-week = PT3H");
        HoursPack pack = ((PackResult.Ready) HoursPack.read(text + "child.week-rolls = " + rolls + "\n")).pack();
        Worker child = Shift.bornOn("2015-01-01");

        assertThat(Shift.broken(
                        pack,
                        Shift.day(child, first.atTime(9, 0), 120, 120),
                        Shift.day(child, first.plusDays(1).atTime(9, 0), 120, 120)))
                .hasSize((int) refused)
                .allMatch(HoursRule.CHILD_WORK_PER_WEEK::equals);
    }

    @Test
    void aFindingNamesThePersonTheDayTheSourceAndTheRemedy() {
        PersonDay day = Shift.day(Shift.aged(6), Shift.THURSDAY.atTime(9, 0), 481, 0);
        var check = HoursCheck.of(Shift.pack("california"));

        Finding finding = check.check(List.of(day)).getFirst();

        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.where()).isEqualTo(new Where.Thing("小满 2027-03-04"));
        assertThat(finding.source()).contains("8 CCR 11760");
        assertThat(Wording.of(HoursCheck.class, Locale.CHINESE).say(finding)).contains("481", "480");
        assertThat(check.breaches(List.of(day)).getFirst().mend())
                .isEqualTo(new Mend.WrapBy(Shift.THURSDAY.atTime(17, 0)));
    }

    @Test
    void oneIdWithTwoBirthDatesIsNotJudged() {
        PersonDay first = Shift.day(Shift.aged(9), Shift.THURSDAY.atTime(9, 0), 60, 0);
        PersonDay second = Shift.day(Shift.aged(10), Shift.THURSDAY.plusDays(1).atTime(9, 0), 60, 0);

        assertThatThrownBy(() -> HoursCheck.of(Shift.pack("strict")).check(List.of(first, second)))
                .hasMessageContaining("小满")
                .hasMessageNotContainingAny("2017", "2018");
    }

    @Test
    void noFindingShowsABirthDate() {
        Worker newborn = Shift.bornOn("2027-02-28");
        PersonDay day = Shift.day(newborn, Shift.THURSDAY.atTime(9, 0), 60, 60);

        for (String name : SHIPPED) {
            assertThat(HoursCheck.of(Shift.pack(name)).check(List.of(day)))
                    .isNotEmpty()
                    .noneMatch(finding -> finding.toString().contains("2027-02-28"));
        }
    }

    @ParameterizedTest
    @EnumSource(HoursRule.class)
    void everyRuleHasASentenceInBothLanguages(HoursRule rule) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(Wording.of(HoursCheck.class, locale).say(rule.about("1", "2")))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @Test
    void everyLimitHasAKeyOfItsOwn() {
        Set<String> keys = new HashSet<>();
        for (Limit limit : Limit.values()) {
            assertThat(keys.add(limit.key())).as(limit.key()).isTrue();
        }
        assertThat(SHIPPED.stream()
                        .flatMap(name -> Shift.pack(name).entries().keySet().stream())
                        .collect(Collectors.toSet()))
                .containsAll(keys);
    }

    private static Finding refusal(PackResult result) {
        return switch (result) {
            case PackResult.Refused(Finding finding) -> finding;
            case PackResult.Ready(HoursPack pack) -> throw new AssertionError("Not refused: " + pack.id());
        };
    }
}
