package org.baiju.studio.release.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.release.Release;
import org.baiju.studio.release.Release.Terms;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of releases. */
@Repository
public class ReleaseStore {
    private static final String SELECT = """
            select release.series_id, series.title, release.free_episodes, release.coins_per_episode,
                   release.on_air, release.first_on_air_at, release.version
            from release
            join series on series.id = release.series_id
            """;

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a release over the version that was read; false if that is not the version there is. */
    public boolean put(SeriesId series, Terms terms, boolean onAir, int readVersion, Instant at) {
        return jdbc.sql("""
                                insert into release
                                    (series_id, free_episodes, coins_per_episode, on_air, first_on_air_at)
                                select :series, :free, :coins, :onAir, :at
                                where :readVersion = 0 or exists (select 1 from release where series_id = :series)
                                on conflict (series_id) do update
                                set free_episodes = excluded.free_episodes,
                                    coins_per_episode = excluded.coins_per_episode,
                                    on_air = excluded.on_air,
                                    version = release.version + 1
                                where release.version = :readVersion
                                """)
                        .param("series", series.value())
                        .param("free", terms.freeEpisodes())
                        .param("coins", terms.coinsPerEpisode())
                        .param("onAir", onAir)
                        .param("readVersion", readVersion)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean takeOff(SeriesId series, int readVersion) {
        return jdbc.sql("""
                                update release
                                set on_air = false, version = version + 1
                                where series_id = :series and on_air and version = :readVersion
                                """)
                        .param("series", series.value())
                        .param("readVersion", readVersion)
                        .update()
                == 1;
    }

    public Optional<Release> find(SeriesId series) {
        return jdbc.sql(SELECT + " where release.series_id = :series")
                .param("series", series.value())
                .query(ReleaseStore::release)
                .optional();
    }

    public Paged<Release> listOnAir(@Nullable UUID after, int size) {
        List<Release> rows = jdbc.sql(SELECT + """
                        where release.on_air
                          and (cast(:after as uuid) is null
                               or (release.first_on_air_at, release.series_id)
                                  < (select first_on_air_at, series_id from release where series_id = :after))
                        order by release.first_on_air_at desc, release.series_id desc
                        limit :size
                        """)
                .param("after", after)
                .param("size", size + 1)
                .query(ReleaseStore::release)
                .list();
        return Paged.of(rows, size, release -> release.series().toString());
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        return new Release(
                new SeriesId(row.getObject("series_id", UUID.class)),
                row.getString("title"),
                new Terms(row.getInt("free_episodes"), row.getInt("coins_per_episode")),
                row.getBoolean("on_air"),
                row.getObject("first_on_air_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
