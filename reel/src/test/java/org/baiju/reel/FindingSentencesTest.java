package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Wording;
import org.junit.jupiter.api.Test;

class FindingSentencesTest {
    private static final Pattern RULE = Pattern.compile("\"(reel\\.[a-z-]+)\"");

    @Test
    void everyRuleHasASentenceInBothLanguages() throws IOException {
        assertThat(keys("zh")).isEqualTo(keys("en")).isEqualTo(rulesInTheCode());
    }

    @Test
    void sentencesNameWhatWasFound() {
        Finding finding = Finding.of(Severity.ERROR, "reel.shape", null, "1920×1080", "9:16");
        assertThat(Wording.of(Reel.class, Locale.SIMPLIFIED_CHINESE).say(finding))
                .isEqualTo("画面为 1920×1080，应为 9:16 竖屏。");
        assertThat(Wording.of(Reel.class, Locale.ENGLISH).say(finding))
                .isEqualTo("The picture is 1920×1080; it must be upright 9:16.");
    }

    private static Set<String> keys(String language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/org/baiju/reel/findings_%s.properties".formatted(language)))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> rulesInTheCode() throws IOException {
        var rules = new TreeSet<String>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            Matcher rule = RULE.matcher(Files.readString(source));
            while (rule.find()) {
                rules.add(rule.group(1));
            }
        }
        return rules;
    }
}
