package org.baiju.paperwork.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets that crews keep, for tests. */
final class Sheets {
    private Sheets() {}

    static byte[] csv(String... rows) {
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(String sheet, Consumer<Worksheet> content) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            content.accept(workbook.newWorksheet(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static <T> T accepted(TableResult<T> result) {
        return switch (result) {
            case TableResult.Accepted<T> accepted -> accepted.table();
            case TableResult.Refused<T> refused -> throw new AssertionError(refused.finding());
        };
    }

    /** The findings as {@code rule cell found}. */
    static List<String> findings(TableResult<?> result) {
        return switch (result) {
            case TableResult.Accepted<?> accepted ->
                accepted.findings().stream().map(Sheets::line).toList();
            case TableResult.Refused<?> refused -> List.of(line(refused.finding()));
        };
    }

    private static String line(Finding finding) {
        String cell = finding.where() instanceof Where.Thing thing ? thing.name() : "";
        return "%s %s %s".formatted(finding.rule(), cell, finding.found());
    }
}
