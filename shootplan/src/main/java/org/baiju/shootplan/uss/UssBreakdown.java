package org.baiju.shootplan.uss;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One strip: a scene with what it needs, or a day break, or a banner.
 *
 * @param id empty if the file gives none
 * @param bannerText of a banner; where a file puts it into the description, as the documents say, it stands here
 * @param pages length in pages, usually in eighths
 * @param durationMillis how long it takes to shoot
 * @param elements ids of what it needs
 */
public record UssBreakdown(
        String id,
        Kind kind,
        @Nullable String scene,
        @Nullable String description,
        @Nullable String bannerText,
        @Nullable String scriptPage,
        @Nullable BigDecimal pages,
        @Nullable Long durationMillis,
        @Nullable String comments,
        @Nullable String created,
        List<String> elements,
        UssExtras extras) {
    /** Longer than any script; keeps arithmetic with pages in bounds. */
    static final int MOST_PAGES = 10_000;

    private static final BigDecimal EIGHTHS = BigDecimal.valueOf(8);

    /** The three kinds of strips. */
    public enum Kind {
        SCENE,
        DAY,
        BANNER
    }

    public UssBreakdown {
        elements = List.copyOf(elements);
        if (kind == Kind.BANNER && bannerText == null) {
            bannerText = description;
            description = null;
        }
        if (pages != null) {
            if (pages.signum() < 0 || pages.compareTo(BigDecimal.valueOf(MOST_PAGES)) > 0) {
                throw new IllegalArgumentException("A strip cannot have %s pages".formatted(pages));
            }
            // 1.50 and 1.5 are the same length, and 10 is not written 1E+1.
            pages = pages.stripTrailingZeros();
            pages = pages.setScale(Math.max(0, pages.scale()), RoundingMode.UNNECESSARY);
        }
    }

    /** The length in eighths of a page, a begun eighth for a whole one; empty if the file does not say it. */
    public OptionalInt eighths() {
        return pages == null
                ? OptionalInt.empty()
                : OptionalInt.of(pages.multiply(EIGHTHS)
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact());
    }
}
