package org.baiju.paperwork;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Light;
import org.jspecify.annotations.Nullable;

/** The words of the papers in one language. */
public final class Labels {
    private final Locale locale;
    private final ResourceBundle words;

    public Labels(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.baiju.paperwork.labels", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public String get(String key) {
        return words.getString(key);
    }

    public String get(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.toLanguageTag();
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale.getLanguage().equals("zh") ? Locale.CHINA : Locale.UK)
                .format(date);
    }

    public String intExt(@Nullable IntExt intExt) {
        return intExt == null ? "" : get("int-ext." + intExt.name());
    }

    public String category(Category category) {
        String key = "category." + category.name();
        return words.containsKey(key) ? get(key) : category.name().replace('_', ' ');
    }

    public String light(Light light) {
        return get("light." + light.name());
    }

    /** The time of day as the script words it, in Chinese papers; others say dawn, day, dusk and night. */
    public String time(Light light, String written) {
        return locale.getLanguage().equals("zh") && !written.isEmpty() ? written : light(light);
    }

    public String list(Collection<String> items) {
        return String.join(get("list-separator"), items);
    }

    /** Hours and minutes of work. */
    public String work(Duration duration) {
        return get("hours-minutes", duration.toHours(), duration.toMinutesPart());
    }

    /** Minutes and seconds on the screen: {@code 1:05}. */
    public static String screen(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** Pages as the trade writes them: {@code 1 3/8}. */
    public static String pages(int eighths) {
        int whole = eighths / 8;
        int rest = eighths % 8;
        if (rest == 0) {
            return String.valueOf(whole);
        }
        return (whole == 0 ? "" : whole + " ") + rest + "/8";
    }
}
