package org.baiju.studio.series.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.series.Episode;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of series and episodes. */
@Repository
public class SeriesStore {
    private final JdbcClient jdbc;

    SeriesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Series series, UUID by) {
        jdbc.sql("""
                        insert into series (id, organisation_id, title, starts_on, created_by, created_at)
                        values (:id, :organisation, :title, :startsOn, :by, :at)
                        """)
                .param("id", series.id().value())
                .param("organisation", series.organisation())
                .param("title", series.title())
                .param("startsOn", series.startsOn())
                .param("by", by)
                .param("at", series.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<Series> find(SeriesId id) {
        return jdbc.sql("""
                        select id, organisation_id, title, starts_on, created_at, version
                        from series
                        where id = :id
                        """).param("id", id.value()).query(SeriesStore::series).optional();
    }

    public Paged<Series> list(UUID organisation, int size, @Nullable UUID before) {
        List<Series> rows = jdbc.sql("""
                        select id, organisation_id, title, starts_on, created_at, version
                        from series
                        where organisation_id = :organisation
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc
                        limit :size
                        """)
                .param("organisation", organisation)
                .param("before", before)
                .param("size", size + 1)
                .query(SeriesStore::series)
                .list();
        return Paged.of(rows, size, series -> series.id().toString());
    }

    public List<Series> search(UUID organisation, String words, int most) {
        return jdbc.sql("""
                        select id, organisation_id, title, starts_on, created_at, version
                        from series
                        where organisation_id = :organisation
                          and strpos(lower(title), lower(:words)) > 0
                        order by id desc
                        limit :most
                        """)
                .param("organisation", organisation)
                .param("words", words)
                .param("most", most)
                .query(SeriesStore::series)
                .list();
    }

    public boolean change(SeriesId id, int version, String title, LocalDate startsOn) {
        return jdbc.sql("""
                                update series
                                set title = :title, starts_on = :startsOn, version = version + 1
                                where id = :id and version = :version
                                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("title", title)
                        .param("startsOn", startsOn)
                        .update()
                == 1;
    }

    public List<Episode> listEpisodes(SeriesId series) {
        return jdbc.sql("""
                        select number, title, seconds
                        from episode
                        where series_id = :series
                        order by number
                        """)
                .param("series", series.value())
                .query(Episode.class)
                .list();
    }

    public void putEpisode(SeriesId series, Episode episode) {
        jdbc.sql("""
                        insert into episode (series_id, number, title, seconds)
                        values (:series, :number, :title, :seconds)
                        on conflict (series_id, number) do update
                        set title = excluded.title, seconds = excluded.seconds
                        """)
                .param("series", series.value())
                .param("number", episode.number())
                .param("title", episode.title())
                .param("seconds", episode.seconds())
                .update();
    }

    private static Series series(ResultSet row, int number) throws SQLException {
        return new Series(
                new SeriesId(row.getObject("id", UUID.class)),
                row.getObject("organisation_id", UUID.class),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
