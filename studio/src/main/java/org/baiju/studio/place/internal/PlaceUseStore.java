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

    /** Says where a place of the script is shot, if what was read of that still holds; false, and nothing is written, if not. */
    public boolean use(SeriesId series, String scriptPlace, @Nullable UUID was, @Nullable UUID place) {
        return replace(new Choice("place_use", "script_place", "place_id"), series, scriptPlace, was, place);
    }

    /** Says where to go instead when it rains, in the same way. */
    public boolean cover(SeriesId series, UUID place, @Nullable UUID was, @Nullable UUID cover) {
        return replace(new Choice("place_cover", "place_id", "cover_id"), series, place, was, cover);
    }

    /** A table in which a series has at most one value for a key; its names are never taken from outside. */
    private record Choice(String table, String key, String value) {
        String toRemove() {
            return "delete from %s where series_id = :series and %s = :key and %s = :was".formatted(table, key, value);
        }

        String toAdd() {
            return "insert into %s (series_id, %s, %s) values (:series, :key, :then) on conflict do nothing"
                    .formatted(table, key, value);
        }

        String toChange() {
            return "update %s set %s = :then where series_id = :series and %s = :key and %s = :was"
                    .formatted(table, value, key, value);
        }

        String toCompare() {
            return "select count(*) from %s where series_id = :series and %s = :key".formatted(table, key);
        }
    }

    private boolean replace(Choice choice, SeriesId series, Object key, @Nullable UUID was, @Nullable UUID then) {
        if (was == null && then == null) {
            return jdbc.sql(choice.toCompare())
                            .param("series", series.value())
                            .param("key", key)
                            .query(Integer.class)
                            .single()
                    == 0;
        }
        String sql = then == null ? choice.toRemove() : was == null ? choice.toAdd() : choice.toChange();
        return jdbc.sql(sql)
                        .param("series", series.value())
                        .param("key", key)
                        .param("was", was)
                        .param("then", then)
                        .update()
                == 1;
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
