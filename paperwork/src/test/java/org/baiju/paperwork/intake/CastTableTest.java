package org.baiju.paperwork.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.baiju.paperwork.intake.Sheets.accepted;
import static org.baiju.paperwork.intake.Sheets.csv;
import static org.baiju.paperwork.intake.Sheets.findings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.baiju.finding.Wording;
import org.baiju.paperwork.intake.PersonEntry.Guardian;
import org.baiju.paperwork.intake.PersonEntry.Post;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.Performer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CastTableTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    private static TableResult<CastTable> read(byte[] bytes) {
        return CastTable.read(bytes, "演员.csv", START);
    }

    @Test
    void aCrewsTableBecomesPerformers() {
        var result = read(csv(
                "《巷口热干面》演员表,,,,,,",
                "",
                "角色,演员,电话,日薪（元）,待机费,不可用,出生日期,监护人,同意书",
                "周桂香,孙秀兰,027-5550-0201,\"2,000元\",500,12月3日-12月5日,,,",
                "朵朵,赵小溪,,800,,,2018-05-01,赵大江,2026-12-01~2026-12-31"));

        assertThat(accepted(result).performers())
                .containsExactly(
                        new Performer(
                                "孙秀兰",
                                "孙秀兰",
                                Set.of("周桂香"),
                                200_000,
                                50_000,
                                List.of(new DateSpan(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 5))),
                                null,
                                null,
                                0,
                                null,
                                List.of()),
                        new Performer(
                                "赵小溪",
                                "赵小溪",
                                Set.of("朵朵"),
                                80_000,
                                0,
                                List.of(),
                                null,
                                null,
                                0,
                                LocalDate.of(2018, 5, 1),
                                List.of(new DateSpan(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31)))));
        assertThat(accepted(result).people().getFirst().phone()).isEqualTo("027-5550-0201");
        assertThat(findings(result)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void itReadsEverySeparator(String separator) {
        byte[] file = csv(
                String.join(separator, "Role", "Actor", "Day rate", "Hours"),
                String.join(separator, "Mei", "Lin Yue", "1200", "9:00-18:00"));

        PersonEntry person = accepted(read(file)).people().getFirst();
        assertThat(person.roles()).containsExactly("Mei");
        assertThat(person.dayFee()).isEqualTo(120_000);
        assertThat(person.earliest()).isEqualTo(LocalTime.of(9, 0));
        assertThat(person.latest()).isEqualTo(LocalTime.of(18, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void itReadsEveryEncoding(String encoding) {
        String text = "角色,姓名\n周桂香,孙秀兰\n";

        assertThat(accepted(read(text.getBytes(Charset.forName(encoding)))).people())
                .containsExactly(PersonEntry.of("孙秀兰", List.of("周桂香"), List.of()));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(accepted(read("\uFEFF角色,姓名\n周桂香,孙秀兰".getBytes(StandardCharsets.UTF_8)))
                        .people())
                .hasSize(1);
    }

    @Test
    void aWorkbooksDatesAndNumbersAreReadAsTheyAreShown() {
        byte[] file = Sheets.workbook("演员", sheet -> {
            sheet.value(2, 1, "角色");
            sheet.value(2, 2, "姓名");
            sheet.value(2, 3, "出生日期");
            sheet.value(2, 4, "日薪");
            sheet.value(2, 5, "最早到场");
            sheet.value(3, 1, "朵朵");
            sheet.value(3, 2, "赵小溪");
            sheet.value(3, 3, LocalDate.of(2018, 5, 1));
            sheet.style(3, 3).format("yyyy/m/d").set();
            sheet.value(3, 4, 1500.5);
            sheet.value(3, 5, 0.375);
            sheet.style(3, 5).format("h:mm").set();
        });

        var result = read(file);
        PersonEntry child = accepted(result).people().getFirst();
        assertThat(child.birthDate()).isEqualTo(LocalDate.of(2018, 5, 1));
        assertThat(child.dayFee()).isEqualTo(150_050);
        assertThat(child.earliest()).isEqualTo(LocalTime.of(9, 0));
        assertThat(findings(result)).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsFoundAndKept() {
        var result = read(csv("角色,姓名,日薪,不可用,星座", "周桂香,孙秀兰,面议,看情况,狮子座"));

        assertThat(findings(result))
                .containsExactly("table.unknown-column E1 星座", "table.not-money C2 面议", "table.not-dates D2 看情况");
        assertThat(accepted(result).people().getFirst().notes()).contains("星座：狮子座", "日薪：面议", "不可用：看情况");
    }

    @Test
    void everyFindingHasASentenceInBothLanguages() {
        for (TableRule rule : TableRule.values()) {
            var finding = rule.at("演员!C4", "面议", "2000");
            assertThat(Wording.of(CastTable.class, Locale.CHINESE).say(finding)).isNotBlank();
            assertThat(Wording.of(CastTable.class, Locale.ENGLISH).say(finding)).isNotBlank();
        }
    }

    @Test
    void aRoleHasOnePerformerAndAPerformerManyRoles() {
        var result = read(csv("角色,姓名,电话", "周桂香,孙秀兰,138", "老板娘,孙秀兰,", "周桂香,何芳,139", "邻居,,"));

        CastTable table = accepted(result);
        assertThat(table.performers())
                .extracting(Performer::name, Performer::roles)
                .containsExactly(tuple("孙秀兰", Set.of("周桂香", "老板娘")));
        assertThat(table.people()).extracting(PersonEntry::name).containsExactly("孙秀兰", "何芳");
        assertThat(table.uncast()).containsExactly("邻居");
        assertThat(findings(result)).containsExactly("table.role-twice A4 周桂香", "table.role-without-performer A5 邻居");
    }

    @Test
    void twoPeopleMayShareAName() {
        CastTable table = accepted(read(csv("角色,姓名,电话", "甲,王伟,138", "乙,王伟,139")));

        assertThat(table.performers()).extracting(Performer::id).containsExactly("王伟", "王伟 2");
    }

    @Test
    void datesOutsideTheAvailableOnesAreAway() {
        PersonEntry person =
                accepted(read(csv("角色,姓名,档期", "甲,王伟,12月3日-12月5日"))).people().getFirst();
        Performer performer = person.performer("王伟");

        assertThat(performer.isThereOn(LocalDate.of(2026, 12, 2))).isFalse();
        assertThat(performer.isThereOn(LocalDate.of(2026, 12, 3))).isTrue();
        assertThat(performer.isThereOn(LocalDate.of(2026, 12, 5))).isTrue();
        assertThat(performer.isThereOn(LocalDate.of(2026, 12, 6))).isFalse();
    }

    @Test
    void theCrewStandsInTheSameTable() {
        CastTable table = accepted(read(csv("部门,职务,姓名,手机", "导演组,导演,程远,13800000001", "摄影组,摄影师,何川,")));

        assertThat(table.performers()).isEmpty();
        assertThat(table.people())
                .extracting(PersonEntry::posts)
                .containsExactly(List.of(new Post("导演组", "导演")), List.of(new Post("摄影组", "摄影师")));
    }

    @Test
    void aConsentWithoutDatesDoesNotCount() {
        var result = read(csv("角色,姓名,同意书", "朵朵,赵小溪,已签"));

        assertThat(accepted(result).people().getFirst().consents()).isEmpty();
        assertThat(findings(result)).containsExactly("table.consent-without-dates C2 已签");
    }

    @Test
    void aFileWithoutHeadingsIsRefused() {
        assertThat(findings(read(csv("今天天气不错", "是的")))).containsExactly("table.no-headings 演员.csv 演员.csv");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException {
        var dice = new Random(7);
        for (int i = 0; i < 40; i++) {
            List<PersonEntry> people = somePeople(dice);
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                var out = new ByteArrayOutputStream();
                CastTable.write(people, locale, out);

                var result = CastTable.read(out.toByteArray(), "people.xlsx", START);
                assertThat(accepted(result).people()).isEqualTo(people);
                assertThat(findings(result)).isEmpty();
            }
        }
    }

    @Test
    void theEmptyFormHasHeadingsAndNobody() throws IOException {
        var out = new ByteArrayOutputStream();
        CastTable.write(List.of(), Locale.CHINESE, out);

        assertThat(accepted(CastTable.read(out.toByteArray(), "form.xlsx", START))
                        .people())
                .isEmpty();
    }

    private static List<PersonEntry> somePeople(Random dice) {
        var people = new ArrayList<PersonEntry>();
        for (int i = dice.nextInt(8); i >= 0; i--) {
            boolean child = dice.nextInt(4) == 0;
            boolean crew = dice.nextInt(3) == 0;
            LocalDate day = START.plusDays(dice.nextInt(60));
            people.add(new PersonEntry(
                    "演员" + i,
                    crew ? List.of() : List.of("角色" + i, "路人" + i),
                    crew ? List.of(new Post("摄影组", "摄影师"), new Post("", "灯光")) : List.of(),
                    dice.nextBoolean() ? "1380000" + i : null,
                    dice.nextBoolean() ? "a" + i + "@example.org" : null,
                    dice.nextBoolean() ? (long) dice.nextInt(1_000_000) : null,
                    dice.nextBoolean() ? (long) dice.nextInt(1_000_000) : null,
                    dice.nextBoolean() ? List.of(new DateSpan(day, day.plusDays(dice.nextInt(4)))) : List.of(),
                    dice.nextBoolean() ? LocalTime.of(dice.nextInt(24), dice.nextInt(60)) : null,
                    dice.nextBoolean() ? LocalTime.of(dice.nextInt(24), dice.nextInt(60)) : null,
                    dice.nextBoolean() ? dice.nextInt(200) : null,
                    child ? LocalDate.of(2017, 1, 1).plusDays(dice.nextInt(500)) : null,
                    child ? new Guardian("家长" + i, "139", "母亲") : null,
                    child ? List.of(new DateSpan(START, START.plusDays(20))) : List.of(),
                    dice.nextBoolean() ? "不吃辣" : ""));
        }
        return people;
    }
}
