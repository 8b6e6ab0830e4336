package org.baiju.shootplan;

import org.baiju.screenplay.DayPart;
import org.jspecify.annotations.Nullable;

/** In which light a scene plays; the two skies of a stripboard are night and all others. */
public enum Light {
    DAWN,
    DAY,
    DUSK,
    NIGHT;

    /** That of a heading; what does not say is shot by day. */
    public static Light of(@Nullable DayPart part) {
        return switch (part) {
            case DAWN -> DAWN;
            case DUSK -> DUSK;
            case NIGHT -> NIGHT;
            case DAY -> DAY;
            case null -> DAY;
        };
    }
}
