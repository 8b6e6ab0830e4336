package org.baiju.studio.shooting;

import java.util.UUID;
import org.baiju.studio.series.SeriesId;

/** Production said something else of scenes of a series. Published inside the transaction of the change. */
public record NotesChanged(SeriesId series, UUID by) {}
