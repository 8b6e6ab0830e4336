package org.baiju.studio.platform.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words on screens. Each module keeps its own in {@code messages/<module>_zh.properties} and {@code _en}; a key
 * starts with its module's name, so two modules cannot fight over one.
 */
@Component
public class Words {
    private final Map<String, String> chinese = load(Language.ZH);
    private final Map<String, String> english = load(Language.EN);

    /**
     * The sentence for the key, with {0}, {1} … filled in as {@link MessageFormat} does.
     *
     * @throws IllegalArgumentException if no module has the key: a page must never show a key
     */
    public String say(Language language, String key, Object... values) {
        String sentence = in(language).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("No words for '%s' in %s".formatted(key, language));
        }
        return values.length == 0 ? sentence : new MessageFormat(sentence, language.locale()).format(values);
    }

    /** Whether the key has words. */
    public boolean has(Language language, String key) {
        return in(language).containsKey(key);
    }

    /** All keys in that language, sorted. */
    public Set<String> keys(Language language) {
        return in(language).keySet();
    }

    private Map<String, String> in(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    private static Map<String, String> load(Language language) {
        var all = new TreeMap<String, String>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (all.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException(
                                "The key '%s' stands twice; %s has it again".formatted(key, file.getFilename()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
