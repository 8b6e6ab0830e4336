package org.baiju.studio.shooting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheet.CastLine;
import org.baiju.paperwork.callsheet.CallSheet.CourseLine;
import org.baiju.paperwork.callsheet.CallSheet.CrewLine;
import org.baiju.paperwork.callsheet.CallSheet.SceneLine;
import org.baiju.paperwork.callsheet.CallSheetFields;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.shootplan.papers.DayMark;
import org.baiju.studio.shooting.SheetChange.Kind;
import org.junit.jupiter.api.Test;

/** What people read of a newer version instead of comparing two sheets of paper. */
class SheetChangeTest {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final CrewLine GAFFER = crew("p-1", "灯光师", "老罗", SEVEN);
    private static final CrewLine FOCUS = crew("p-2", "跟焦员", "小郑", SEVEN);

    @Test
    void aSheetThatSaysTheSameHasNoChanges() {
        CallSheet sheet = sheet(SEVEN, noted("雨衣", "自带"), List.of(GAFFER, FOCUS), "带伞");

        assertThat(SheetChange.between(sheet, sheet.withVersion(2))).isEmpty();
    }

    @Test
    void notesToDepartmentsAreTold() {
        CallSheet older = sheet(SEVEN, departments(Map.of("camera", "两机", "art", "招牌")));
        CallSheet newer = sheet(SEVEN, departments(Map.of("camera", "三机", "sound", "防风")));

        assertThat(SheetChange.between(older, newer))
                .containsExactly(
                        new SheetChange(Kind.DEPARTMENT_NOTE, "camera", "两机", "三机"),
                        new SheetChange(Kind.DEPARTMENT_NOTE, "sound", "", "防风"),
                        new SheetChange(Kind.DEPARTMENT_NOTE, "art", "招牌", ""));
    }

    @Test
    void aDepartmentWithoutACallOfItsOwnIsCalledWithTheUnit() {
        CallSheetFields early = CallSheetFields.NONE.calling(Map.of("light", LocalTime.of(5, 30)));

        assertThat(SheetChange.between(sheet(SEVEN, CallSheetFields.NONE), sheet(SEVEN, early)))
                .containsExactly(new SheetChange(Kind.DEPARTMENT_CALL, "light", "07:00", "05:30"));
        assertThat(SheetChange.between(sheet(SEVEN, early), sheet(NINE, CallSheetFields.NONE)))
                .containsOnlyOnce(new SheetChange(Kind.DEPARTMENT_CALL, "light", "05:30", "09:00"))
                .filteredOn(change -> change.kind().isOfDepartment())
                .hasSize(1);
    }

    @Test
    void remarksOnPeopleAndScenesAreTold() {
        CallSheet older = sheet(SEVEN, noted("雨衣", "自带"), List.of(), "带伞");
        CallSheet newer = sheet(SEVEN, noted("", "租用"), List.of(), "");

        assertThat(SheetChange.between(older, newer))
                .containsExactly(
                        new SheetChange(Kind.PERSON_REMARK, "陈小满", "带伞", ""),
                        new SheetChange(Kind.SCENE_REMARK, "1-1", "雨衣", ""),
                        new SheetChange(Kind.SCENE_REMARK, "1-2", "自带", "租用"));
    }

    @Test
    void whatWasSaidOfASceneThatIsTakenOffGoesWithIt() {
        CallSheet older = sheet(SEVEN, noted("雨衣", "自带"));
        CallSheet newer = of(SEVEN, noted("雨衣", "自带"), List.of(scene("1-1")), List.of(), "");

        assertThat(SheetChange.between(older, newer))
                .containsExactly(new SheetChange(Kind.SCENE_REMOVED, "1-2", "1-2", ""));
        assertThat(SheetChange.between(newer, older))
                .containsExactly(
                        new SheetChange(Kind.SCENE_ADDED, "1-2", "", "1-2"),
                        new SheetChange(Kind.SCENE_REMARK, "1-2", "", "自带"));
    }

