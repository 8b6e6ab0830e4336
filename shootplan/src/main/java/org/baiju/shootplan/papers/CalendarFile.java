package org.baiju.shootplan.papers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes calendars that every calendar program subscribes to (iCalendar, RFC 5545). Times of a known zone are written as
 * UTC, which needs no table of zones; others float.
 */
public final class CalendarFile {
    /** More events than a season has days and people in one calendar. */
    public static final int EVENTS_MAX = 2_000;

    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter FLOATING = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final StringBuilder file = new StringBuilder();

    private CalendarFile() {}

    /**
     * The text of a calendar file, to be sent as UTF-8.
     *
     * @throws IllegalArgumentException if there are more than {@link #EVENTS_MAX}
     */
    public static String of(String name, List<CalendarEvent> events) {
        if (events.size() > EVENTS_MAX) {
            throw new IllegalArgumentException(
                    "A calendar has at most %d events, not %d".formatted(EVENTS_MAX, events.size()));
        }
        var file = new CalendarFile();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Baiju//Shooting//EN");
        file.line("CALSCALE", "GREGORIAN");
        file.line("METHOD", "PUBLISH");
        file.line("X-WR-CALNAME", text(name));
        events.forEach(file::event);
        file.line("END", "VCALENDAR");
        return file.file.toString();
    }

    private void event(CalendarEvent event) {
        line("BEGIN", "VEVENT");
        line("UID", text(event.uid()));
        line("DTSTAMP", utc(event.changedAt()));
        line("SEQUENCE", String.valueOf(event.sequence()));
        line("DTSTART", time(event.from(), event.zone()));
        line("DTEND", time(event.to(), event.zone()));
        line("SUMMARY", text(event.summary()));
        if (!event.location().isEmpty()) {
            line("LOCATION", text(event.location()));
        }
        if (!event.description().isEmpty()) {
            line("DESCRIPTION", text(event.description()));
        }
        line("STATUS", event.isCancelled() ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
    }

    private static String time(LocalDateTime time, @Nullable ZoneId zone) {
        return zone == null ? FLOATING.format(time) : utc(time.atZone(zone).toInstant());
    }

    private static String utc(Instant moment) {
        return FLOATING.format(moment.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /** Escapes as section 3.3.11 wants it; other control characters are not allowed at all. */
    private static String text(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c >= ' ' && c != 0x7F && (c < 0xD800 || c > 0xDFFF)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Folds as section 3.1 wants it: no line has more than 75 octets, and no character is torn. */
    private void line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = Character.toString(line.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LINE_OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(character);
            octets += length;
        }
        file.append("\r\n");
    }
}
