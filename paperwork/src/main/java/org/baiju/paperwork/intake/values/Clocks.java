package org.baiju.paperwork.intake.values;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.jspecify.annotations.Nullable;

/** Times of the day and opening hours as crews write them: {@code 周一至周五 9:00-21:00; 周末 10点-次日2点}. */
public final class Clocks {
    private static final String WEEK = "一二三四五六日";
    private static final List<String> ENGLISH_WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private Clocks() {}

    /** A range of times within a day; {@code to} not after {@code from} lies on the next day. */
    public record Range(LocalTime from, LocalTime to) {}

    public static Optional<LocalTime> time(String text) {
        var cursor = new Cursor(text);
        @Nullable LocalTime time = time(cursor);
        return time != null && cursor.atEnd() ? Optional.of(time) : Optional.empty();
    }

    public static Optional<Range> range(String text) {
        var cursor = new Cursor(text);
        @Nullable Range range = range(cursor);
        return range != null && cursor.atEnd() ? Optional.of(range) : Optional.empty();
    }

    /** Opening hours, clause by clause; an empty list means always, no list that they were not understood. */
    public static Optional<List<Opening>> openings(String text) {
        var cursor = new Cursor(text);
        if (cursor.take("24小时", "全天", "always", "24h", "随时") && cursor.atEnd()) {
            return Optional.of(List.of());
        }
        cursor.reset(0);
        var openings = new ArrayList<Opening>();
        while (!cursor.atEnd()) {
            Set<DayOfWeek> days = days(cursor);
            cursor.skipSpaces();
            cursor.takeOneOf(":");
            cursor.skipSpaces();
            int mark = cursor.mark();
            @Nullable Range range = range(cursor);
            if (range == null) {
                cursor.reset(mark);
                cursor.take("全天", "all day");
                range = new Range(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
                if (days.isEmpty()) {
                    return Optional.empty();
                }
            }
            openings.add(new Opening(days.isEmpty() ? EVERY_DAY : days, range.from, range.to));
            if (!cursor.takeListSigns() && !cursor.atEnd()) {
                return Optional.empty();
            }
        }
        return openings.isEmpty() ? Optional.empty() : Optional.of(openings);
    }

    private static Set<DayOfWeek> days(Cursor cursor) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        int end = cursor.mark();
        while (true) {
            Set<DayOfWeek> named = namedDays(cursor, !days.isEmpty());
            if (named.isEmpty()) {
                cursor.reset(end);
                return days;
            }
            days.addAll(named);
            end = cursor.mark();
            cursor.takeListSigns();
        }
    }

    private static Set<DayOfWeek> namedDays(Cursor cursor, boolean prefixMayLack) {
        if (cursor.take("每天", "每日", "daily", "every day", "everyday")) {
            return EVERY_DAY;
        }
        if (cursor.take("工作日", "weekdays")) {
            return EnumSet.range(MONDAY, FRIDAY);
        }
        if (cursor.take("周末", "双休日", "weekends", "weekend")) {
            return EnumSet.of(SATURDAY, SUNDAY);
        }
        @Nullable DayOfWeek first = day(cursor, prefixMayLack);
        if (first == null) {
            return Set.of();
        }
        int mark = cursor.mark();
        if (cursor.takeRangeSign()) {
            @Nullable DayOfWeek last = day(cursor, true);
            if (last != null) {
                return through(first, last);
            }
            cursor.reset(mark);
        }
        return EnumSet.of(first);
    }

    private static Set<DayOfWeek> through(DayOfWeek first, DayOfWeek last) {
        Set<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    private static @Nullable DayOfWeek day(Cursor cursor, boolean prefixMayLack) {
        int mark = cursor.mark();
        boolean prefix = cursor.take("周", "星期", "礼拜");
        if (prefix || prefixMayLack) {
            for (int i = 0; i < WEEK.length(); i++) {
                if (cursor.takeOneOf(WEEK.substring(i, i + 1))) {
                    return DayOfWeek.of(i + 1);
                }
            }
            if (cursor.take("天")) {
                return SUNDAY;
            }
        }
        String word = cursor.letters();
        int index = word.length() < 3 ? -1 : ENGLISH_WEEK.indexOf(word.substring(0, 3));
        if (index >= 0) {
            cursor.takeOneOf(".");
            return DayOfWeek.of(index + 1);
        }
        cursor.reset(mark);
        return null;
    }

    private static @Nullable Range range(Cursor cursor) {
        @Nullable LocalTime from = time(cursor);
        if (from == null || !cursor.takeRangeSign()) {
            return null;
        }
        cursor.take("次日", "第二天", "翌日");
        cursor.skipSpaces();
        @Nullable LocalTime to = time(cursor);
        return to == null ? null : new Range(from, to);
    }

    private static @Nullable LocalTime time(Cursor cursor) {
        PartOfDay part = PartOfDay.read(cursor);
        int written = cursor.number();
        if (written < 0) {
            return null;
        }
        int hour = part.hour(written);
        int minute = minute(cursor);
        int mark = cursor.mark();
        cursor.skipSpaces();
        if (cursor.take("pm")) {
            hour = PartOfDay.AFTERNOON.hour(written);
        } else if (cursor.take("am")) {
            hour = PartOfDay.SMALL_HOURS.hour(written);
        } else {
            cursor.reset(mark);
        }
        boolean sound = minute >= 0 && minute < 60 && (hour < 24 || (hour == 24 && minute == 0));
        return sound ? LocalTime.of(hour % 24, minute) : null;
    }

    private static int minute(Cursor cursor) {
        if (cursor.nextIsOneOfBeforeDigit(":.") && cursor.takeOneOf(":.")) {
            int minute = cursor.number();
            if (cursor.nextIsOneOfBeforeDigit(":") && cursor.takeOneOf(":")) {
                cursor.number();
            }
            return minute;
        }
        if (!cursor.take("点钟", "点", "时")) {
            return 0;
        }
        if (cursor.take("半")) {
            return 30;
        }
        if (!cursor.nextIsDigit()) {
            return 0;
        }
        int minute = cursor.number();
        cursor.take("分");
        return minute;
    }
}
