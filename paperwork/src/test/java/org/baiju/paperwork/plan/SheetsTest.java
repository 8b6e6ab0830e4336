package org.baiju.paperwork.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.baiju.paperwork.Board;
import org.baiju.paperwork.People;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.Shop;
import org.baiju.paperwork.StripColour;
import org.baiju.paperwork.callsheet.CallSheet;
import org.baiju.paperwork.callsheet.CallSheetMaker;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Strip;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
    private static final int SYNOPSIS = 6;

    @TempDir
    Path folder;

    private final Production bare = new Production("巷口热干面", Map.of(), People.UNKNOWN);

    @Test
    void whatIsUnknownIsAnEmptyCell() throws IOException {
        Strip strip = Board.strip("1-1", new Setting("", null, null, Light.NIGHT));

        assertThat(Shop.rows(sceneList(bare, strip)).getLast()).isEqualTo("1-1|1||夜|||||||4/8|0:30|31");
    }

    @Test
    void episodesAndMinutesAreNumbersThatCanBeAddedUp() throws IOException {
        Row row = row(sceneList(bare, Board.strip("12-3", "面馆")), 1);

        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("12");
        assertThat(row.getCell(12).asNumber()).isEqualByComparingTo("31");
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    }

    @Test
    void aSceneThatLooksLikeAFormulaStaysText() throws IOException {
        String formula = "=HYPERLINK(\"http://example.invalid\",\"点我\")";

        Row row = row(sceneList(noted(formula), Board.strip("1-1", "+1+1", "@SUM(A1)")), 1);

        assertThat(row.getCell(SYNOPSIS).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(SYNOPSIS).asString()).isEqualTo(formula);
        assertThat(row.getCell(4).asString()).isEqualTo("+1+1");
        assertThat(row.getCell(7).asString()).isEqualTo("@SUM(A1)");
    }

    @Test
    void markupAndRareCharactersSurvive() throws IOException {
        String text = "<b>&amp;\"𠮷\"🍜]]>";

        assertThat(row(sceneList(noted(text), Board.strip("1-1", "面馆")), 1)
                        .getCell(SYNOPSIS)
                        .asString())
                .isEqualTo(text);
    }

    @Test
    void charactersNoWorkbookMayHoldDoNotSpoilTheFile() throws IOException {
        byte[] xlsx = sceneList(noted("面\u0000馆\u000B开\uFFFE门"), Board.strip("1-1", "面馆"));

        assertThat(row(xlsx, 1).getCell(SYNOPSIS).asString())
                .contains("面", "馆", "开", "门")
                .doesNotContain("\u000B", "\uFFFE");
    }

    @Test
    void textLongerThanACellMayHoldIsCutAndSaysSo() throws IOException {
        byte[] xlsx = sceneList(noted("面".repeat(40_000)), Board.strip("1-1", "面馆"));

        assertThat(row(xlsx, 1).getCell(SYNOPSIS).asString()).hasSize(32_767).endsWith("面…");
    }

    @Test
    void anEmptySceneListStillHasItsHeader() throws IOException {
        assertThat(Shop.rows(sceneList(bare))).singleElement().asString().startsWith("场号|集|内外");
    }

    @Test
    void theSceneListCanBeFilteredAndKeepsItsHeaderInSight() throws IOException {
        String sheet =
                part(sceneList(bare, Board.strip("1-1", "面馆"), Board.strip("1-2", "面馆")), "xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<autoFilter ref=\"A1:M3\"", "state=\"frozen\"", "orientation=\"landscape\"");
    }

    @Test
    void eachDayOfTheStripboardEndsWithABarAcrossAllColumns() throws IOException {
        Plan plan = new Plan(
                List.of(
                        Board.day(1, Board.strip("1-1", "面馆", "陈小满")),
                        Board.day(2, Board.strip("1-2", "面馆"), Board.strip("1-3", "轮渡"))),
                List.of(Board.strip("2-1", "医院")));

        byte[] xlsx = stripboard(plan, Locale.ENGLISH);

        assertThat(Shop.rows(xlsx))
                .extracting(row -> row.substring(0, row.indexOf('|')))
                .containsExactly(
                        "Scene",
                        "1-1",
                        "End of day 1 · Tuesday, 1 December 2026 · 1 scenes · 4/8 pages · screen time 0:30 · work 0 h 31 min"
                                + " · 0 company moves · 1 cast",
                        "1-2",
                        "1-3",
                        "End of day 2 · Wednesday, 2 December 2026 · 2 scenes · 1 pages · screen time 1:00 · work 1 h 32 min"
                                + " · 1 company moves · 0 cast",
                        "2-1",
                        "Boneyard: 1 scenes");
        assertThat(part(xlsx, "xl/worksheets/sheet1.xml")).contains("ref=\"A3:M3\"", "ref=\"A6:M6\"", "ref=\"A8:M8\"");
    }

    @Test
    void theDaysOfTheStripboardAreNumberedAsOnTheCallSheets() throws IOException {
        Plan plan = new Plan(List.of(Board.day(1), Board.day(2, Board.strip("1-1", "面馆"))), List.of());

        assertThat(new CallSheetMaker(bare, Board.SHOOT, plan).list())
                .singleElement()
                .extracting(CallSheet::number)
                .isEqualTo(2);
        assertThat(Shop.rows(stripboard(plan, Locale.CHINESE)).getLast()).startsWith("第 2 天 完 · 2026年12月2日");
    }

    @Test
    void insideAndOutsideByDayAndByNightAreFourColours() throws IOException {
        Strip[] strips = {
            Board.strip("1-1", new Setting("面馆", null, IntExt.INT, Light.DAY)),
            Board.strip("1-2", new Setting("巷口", null, IntExt.EXT, Light.DAY)),
            Board.strip("1-3", new Setting("面馆", null, IntExt.INT, Light.NIGHT)),
            Board.strip("1-4", new Setting("巷口", null, IntExt.EXT, Light.NIGHT)),
        };

        String styles = part(sceneList(bare, strips), "xl/styles.xml");

        for (StripColour colour : StripColour.values()) {
            assertThat(styles).contains(colour.hex());
        }
    }

    @Test
    void theStreamStaysOpenForWhatComesAfterIt() throws IOException {
        var open = new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };

        SceneListSheet.write(bare, List.of(), Locale.CHINESE, open);
        StripboardSheet.write(bare, Board.SHOOT, new Plan(List.of(), List.of()), Locale.CHINESE, open);

        assertThat(open.closed).isFalse();
    }

    private static Production noted(String synopsis) {
        return new Production(
                "巷口热干面", Map.of("1-1", new SceneNote("日", synopsis, List.of(), List.of())), People.UNKNOWN);
    }

    private static byte[] sceneList(Production production, Strip... strips) throws IOException {
        return Shop.bytes(out -> SceneListSheet.write(production, List.of(strips), Locale.CHINESE, out));
    }

    private byte[] stripboard(Plan plan, Locale locale) throws IOException {
        return Shop.bytes(out -> StripboardSheet.write(bare, Board.SHOOT, plan, locale, out));
    }

    private static Row row(byte[] xlsx, int index) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read().get(index);
        }
    }

    private String part(byte[] xlsx, String name) throws IOException {
        try (var zip =
                new ZipFile(Files.write(folder.resolve("paper.xlsx"), xlsx).toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
