package org.baiju.studio.shooting.set;

import java.time.LocalDate;
import java.util.Map;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.ShotScenes;
import org.springframework.stereotype.Component;

/** What is shot, by the taps of the set. */
@Component
class ShotMarks implements ShotScenes {
    private final SetStore store;

    ShotMarks(SetStore store) {
        this.store = store;
    }

    @Override
    public Map<String, LocalDate> mapShot(SeriesId series) {
        return store.mapShot(series);
    }
}
