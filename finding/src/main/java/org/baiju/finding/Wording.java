package org.baiju.finding;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Says findings in a language. An engine keeps one sentence per rule id in a resource bundle; {0} stands for what was
 * found and {1} for what was expected.
 */
public final class Wording {
    private final ResourceBundle sentences;

    private Wording(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    /**
     * The sentences of one engine.
     *
     * @param engine a class of the engine; the bundle is {@code findings} in its package
     * @throws MissingResourceException if the engine has no such bundle
     */
    public static Wording of(Class<?> engine, Locale locale) {
        return new Wording(ResourceBundle.getBundle(
                engine.getPackageName() + ".findings",
                locale,
                engine.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** One sentence for the finding. */
    public String say(Finding finding) {
        return new MessageFormat(sentences.getString(finding.rule()), sentences.getLocale())
                .format(new Object[] {finding.found(), finding.expected()});
    }
}
