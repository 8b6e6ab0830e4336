package org.baiju.paperwork.intake;

import java.util.List;
import java.util.Set;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.shootplan.sun.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a table says about a place. Money is in fen; texts that the table does not give are empty.
 *
 * @param scriptPlaces what the script calls it; empty means the script calls it by its name
 * @param wetWeather the name of the place to go to when it rains
 */
public record PlaceEntry(
        String name,
        List<String> scriptPlaces,
        String address,
        @Nullable Long dayFee,
        @Nullable Long hourFee,
        List<Opening> openings,
        List<DateSpan> closed,
        @Nullable Place position,
        @Nullable String wetWeather,
        String hospital,
        String parking,
        String contact,
        String phone,
        String notes) {
    public PlaceEntry {
        scriptPlaces = List.copyOf(scriptPlaces);
        openings = List.copyOf(openings);
        closed = List.copyOf(closed);
    }

    /** A place of which only the name is known. */
    public static PlaceEntry of(String name) {
        return new PlaceEntry(name, List.of(), "", null, null, List.of(), List.of(), null, null, "", "", "", "", "");
    }

    /** As a plan needs to know it; fees that the table does not name are 0. */
    ShootingPlace place() {
        return new ShootingPlace(
                name,
                name,
                scriptPlaces.isEmpty() ? Set.of(name) : Set.copyOf(scriptPlaces),
                dayFee == null ? 0 : dayFee,
                hourFee == null ? 0 : hourFee,
                openings,
                closed,
                position,
                wetWeather);
    }
}
