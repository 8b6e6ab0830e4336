package org.baiju.studio.shooting.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.BoardPrices;
import org.baiju.studio.shooting.BoardSettings;
import org.baiju.studio.writing.DraftScene;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of boards. */
@Repository
public class BoardStore {
    private static final String HEAD = """
            select id, series_id, draft_id, name, is_active, version, hours_pack, call, day_minutes, overtime_minutes,
                   crew_day, company_move, set_change, overtime_hour, night_to_day, bound
            from board
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    BoardStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private record HeadRow(
            UUID id,
            UUID seriesId,
            UUID draftId,
            String name,
            boolean isActive,
            int version,
            String hoursPack,
            LocalTime call,
            int dayMinutes,
            int overtimeMinutes,
            long crewDay,
            long companyMove,
            long setChange,
            long overtimeHour,
            long nightToDay,
            long bound) {
        Head head() {
            return new Head(
                    new BoardId(id),
                    new SeriesId(seriesId),
                    draftId,
                    name,
                    isActive,
                    version,
                    new BoardSettings(
                            hoursPack,
                            call,
                            dayMinutes,
                            overtimeMinutes,
                            new BoardPrices(crewDay, companyMove, setChange, overtimeHour, nightToDay)),
                    bound);
        }
    }

    /**
     * One version of a board.
     *
     * @param madeBy who made it; absent for the studio itself
     * @param action as in {@code strip.moved}
     * @param touched what it touched, as in {@code BoardChange.touched}
     */
    public record Version(
            int version, @Nullable UUID madeBy, Instant madeAt, String action, List<String> touched, Snapshot plan) {}

    /** The board that is shot. */
    public Optional<Head> findActive(SeriesId series) {
        return jdbc.sql(HEAD + "where series_id = :series and is_active")
                .param("series", series.value())
                .query(HeadRow.class)
                .optional()
                .map(HeadRow::head);
    }

    public Optional<Head> find(SeriesId series, BoardId board) {
        return jdbc.sql(HEAD + "where series_id = :series and id = :id")
                .param("series", series.value())
                .param("id", board.value())
                .query(HeadRow.class)
                .optional()
                .map(HeadRow::head);
    }

    public Optional<Head> find(BoardId board) {
        return jdbc.sql(HEAD + "where id = :id")
                .param("id", board.value())
                .query(HeadRow.class)
                .optional()
                .map(HeadRow::head);
    }

    /** The boards of a series, the one that is shot first, then by name. */
    public List<Head> list(SeriesId series) {
        return jdbc
                .sql(HEAD + "where series_id = :series order by is_active desc, name")
                .param("series", series.value())
                .query(HeadRow.class)
                .list()
                .stream()
                .map(HeadRow::head)
                .toList();
    }

    /** Waits until nobody else changes the board; whoever changes facts that it depends on does so too. */
    public void lock(BoardId board) {
        jdbc.sql("select id from board where id = :id for update")
                .param("id", board.value())
                .query(UUID.class)
                .optional();
    }

    /** The order of a board as it is now. */
    public Snapshot read(BoardId board) {
        List<Snapshot.SnapshotDay> days = new ArrayList<>();
        List<ItemRow> items = items(board);
        jdbc.sql("""
                        select shoot_date, unit, call, is_locked
                        from board_day
                        where board_id = :board
                        order by shoot_date, unit
                        """)
                .param("board", board.value())
                .query(DayRow.class)
                .list()
                .forEach(day -> days.add(new Snapshot.SnapshotDay(
                        day.shootDate,
                        day.unit,
                        day.call,
                        day.isLocked,
                        items.stream().filter(day::holds).map(ItemRow::item).toList())));
        return new Snapshot(
                days,
                items.stream()
                        .filter(item -> item.shootDate == null)
                        .map(ItemRow::itemKey)
                        .toList(),
                null);
    }

    private record DayRow(
            LocalDate shootDate, int unit, @Nullable LocalTime call, boolean isLocked) {
        boolean holds(ItemRow item) {
            return shootDate.equals(item.shootDate) && item.unit != null && item.unit == unit;
        }
    }

    private record ItemRow(
            String itemKey,
            @Nullable String bannerText,
            @Nullable Integer bannerMinutes,
            @Nullable LocalDate shootDate,
            @Nullable Integer unit) {
        Snapshot.SnapshotItem item() {
            return new Snapshot.SnapshotItem(itemKey, bannerText, bannerMinutes);
        }
    }

    private List<ItemRow> items(BoardId board) {
        return jdbc.sql("""
                        select item_key, banner_text, banner_minutes, shoot_date, unit
                        from board_item
                        where board_id = :board
                        order by shoot_date nulls last, unit, position
                        """).param("board", board.value()).query(ItemRow.class).list();
    }

    /** Puts a new board on record, without days. */
    public void create(Head head) {
        jdbc.sql("""
                        insert into board (id, series_id, draft_id, name, is_active, version, hours_pack, call,
                                           day_minutes, overtime_minutes, crew_day, company_move, set_change,
                                           overtime_hour, night_to_day, bound)
                        values (:id, :series, :draft, :name, :active, :version, :pack, :call, :minutes, :overtime,
                                :crewDay, :move, :setChange, :overtimeHour, :nightToDay, :bound)
                        """).paramSource(parameters(head)).update();
    }

    /** Writes a board over its version before; false, and nothing is written, if that is not the version there is. */
    public boolean update(Head head) {
        return jdbc.sql("""
                                update board
                                set draft_id = :draft, name = :name, is_active = :active, version = :version,
                                    hours_pack = :pack, call = :call, day_minutes = :minutes,
                                    overtime_minutes = :overtime, crew_day = :crewDay, company_move = :move,
                                    set_change = :setChange, overtime_hour = :overtimeHour,
                                    night_to_day = :nightToDay, bound = :bound
                                where id = :id and version = :version - 1
                                """).paramSource(parameters(head)).update() == 1;
    }

    private static MapSqlParameterSource parameters(Head head) {
        BoardPrices prices = head.settings().prices();
        return new MapSqlParameterSource()
                .addValue("id", head.id().value())
                .addValue("series", head.series().value())
                .addValue("draft", head.draft())
                .addValue("name", head.name())
                .addValue("active", head.isActive())
                .addValue("version", head.version())
                .addValue("pack", head.settings().hoursPack())
                .addValue("call", head.settings().call())
                .addValue("minutes", head.settings().dayMinutes())
                .addValue("overtime", head.settings().overtimeMinutes())
                .addValue("crewDay", prices.crewDay())
                .addValue("move", prices.move())
                .addValue("setChange", prices.setChange())
                .addValue("overtimeHour", prices.overtimeHour())
                .addValue("nightToDay", prices.nightToDay())
                .addValue("bound", head.bound());
    }

    /** Makes no board of the series the one that is shot, so that another can become it. */
    public void deactivate(SeriesId series) {
        jdbc.sql("update board set is_active = false where series_id = :series and is_active")
                .param("series", series.value())
                .update();
    }

    public void activate(BoardId board) {
        jdbc.sql("update board set is_active = true where id = :id")
                .param("id", board.value())
                .update();
    }

    public void delete(BoardId board) {
        jdbc.sql("delete from board_item where board_id = :id")
                .param("id", board.value())
                .update();
        jdbc.sql("delete from board where id = :id").param("id", board.value()).update();
    }

    /** Writes the order of a board in place of the one it had. */
    public void write(BoardId board, Plan plan, Map<String, DraftScene> scenes) {
        jdbc.sql("delete from board_item where board_id = :board")
                .param("board", board.value())
                .update();
        jdbc.sql("delete from board_day where board_id = :board")
                .param("board", board.value())
                .update();
        MapSqlParameterSource[] days = plan.days().stream()
                .map(day -> new MapSqlParameterSource()
                        .addValue("board", board.value())
                        .addValue("date", day.date())
                        .addValue("unit", day.key().unit())
                        .addValue("call", day.call())
                        .addValue("locked", day.isLocked()))
                .toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into board_day (board_id, shoot_date, unit, call, is_locked)
                values (:board, :date, :unit, :call, :locked)
                """, days);
        List<MapSqlParameterSource> items = new ArrayList<>();
        plan.days().forEach(day -> addItems(items, board, day, day.items(), scenes));
        addItems(items, board, null, plan.boneyard(), scenes);
        batches.batchUpdate("""
                insert into board_item (board_id, item_key, scene_id, banner_text, banner_minutes, shoot_date, unit, position)
                values (:board, :key, :scene, :text, :minutes, :date, :unit, :position)
                """, items.toArray(MapSqlParameterSource[]::new));
    }

    private static void addItems(
            List<MapSqlParameterSource> rows,
            BoardId board,
            @Nullable ShootingDay day,
            List<? extends DayItem> items,
            Map<String, DraftScene> scenes) {
        for (int position = 0; position < items.size(); position++) {
            DayItem item = items.get(position);
            var row = new MapSqlParameterSource()
                    .addValue("board", board.value())
                    .addValue("key", item.key())
                    .addValue("date", day == null ? null : day.date())
                    .addValue("unit", day == null ? null : day.key().unit())
                    .addValue("position", position)
                    .addValue("scene", null)
                    .addValue("text", null)
                    .addValue("minutes", null);
            switch (item) {
                case Banner banner ->
                    row.addValue("text", banner.text())
                            .addValue("minutes", Math.toIntExact(banner.length().toMinutes()));
                case Strip strip -> {
                    DraftScene scene = scenes.get(strip.key());
                    row.addValue("scene", scene == null ? null : scene.id());
                }
            }
            rows.add(row);
        }
    }

    /** Keeps a version for good. */
    public void keep(BoardId board, Version version) {
        jdbc.sql("""
                        insert into board_version (board_id, version, made_by, made_at, action, touched, snapshot)
                        values (:board, :version, :by, :at, :action, :touched, cast(:snapshot as jsonb))
                        """)
                .param("board", board.value())
                .param("version", version.version())
                .param("by", version.madeBy())
                .param("at", OffsetDateTime.ofInstant(version.madeAt(), ZoneOffset.UTC))
                .param("action", version.action())
                .param("touched", version.touched().toArray(String[]::new))
                .param("snapshot", JsonMapper.shared().writeValueAsString(version.plan()))
                .update();
    }

    /** What was touched by the versions after one; the action of each by its version. */
    public List<String> touchedSince(BoardId board, int version) {
        return jdbc.sql("""
                        select distinct unnest(touched)
                        from board_version
                        where board_id = :board and version > :version
                        """)
                .param("board", board.value())
                .param("version", version)
                .query(String.class)
                .list();
    }

    public Optional<Version> findVersion(BoardId board, int version) {
        return jdbc.sql("""
                        select version, made_by, made_at, action, touched, snapshot::text
                        from board_version
                        where board_id = :board and version = :version
                        """)
                .param("board", board.value())
                .param("version", version)
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        row.getObject("made_by", UUID.class),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("action"),
                        List.of((String[]) row.getArray("touched").getArray()),
                        JsonMapper.shared().readValue(row.getString("snapshot"), Snapshot.class)))
                .optional();
    }
}
