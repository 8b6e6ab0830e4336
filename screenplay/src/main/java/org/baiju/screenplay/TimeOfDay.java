package org.baiju.screenplay;

/**
 * When a scene plays.
 *
 * @param written the word of the script, as in 清晨 or 亥时三刻
 */
public record TimeOfDay(String written, DayPart part) {}
