package org.baiju.studio.shooting.rework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.season.Replanned;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.BoardId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of reworks. */
@Repository
class ReworkStore {
    private final JdbcClient jdbc;

    ReworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rework as it is kept.
     *
     * @param baseVersion of the board that it is about
     * @param answer absent until the search has ended
     * @param taken which plan was taken over as a whole; absent if none was
     */
    record Row(
            UUID id,
            BoardId board,
            int baseVersion,
            ReworkAsk ask,
            @Nullable JobId job,
            @Nullable Answer answer,
            Replanned.@Nullable Kind taken) {}

    void add(UUID id, BoardId board, int baseVersion, UUID by, Instant at, ReworkAsk ask) {
        jdbc.sql("""
                        insert into rework (id, board_id, base_version, asked_by, asked_at, request)
                        values (:id, :board, :version, :by, :at, cast(:request as jsonb))
                        """)
                .param("id", id)
                .param("board", board.value())
                .param("version", baseVersion)
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("request", JsonMapper.shared().writeValueAsString(ask))
                .update();
    }

    void setJob(UUID id, JobId job) {
        jdbc.sql("update rework set job_id = :job where id = :id")
                .param("job", job.value())
                .param("id", id)
                .update();
    }

    /** The search has ended, on this version of the board. */
    void finish(UUID id, int baseVersion, Answer answer) {
        jdbc.sql("""
                        update rework
                        set answer = cast(:answer as jsonb), base_version = :version
                        where id = :id
                        """)
                .param("answer", JsonMapper.shared().writeValueAsString(answer))
                .param("version", baseVersion)
                .param("id", id)
                .update();
    }

    void setTaken(UUID id, Replanned.Kind kind, Instant at) {
        jdbc.sql("update rework set taken = :kind, taken_at = :at where id = :id")
                .param("kind", kind.name())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Optional<Row> find(SeriesId series, UUID id) {
        return jdbc.sql("""
                        select rework.id, board_id, base_version, request::text, job_id, answer::text, taken
                        from rework
                        join board on board.id = board_id
                        where rework.id = :id and series_id = :series
                        """)
                .param("id", id)
                .param("series", series.value())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        new BoardId(row.getObject("board_id", UUID.class)),
                        row.getInt("base_version"),
                        JsonMapper.shared().readValue(row.getString("request"), ReworkAsk.class),
                        row.getObject("job_id", UUID.class) == null
                                ? null
                                : new JobId(row.getObject("job_id", UUID.class)),
                        row.getString("answer") == null
                                ? null
                                : JsonMapper.shared().readValue(row.getString("answer"), Answer.class),
                        row.getString("taken") == null ? null : Replanned.Kind.valueOf(row.getString("taken"))))
                .optional();
    }

    /** The jobs of the newest reworks of a board that have come to no answer yet. */
    List<JobId> listUnfinished(BoardId board) {
        return jdbc.sql("""
                        select job_id
                        from rework
                        where board_id = :board and answer is null and job_id is not null
                        order by asked_at desc
                        limit 100
                        """).param("board", board.value()).query(UUID.class).list().stream()
                .map(JobId::new)
                .toList();
    }

    /** The series that a rework belongs to, for the job that searches. */
    Optional<SeriesId> findSeries(UUID id) {
        return jdbc.sql("select series_id from rework join board on board.id = board_id where rework.id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(SeriesId::new);
    }
}
