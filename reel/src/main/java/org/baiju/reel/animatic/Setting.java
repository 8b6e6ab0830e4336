package org.baiju.reel.animatic;

/**
 * Inside or outside, by day or by night.
 *
 * @param inside whether the scene plays in a room
 * @param night whether it is dark
 * @param label as it stands on the card, as in {@code 内景 · 夜}
 */
public record Setting(boolean inside, boolean night, String label) {}
