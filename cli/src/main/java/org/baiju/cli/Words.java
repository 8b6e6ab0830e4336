package org.baiju.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the commands say, in one language. */
final class Words {
    private final Locale locale;
    private final ResourceBundle words;

    Words(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.baiju.cli.words", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }
}
