package org.baiju.screenplay.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which lint rules hold for a series and how strictly. It is data in the form of a properties file: {@code hook=warning}
 * switches a rule on with its severity (off, info, warning, error), {@code hook.lines=3} and the like are its numbers and
 * words (parted by spaces), {@code hook.source} says where the rule comes from, {@code tension.words} are words of
 * conflict for all rules that measure tension.
 */
public final class LintProfile {
    /** A vertical live-action series in Chinese. */
    public static final LintProfile MINI_SERIES = builtIn("mini-series.properties");

    private static final String OFF = "off";
    private static final int LONGEST_PROFILE = 200_000;

    private final Map<LintRule, Severity> severities;
    private final Map<String, String> values;

    /** What came of reading a profile. */
    public sealed interface Parsed {
        /** Every entry makes sense. */
        record Read(LintProfile profile) implements Parsed {}

        /** The finding names the first entry that does not. */
        record Wrong(Finding finding) implements Parsed {}
    }

    private LintProfile(Map<LintRule, Severity> severities, Map<String, String> values) {
        this.severities = severities;
        this.values = values;
    }

    /** Reads a profile; what it does not say is as in this one. */
    public Parsed with(String text) {
        Map<String, String> entries = new HashMap<>(values);
        Map<LintRule, Severity> switched = new EnumMap<>(LintRule.class);
        switched.putAll(severities);
        Properties given = new Properties();
        try {
            given.load(new StringReader(text.substring(0, Math.min(text.length(), LONGEST_PROFILE))));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Parsed.Wrong(wrong(String.valueOf(unreadable.getMessage()), ""));
        }
        for (String key : new TreeSet<>(given.stringPropertyNames())) {
            String value = given.getProperty(key).strip();
            Finding wrong = check(key, value);
            if (wrong != null) {
                return new Parsed.Wrong(wrong);
            }
            Optional<LintRule> rule = ruleOf(key);
            if (rule.isEmpty()) {
                entries.put(key, value);
            } else if (value.equals(OFF)) {
                switched.remove(rule.get());
            } else {
                switched.put(rule.get(), Severity.valueOf(value.toUpperCase(Locale.ROOT)));
            }
        }
        return new Parsed.Read(new LintProfile(switched, entries));
    }

    /** The finding that a profile is longer than it may be. */
    public static Finding tooLong(int most) {
        return wrong("…", "≤ " + most);
    }

    /** How much a rule matters; absent if it is switched off. */
    public Optional<Severity> severity(LintRule rule) {
        return Optional.ofNullable(severities.get(rule));
    }

    int number(LintRule rule, String name) {
        return Integer.parseInt(Objects.requireNonNull(values.get(rule.key() + "." + name)));
    }

    List<String> words(LintRule rule, String name) {
        return listOf(values.get(rule.key() + "." + name));
    }

    List<String> tensionWords() {
        return listOf(values.get("tension.words"));
    }

    @Nullable
    String source(LintRule rule) {
        return values.get(rule.key() + ".source");
    }

    private static List<String> listOf(@Nullable String value) {
        return value == null || value.isBlank()
                ? List.of()
                : List.of(value.strip().split("\\s+"));
    }

    private static Optional<LintRule> ruleOf(String key) {
        return List.of(LintRule.values()).stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst();
    }

    /** What is wrong with an entry, or absent. */
    private static @Nullable Finding check(String key, String value) {
        if (ruleOf(key).isPresent()) {
            boolean known = Set.of(OFF, "info", "warning", "error").contains(value);
            return known ? null : wrong(key + "=" + value, "off, info, warning, error");
        }
        int dot = key.lastIndexOf('.');
        String name = key.substring(dot + 1);
        Optional<LintRule> rule = ruleOf(key.substring(0, Math.max(0, dot)));
        if (rule.isPresent() && rule.get().numbers().contains(name)) {
            return value.matches("\\d{1,6}") ? null : wrong(key + "=" + value, "0–999999");
        }
        boolean known = key.equals("tension.words")
                || (rule.isPresent() && (rule.get().words().contains(name) || name.equals("source")));
        return known ? null : wrong(key, "hook, hook.lines, tension.words …");
    }

    private static Finding wrong(String found, String expected) {
        return Finding.of(Severity.ERROR, "lint.profile", null, found, expected);
    }

    private static LintProfile builtIn(String name) {
        try (InputStream file = Objects.requireNonNull(LintProfile.class.getResourceAsStream(name))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return switch (new LintProfile(Map.of(), Map.of()).with(text)) {
                case Parsed.Read(LintProfile profile) -> profile;
                case Parsed.Wrong(Finding finding) ->
                    throw new IllegalStateException("The built-in profile is wrong: " + finding);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
