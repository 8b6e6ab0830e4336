package org.baiju.screenplay;

import java.time.Duration;

/**
 * How long a script plays on the screen. Speech is counted by its characters, action by its beats; words on the screen
 * by the time it takes to read them.
 *
 * <p>Chinese scripts have no law for the length of a page, so seconds are the measure and eighths are derived from them:
 * one page is one minute, an eighth is 7.5 seconds, and a scene is rounded up to whole eighths, as the trade does.
 */
public record Lengths(Pace pace) {
    /** The lengths of a vertical live-action series. */
    public static final Lengths MINI_SERIES = new Lengths(Pace.MINI_SERIES);

    private static final double SECONDS_PER_EIGHTH = 60.0 / 8;
    private static final double CHARACTERS_PER_WORD = 1.8;
    private static final String APOSTROPHES = "'’";

    /** The length of a line; zero for notes and everything else that nobody sees or hears. */
    public Duration of(Line line) {
        double characters = spoken(line.playedText());
        double seconds = switch (line.kind().broader()) {
            case DIALOGUE, LYRIC, ON_SCREEN_TEXT -> characters / pace.charactersPerSecond();
            case ACTION, CENTERED -> Math.ceil(characters / pace.charactersPerBeat()) * pace.secondsPerBeat();
            case PARENTHETICAL,
                    BARE_PARENTHETICAL,
                    TRANSITION,
                    NOTE,
                    SECTION,
                    SYNOPSIS,
                    PAGE_BREAK,
                    SHOT,
                    GENERAL,
                    NEW_ACT,
                    END_OF_ACT,
                    BONEYARD -> 0;
        };
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** The length of a scene: the sum of its lines. */
    public Duration of(Scene scene) {
        return scene.lines().stream().map(this::of).reduce(Duration.ZERO, Duration::plus);
    }

    /** The length of an episode: the sum of its scenes. */
    public Duration of(Episode episode) {
        return episode.scenes().stream().map(this::of).reduce(Duration.ZERO, Duration::plus);
    }

    /** The length of the whole script. */
    public Duration of(Script script) {
        return script.episodes().stream().map(this::of).reduce(Duration.ZERO, Duration::plus);
    }

    /** A length in whole seconds, rounded up: what is added is added before, so that totals agree wherever they stand. */
    public static int seconds(Duration length) {
        return Math.toIntExact(Math.ceilDiv(length.toMillis(), 1000L));
    }

    /** The length of a scene in eighths of a page, derived from its seconds and rounded up; at least 1. */
    public int eighths(Scene scene) {
        return Math.max(1, (int) Math.ceil(of(scene).toMillis() / 1000.0 / SECONDS_PER_EIGHTH));
    }

    /**
     * Characters that take time to say; punctuation takes none. A word of a script with spaces counts as 1.8 Chinese
     * characters: English is spoken at some 150 words a minute, Chinese at some 270 characters.
     */
    private static double spoken(String text) {
        int characters = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean letter = Character.isLetterOrDigit(c);
            boolean spelled = letter && !Character.isIdeographic(c) && !isKana(c);
            words += spelled && !inWord ? 1 : 0;
            characters += letter && !spelled ? 1 : 0;
            inWord = spelled || (inWord && APOSTROPHES.indexOf(c) >= 0);
        }
        return characters + words * CHARACTERS_PER_WORD;
    }

    private static boolean isKana(int c) {
        return c >= 0x3040 && c <= 0x30FF;
    }
}
