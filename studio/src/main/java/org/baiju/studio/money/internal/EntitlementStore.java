package org.baiju.studio.money.internal;

import java.util.List;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what viewers may watch. */
@Repository
public class EntitlementStore {
    private final JdbcClient jdbc;

    EntitlementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an entitlement; false if it was there. Waits for whoever is about to add the same one. */
    public boolean add(UUID person, SeriesId series, int episode, UUID journal) {
        return jdbc.sql("""
                                insert into entitlement (person_id, series_id, episode, journal_id)
                                values (:person, :series, :episode, :journal)
                                on conflict (person_id, series_id, episode) do nothing
                                """)
                        .param("person", person)
                        .param("series", series.value())
                        .param("episode", episode)
                        .param("journal", journal)
                        .update()
                == 1;
    }

    public List<Integer> list(UUID person, SeriesId series) {
        return jdbc.sql("select episode from entitlement where person_id = :person and series_id = :series")
                .param("person", person)
                .param("series", series.value())
                .query(Integer.class)
                .list();
    }
}
