package org.baiju.paperwork.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.baiju.finding.Finding;
import org.baiju.screenplay.text.TextDecoder;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Turns the bytes of an .xlsx or CSV file into sheets of text. */
public final class GridReader {
    static final int BYTES_MAX = 10 << 20;
    static final int ROWS_MAX = 5_000;
    static final int COLUMNS_MAX = 200;
    static final int SHEETS_MAX = 50;
    /** A workbook is a zip file: this many bytes of it may come out of so few. */
    static final int UNPACKED_MAX = 64 << 20;

    private static final int CELL_MAX = 4_000;

    private GridReader() {}

    /** The sheets of a file, or why there are none. */
    public sealed interface Grids {
        record Read(List<Grid> sheets) implements Grids {}

        record Refused(Finding finding) implements Grids {}
    }

    /** A limit that the file exceeds. */
    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String found;
        private final String limit;

        TooLarge(String found, String limit) {
            super(found);
            this.found = found;
            this.limit = limit;
        }
    }

    /** Reads a file; one that is none, or beyond a limit, is refused with the reason. */
    public static Grids read(byte[] bytes, String fileName) {
        if (bytes.length > BYTES_MAX) {
            return new Grids.Refused(TableRule.TOO_LARGE.at(fileName, bytes.length / 1024 + " kB", "10 MB"));
        }
        if (ReadableWorkbook.isOLE2Header(firstBytes(bytes))) {
            return new Grids.Refused(TableRule.OLD_WORKBOOK.at(fileName, fileName, ".xlsx"));
        }
        try {
            if (ReadableWorkbook.isOOXMLZipHeader(firstBytes(bytes))) {
                return new Grids.Read(workbook(bytes));
            }
            if (isText(bytes)) {
                return new Grids.Read(List.of(new Grid("", limited(CsvText.parse(TextDecoder.decode(bytes))))));
            }
        } catch (TooLarge tooLarge) {
            return new Grids.Refused(TableRule.TOO_LARGE.at(fileName, tooLarge.found, tooLarge.limit));
        } catch (IOException | RuntimeException damaged) {
            // The libraries below say in many ways, not all of them declared, that a file is damaged.
            return new Grids.Refused(TableRule.UNREADABLE.at(fileName, fileName, ".xlsx, .csv"));
        }
        return new Grids.Refused(TableRule.UNREADABLE.at(fileName, fileName, ".xlsx, .csv"));
    }

    private static byte[] firstBytes(byte[] bytes) {
        return Arrays.copyOf(bytes, 8);
    }

    private static boolean isText(byte[] bytes) {
        if (!TextDecoder.canDecode(bytes)) {
            return false;
        }
        return TextDecoder.hasUtf16Mark(bytes) || TextDecoder.decode(bytes).indexOf('\0') < 0;
    }

    private static List<Grid> workbook(byte[] bytes) throws IOException {
        checkUnpackedSize(bytes);
        var grids = new ArrayList<Grid>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            if (sheets.size() > SHEETS_MAX) {
                throw new TooLarge(sheets.size() + " ×", SHEETS_MAX + " ×");
            }
            var cells = new CellText(workbook.isDate1904());
            for (Sheet sheet : sheets) {
                grids.add(new Grid(sheet.getName(), rows(sheet, cells)));
            }
        }
        return grids;
    }

    private static List<List<String>> rows(Sheet sheet, CellText cells) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var stream = sheet.openStream()) {
            stream.forEach(row -> {
                List<String> texts = texts(row, cells);
                if (texts.isEmpty()) {
                    return;
                }
                if (row.getRowNum() > ROWS_MAX) {
                    throw new TooLarge(sheet.getName() + " " + row.getRowNum(), sheet.getName() + " " + ROWS_MAX);
                }
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                rows.add(texts);
            });
        }
        return rows;
    }

    private static List<String> texts(Row row, CellText cells) {
        var texts = new ArrayList<String>();
        row.stream().filter(cell -> cell != null).forEach(cell -> {
            String text = clean(cells.of(cell));
            if (text.isEmpty()) {
                return;
            }
            if (cell.getColumnIndex() >= COLUMNS_MAX) {
                throw new TooLarge(cell.getAddress().toString(), COLUMNS_MAX + " ×");
            }
            while (texts.size() < cell.getColumnIndex()) {
                texts.add("");
            }
            texts.add(text);
        });
        return texts;
    }

    private static List<List<String>> limited(List<List<String>> rows) {
        if (rows.size() > ROWS_MAX) {
            throw new TooLarge(String.valueOf(rows.size()), String.valueOf(ROWS_MAX));
        }
        return rows.stream()
                .map(row -> {
                    if (row.size() > COLUMNS_MAX) {
                        throw new TooLarge(row.size() + " ×", COLUMNS_MAX + " ×");
                    }
                    return row.stream().map(GridReader::clean).toList();
                })
                .toList();
    }

    private static String clean(String text) {
        if (text.length() > CELL_MAX) {
            throw new TooLarge(text.substring(0, 40) + "…", String.valueOf(CELL_MAX));
        }
        return text.replace('\u00A0', ' ')
                .replace("\uFEFF", "")
                .replace("\0", "")
                .strip();
    }

    private static void checkUnpackedSize(byte[] bytes) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        // java.util.zip cannot stream entries whose sizes follow them in 64 bits, as fastexcel writes them.
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    total = add(content, buffer, total);
                }
            }
        }
    }

    private static long add(InputStream entry, byte[] buffer, long before) throws IOException {
        long total = before;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            total += read;
            if (total > UNPACKED_MAX) {
                throw new TooLarge("> 64 MB", "64 MB");
            }
        }
        return total;
    }
}
