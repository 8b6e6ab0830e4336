package org.baiju.screenplay.breakdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.baiju.finding.Finding;
import org.baiju.screenplay.Category;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell what a scene needs. It is data: one line for each category, its words parted by spaces, an optional
 * confidence behind the category; words behind a single dash need nothing and keep shorter words inside them from being
 * found, as 马上 does with 马; a line that starts with # is a remark.
 *
 * <pre>{@code
 * props: 手机 信封 雨伞
 * animals 0.6: 马 牛
 * -: 马上 手机号
 * }</pre>
 */
public final class Lexicon {
    /** What a word counts if its line does not say. */
    private static final double USUAL_CONFIDENCE = 0.8;

    /** More words than any series needs; a longer list is somebody's novel. */
    private static final int MOST_WORDS = 20_000;

    /** The words that come with the product, Chinese and English. */
    public static final Lexicon BUILT_IN = builtIn();

    private final Map<String, Word> words;
    private final Map<Character, List<Word>> byFirstCharacter = new HashMap<>();

    /** A word, lower case; without category it needs nothing. */
    record Word(String text, @Nullable Category category, double confidence) {}

    /** What came of reading a lexicon. */
    public sealed interface Parsed {
        /** Every line could be read. */
        record Read(Lexicon lexicon) implements Parsed {}

        /** The finding names the first line that is none. */
        record Wrong(Finding finding) implements Parsed {}
    }

    private Lexicon(Map<String, Word> words) {
        this.words = words;
        words.values()
                .forEach(word -> byFirstCharacter
                        .computeIfAbsent(word.text.charAt(0), _ -> new ArrayList<>())
                        .add(word));
        byFirstCharacter
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt((Word word) -> word.text.length())
                        .reversed()));
    }

    /** Reads a lexicon; a word that stands there twice belongs to its last category. */
    public static Parsed parse(String text) {
        Map<String, Word> words = new HashMap<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            LexiconLine read = LexiconLine.of(content, USUAL_CONFIDENCE);
            if (read == null) {
                return new Parsed.Wrong(BreakdownRule.LEXICON_LINE.at(number, content));
            }
            read.words().forEach(word -> words.put(word, new Word(word, read.category(), read.confidence())));
            if (words.size() > MOST_WORDS) {
                return new Parsed.Wrong(BreakdownRule.LEXICON_TOO_LONG.at(number, String.valueOf(MOST_WORDS)));
            }
        }
        return new Parsed.Read(new Lexicon(words));
    }

    /** This lexicon with the words of another, which win where both know a word. */
    public Lexicon plus(Lexicon other) {
        Map<String, Word> all = new HashMap<>(words);
        all.putAll(other.words);
        return new Lexicon(all);
    }

    /** The longest word that starts at a character of a lower-case text; absent if none does. */
    @Nullable
    Word longestAt(String text, int index) {
        for (Word word : byFirstCharacter.getOrDefault(text.charAt(index), List.of())) {
            if (text.startsWith(word.text, index) && standsAlone(text, index, word.text)) {
                return word;
            }
        }
        return null;
    }

    /** Words of scripts with spaces must not be parts of longer words; Chinese has no such borders. */
    private static boolean standsAlone(String text, int index, String word) {
        int end = index + word.length();
        return (!isLatin(word.charAt(0)) || index == 0 || !isLatin(text.charAt(index - 1)))
                && (!isLatin(word.charAt(word.length() - 1)) || end == text.length() || !isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private static Lexicon builtIn() {
        try (InputStream file = Objects.requireNonNull(Lexicon.class.getResourceAsStream("lexicon.txt"))) {
            return switch (parse(new String(file.readAllBytes(), StandardCharsets.UTF_8))) {
                case Parsed.Read(Lexicon lexicon) -> lexicon;
                case Parsed.Wrong(Finding finding) ->
                    throw new IllegalStateException("The built-in lexicon is wrong: " + finding);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of a lexicon; without category its words need nothing. */
    private record LexiconLine(@Nullable Category category, double confidence, List<String> words) {

        static @Nullable LexiconLine of(String line, double usualConfidence) {
            int colon = line.indexOf(':') < 0 ? line.indexOf('：') : line.indexOf(':');
            if (colon < 0) {
                return null;
            }
            List<String> key = parts(line.substring(0, colon));
            List<String> words = parts(line.substring(colon + 1));
            if (key.isEmpty() || key.size() > 2) {
                return null;
            }
            Category category = categoryOf(key.getFirst());
            if (category == null && !key.getFirst().equals("-")) {
                return null;
            }
            double confidence = key.size() == 2 ? confidenceOf(key.getLast()) : usualConfidence;
            return confidence >= 0 && confidence <= 1 ? new LexiconLine(category, confidence, words) : null;
        }

        private static List<String> parts(String text) {
            return List.of(text.strip().toLowerCase(Locale.ROOT).split("[\\s、，,]+")).stream()
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        private static @Nullable Category categoryOf(String id) {
            for (Category category : Category.values()) {
                if (category.id().equals(id)) {
                    return category;
                }
            }
            return null;
        }

        /** Negative for what is no number. */
        private static double confidenceOf(String text) {
            return text.matches("[01](?:\\.\\d{1,3})?") ? Double.parseDouble(text) : -1;
        }
    }
}
