package org.baiju.paperwork.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.baiju.finding.Finding;
import org.baiju.paperwork.Board;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Shop;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetMaker;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.shootplan.Breakdown;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;
import org.junit.jupiter.api.Test;

class SidesTest {
    private static final Script SCRIPT = Shop.script("""
            《巷口》
            第1集 三号桌
            1-1 清晨 内 面馆·前厅
            人物：陈小满、周桂香
            △一份合同拍在案板上。
            周桂香：这碗面不收钱。
            陈小满（低声）：我收。
            1-2 日 外 巷口
            人物：陈小满
            △豆豆跑过来。
            1-3 夜 外 江边
            人物：周桂香
            △江风。
            """);

    private static final String WESTERN = """
            Title: Noodles

            INT. NOODLE SHOP - DAY #1#

            MEI
            This bowl is free.

            TOM (V.O.)
            (quietly)
            I will pay.

            EXT. FERRY - NIGHT #2#

            Rain.

            TOM
            Go home.
            """;

    /** The third scene first, then the first; the second is on another day. */
    private static CallSheet sheet(Script script) {
        List<Strip> strips = Breakdown.MINI_SERIES.stripsOf(script);
        Plan plan = new Plan(
                List.of(
                        Board.day(1, strips.getLast(), strips.getFirst()),
                        Board.day(2, strips.subList(1, strips.size() - 1).toArray(Strip[]::new))),
                List.of());
        return new CallSheetMaker(Production.of(script), Board.SHOOT, plan)
                .list()
                .getFirst();
    }

    private static List<String> numbers(Sides sides) {
        return sides.parts().stream().map(Sides.Part::number).toList();
    }

    @Test
    void theScenesOfTheDayStandInShootingOrderOrInThatOfTheScript() {
        CallSheet sheet = sheet(SCRIPT);

        assertThat(numbers(Sides.of(SCRIPT, sheet, Sides.Order.SHOOTING))).containsExactly("1-3", "1-1");
        assertThat(numbers(Sides.of(SCRIPT, sheet, Sides.Order.SCRIPT))).containsExactly("1-1", "1-3");
    }

    @Test
    void somebodyGetsOnlyTheScenesOfTheirRole() {
        CallSheet sheet = sheet(SCRIPT);
        String performer = sheet.cast().stream()
                .filter(line -> line.role().equals("陈小满"))
                .findFirst()
                .orElseThrow()
                .performer();

        Sides own = Sides.of(SCRIPT, sheet, Sides.Order.SHOOTING).forPerson(sheet, performer, "苏青");

        assertThat(numbers(own)).containsExactly("1-1");
        assertThat(own.own()).isEqualTo(Set.of("陈小满"));
    }

    @Test
    void whoIsBehindTheCameraGetsAllScenes() {
        CallSheet sheet = sheet(SCRIPT);

        Sides sides = Sides.of(SCRIPT, sheet, Sides.Order.SHOOTING).forPerson(sheet, "nobody in front", "林霜");

        assertThat(numbers(sides)).containsExactly("1-3", "1-1");
        assertThat(sides.person()).isEqualTo("林霜");
    }

    @Test
    void aSceneThatTheScriptNoLongerHasIsNamed() {
        Sides sides = Sides.of(Shop.script("《巷口》\n1-1 日 内 面馆\n△空。\n"), sheet(SCRIPT), Sides.Order.SHOOTING);

        assertThat(sides.missing()).containsExactly("1-3");
        assertThat(new SidesPage(sides, new Labels(Locale.ENGLISH)).html()).contains("not in the script: 1-3.");
    }

    @Test
    void ownLinesStandOut() {
        CallSheet sheet = sheet(SCRIPT);
        Sides all = Sides.of(SCRIPT, sheet, Sides.Order.SCRIPT);
        var own = new Sides(SCRIPT, all.date(), 1, all.parts(), List.of(), "苏青", Set.of("陈小满"));

        assertThat(new SidesPage(own, new Labels(Locale.CHINESE)).html())
                .contains("<p class=\"speech own\"><strong>陈小满（低声）</strong>：我收。</p>")
                .contains("<p class=\"speech\"><strong>周桂香</strong>：这碗面不收钱。</p>")
                .contains("<div class=\"number\">1-1</div>");
    }

    @Test
    void chineseSidesArePrintedWithTheNameOfWhoseTheyAre() throws IOException {
        CallSheet sheet = sheet(SCRIPT);
        Sides all = Sides.of(SCRIPT, sheet, Sides.Order.SHOOTING);
        byte[] everybody = Shop.bytes(out -> SidesPdf.create().write(all, Locale.CHINESE, out));
        byte[] one =
                Shop.bytes(out -> SidesPdf.create().write(all.forPerson(sheet, "nobody", "赵一鸣"), Locale.CHINESE, out));

        assertThat(Shop.pdfText(everybody))
                .contains("《巷口》分场剧本", "第 1 天", "1-3", "△ 江风。", "这碗面不收钱。")
                .doesNotContain("豆豆", "赵一鸣");
        assertThat(Shop.pdfText(one)).contains("赵一鸣");
    }

    @Test
    void westernSidesAreTypewrittenWithNumbersInBothMargins() throws IOException {
        Script script = western();
        CallSheet sheet = sheet(script);
        Sides sides = Sides.of(script, sheet, Sides.Order.SHOOTING);
        String performer = sheet.cast().stream()
                .filter(line -> line.role().equals("MEI"))
                .findFirst()
                .orElseThrow()
                .performer();
        byte[] all = Shop.bytes(out -> SidesPdf.create().write(sides, Locale.ENGLISH, out));
        byte[] mei = Shop.bytes(
                out -> SidesPdf.create().write(sides.forPerson(sheet, performer, "Mei Lin"), Locale.ENGLISH, out));

        assertThat(Shop.pdfText(all)).contains("Go home.", "This bowl is free.", "Day 1", "EXT. FERRY - NIGHT2 2");
        assertThat(Shop.pdfText(mei)).contains("This bowl is free.", "Mei Lin").doesNotContain("Go home.");
        try (var pdf = Loader.loadPDF(all)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static Script western() {
        return switch (ScriptReader.read(WESTERN.getBytes(StandardCharsets.UTF_8), "noodles.fountain")) {
            case ReadResult.Accepted(Script script, String _) -> script;
            case ReadResult.Refused(Finding finding) -> throw new AssertionError(finding);
        };
    }
}
