package org.baiju.studio.media.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.media.Cut;
import org.baiju.studio.media.Playable;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of films. */
@Repository
public class CutStore {
    private static final String SELECT = """
            select id, series_id, episode, kind, number, job_id, state, millis, width_px, height_px, findings,
                   has_poster, has_subtitles, created_at
            from cut
            """;

    private final JdbcClient jdbc;
    private final FindingsJson json;

    CutStore(JdbcClient jdbc, FindingsJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What a film comes from: a draft, or a file that was brought.
     *
     * @param sha256 of the file; absent for an animatic, like the evidence
     */
    public record Origin(
            @Nullable UUID draft,
            @Nullable UUID evidence,
            @Nullable String sha256) {

        /** It is drawn from a draft. */
        public static Origin of(UUID draft) {
            return new Origin(draft, null, null);
        }
    }

    /** Adds a film; false if the animatic of that draft is there already. Its number follows those before it. */
    public boolean add(Cut cut, Origin origin) {
        return jdbc.sql("""
                                insert into cut (id, series_id, episode, kind, number, draft_id, evidence_id, sha256, state,
                                                 created_at)
                                select :id, :series, :episode, :kind, coalesce(max(number), 0) + 1, :draft, :evidence, :sha256,
                                       'RECEIVED', :at
                                from cut
                                where series_id = :series and episode = :episode and kind = :kind
                                on conflict on constraint cut_is_drawn_once_per_draft do nothing
                                """)
                        .param("id", cut.id())
                        .param("series", cut.series().value())
                        .param("episode", cut.episode())
                        .param("kind", cut.kind().name())
                        .param("draft", origin.draft())
                        .param("evidence", origin.evidence())
                        .param("sha256", origin.sha256())
                        .param("at", cut.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Keeps others who would number a film of this series waiting until the transaction ends. */
    public void lock(SeriesId series) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:series, 0))")
                .param("series", "cut " + series)
                .query((row, number) -> 1)
                .single();
    }

    public Optional<Cut> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(this::cut)
                .optional();
    }

    public Optional<Cut> findAnimatic(UUID draft, int episode) {
        return jdbc.sql(SELECT + " where draft_id = :draft and episode = :episode")
                .param("draft", draft)
                .param("episode", episode)
                .query(this::cut)
                .optional();
    }

    /** The draft an animatic is drawn from. */
    public Optional<UUID> findDraft(UUID cut) {
        return jdbc.sql("select draft_id from cut where id = :id and draft_id is not null")
                .param("id", cut)
                .query(UUID.class)
                .optional();
    }

    /** The latest film of each kind of each episode, and the latest that can be played if that is an older one. */
    public List<Cut> listLatest(SeriesId series) {
        return jdbc.sql(SELECT + """
                        where id in (
                            select distinct on (episode, kind) id
                            from cut
                            where series_id = :series
                            order by episode, kind, number desc)
                           or id in (
                            select distinct on (episode, kind) id
                            from cut
                            where series_id = :series and state = 'PACKAGED'
                            order by episode, kind, number desc)
                        order by episode, kind, number desc
                        """)
                .param("series", series.value())
                .query(this::cut)
                .list();
    }

    /** For each episode its latest packaged cut, else its latest packaged animatic. */
    public List<Playable> listPlayable(SeriesId series) {
        return jdbc.sql("""
                        select distinct on (episode) id as cut, episode, millis, kind = 'ANIMATIC' as animatic
                        from cut
                        where series_id = :series and state = 'PACKAGED'
                        order by episode, kind = 'CUT' desc, number desc
                        """)
                .param("series", series.value())
                .query(Playable.class)
                .list();
    }

    public void setJob(UUID cut, JobId job) {
        jdbc.sql("update cut set job_id = :job where id = :id")
                .param("id", cut)
                .param("job", job.value())
                .update();
    }

    /** Writes what has become known about a film; what it comes from stays. */
    public void update(Cut cut) {
        jdbc.sql("""
                        update cut
                        set state = :state, millis = :millis, width_px = :widthPx, height_px = :heightPx,
                            findings = cast(:findings as jsonb), has_poster = :hasPoster,
                            has_subtitles = :hasSubtitles
                        where id = :id
                        """)
                .param("id", cut.id())
                .param("state", cut.state().name())
                .param("millis", cut.millis())
                .param("widthPx", cut.widthPx())
                .param("heightPx", cut.heightPx())
                .param("findings", json.write(cut.findings()))
                .param("hasPoster", cut.hasPoster())
                .param("hasSubtitles", cut.hasSubtitles())
                .update();
    }

    private Cut cut(ResultSet row, int number) throws SQLException {
        UUID job = row.getObject("job_id", UUID.class);
        return new Cut(
                row.getObject("id", UUID.class),
                new SeriesId(row.getObject("series_id", UUID.class)),
                row.getInt("episode"),
                Cut.Kind.valueOf(row.getString("kind")),
                row.getInt("number"),
                job == null ? null : new JobId(job),
                Cut.State.valueOf(row.getString("state")),
                row.getInt("millis"),
                row.getInt("width_px"),
                row.getInt("height_px"),
                json.read(row.getString("findings")),
                row.getBoolean("has_poster"),
                row.getBoolean("has_subtitles"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
