package org.baiju.screenplay.lint;

import java.util.List;
import java.util.Locale;

/** Every rule of a lint profile; the sentence of each stands in {@code findings_*.properties}. */
public enum LintRule {
    /** The first lines of an episode hold the viewer. */
    HOOK("lines least", "weak"),
    /** The last lines make the viewer want the next episode. */
    CLIFFHANGER("lines least", "marks"),
    SCENES_PER_EPISODE("most", ""),
    SPEECH_LENGTH("most", ""),
    SPEECHES_PER_EPISODE("least", ""),
    /** A line that an earlier episode has already. */
    REPEATED_LINE("characters", ""),
    EPISODE_SECONDS("least most", ""),
    EPISODE_CHARACTERS("least most", ""),
    /** An episode before which the viewer pays ends with a strong cut. */
    PAYWALL("lines least", "60 80 100"),
    /** A child where there is violence, fear or drink. */
    CHILD_SAFETY("", "children words"),
    SUBJECT_POLITICS("", "words"),
    SUBJECT_MILITARY("", "words"),
    SUBJECT_DIPLOMACY("", "words"),
    SUBJECT_SECURITY("", "words"),
    SUBJECT_UNITED_FRONT("", "words"),
    SUBJECT_ETHNIC("", "words"),
    SUBJECT_RELIGION("", "words"),
    SUBJECT_JUSTICE("", "words"),
    SUBJECT_POLICE("", "words");

    private final String numbers;
    private final String words;

    /** Names parted by spaces. */
    LintRule(String numbers, String words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** The name in profiles, as in {@code scenes-per-episode}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id in findings, as in {@code lint.scenes-per-episode}. */
    public String id() {
        return "lint." + key();
    }

    /** Whether it flags a special subject, which the compliance desk has to know of. */
    public boolean isSubject() {
        return name().startsWith("SUBJECT_");
    }

    /** The names of its numbers. */
    List<String> numbers() {
        return List.of(numbers.split(" ", -1));
    }

    /** The names of its lists of words. */
    List<String> words() {
        return List.of(words.split(" ", -1));
    }
}
