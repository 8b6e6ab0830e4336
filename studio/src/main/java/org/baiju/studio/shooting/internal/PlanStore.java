package org.baiju.studio.shooting.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.DraftScene;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of plans. */
@Repository
public class PlanStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    PlanStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The head of a plan. */
    public record PlanRow(UUID draft, int version, int dayLimitMinutes) {}

    private record PlacementRow(UUID scene, @Nullable LocalDate shootDate) {}

    public Optional<PlanRow> find(SeriesId series) {
        return jdbc.sql("""
                        select draft_id as draft, version, day_limit_minutes
                        from plan
                        where series_id = :series
                        """)
                .param("series", series.value())
                .query(PlanRow.class)
                .optional();
    }

    /** The plan with the strips of these scenes. */
    public Plan read(SeriesId series, int dayLimitMinutes, List<DraftScene> scenes) {
        Map<UUID, Strip> strips = new LinkedHashMap<>();
        scenes.forEach(scene -> strips.put(scene.id(), Strips.of(scene)));
        Map<LocalDate, List<Strip>> byDate = new LinkedHashMap<>();
        jdbc.sql("select shoot_date from shooting_day where series_id = :series order by shoot_date")
                .param("series", series.value())
                .query(LocalDate.class)
                .list()
                .forEach(date -> byDate.put(date, new ArrayList<>()));
        List<Strip> boneyard = new ArrayList<>();
        for (PlacementRow row : placements(series)) {
            List<Strip> home = row.shootDate == null ? boneyard : byDate.getOrDefault(row.shootDate, boneyard);
            Strip strip = strips.get(row.scene);
            if (strip != null) {
                home.add(strip);
            }
        }
        Duration limit = Duration.ofMinutes(dayLimitMinutes);
        List<ShootingDay> days = byDate.entrySet().stream()
                .map(day -> new ShootingDay(day.getKey(), limit, day.getValue()))
                .toList();
        return Plan.of(days, boneyard);
    }

    /**
     * Writes a plan over the version that was read.
     *
     * @param readVersion 0 if there was none
     * @return false, and nothing is written, if that is not the version there is
     */
    public boolean write(SeriesId series, PlanRow head, Plan plan, Map<String, DraftScene> scenes, int readVersion) {
        if (!writeHead(series, head, readVersion)) {
            return false;
        }
        jdbc.sql("delete from placement where series_id = :series")
                .param("series", series.value())
                .update();
        jdbc.sql("delete from shooting_day where series_id = :series")
                .param("series", series.value())
                .update();
        for (ShootingDay day : plan.days()) {
            jdbc.sql("insert into shooting_day (series_id, shoot_date) values (:series, :date)")
                    .param("series", series.value())
                    .param("date", day.date())
                    .update();
        }
        var rows = new ArrayList<MapSqlParameterSource>();
        plan.days().forEach(day -> addRows(rows, series, scenes, day.date(), day.strips()));
        addRows(rows, series, scenes, null, plan.boneyard());
        batches.batchUpdate("""
                insert into placement (series_id, scene_id, shoot_date, position)
                values (:series, :scene, :date, :position)
                """, rows.toArray(MapSqlParameterSource[]::new));
        return true;
    }

    private boolean writeHead(SeriesId series, PlanRow head, int readVersion) {
        String sql = readVersion == 0 ? """
                  insert into plan (series_id, draft_id, version, day_limit_minutes)
                  values (:series, :draft, 1, :dayLimitMinutes)
                  on conflict (series_id) do nothing
                  """ : """
                  update plan
                  set draft_id = :draft, version = version + 1, day_limit_minutes = :dayLimitMinutes
                  where series_id = :series and version = :readVersion
                  """;
        return jdbc.sql(sql)
                        .param("series", series.value())
                        .param("draft", head.draft())
                        .param("dayLimitMinutes", head.dayLimitMinutes())
                        .param("readVersion", readVersion)
                        .update()
                == 1;
    }

    private List<PlacementRow> placements(SeriesId series) {
        return jdbc.sql("""
                        select scene_id as scene, shoot_date
                        from placement
                        where series_id = :series
                        order by shoot_date nulls last, position
                        """)
                .param("series", series.value())
                .query(PlacementRow.class)
                .list();
    }

    private static void addRows(
            List<MapSqlParameterSource> rows,
            SeriesId series,
            Map<String, DraftScene> scenes,
            @Nullable LocalDate date,
            List<Strip> strips) {
        for (int position = 0; position < strips.size(); position++) {
            DraftScene scene = scenes.get(strips.get(position).key());
            if (scene != null) {
                rows.add(new MapSqlParameterSource()
                        .addValue("series", series.value())
                        .addValue("scene", scene.id())
                        .addValue("date", date)
                        .addValue("position", position));
            }
        }
    }
}
