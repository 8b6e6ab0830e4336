package org.baiju.studio.platform.page;

import java.text.DecimalFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frame around one page: who looks at it, in which language, and where they can go from here. Templates get it as
 * {@code page}.
 *
 * @param person the name of who is signed in; absent for a stranger
 * @param organisation the name of the organisation they work for; absent for a viewer
 * @param path the address that shows this page again, with its query
 * @param csrf the token every form sends back
 * @param assets the fingerprint of the style sheet and scripts, so that browsers may keep them for ever
 * @param navigation the rail, top to bottom; empty where there is none
 * @param series the series the page belongs to; absent on pages above the series
 * @param otherSeries what the series switcher offers, newest first
 * @param toast a word about what was just done; absent if nothing was
 */
public record Page(
        Words words,
        Language language,
        ZoneId zone,
        @Nullable String person,
        @Nullable String organisation,
        String path,
        Csrf csrf,
        String assets,
        List<NavigationItem> navigation,
        @Nullable SeriesLink series,
        List<SeriesLink> otherSeries,
        @Nullable Toast toast) {
    private static final long MEGABYTE = 1L << 20;

    /** The token against forged requests: as a form field and as a header. */
    public record Csrf(String parameter, String header, String token) {}

    /** One line of the rail; {@code icon} names a symbol of the icon sheet. */
    public record NavigationItem(String href, String label, String icon, boolean current) {}

    /** A series as the switcher shows it. */
    public record SeriesLink(String href, String title) {}

    /** The words for the key, in the page's language. */
    public String say(String key, Object... values) {
        return words.say(language, key, values);
    }

    /** Every sentence below a prefix by the rest of its key, as one JSON object; {0} and {1} stand as they are. */
    public String sayAll(String prefix) {
        var found = new TreeMap<String, String>();
        for (String key : words.keys(language)) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), say(key));
            }
        }
        return JsonMapper.shared().writeValueAsString(found);
    }

    /** The address of a script or style sheet. */
    public String asset(String name) {
        return "/assets/" + assets + "/" + name;
    }

    /** A date as people write it: 2026年12月1日 周二, or Tue 1 Dec 2026. */
    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(
                language == Language.ZH ? "yyyy年M月d日 EEE" : "EEE d MMM yyyy", language.locale()));
    }

    /** A moment in the studio's time zone, to the minute. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(
                        language == Language.ZH ? "yyyy年M月d日 HH:mm" : "d MMM yyyy HH:mm", language.locale())
                .format(moment.atZone(zone));
    }

    /** Seconds as minutes and seconds, as on a slate: 2:10. */
    public String length(long seconds) {
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** Minor units of the yuan as a price: ¥11.00. */
    public String yuan(long fen) {
        return "%s¥%,d.%02d".formatted(fen < 0 ? "−" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
    }

    /** Bytes in the unit a person would use, where a megabyte is what the settings call so: 1,048,576 bytes. */
    public String bytes(long bytes) {
        if (bytes < MEGABYTE) {
            return "%.0f kB".formatted(Math.ceil(bytes / 1024.0));
        }
        return bytes < 1024 * MEGABYTE
                ? "%.1f MB".formatted((double) bytes / MEGABYTE)
                : "%s GB".formatted(new DecimalFormat("0.##").format((double) bytes / MEGABYTE / 1024));
    }
}
