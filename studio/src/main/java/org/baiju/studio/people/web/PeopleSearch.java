package org.baiju.studio.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.platform.page.Hit;
import org.baiju.studio.platform.page.Searchable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets cast and crew be found by name; the list they lead to shows everybody only what they may see. */
@Component
@Order(5)
class PeopleSearch implements Searchable {
    private final PeopleRegister people;

    PeopleSearch(PeopleRegister people) {
        this.people = people;
    }

    @Override
    public List<Hit> search(UUID organisation, String words, int most) {
        return people.list(organisation, words, most, null).items().stream()
                .map(found -> new Hit(
                        "/people?words=" + URLEncoder.encode(found.name(), StandardCharsets.UTF_8),
                        found.name(),
                        "people.word"))
                .toList();
    }
}
