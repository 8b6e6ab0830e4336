package org.baiju.paperwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report(
            "巷口<热>干面",
            "生产日报",
            "2026-12-01",
            List.of(new Report.Fact("收工", "19:30")),
            List.of(new Report.Table("场次", List.of("场", "条"), List.of(List.of("1-1", "3 / 5")))),
            List.of("王导于 2026-12-01 批准"),
            "ab".repeat(32));

    @Test
    void thePdfHasEveryFigureRowAndSignature() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportPdf.create().write(report, Locale.SIMPLIFIED_CHINESE, out);

        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("巷口<热>干面", "19:30", "1-1", "3 / 5", "王导", "abab");
        }
    }

    @Test
    void theWorkbookHasTheSame() throws IOException {
        var out = new ByteArrayOutputStream();
        ReportSheet.write(report, out);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> cells = workbook.getFirstSheet().read().stream()
                    .flatMap(row -> row.stream().filter(cell -> cell != null).map(cell -> cell.getText()))
                    .toList();
            assertThat(cells).contains("19:30", "1-1", "3 / 5", "王导于 2026-12-01 批准");
        }
    }
}
