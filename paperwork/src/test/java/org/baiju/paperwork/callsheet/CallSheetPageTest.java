package org.baiju.paperwork.callsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.baiju.paperwork.Board;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.People;
import org.baiju.paperwork.People.Member;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.Shop;
import org.baiju.paperwork.StripColour;
import org.baiju.paperwork.callsheet.CallSheetPdf.Layout;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class CallSheetPageTest {
    private static final People PEOPLE = new People(
            List.of(new Member("制片主任", "高远", "138 0000 0001"), new Member("执行导演", "林霜", null)),
            Map.of("陈小满", "苏青", "江川", "何舟"));

    @Test
    void theContactsNameTheCrewWithTheirPhonesWhereKnown() {
        Document page = page(sheet(PEOPLE, noodles()), Locale.CHINESE);

        assertThat(rows(page)).contains(List.of("制片主任 高远 138 0000 0001 · 07:00", "执行导演 林霜 · 07:00", ""));
    }

    @Test
    void withoutACrewThereAreNoContacts() {
        assertThat(text(page(sheet(People.UNKNOWN, noodles()), Locale.CHINESE))).doesNotContain("联系人");
    }

    @Test
    void theCastTableSaysWhoPlaysWhomInWhichScenes() {
        Document page = page(sheet(PEOPLE, noodles()), Locale.CHINESE);

        assertThat(rowOfCast(page, "陈小满"))
                .containsExactly("1", "陈小满", "苏青", "SWF", "1-1、 1-2", "", "06:30", "07:00", "08:02", "");
        assertThat(rowOfCast(page, "周桂香")).startsWith("2", "周桂香", "", "SWF", "1-2");
        assertThat(rows(page)).noneMatch(row -> row.contains("何舟"));
    }

    @Test
    void aSmallCastLeavesRowsToWriteIn() {
        List<List<String>> rows =
                rows(page(sheet(People.UNKNOWN, Board.day(1, Board.strip("1-1", "面馆"))), Locale.CHINESE));

        assertThat(rows)
                .filteredOn(row -> row.size() == 10 && row.stream().allMatch(String::isBlank))
                .hasSize(4);
    }

    @Test
    void nothingNeededIsSaidRatherThanLeftEmpty() {
        Document page = page(sheet(People.UNKNOWN, Board.day(1, Board.strip("1-1", ""))), Locale.CHINESE);

        assertThat(rowOf(page, "拍摄地点")).containsExactly("拍摄地点", "无");
        assertThat(rowOf(page, "群众演员")).containsExactly("群众演员", "无");
        assertThat(rowOf(page, "道具")).containsExactly("道具", "无");
    }

    @Test
    void aDepartmentThatIsCalledByItselfHasItsHour() {
        CallSheetFields typed = CallSheetFields.NONE.calling(Map.of("make-up", LocalTime.of(5, 30)));
        var plan = new Plan(List.of(Board.day(1, Board.strip("1-1", "面馆"))), List.of());
        CallSheet sheet = new CallSheetMaker(production(People.UNKNOWN), Board.SHOOT, plan)
                .make(DayKey.of(Board.date(1)), typed)
                .orElseThrow();

        assertThat(new CallSheetPage(sheet, new Labels(Locale.CHINESE), Layout.CHINESE).html())
                .contains("化妆组</span><span class=\"time\">05:30</span>");
    }

    @Test
    void theTotalsOfTheDayStandOnTop() {
        Document page = page(sheet(People.UNKNOWN, noodles()), Locale.CHINESE);

        assertThat(rows(page)).contains(List.of("场数 3", "页数 1 4/8", "片长 1:30", "预计拍摄 2 小时 3 分", "转场 1"));
    }

    @Test
    void aSceneShowsItsLightItsSetAndItsPeople() {
        var yard = new Setting("面馆", "后院", IntExt.EXT, Light.NIGHT);
        Production production = new Production(
                "巷口热干面", Map.of("3-2A", new SceneNote("深夜", "火熄了。", List.of("食客×4"), List.of("煤炉"))), People.UNKNOWN);
        CallSheet sheet = sheet(production, Board.day(1, Board.strip("3-2A", yard, "陈小满")), null);

        assertThat(rowOf(page(sheet, Locale.CHINESE), "18:30"))
                .containsExactly("18:30", "3-2A", "深夜 外", "面馆·后院", "火熄了。", "4/8", "0:30", "陈小满、食客×4", "煤炉");
        assertThat(rowOf(page(sheet, Locale.ENGLISH), "18:30"))
                .containsExactly("18:30", "3-2A", "Night EXT", "面馆·后院", "火熄了。", "4/8", "0:30", "1", "煤炉");
        assertThat(new CallSheetPage(sheet, new Labels(Locale.CHINESE), Layout.CHINESE).html())
                .contains("background-color: #" + StripColour.EXTERIOR_NIGHT.hex());
    }

    @Test
    void theNextDayIsToldByPlaceWithItsScenes() {
        ShootingDay next =
                Board.day(3, Board.strip("4-1", "轮渡", "江川"), Board.strip("4-2", "医院"), Board.strip("4-3", "轮渡"));
        Document page = page(sheet(production(People.UNKNOWN), noodles(), next), Locale.ENGLISH);

        assertThat(text(page)).contains("Thursday, 3 December 2026: 3 scenes, 1 4/8 pages. Cast: 江川");
        assertThat(rows(page)).contains(List.of("轮渡", "4-1, 4-3"), List.of("医院", "4-2"));
    }

    @Test
    void anEnglishSheetHasNoChineseBeyondTheScriptsOwnWords() {
        var lobby = new Setting("Harbour Hotel", "Lobby", IntExt.INT_EXT, Light.DAY);
        Production production = new Production(
                "The Lane", Map.of(), new People(List.of(new Member("Producer", "A. Lin", null)), Map.of()));
        CallSheet sheet = sheet(production, Board.day(1, Board.strip("1-1", lobby, "May")), null);

        assertThat(text(page(sheet, Locale.ENGLISH)).replaceAll("[《》]", ""))
                .contains(
                        "Scenes in shooting order",
                        "Contacts and calls",
                        "Producer A. Lin",
                        "Day INT/EXT",
                        "Make-up",
                        "DRAFT")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void textOfAScriptStaysText() {
        String hostile = "</td></style><script>alert(\"1\")</script>&nbsp;<!-- ]]>";
        Production production = new Production(
                hostile,
                Map.of("1-1", new SceneNote(hostile, hostile, List.of(hostile), List.of(hostile))),
                new People(List.of(new Member(hostile, hostile, hostile)), Map.of(hostile, hostile)));
        var setting = new Setting(hostile, hostile, null, Light.DAY);

        Document page =
                page(sheet(production, Board.day(1, Board.strip("1-1", setting, hostile)), null), Locale.CHINESE);

        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(rowOf(page, "07:00")).contains(hostile, hostile + "·" + hostile);
        assertThat(rowOfCast(page, hostile)).startsWith("1", hostile, hostile, "SWF", "1-1");
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("《" + hostile + "》通告单");
    }

    @Test
    void aPageRefersToNothingOutsideItself() throws IOException {
        Production production = new Production("@import url(http://example.invalid/a.css)", Map.of(), People.UNKNOWN);
        CallSheet sheet = sheet(production, Board.day(1, Board.strip("1-1", "file:///etc/passwd")), null);

        byte[] pdf = Shop.bytes(out -> CallSheetPdf.create().write(sheet, Locale.CHINESE, out));

        assertThat(Shop.pdfText(pdf)).contains("file:///etc/passwd", "example.invalid");
    }

    @Test
    void aLongDayRunsOverSeveralPagesAndLosesNothing() throws IOException {
        Strip[] strips = IntStream.rangeClosed(1, 19)
                .mapToObj(i -> Board.strip("7-" + i, "面馆", "角色" + i))
                .toArray(Strip[]::new);
        String synopsis = "陈小满把合同翻来覆去看了三遍，一个字也没有说。".repeat(8);
        Map<String, SceneNote> notes = java.util.Arrays.stream(strips)
                .collect(java.util.stream.Collectors.toMap(
                        Strip::key, strip -> new SceneNote("日", synopsis, List.of(), List.of("道具" + strip.number()))));
        CallSheet sheet = sheet(new Production("巷口热干面", notes, PEOPLE), Board.day(1, strips), null);

        byte[] pdf = Shop.bytes(out -> CallSheetPdf.create().write(sheet, Locale.CHINESE, out));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        String text = Shop.pdfText(pdf).replaceAll("\\s", "");
        for (Strip strip : strips) {
            assertThat(text).contains("道具" + strip.number(), strip.cast().getFirst());
        }
        assertThat(text).contains("制片主任高远");
    }

    private static ShootingDay noodles() {
        return Board.day(
                1, Board.strip("1-1", "面馆", "陈小满"), Board.strip("1-2", "面馆", "陈小满", "周桂香"), Board.strip("1-3", "轮渡"));
    }

    private static Production production(People people) {
        return new Production("巷口热干面", Map.of(), people);
    }

    private static CallSheet sheet(People people, ShootingDay day) {
        return sheet(production(people), day, null);
    }

    private static CallSheet sheet(
            Production production, ShootingDay day, @org.jspecify.annotations.Nullable ShootingDay next) {
        List<ShootingDay> days = next == null ? List.of(day) : List.of(day, next);
        return new CallSheetMaker(production, Board.SHOOT, new Plan(days, List.of()))
                .list()
                .getFirst();
    }

    /** The page as a strict parser reads it, so that every test also proves it well-formed. */
    private static Document page(CallSheet sheet, Locale locale) {
        String html = new CallSheetPage(sheet, new Labels(locale), Layout.of(locale)).html();
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError(html, malformed);
        }
    }

    private static List<List<String>> rows(Document page) {
        return elements(page.getElementsByTagName("tr"))
                .map(CallSheetPageTest::cells)
                .toList();
    }

    private static List<String> rowOf(Document page, String first) {
        return rows(page).stream()
                .filter(row -> row.size() > 1 && row.getFirst().equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row of " + first + " in " + rows(page)));
    }

    private static List<String> rowOfCast(Document page, String role) {
        return rows(page).stream()
                .filter(row -> row.size() == 10 && row.get(1).equals(role))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cast of " + role + " in " + rows(page)));
    }

    private static List<String> cells(Element row) {
        return elements(row.getChildNodes())
                .map(cell -> elements(cell.getChildNodes()).count() > 1
                        ? String.join(
                                        " ",
                                        elements(cell.getChildNodes())
                                                .map(Element::getTextContent)
                                                .toList())
                                .strip()
                        : cell.getTextContent().replace('\u00A0', ' ').strip())
                .toList();
    }

    private static java.util.stream.Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static String text(Document page) {
        return page.getElementsByTagName("body").item(0).getTextContent();
    }
}
