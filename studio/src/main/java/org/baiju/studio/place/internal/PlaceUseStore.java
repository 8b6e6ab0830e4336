package org.baiju.studio.place.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what a series shoots where. */
@Repository
public class PlaceUseStore {
    private final JdbcClient jdbc;

    PlaceUseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void use(SeriesId series, String scriptPlace, @Nullable UUID place) {
        String sql =
                place == null ? "delete from place_use where series_id = :series and script_place = :scriptPlace" : """
                  insert into place_use (series_id, script_place, place_id)
                  values (:series, :scriptPlace, :place)
                  on conflict (series_id, script_place) do update set place_id = excluded.place_id
                  """;
        jdbc.sql(sql)
                .param("series", series.value())
                .param("scriptPlace", scriptPlace)
                .param("place", place)
                .update();
    }

    public void cover(SeriesId series, UUID place, @Nullable UUID cover) {
        String sql = cover == null ? "delete from place_cover where series_id = :series and place_id = :place" : """
                  insert into place_cover (series_id, place_id, cover_id)
                  values (:series, :place, :cover)
                  on conflict (series_id, place_id) do update set cover_id = excluded.cover_id
                  """;
        jdbc.sql(sql)
                .param("series", series.value())
                .param("place", place)
                .param("cover", cover)
                .update();
    }

    public Map<String, UUID> mapUses(SeriesId series) {
        var uses = new LinkedHashMap<String, UUID>();
        jdbc.sql("select script_place, place_id from place_use where series_id = :series order by script_place")
                .param("series", series.value())
                .query(row -> {
                    uses.put(row.getString("script_place"), row.getObject("place_id", UUID.class));
                });
        return uses;
    }

    public Map<UUID, UUID> mapCovers(SeriesId series) {
        var covers = new HashMap<UUID, UUID>();
        jdbc.sql("select place_id, cover_id from place_cover where series_id = :series")
                .param("series", series.value())
                .query(row -> {
                    covers.put(row.getObject("place_id", UUID.class), row.getObject("cover_id", UUID.class));
                });
        return covers;
    }

    /** Every place that a series shoots at, or goes to from one of those when it rains. */
    public List<UUID> listPlaces(SeriesId series) {
        return jdbc.sql("""
                        select place_id from place_use where series_id = :series
                        union
                        select cover_id from place_cover
                        where series_id = :series
                          and place_id in (select place_id from place_use where series_id = :series)
                        """).param("series", series.value()).query(UUID.class).list();
    }

    /** The series that shoot at a place or go there when it rains. */
    public Set<SeriesId> listSeries(UUID place) {
        return jdbc.sql("""
                        select series_id from place_use where place_id = :place
                        union
                        select series_id from place_cover where cover_id = :place
                        """).param("place", place).query(UUID.class).list().stream()
                .map(SeriesId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
