package org.baiju.paperwork;

import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Setting;

/** The colours of strips, as stripboards have them since they were made of cardboard. */
public enum StripColour {
    INTERIOR_DAY("FFFFFF"),
    EXTERIOR_DAY("FFF3B0"),
    INTERIOR_NIGHT("CFE3F7"),
    EXTERIOR_NIGHT("CDE8CF");

    /** The colour of the bar between two days. */
    public static final String DAY_BREAK = "1F2328";

    private final String hex;

    StripColour(String hex) {
        this.hex = hex;
    }

    public String hex() {
        return hex;
    }

    public static StripColour of(Setting setting) {
        boolean exterior = setting.intExt() == IntExt.EXT || setting.intExt() == IntExt.INT_EXT;
        if (setting.light() == Light.NIGHT) {
            return exterior ? EXTERIOR_NIGHT : INTERIOR_NIGHT;
        }
        return exterior ? EXTERIOR_DAY : INTERIOR_DAY;
    }
}
