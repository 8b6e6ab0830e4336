package org.baiju.shootplan;

import org.baiju.screenplay.IntExt;
import org.jspecify.annotations.Nullable;

/**
 * Where and in which light a scene is shot.
 *
 * @param place where the unit drives to; empty if the script does not say
 * @param set the set within the place; absent if the script names only the place
 * @param intExt absent if the script does not say
 */
public record Setting(
        String place, @Nullable String set, @Nullable IntExt intExt, Light light) {

    /** Whether the sky over it matters. */
    public boolean isExterior() {
        return intExt == IntExt.EXT || intExt == IntExt.INT_EXT;
    }

    /** Whether it needs a dark sky. */
    public boolean isExteriorNight() {
        return light == Light.NIGHT && isExterior();
    }

    /** Whether it needs a bright sky: by day, at dawn and at dusk. */
    public boolean isExteriorDay() {
        return light != Light.NIGHT && isExterior();
    }

    /** Whether a working day with it has no room for a night outside: dusk has, since it leads into the night. */
    public boolean isFarFromNight() {
        return isExteriorDay() && light != Light.DUSK;
    }

    /** The place and, if any, its set: {@code 面馆·后厨}. */
    public String name() {
        return set == null ? place : place + "·" + set;
    }
}
