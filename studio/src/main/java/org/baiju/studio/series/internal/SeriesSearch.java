package org.baiju.studio.series.internal;

import java.util.List;
import java.util.UUID;
import org.baiju.studio.platform.page.Hit;
import org.baiju.studio.platform.page.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets series be found by title. */
@Component
@Order(1)
class SeriesSearch implements Searchable {
    private final SeriesStore store;

    SeriesSearch(SeriesStore store) {
        this.store = store;
    }

    @Override
    public List<Hit> search(UUID organisation, String words, int most) {
        return store.search(organisation, words, most).stream()
                .map(series -> new Hit("/series/" + series.id(), series.title(), "series.word"))
                .toList();
    }
}
