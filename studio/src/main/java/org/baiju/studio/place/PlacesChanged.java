package org.baiju.studio.place;

import java.util.Set;
import org.baiju.studio.series.SeriesId;

/** Something about places changed that the plans of these series depend on. Published inside the transaction of the change. */
public record PlacesChanged(Set<SeriesId> series) {
    public PlacesChanged {
        series = Set.copyOf(series);
    }
}
