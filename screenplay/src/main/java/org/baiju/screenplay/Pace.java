package org.baiju.screenplay;

/**
 * How fast a mini series plays.
 *
 * @param charactersPerSecond of speech; 4.5 is the trade's rule for Chinese mini series, 3.5 to 4.5 the range of script
 *     engines in use
 * @param secondsPerBeat of one action line of up to {@code charactersPerBeat} characters, a house estimate: 25 to 40
 *     action lines and 200 to 300 spoken characters make an episode of 90 to 120 seconds, which leaves some 1.5 seconds
 *     for each line
 * @param charactersPerBeat how much action one beat describes; longer lines count as more beats
 */
public record Pace(double charactersPerSecond, double secondsPerBeat, int charactersPerBeat) {
    /** The pace of a vertical live-action series. */
    public static final Pace MINI_SERIES = new Pace(4.5, 1.5, 20);

    public Pace {
        if (!(charactersPerSecond > 0) || !(secondsPerBeat >= 0) || charactersPerBeat < 1) {
            throw new IllegalArgumentException("No script plays at %s characters a second, %s seconds per beat of %s"
                    .formatted(charactersPerSecond, secondsPerBeat, charactersPerBeat));
        }
    }
}
