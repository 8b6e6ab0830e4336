package org.baiju.paperwork.callsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.baiju.paperwork.Board;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.PageImage;
import org.baiju.paperwork.People;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Production.Address;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.Shop;
import org.baiju.paperwork.callsheet.CallSheetPdf.Layout;
import org.baiju.paperwork.plan.DoodSheet;
import org.baiju.paperwork.plan.OneLinerSheet;
import org.baiju.paperwork.plan.TablePdf;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Measure;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.papers.DayOutOfDays;
import org.baiju.shootplan.papers.OneLiner;
import org.baiju.shootplan.sun.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FullCallSheetTest {
    private static final DayKey DAY = DayKey.of(Board.date(1));
    private static final Shoot SHOOT = Shoot.of(ShootRules.miniSeries())
            .withPerformers(List.of(child(), driven()))
            .withPlaces(List.of(shop()), List.of());
    private static final Production PRODUCTION = new Production(
            "巷口热干面",
            Map.of(),
            new People(List.of(), Map.of(), Map.of("p-豆豆", "豆妈 139 0000 0002")),
            Map.of("面馆", new Address("老街面馆", "武汉市江岸区老街 3 号", "江滩停车场", "市中心医院", "刘经理")));
    private static final CallSheetFields TYPED = new CallSheetFields(
                    "小雨 6 到 11℃",
                    "江滩",
                    "",
                    "灶台明火，备灭火毯",
                    "",
                    Map.of("wardrobe", "围裙三件"),
                    Map.of("p-江川", LocalTime.of(5, 45)),
                    Map.of("p-江川", "带剧本", "1-1", "雨戏备伞"))
            .caring("早 6:30 基地；午 12:00 现场", "宋老师 139 0000 0003");

    @Test
    void whatPeopleTypedAndWhatPlacesTellStandsOnTheSheet() throws IOException {
        String text = print(sheet(), Locale.CHINESE, Layout.CHINESE);

        assertThat(text)
                .contains("小雨6到11℃", "江滩", "灶台明火，备灭火毯", "围裙三件", "带剧本", "05:45")
                .contains("早6:30基地；午12:00现场", "※雨戏备伞", "随组老师宋老师13900000003")
                .contains("老街面馆", "武汉市江岸区老街3号", "江滩停车场", "市中心医院", "刘经理", "开机仪式", "草稿");
    }

    @Test
    void aTypedHospitalTakesThePlaceOfTheOthersOnTop() {
        var typed = new CallSheetFields("", "", "协和医院", "", "", Map.of(), Map.of(), Map.of());
        CallSheet sheet =
                new CallSheetMaker(PRODUCTION, SHOOT, plan()).make(DAY, typed).orElseThrow();

        assertThat(new CallSheetPage(sheet, new Labels(Locale.CHINESE), Layout.CHINESE).html())
                .contains("协和医院", "最近医院 市中心医院");
    }

    @Test
    void theSunIsThatOfThePlace() {
        CallSheet.PlaceLine place = sheet().places().getFirst();

        assertThat(place.sunrise()).isBetween(LocalTime.of(6, 50), LocalTime.of(7, 15));
        assertThat(place.sunset()).isBetween(LocalTime.of(17, 10), LocalTime.of(17, 35));
    }

    @Test
    void wherePlacesHaveSunsOfTheirOwnEachIsNamed() {
        var ferry = new ShootingPlace(
                "f",
                "老轮渡",
                Set.of("轮渡"),
                0,
                0,
                List.of(),
                List.of(),
                new Place(30.6, 116.3, ZoneId.of("Asia/Shanghai")),
                null);
        Plan day = new Plan(
                List.of(Board.day(1, Board.strip("1-1", "面馆", "江川"), Board.strip("1-2", "轮渡", "江川"))), List.of());
        Shoot shoot = SHOOT.withPlaces(List.of(shop(), ferry), List.of());
        CallSheet both =
                new CallSheetMaker(PRODUCTION, shoot, day).make(DAY, TYPED).orElseThrow();

        assertThat(sunOf(both)).contains("老街面馆 0", "老轮渡 0");
        assertThat(sunOf(sheet())).isNotEmpty().doesNotContain("老街面馆");
    }

    /** What stands below the heading of the sun at the top of a sheet. */
    private static String sunOf(CallSheet sheet) {
        String html = new CallSheetPage(sheet, new Labels(Locale.CHINESE), Layout.CHINESE).html();
        int from = html.indexOf(new Labels(Locale.CHINESE).get("fact.sun"));
        return html.substring(from, html.indexOf("</td>", from));
    }

    @Test
    void aChildStandsWithGuardianHoursAndLatestWrap() {
        CallSheet.CastLine child = line("p-豆豆");

        CallSheet.Minor minor = Objects.requireNonNull(child.minor());
        assertThat(minor.guardian()).isEqualTo("豆妈 139 0000 0002");
        assertThat(minor.mostMinutes()).isPositive();
        assertThat(child.wrap()).isBefore(minor.latestWrap());
        assertThat(line("p-江川").minor()).isNull();
    }

    @Test
    void aPickUpComesFromTheWayUnlessSomebodyTypedIt() {
        assertThat(line("p-豆豆").pickUp()).isEqualTo(line("p-豆豆").makeUp().minusMinutes(25));
        assertThat(line("p-江川").pickUp()).isEqualTo(Board.date(1).atTime(5, 45));
        assertThat(line("p-江川").begins()).isEqualTo(Board.date(1).atTime(5, 45));
    }

    @Test
    void twoDaysAheadAreTold() {
        assertThat(sheet().ahead()).extracting(CallSheet.AheadLine::date).containsExactly(Board.date(2), Board.date(3));
    }

    @Test
    void aVersionSaysSoInsteadOfDraft() throws IOException {
        assertThat(print(sheet().withVersion(3), Locale.ENGLISH, Layout.WESTERN))
                .contains("Version3")
                .doesNotContain("DRAFT");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fortyScenesFitOnTwoPages(Layout layout) throws IOException {
        CallSheet sheet = fortyScenes();
        var out = new ByteArrayOutputStream();
        CallSheetPdf.create().write(sheet, layout == Layout.CHINESE ? Locale.CHINESE : Locale.ENGLISH, layout, out);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
        String text = Shop.pdfText(out.toByteArray());
        assertThat(sheet.scenes())
                .hasSize(40)
                .allSatisfy(scene -> assertThat(text).contains(scene.number()));
    }

    @Test
    void aPageBecomesAPictureForChats() throws IOException {
        byte[] pdf = pdf(sheet(), Locale.CHINESE, Layout.CHINESE);
        var png = new ByteArrayOutputStream();

        assertThat(PageImage.write(pdf, 1, png)).isTrue();
        assertThat(ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getWidth())
                .isBetween(1200, 1300);
        assertThat(PageImage.write(pdf, 9, png)).isFalse();
    }

    @Test
    void theDayOutOfDaysStandsInCellsAndOnPaper() throws IOException {
        DayOutOfDays table = DayOutOfDays.of(SHOOT, plan());

        assertThat(Shop.rows(Shop.bytes(out -> DoodSheet.write(table, true, Locale.CHINESE, out))))
                .contains("1|江川|何舟|SW|W|WF|3|0|3|3000.0|0.0");
        assertThat(Shop.rows(Shop.bytes(out -> DoodSheet.write(table, false, Locale.CHINESE, out)))
                        .getFirst())
                .doesNotContain("酬金");
        assertThat(Shop.pdfText(Shop.bytes(out -> TablePdf.create().write("巷口", table, Locale.CHINESE, out))))
                .contains("演员工作表", "SWF", "何舟");
    }

    @Test
    void theOneLinerHasALineForEachSceneAndABarForEachDay() throws IOException {
        OneLiner paper = OneLiner.of(SHOOT, plan());

        assertThat(Shop.rows(Shop.bytes(out -> OneLinerSheet.write(PRODUCTION, paper, Locale.CHINESE, out))))
                .hasSize(1 + 3 + 4)
                .anySatisfy(row -> assertThat(row).startsWith("第 1 天 · 2026年12月1日"));
        assertThat(Shop.pdfText(Shop.bytes(out -> TablePdf.create().write(PRODUCTION, paper, Locale.ENGLISH, out))))
                .contains("One-liner", "1-2", "Day 3");
    }

    private static CallSheet sheet() {
        return new CallSheetMaker(PRODUCTION, SHOOT, plan()).make(DAY, TYPED).orElseThrow();
    }

    private static CallSheet.CastLine line(String performer) {
        return sheet().cast().stream()
                .filter(line -> line.performer().equals(performer))
                .findFirst()
                .orElseThrow();
    }

    private static Plan plan() {
        List<DayItem> items = List.of(
                new Banner("b", "开机仪式", Duration.ofMinutes(20)),
                Board.strip("1-1", "面馆", "江川"),
                Board.strip("1-2", "面馆", "江川", "豆豆"));
        return new Plan(
                List.of(
                        new ShootingDay(DAY, null, false, items),
                        Board.day(2, Board.strip("2-1", "面馆", "江川")),
                        Board.day(3, Board.strip("3-1", "面馆", "江川"))),
                List.of());
    }

    /** Forty scenes at six places with a cast of fifteen, a crew of 24 and long synopses. */
    static CallSheet fortyScenes() {
        List<Strip> strips = new ArrayList<>();
        Map<String, SceneNote> notes = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            String key = (i / 4 + 1) + "-" + (i % 4 + 1);
            var setting = new Setting(
                    "场所" + i / 7, "布景" + i % 3, i % 5 == 0 ? IntExt.EXT : IntExt.INT, i > 30 ? Light.NIGHT : Light.DAY);
            List<String> cast = List.of("角色" + i % 15, "角色" + (i * 7 + 1) % 15, "角色" + (i * 3 + 2) % 15);
            strips.add(new Strip(
                    key,
                    i / 4 + 1,
                    key,
                    setting,
                    cast,
                    new Measure(Duration.ofSeconds(25), 3, Duration.ofMinutes(14))));
            notes.put(key, new SceneNote("日", "陈小满把合同翻来覆去看了三遍，".repeat(4), List.of("食客×4"), List.of("道具" + i)));
        }
        List<People.Member> crew = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            crew.add(new People.Member("职务" + i, "姓名" + i, "138 0000 00" + (10 + i)));
        }
        var plan = new Plan(
                List.of(
                        ShootingDay.of(Board.date(1), strips),
                        Board.day(2, Board.strip("20-1", "面馆", "江川"), Board.strip("20-2", "轮渡"))),
                List.of());
        return new CallSheetMaker(new Production("巷口热干面", notes, new People(crew, Map.of())), Board.SHOOT, plan)
                .make(DAY, TYPED)
                .orElseThrow();
    }

    private static Performer child() {
        return new Performer(
                "p-豆豆",
                "小丁",
                Set.of("豆豆"),
                50_000,
                20_000,
                List.of(),
                null,
                null,
                25,
                LocalDate.of(2017, 5, 1),
                List.of(new DateSpan(Board.date(1), Board.date(5))));
    }

    private static Performer driven() {
        return new Performer("p-江川", "何舟", Set.of("江川"), 100_000, 50_000, List.of(), null, null, 0, null, List.of());
    }

    private static ShootingPlace shop() {
        return new ShootingPlace(
                "s",
                "老街面馆",
                Set.of("面馆"),
                0,
                0,
                List.of(),
                List.of(),
                new Place(30.6, 114.3, ZoneId.of("Asia/Shanghai")),
                null);
    }

    private static byte[] pdf(CallSheet sheet, Locale locale, Layout layout) throws IOException {
        return Shop.bytes(out -> CallSheetPdf.create().write(sheet, locale, layout, out));
    }

    private static String print(CallSheet sheet, Locale locale, Layout layout) throws IOException {
        return Shop.pdfText(pdf(sheet, locale, layout)).replaceAll("\\s", "");
    }
}
