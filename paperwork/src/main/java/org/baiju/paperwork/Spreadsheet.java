package org.baiju.paperwork;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks whose sheets print on A4, each as wide as one page. */
public final class Spreadsheet {
    private static final int LONGEST_SHEET_NAME = 31;
    /** Excel calls a workbook with a longer cell damaged. */
    private static final int LONGEST_CELL = 32_767;

    private Spreadsheet() {}

    /** One sheet of a workbook. */
    public record Sheet(String name, Consumer<Worksheet> content) {}

    /** Writes a workbook of one sheet; leaves the stream open. */
    public static void write(OutputStream out, String name, Consumer<Worksheet> content) throws IOException {
        write(out, List.of(new Sheet(name, content)));
    }

    /** Leaves the stream open. */
    public static void write(OutputStream out, List<Sheet> sheets) throws IOException {
        try (var workbook = new Workbook(new StayingOpen(out), "Baiju", "1.0")) {
            for (Sheet wanted : sheets) {
                String name = wanted.name();
                Worksheet sheet = workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME)));
                sheet.paperSize(PaperSize.A4_PAPER);
                sheet.pageOrientation("landscape");
                sheet.setFitToPage(true);
                sheet.fitToWidth((short) 1);
                sheet.fitToHeight((short) 0);
                sheet.footer("&P / &N", Position.RIGHT);
                wanted.content().accept(sheet);
            }
        }
    }

    /** The text as a cell may hold it: the end of one that is too long is cut off, and an ellipsis says so. */
    public static String cell(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = LONGEST_CELL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
    }

    /** The workbook closes its stream; the caller's has to stay open. */
    private static final class StayingOpen extends java.io.FilterOutputStream {
        StayingOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
