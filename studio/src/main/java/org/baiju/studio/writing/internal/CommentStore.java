package org.baiju.studio.writing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.Comment;
import org.baiju.studio.writing.Comment.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of comments on working texts. */
@Repository
public class CommentStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    CommentStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public void add(SeriesId series, Comment comment) {
        jdbc.sql("""
                        insert into script_comment
                            (id, series_id, position, length, quote, body, author, author_name, created_at)
                        values (:id, :series, :position, :length, :quote, :body, :author, :authorName, :at)
                        """)
                .param("id", comment.id())
                .param("series", series.value())
                .param("position", comment.position(), Types.INTEGER)
                .param("length", comment.length())
                .param("quote", comment.quote())
                .param("body", comment.body())
                .param("author", comment.author())
                .param("authorName", comment.authorName())
                .param("at", comment.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void add(UUID comment, UUID id, Reply reply) {
        jdbc.sql("""
                        insert into script_comment_reply (id, comment_id, body, author_name, created_at)
                        values (:id, :comment, :body, :author, :at)
                        """)
                .param("id", id)
                .param("comment", comment)
                .param("body", reply.body())
                .param("author", reply.authorName())
                .param("at", reply.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public int count(SeriesId series) {
        return jdbc.sql("select count(*) from script_comment where series_id = :series")
                .param("series", series.value())
                .query(Integer.class)
                .single();
    }

    public int countOpen(SeriesId series) {
        return jdbc.sql("select count(*) from script_comment where series_id = :series and resolved_at is null")
                .param("series", series.value())
                .query(Integer.class)
                .single();
    }

    /** In the order of the text; those whose words are gone come last. */
    public List<Comment> list(SeriesId series, int most) {
        Map<UUID, List<Reply>> replies = replies(series);
        return jdbc.sql("""
                        select id, position, length, quote, body, author, author_name, created_at,
                               resolved_at, resolved_by
                        from script_comment
                        where series_id = :series
                        order by position nulls last, id
                        limit :most
                        """)
                .param("series", series.value())
                .param("most", most)
                .query((row, number) -> comment(row, replies))
                .list();
    }

    public Optional<Comment> find(SeriesId series, UUID id) {
        return list(series, Integer.MAX_VALUE).stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst();
    }

    public void resolve(UUID comment, @Nullable String by, Instant at) {
        jdbc.sql("update script_comment set resolved_at = :at, resolved_by = :by where id = :comment")
                .param("comment", comment)
                .param("at", by == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by, Types.VARCHAR)
                .update();
    }

    public List<Anchor> listAnchors(SeriesId series) {
        return jdbc.sql("select id, position, length, quote from script_comment where series_id = :series")
                .param("series", series.value())
                .query((row, number) -> new Anchor(
                        row.getObject("id", UUID.class),
                        row.getObject("position", Integer.class),
                        row.getInt("length"),
                        row.getString("quote")))
                .list();
    }

    public void move(SeriesId series, List<Anchor> moved) {
        if (moved.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                "update script_comment set position = :position, length = :length where id = :id",
                moved.stream()
                        .map(anchor -> new MapSqlParameterSource()
                                .addValue("id", anchor.comment())
                                .addValue("position", anchor.position(), Types.INTEGER)
                                .addValue("length", anchor.length()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private Map<UUID, List<Reply>> replies(SeriesId series) {
        var replies = new HashMap<UUID, List<Reply>>();
        jdbc.sql("""
                        select comment_id, reply.body, reply.author_name, reply.created_at
                        from script_comment_reply reply
                        join script_comment on script_comment.id = comment_id
                        where series_id = :series
                        order by reply.id
                        """).param("series", series.value()).query(row -> {
            replies.computeIfAbsent(row.getObject("comment_id", UUID.class), id -> new ArrayList<>())
                    .add(new Reply(
                            row.getString("body"),
                            row.getString("author_name"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant()));
        });
        return replies;
    }

    private static Comment comment(ResultSet row, Map<UUID, List<Reply>> replies) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable OffsetDateTime resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
        return new Comment(
                id,
                row.getObject("position", Integer.class),
                row.getInt("length"),
                row.getString("quote"),
                row.getString("body"),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                resolvedAt == null ? null : resolvedAt.toInstant(),
                row.getString("resolved_by"),
                replies.getOrDefault(id, List.of()));
    }
}