    @Test
    void whoJoinsAndLeavesTheCrewIsTold() {
        CrewLine driver = crew("", "司机", "", SEVEN);
        CallSheet older = sheet(SEVEN, CallSheetFields.NONE, List.of(GAFFER, driver), "");
        CallSheet newer = sheet(SEVEN, CallSheetFields.NONE, List.of(FOCUS, GAFFER), "");

        assertThat(SheetChange.between(older, newer))
                .containsExactly(
                        new SheetChange(Kind.CREW_ADDED, "小郑 · 跟焦员", "", "小郑 · 跟焦员"),
                        new SheetChange(Kind.CREW_REMOVED, "司机", "司机", ""));
    }

    @Test
    void theUnitsCallSpeaksForWhoeverIsCalledWithIt() {
        CrewLine alone = crew("p-2", "跟焦员", "小郑", LocalTime.of(6, 0));
        CallSheet older = sheet(SEVEN, CallSheetFields.NONE, List.of(GAFFER, FOCUS), "");
        CallSheet newer = sheet(NINE, CallSheetFields.NONE, List.of(crew("p-1", "灯光师", "老罗", NINE), alone), "");

        assertThat(SheetChange.between(older, newer))
                .filteredOn(change -> change.kind() == Kind.CREW_CALL || change.kind() == Kind.CALL)
                .containsExactly(
                        new SheetChange(Kind.CALL, "", "07:00", "09:00"),
                        new SheetChange(Kind.CREW_CALL, "小郑 · 跟焦员", "07:00", "06:00"));
    }

    @Test
    void aSheetInAnotherLanguageIsNoOtherCrew() {
        CallSheet older = sheet(SEVEN, CallSheetFields.NONE, List.of(GAFFER), "");
        CallSheet newer = sheet(SEVEN, CallSheetFields.NONE, List.of(crew("p-1", "Gaffer", "老罗", SEVEN)), "");

        assertThat(SheetChange.between(older, newer)).isEmpty();
    }

    @Test
    void everythingElseThatIsTypedIsTold() {
        var typed =
                new CallSheetFields("小雨", "基地", "三院", "防滑", "准时", Map.of(), Map.of(), Map.of()).caring("早 6:30", "宋老师");

        assertThat(SheetChange.between(sheet(SEVEN, CallSheetFields.NONE), sheet(SEVEN, typed)))
                .extracting(SheetChange::kind)
                .containsExactly(
                        Kind.WEATHER, Kind.SAFETY, Kind.MEALS, Kind.BASECAMP, Kind.HOSPITAL, Kind.TEACHER, Kind.NOTES);
    }

    private static CallSheetFields departments(Map<String, String> notes) {
        return new CallSheetFields("", "", "", "", "", notes, Map.of(), Map.of());
    }

    private static CallSheetFields noted(String first, String second) {
        return new CallSheetFields("", "", "", "", "", Map.of(), Map.of(), Map.of("1-1", first, "1-2", second));
    }

    private static CrewLine crew(String person, String job, String name, LocalTime call) {
        return new CrewLine(person, job, name, null, DATE.atTime(call));
    }

    private static CallSheet sheet(LocalTime call, CallSheetFields typed) {
        return sheet(call, typed, List.of(), "");
    }

    private static CallSheet sheet(LocalTime call, CallSheetFields typed, List<CrewLine> crew, String remark) {
        return of(call, typed, List.of(scene("1-1"), scene("1-2")), crew, remark);
    }

    private static CallSheet of(
            LocalTime call, CallSheetFields typed, List<CourseLine> course, List<CrewLine> crew, String remark) {
        LocalDateTime begin = DATE.atTime(call);
        LocalDateTime wrap = DATE.atTime(18, 0);
        var lead =
                new CastLine("p-9", 1, "陈小满", "苏青", DayMark.W, List.of("1-1"), null, begin, begin, wrap, remark, null);
        return new CallSheet(
                "巷口",
                DATE,
                1,
                1,
                1,
                1,
                0,
                List.of(1),
                typed,
                new CallSheet.Totals(course.size(), 4, 60, 60, 0),
                begin,
                wrap,
                List.of(),
                course,
                List.of(lead),
                List.of(),
                Map.of(),
                crew,
                List.of());
    }

    private static CourseLine scene(String number) {
        var scene = new SceneLine(
                number, number, null, Light.DAY, "", "面馆", "", "", 2, 30, List.of("陈小满"), "1", List.of(), List.of());
        LocalDateTime from = DATE.atTime(10, 0);
        return new CourseLine(Timetable.Kind.SHOOT, from, from.plusMinutes(30), "", scene);
    }
}
