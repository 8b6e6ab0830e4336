package org.baiju.shootplan;

import java.time.Duration;

/**
 * A remark on the plan that may take time, as 开机仪式 or a rigging of lights (横幅).
 *
 * @param key unique on a plan, among strips and banners
 */
public record Banner(String key, String text, Duration length) implements DayItem {
    /** As long as the text of a banner may be. */
    public static final int TEXT_MAX = 200;

    public Banner {
        if (text.isBlank() || text.length() > TEXT_MAX) {
            throw new IllegalArgumentException(
                    "A banner has 1 to %d characters, not %d".formatted(TEXT_MAX, text.length()));
        }
        if (length.isNegative() || length.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("A banner takes 0 to 24 hours, not " + length);
        }
    }
}
