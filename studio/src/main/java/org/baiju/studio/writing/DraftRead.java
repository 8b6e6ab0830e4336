package org.baiju.studio.writing;

import java.util.UUID;
import org.baiju.studio.series.SeriesId;

/** A draft was read and is the current one now. */
public record DraftRead(SeriesId series, UUID draft) {}
