package org.baiju.studio.shooting.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.Proposals.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of proposals. */
@Repository
public class ProposalStore {
    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A proposal as it is kept.
     *
     * @param snapshot absent until the search has ended
     */
    public record Row(
            UUID id,
            BoardId board,
            int baseVersion,
            Ask ask,
            @Nullable JobId job,
            @Nullable Long bestCost,
            @Nullable Long bound,
            boolean isComplete,
            @Nullable Snapshot snapshot,
            List<Finding> remarks,
            boolean isTaken) {
        public Row {
            remarks = List.copyOf(remarks);
        }
    }

    public void add(UUID id, BoardId board, int baseVersion, UUID by, Instant at, Ask ask) {
        jdbc.sql("""
                        insert into proposal (id, board_id, base_version, asked_by, asked_at, request)
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

    public void setJob(UUID id, JobId job) {
        jdbc.sql("update proposal set job_id = :job where id = :id")
                .param("job", job.value())
                .param("id", id)
                .update();
    }

    /** The search found something cheaper. */
    public void setBest(UUID id, long cost) {
        jdbc.sql("update proposal set best_cost = :cost where id = :id")
                .param("cost", cost)
                .param("id", id)
                .update();
    }

    /** The search has ended. */
    public void finish(UUID id, Snapshot snapshot, long bound, boolean isComplete, List<Finding> remarks) {
        jdbc.sql("""
                        update proposal
                        set snapshot = cast(:snapshot as jsonb), bound = :bound, is_complete = :complete,
                            remarks = cast(:remarks as jsonb)
                        where id = :id
                        """)
                .param("snapshot", JsonMapper.shared().writeValueAsString(snapshot))
                .param("bound", bound)
                .param("complete", isComplete)
                .param(
                        "remarks",
                        JsonMapper.shared()
                                .writeValueAsString(
                                        remarks.stream().map(Remark::of).toList()))
                .param("id", id)
                .update();
    }

    public void setTaken(UUID id, Instant at) {
        jdbc.sql("update proposal set taken_at = :at where id = :id")
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** The proposal that a job searches for; absent if there is none yet. */
    public Optional<UUID> findByJob(JobId job) {
        return jdbc.sql("select id from proposal where job_id = :job")
                .param("job", job.value())
                .query(UUID.class)
                .optional();
    }

    /** The jobs of the newest searches for a board that have come to no result yet. */
    public List<JobId> listUnfinished(BoardId board) {
        return jdbc.sql("""
                        select job_id
                        from proposal
                        where board_id = :board and snapshot is null and job_id is not null
                        order by asked_at desc
                        limit 100
                        """).param("board", board.value()).query(UUID.class).list().stream()
                .map(JobId::new)
                .toList();
    }

    /** The latest proposal for a board that was not taken over. */
    public Optional<UUID> findLatest(BoardId board) {
        return jdbc.sql("""
                        select id
                        from proposal
                        where board_id = :board and taken_at is null
                        order by asked_at desc
                        limit 1
                        """).param("board", board.value()).query(UUID.class).optional();
    }

    /** The dates of rest that the search was told of whose plan was taken over last; none if no search ever was. */
    public Set<LocalDate> restDays(BoardId board) {
        return jdbc.sql("""
                        select request::text
                        from proposal
                        where board_id = :board and taken_at is not null
                        order by taken_at desc
                        limit 1
                        """)
                .param("board", board.value())
                .query(String.class)
                .optional()
                .map(request ->
                        JsonMapper.shared().readValue(request, Ask.class).restDays())
                .orElse(Set.of());
    }

    public Optional<Row> find(SeriesId series, UUID id) {
        return rows("where proposal.id = :id and series_id = :series", id, series);
    }

    /** A proposal by its id alone, for the job that searches for it. */
    public Optional<Row> find(UUID id) {
        return rows("where proposal.id = :id", id, null);
    }

    private Optional<Row> rows(String where, UUID id, @Nullable SeriesId series) {
        return jdbc.sql("""
                        select proposal.id, board_id, base_version, request::text, job_id, best_cost, proposal.bound,
                               is_complete, snapshot::text, remarks::text, taken_at
                        from proposal
                        join board on board.id = board_id
                        """ + where)
                .param("id", id)
                .param("series", series == null ? null : series.value())
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        new BoardId(row.getObject("board_id", UUID.class)),
                        row.getInt("base_version"),
                        JsonMapper.shared().readValue(row.getString("request"), Ask.class),
                        row.getObject("job_id", UUID.class) == null
                                ? null
                                : new JobId(row.getObject("job_id", UUID.class)),
                        row.getObject("best_cost", Long.class),
                        row.getObject("bound", Long.class),
                        row.getBoolean("is_complete"),
                        row.getString("snapshot") == null
                                ? null
                                : JsonMapper.shared().readValue(row.getString("snapshot"), Snapshot.class),
                        List.of(JsonMapper.shared().readValue(row.getString("remarks"), Remark[].class)).stream()
                                .map(Remark::finding)
                                .toList(),
                        row.getObject("taken_at") != null))
                .optional();
    }
}
