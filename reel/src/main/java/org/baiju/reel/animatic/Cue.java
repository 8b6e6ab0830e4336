package org.baiju.reel.animatic;

/**
 * One beat of a scene; it starts where the one before it ended.
 *
 * @param kind what is told
 * @param seconds how long it stands, more than 0
 * @param speaker who speaks; empty if nobody does or nobody is named
 * @param text the words as written
 */
public record Cue(Kind kind, double seconds, String speaker, String text) {
    /** What a cue tells. */
    public enum Kind {
        ACTION,
        DIALOGUE,
        ON_SCREEN_TEXT
    }

    public Cue {
        if (!(seconds > 0 && seconds <= 600)) {
            throw new IllegalArgumentException("A cue stands for more than 0 and at most 600 seconds, not " + seconds);
        }
    }
}
