package org.baiju.studio.people.internal;

import java.util.HashSet;
import java.util.Set;
import org.baiju.studio.people.CastChanged;
import org.baiju.studio.series.SeriesId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells which series a change of people concerns: of changes made together once, since plans are looked at again each time. */
@Component
public class CastNews {
    private static final ScopedValue<Set<SeriesId>> GATHERED = ScopedValue.newInstance();

    private final ApplicationEventPublisher events;

    CastNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void tell(Set<SeriesId> series) {
        if (GATHERED.isBound()) {
            GATHERED.get().addAll(series);
        } else if (!series.isEmpty()) {
            events.publishEvent(new CastChanged(series));
        }
    }

    /** Makes changes and tells of all of them at their end. */
    public void together(Runnable changes) {
        var gathered = new HashSet<SeriesId>();
        ScopedValue.where(GATHERED, gathered).run(changes);
        tell(gathered);
    }
}
