package org.baiju.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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

    /** Why a file could not be written: the reason alone, for the file that failed may be one nobody knows of. */
    String reason(IOException failed) {
        return switch (failed) {
            case AccessDeniedException _ -> get("reason.denied");
            case NoSuchFileException _ -> get("reason.missing");
            case FileSystemException known when known.getReason() != null -> known.getReason();
            case FileSystemException _ -> get("reason.unknown");
            default -> String.valueOf(failed.getMessage());
        };
    }
}
