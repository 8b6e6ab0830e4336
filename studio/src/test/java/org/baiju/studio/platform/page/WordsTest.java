package org.baiju.studio.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    /** A whole key in a template: one that is put together from parts ends with a dot and is checked by its family. */
    private static final Pattern SAID = Pattern.compile("page\\.say\\(\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"[,)]");

    private static final Pattern FAMILY = Pattern.compile("page\\.say\\(\"([a-z][A-Za-z0-9.-]*\\.)\" \\+");
    private static final Pattern IN_CODE =
            Pattern.compile("(?:Toast\\.(?:done|wrong)\\(|HttpStatus\\.[A-Z_]+,\\s+)\"([a-z][a-z0-9.-]+)\"");

    private final Words words = new Words();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(words.keys(Language.EN)).isEqualTo(words.keys(Language.ZH));
    }

    @Test
    void chineseSentencesAreChinese() {
        var latin = Pattern.compile("\\p{IsLatin}{4,}");

        assertThat(words.keys(Language.ZH))
                .filteredOn(key -> latin.matcher(words.say(Language.ZH, key, 1, 2, 3)
                                .replaceAll(
                                        "Idempotency-Key|Authorization|Baiju|WebVTT|Word|docx|xlsx|Fountain|Final Draft|/api/docs|JSON|Ctrl|Shift|Enter|Delete",
                                        ""))
                        .find())
                .as("Chinese sentences with English words in them")
                .isEmpty();
    }

    @Test
    void everySentenceCanBeFilledIn() {
        for (Language language : Language.values()) {
            for (String key : words.keys(language)) {
                assertThat(words.say(language, key, 1, 2, 3)).as(key).isNotBlank();
            }
        }
    }

    @Test
    void everyKeyInATemplateHasWords() throws IOException {
        var unknown = new TreeSet<String>();
        for (Path file : filesBelow("src/main/jte", ".jte")) {
            String template = Files.readString(file);
            SAID.matcher(template).results().map(found -> found.group(1)).forEach(key -> {
                if (!words.has(Language.ZH, key)) {
                    unknown.add(file.getFileName() + ": " + key);
                }
            });
            FAMILY.matcher(template).results().map(found -> found.group(1)).forEach(family -> {
                if (words.keys(Language.ZH).stream().noneMatch(key -> key.startsWith(family))) {
                    unknown.add(file.getFileName() + ": " + family + "…");
                }
            });
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyKeyInAToastOrProblemHasWords() throws IOException {
        var unknown = new TreeSet<String>();
        for (Path file : filesBelow("src/main/java", ".java")) {
            IN_CODE.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> {
                        if (!words.has(Language.ZH, key) && !words.has(Language.ZH, "problem." + key)) {
                            unknown.add(file.getFileName() + ": " + key);
                        }
                    });
        }
        assertThat(unknown).isEmpty();
    }

    private static List<Path> filesBelow(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
