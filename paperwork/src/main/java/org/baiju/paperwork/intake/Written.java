package org.baiju.paperwork.intake;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.jspecify.annotations.Nullable;

/** Writes values into cells in the forms that the readers of this package understand. */
final class Written {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Written() {}

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals("zh");
    }

    static String heading(Heading heading, Locale locale) {
        return heading.names().get(isChinese(locale) ? 0 : 1);
    }

    static String yuan(@Nullable Long fen) {
        return fen == null
                ? ""
                : BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String time(@Nullable LocalTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    static String spans(List<DateSpan> spans) {
        return spans.stream()
                .map(span -> span.from().equals(span.to()) ? span.from().toString() : span.from() + "~" + span.to())
                .collect(Collectors.joining("; "));
    }

    static String openings(List<Opening> openings, Locale locale) {
        return openings.stream()
                .map(opening ->
                        days(opening, locale) + " " + CLOCK.format(opening.from()) + "-" + CLOCK.format(opening.to()))
                .collect(Collectors.joining("; "));
    }

    private static String days(Opening opening, Locale locale) {
        if (opening.days().size() == DayOfWeek.values().length) {
            return isChinese(locale) ? "每天" : "daily";
        }
        return opening.days().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, isChinese(locale) ? Locale.CHINA : Locale.ENGLISH))
                .collect(Collectors.joining("、"));
    }
}
