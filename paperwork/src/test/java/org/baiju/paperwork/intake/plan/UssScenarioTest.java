package org.baiju.paperwork.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.baiju.paperwork.Board;
import org.baiju.paperwork.People;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Shop;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.paperwork.plan.PlanWorkbook;
import org.baiju.paperwork.plan.UssPaper;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.uss.UssDialect;
import org.baiju.shootplan.uss.UssReader;
import org.baiju.shootplan.uss.UssResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans as files of the Universal Schedule Standard, ours and others'. */
class UssScenarioTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final List<Strip> STRIPS =
            List.of(Board.strip("1-1", "面馆", "甲", "乙"), Board.strip("1-2", "面馆", "甲"), Board.strip("2-1", "轮渡"));
    private static final Production PRODUCTION = new Production("巷口", Map.of(), People.UNKNOWN);
    private static final Plan PLAN = new Plan(
            List.of(
                    new ShootingDay(
                            DayKey.of(Board.date(3)),
                            null,
                            false,
                            List.of(STRIPS.get(1), new Banner("b", "开机仪式", Duration.ofMinutes(30)), STRIPS.get(0))),
                    new ShootingDay(new DayKey(Board.date(3), 2), null, false, List.of(STRIPS.get(2)))),
            List.of());

    private static TableResult<Plan> read(byte[] bytes) {
        return PlanFile.read(bytes, "plan.uss", START, STRIPS);
    }

    private static List<String> days(TableResult<Plan> result) {
        return ((TableResult.Accepted<Plan>) result)
                .table().days().stream()
                        .map(day -> day.key() + ": "
                                + String.join(
                                        " ",
                                        day.items().stream().map(DayItem::key).toList()))
                        .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aPlanComesBackWithUnitsAndBannersFromEveryDialect(UssDialect dialect) {
        byte[] file = UssPaper.write(PRODUCTION, "大计划", PLAN, dialect);

        assertThat(days(read(file))).containsExactly("2026-12-03: 1-2 banner-b 1-1", "2026-12-03/2: 2-1");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenHasNothingOddAboutIt(UssDialect dialect) {
        var result = (UssResult.Read) UssReader.read(UssPaper.write(PRODUCTION, "大计划", PLAN, dialect));

        assertThat(result.findings()).isEmpty();
        assertThat(result.schedule().breakdowns()).hasSize(4);
        assertThat(result.schedule().boardNames()).containsExactly("大计划");
    }

    @Test
    void theSamePlanMakesTheSameFile() {
        assertThat(UssPaper.write(PRODUCTION, "大计划", PLAN, UssDialect.SCHEMA))
                .isEqualTo(UssPaper.write(PRODUCTION, "大计划", PLAN, UssDialect.SCHEMA));
    }

    private static byte[] foreign(String calendars) {
        return """
                {"universalScheduleStandard": {
                  "breakdowns": [
                    {"id": "x1", "type": "scene", "scene": "1-1"}, {"id": "x2", "type": "scene", "scene": "1-2"},
                    {"id": "x3", "type": "scene", "scene": "77"}],
                  "stripboards": [{"id": "s", "name": "First pass", "calendar": "c", "boards": [
                    {"id": "b", "name": "stripboard", "breakdownIds": [["x1"], ["x2", "x3"]]}]}],
                  "calendars": [%s], "categories": [], "elements": []}}
                """.formatted(calendars).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theDaysOfOthersFollowTheirCalendar() {
        var read = read(foreign("""
                {"id": "c", "daysOff": [0, 6], "events": [{"id": "e", "type": "start", "date": "2026-12-04T08:00:00.000Z"}]}
                """));

        assertThat(days(read)).containsExactly("2026-12-04: 1-1", "2026-12-07: 1-2");
        assertThat(rules(read)).contains("plan-file.unknown-scene", "plan-file.left-out");
    }

    @Test
    void withoutACalendarTheDaysBeginWithTheShootAndItIsSaid() {
        var read = read(foreign(""));

        assertThat(days(read)).containsExactly("2026-12-01: 1-1", "2026-12-02: 1-2");
        assertThat(rules(read)).contains("plan-file.no-start");
    }

    private static List<String> rules(TableResult<Plan> result) {
        return ((TableResult.Accepted<Plan>) result)
                .findings().stream().map(finding -> finding.rule()).toList();
    }

    @Test
    void damagedFilesOfBothKindsAreReadOrRefusedButNeverBreak() throws IOException {
        byte[] json = UssPaper.write(PRODUCTION, "大计划", PLAN, UssDialect.SCHEMA);
        byte[] xlsx = Shop.bytes(out -> PlanWorkbook.write(PRODUCTION, Board.SHOOT, PLAN, null, Locale.CHINESE, out));
        var dice = new Random(23);
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            byte[] damaged = (i % 2 == 0 ? json : xlsx).clone();
            for (int hits = 1 + dice.nextInt(8); hits > 0; hits--) {
                damaged[dice.nextInt(damaged.length)] =
                        (byte) (dice.nextBoolean() ? dice.nextInt(256) : "\",:[]{}09".charAt(dice.nextInt(9)));
            }
            byte[] cut = dice.nextInt(4) == 0 ? Arrays.copyOf(damaged, dice.nextInt(damaged.length)) : damaged;
            if (read(cut) instanceof TableResult.Accepted<Plan> accepted) {
                assertThat(accepted.table().strips().map(Strip::key)).containsExactlyInAnyOrder("1-1", "1-2", "2-1");
                placed.add("once");
            }
        }
        assertThat(placed).isNotEmpty();
    }
}
