package org.baiju.studio.series;

/**
 * One episode.
 *
 * @param number counted from 1
 * @param title may be empty
 * @param seconds how long the script makes it on the screen
 */
public record Episode(int number, String title, int seconds) {
    /** No series has more. */
    public static final int NUMBER_MAX = 999;
}
