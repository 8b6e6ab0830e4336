package org.baiju.studio.people;

import java.util.Set;
import org.baiju.studio.series.SeriesId;

/** Something about people changed that the plans of these series depend on. Published inside the transaction of the change. */
public record CastChanged(Set<SeriesId> series) {
    public CastChanged {
        series = Set.copyOf(series);
    }
}
