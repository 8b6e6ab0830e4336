package org.baiju.studio.shooting;

import java.time.LocalDate;
import java.util.Map;
import org.baiju.studio.series.SeriesId;

/** Tells what is shot already: what happened cannot be planned otherwise. */
public interface ShotScenes {

    /** The dates on which scenes were shot, by their keys; whose mark was taken back is not among them. */
    Map<String, LocalDate> mapShot(SeriesId series);
}
