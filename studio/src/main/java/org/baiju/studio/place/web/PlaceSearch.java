package org.baiju.studio.place.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.place.Places;
import org.baiju.studio.platform.page.Hit;
import org.baiju.studio.platform.page.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets places be found by name; the list they lead to shows everybody only what they may see. */
@Component
@Order(6)
class PlaceSearch implements Searchable {
    private final Places places;

    PlaceSearch(Places places) {
        this.places = places;
    }

    @Override
    public List<Hit> search(UUID organisation, String words, int most) {
        return places.list(organisation, words, most, null).items().stream()
                .map(found -> new Hit(
                        "/places?words=" + URLEncoder.encode(found.name(), StandardCharsets.UTF_8),
                        found.name(),
                        "place.word"))
                .toList();
    }
}
