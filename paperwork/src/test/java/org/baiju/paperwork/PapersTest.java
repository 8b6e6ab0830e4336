package org.baiju.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetMaker;
import org.baiju.paperwork.callsheet.CallSheetPdf;
import org.baiju.paperwork.plan.SceneListSheet;
import org.baiju.paperwork.plan.StripboardSheet;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersTest {
    private final Shop shop = new Shop();

    @Test
    void theSceneListHasEverySceneInTheOrderOfTheScript() throws IOException {
        byte[] xlsx = Shop.bytes(out -> SceneListSheet.write(shop.production(), shop.strips(), Locale.CHINESE, out));

        assertThat(Shop.rows(xlsx))
                .containsExactly(
                        "场号|集|内外|日夜|场景|布景|内容提要|演员|群演|道具|页数|时长|拍摄（分钟）",
                        "1-1|1|内|清晨|面馆|前厅|一份合同拍在案板上。|陈小满、周桂香|食客×4|竹篓、搪瓷碗|1/8|0:02|19",
                        "1-2|1|外|日|巷口||豆豆跑过来。|陈小满、豆豆|||1/8|0:02|19",
                        "2-1|2|外|夜|轮渡|甲板|江风卷着雨。|周桂香||船票|1/8|0:02|19");
    }

    @Test
    void theSceneListSpeaksEnglish() throws IOException {
        byte[] xlsx = Shop.bytes(out -> SceneListSheet.write(shop.production(), shop.strips(), Locale.ENGLISH, out));

        assertThat(Shop.rows(xlsx).getFirst()).startsWith("Scene|Ep.|I/E|D/N|Place");
        assertThat(Shop.rows(xlsx).get(1)).startsWith("1-1|1|INT|Dawn|面馆").contains("陈小满, 周桂香");
    }

    @Test
    void theStripboardEndsEachDayWithItsTotals() throws IOException {
        Plan parked = new Plan(shop.plan().days(), List.of());
        byte[] xlsx =
                Shop.bytes(out -> StripboardSheet.write(shop.production(), Board.SHOOT, parked, Locale.CHINESE, out));

        assertThat(Shop.rows(xlsx))
                .hasSize(1 + 3 + 2)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("第 2 天 完 · 2026年12月2日星期三 · 2 场 · 2/8 页 · 片长 0:03 · 拍摄 1 小时 8 分 · 转场 1 次 · 演员 2 人"))
                .anySatisfy(row -> assertThat(row).startsWith("2-1|2|外|夜|轮渡"));
    }

    @Test
    void theStripboardKeepsTheBoneyard() throws IOException {
        Plan parked = new Plan(List.of(), shop.strips());
        byte[] xlsx =
                Shop.bytes(out -> StripboardSheet.write(shop.production(), Board.SHOOT, parked, Locale.CHINESE, out));

        assertThat(Shop.rows(xlsx).getLast()).startsWith("待排区：3 场");
    }

    @ParameterizedTest
    @CsvSource({"INT,DAY,FFFFFF", "EXT,DAY,FFF3B0", "INT,NIGHT,CFE3F7", "EXT,NIGHT,CDE8CF", "INT_EXT,NIGHT,CDE8CF"})
    void stripsHaveTheColoursOfTheTrade(IntExt intExt, Light light, String hex) throws IOException {
        assertThat(StripColour.of(new Setting("面馆", null, intExt, light)).hex()).isEqualTo(hex);
    }

    @Test
    void theColoursAreInTheWorkbook(@TempDir Path folder) throws IOException {
        Path xlsx = folder.resolve("大计划.xlsx");
        try (var out = Files.newOutputStream(xlsx)) {
            StripboardSheet.write(shop.production(), Board.SHOOT, shop.plan(), Locale.CHINESE, out);
        }

        assertThat(styles(xlsx)).contains("FFF3B0").contains("CDE8CF").contains(StripColour.DAY_BREAK);
    }

    @Test
    void eachDayHasACallSheetInChinese() throws IOException {
        List<CallSheet> sheets = new CallSheetMaker(shop.production(), Board.SHOOT, shop.plan()).list();
        byte[] pdf = Shop.bytes(out -> CallSheetPdf.create().write(sheets.getFirst(), Locale.CHINESE, out));

        assertThat(sheets).hasSize(2);
        assertThat(Shop.pdfText(pdf))
                .contains("《巷口<面>&\"馆\"》通告单", "2026年12月1日星期二", "第 1 天 / 共 2 天", "第 1 集")
                .contains("1-2", "日 外", "巷口", "豆豆跑过来。", "陈小满、豆豆")
                .contains("演员通告", "次日计划", "2026年12月2日星期三：2 场", "第 1 页 / 共 1 页");
    }

    @Test
    void aCallSheetListsWhatTheDayNeeds() throws IOException {
        CallSheet sheet = new CallSheetMaker(shop.production(), Board.SHOOT, shop.plan())
                .list()
                .getLast();
        byte[] pdf = Shop.bytes(out -> CallSheetPdf.create().write(sheet, Locale.CHINESE, out));

        assertThat(Shop.pdfText(pdf).replaceAll("\\s", ""))
                .contains("第1、2集", "面馆·前厅", "一份合同拍在案板上。", "食客×4", "竹篓、搪瓷碗、船票");
    }

    @Test
    void theLastCallSheetSaysSoAndSpeaksEnglish() throws IOException {
        CallSheet last = new CallSheetMaker(shop.production(), Board.SHOOT, shop.plan())
                .list()
                .getLast();
        byte[] pdf = Shop.bytes(out -> CallSheetPdf.create().write(last, Locale.ENGLISH, out));

        assertThat(Shop.pdfText(pdf))
                .contains("Call sheet", "Day 2 of 2", "Wednesday, 2 December 2026", "This is the last shooting day.")
                .doesNotContain("通告单");
    }

    @Test
    void callSheetsAreA4AndCarryTheirFonts() throws IOException {
        CallSheet sheet = new CallSheetMaker(shop.production(), Board.SHOOT, shop.plan())
                .list()
                .getFirst();
        try (var pdf = Loader.loadPDF(Shop.bytes(out -> CallSheetPdf.create().write(sheet, Locale.CHINESE, out)))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within());
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void manyMayPrintAtOnce() throws Exception {
        CallSheet sheet = new CallSheetMaker(shop.production(), Board.SHOOT, shop.plan())
                .list()
                .getFirst();
        var printer = CallSheetPdf.create();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> print = () -> Shop.pdfText(Shop.bytes(out -> printer.write(sheet, Locale.CHINESE, out)));
            List<String> texts = new ArrayList<>();
            for (Future<String> printed : threads.invokeAll(Collections.nCopies(6, print))) {
                texts.add(printed.get());
            }
            assertThat(texts).hasSize(6).allMatch(text -> text.equals(texts.getFirst()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1/8", "8, 1", "11, 1 3/8", "16, 2"})
    void pagesAreWrittenInEighths(int eighths, String pages) {
        assertThat(Labels.pages(eighths)).isEqualTo(pages);
    }

    @Test
    void screenTimeIsWrittenInMinutesAndSeconds() {
        assertThat(Labels.screen(Duration.ofMillis(65_400))).isEqualTo("1:05");
    }

    @Test
    void bothLanguagesHaveTheSameLabels() {
        assertThat(ResourceBundle.getBundle("org.baiju.paperwork.labels", Locale.CHINESE)
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("org.baiju.paperwork.labels", Locale.ENGLISH)
                        .keySet());
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.api.Assertions.within(1f);
    }

    private static String styles(Path xlsx) throws IOException {
        try (var zip = new ZipFile(xlsx.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
