package org.baiju.paperwork;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.shootplan.Breakdown;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A small production of the noodle shop, and readers for its papers. */
public final class Shop {
    public static final String SCRIPT = """
            《巷口<面>&"馆"》
            第1集 三号桌
            1-1 清晨 内 面馆·前厅
            人物：陈小满、周桂香、食客×4
            道具：竹篓、搪瓷碗
            △一份合同拍在案板上。
            1-2 日 外 巷口
            人物：陈小满、豆豆
            △豆豆跑过来。
            第2集 对岸
            2-1 夜 外 轮渡·甲板
            人物：周桂香
            道具：船票
            △江风卷着雨。
            """;

    private final Script script = script(SCRIPT);

    public interface Paper {
        void write(OutputStream out) throws IOException;
    }

    public static Script script(String text) {
        return switch (ScriptReader.read(text.getBytes(StandardCharsets.UTF_8), "面馆.txt")) {
            case ReadResult.Accepted(Script accepted, String _) -> accepted;
            case ReadResult.Refused(Finding finding) -> fail("Refused: " + finding);
        };
    }

    public Production production() {
        return Production.of(script);
    }

    public List<Strip> strips() {
        return Breakdown.MINI_SERIES.stripsOf(script);
    }

    /** The exterior first, so that the second day has a move. */
    public Plan plan() {
        List<Strip> strips = strips();
        return new Plan(List.of(Board.day(1, strips.get(1)), Board.day(2, strips.get(0), strips.get(2))), List.of());
    }

    public static byte[] bytes(Paper paper) throws IOException {
        var out = new ByteArrayOutputStream();
        paper.write(out);
        return out.toByteArray();
    }

    /** The text of each row, cells parted by bars. */
    public static List<String> rows(byte[] xlsx) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return workbook.getFirstSheet().read().stream().map(Shop::text).toList();
        }
    }

    public static String pdfText(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(Row row) {
        return String.join(
                "|",
                row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
    }
}
