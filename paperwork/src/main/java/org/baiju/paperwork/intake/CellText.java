package org.baiju.paperwork.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook shows, with dates as 2026-12-03 and times as 09:00 however the sheet formats them. */
final class CellText {
    /** The last day that Excel knows, 9999-12-31. */
    private static final int LAST_SERIAL = 2_958_465;

    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final LocalDate origin;

    CellText(boolean since1904) {
        this.origin = since1904 ? SINCE_1904 : SINCE_1900;
    }

    String of(Cell cell) {
        if (cell.getType() != CellType.NUMBER && cell.getType() != CellType.FORMULA) {
            return cell.getText();
        }
        @Nullable String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        BigDecimal number;
        try {
            number = new BigDecimal(raw);
        } catch (NumberFormatException textOfFormula) {
            return raw;
        }
        if (number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0
                && showsDate(cell.getDataFormatId(), cell.getDataFormatString())) {
            return moment(number);
        }
        return number.setScale(Math.min(Math.max(number.scale(), 0), 6), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String moment(BigDecimal serial) {
        int days = serial.intValue();
        int minutes = serial.subtract(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(24 * 60))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        String date = origin.plusDays(days + minutes / (24 * 60)).toString();
        String time = LocalTime.ofSecondOfDay(minutes % (24 * 60) * 60L).format(CLOCK);
        if (days == 0) {
            return time;
        }
        return minutes % (24 * 60) == 0 ? date : date + " " + time;
    }

    /** The numbers of built-in formats are those of ECMA-376 part 1, §18.8.30, with the East Asian ones. */
    private static boolean showsDate(@Nullable Integer id, @Nullable String format) {
        if (id != null
                && ((id >= 14 && id <= 22)
                        || (id >= 27 && id <= 36)
                        || (id >= 45 && id <= 58 && id != 48 && id != 49))) {
            return true;
        }
        if (format == null) {
            return false;
        }
        boolean quoted = false;
        for (int i = 0; i < format.length(); i++) {
            char c = Character.toLowerCase(format.charAt(i));
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\') {
                i++;
            } else if (c == '[' && !quoted) {
                i = Math.max(i, format.indexOf(']', i));
            } else if (!quoted && "ymdhs".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
