package org.baiju.studio.shooting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Feeds.Feed;
import org.baiju.studio.shooting.Feeds.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of calendars that were handed out. */
@Repository
public class FeedStore {
    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Feed feed, Secret secret, Instant at) {
        jdbc.sql("""
                        insert into calendar_link (id, series_id, kind, subject, name, token_hash, created_at)
                        values (:id, :series, :kind, :subject, :name, :hash, :at)
                        """)
                .param("id", feed.id())
                .param("series", feed.series().value())
                .param("kind", feed.kind().name())
                .param("subject", feed.subject())
                .param("name", feed.name())
                .param("hash", secret.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those not revoked, newest first. */
    public List<Feed> list(SeriesId series, int most) {
        return jdbc.sql("""
                        select id, series_id, kind, subject, name
                        from calendar_link
                        where series_id = :series and revoked_at is null
                        order by created_at desc
                        limit :most
                        """)
                .param("series", series.value())
                .param("most", most)
                .query(FeedStore::feed)
                .list();
    }

    public Optional<Feed> find(Secret secret) {
        return jdbc.sql("""
                        select id, series_id, kind, subject, name
                        from calendar_link
                        where token_hash = :hash and revoked_at is null
                        """).param("hash", secret.hash()).query(FeedStore::feed).optional();
    }

    public boolean revoke(SeriesId series, UUID feed, Instant at) {
        return jdbc.sql("""
                                update calendar_link
                                set revoked_at = :at
                                where id = :feed and series_id = :series and revoked_at is null
                                """)
                        .param("feed", feed)
                        .param("series", series.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getObject("id", UUID.class),
                new SeriesId(row.getObject("series_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("name"));
    }
}
