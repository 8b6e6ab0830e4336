package org.baiju.studio.place.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.shootplan.Travel;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.Place.Details;
import org.baiju.studio.platform.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of places, their hours and the ways between them. */
@Repository
public class PlaceStore {
    private static final String SELECT = """
            select id, name, address, latitude, longitude, time_zone, day_fee, hour_fee, hospital, parking, contact,
                   phone, notes, version
            from place
            """;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID organisation, Place place) {
        withColumns(jdbc.sql("""
                        insert into place (id, organisation_id, name, address, latitude, longitude, time_zone, day_fee,
                                           hour_fee, hospital, parking, contact, phone, notes)
                        values (:id, :organisation, :name, :address, :latitude, :longitude, :zone, :dayFee,
                                :hourFee, :hospital, :parking, :contact, :phone, :notes)
                        """).param("organisation", organisation), place).update();
        addTimes(place);
    }

    public void change(Place place) {
        withColumns(jdbc.sql("""
                        update place
                        set name = :name, address = :address, latitude = :latitude, longitude = :longitude,
                            time_zone = :zone, day_fee = :dayFee, hour_fee = :hourFee, hospital = :hospital,
                            parking = :parking, contact = :contact, phone = :phone, notes = :notes, version = :version
                        where id = :id and version = :version - 1
                        """).param("version", place.version()), place).update();
        jdbc.sql("delete from place_opening where place_id = :id")
                .param("id", place.id())
                .update();
        jdbc.sql("delete from place_closure where place_id = :id")
                .param("id", place.id())
                .update();
        addTimes(place);
    }

    private static JdbcClient.StatementSpec withColumns(JdbcClient.StatementSpec statement, Place place) {
        Details details = place.details();
        return statement
                .param("id", place.id())
                .param("name", details.name())
                .param("address", details.address())
                .param("latitude", details.latitude(), Types.DOUBLE)
                .param("longitude", details.longitude(), Types.DOUBLE)
                .param("zone", details.zone().getId())
                .param("dayFee", details.dayFee())
                .param("hourFee", details.hourFee())
                .param("hospital", details.hospital())
                .param("parking", details.parking())
                .param("contact", details.contact())
                .param("phone", details.phone())
                .param("notes", details.notes());
    }

    private void addTimes(Place place) {
        int number = 1;
        for (Opening opening : place.details().openings()) {
            jdbc.sql("""
                            insert into place_opening (place_id, number, days, from_time, to_time)
                            values (:place, :number, cast(:days as integer[]), :from, :to)
                            """)
                    .param("place", place.id())
                    .param("number", number++)
                    .param("days", days(opening.days()))
                    .param("from", opening.from())
                    .param("to", opening.to())
                    .update();
        }
        for (DateSpan span : place.details().closed()) {
            jdbc.sql("insert into place_closure (place_id, span) values (:place, daterange(:from, :to, '[]'))")
                    .param("place", place.id())
                    .param("from", span.from())
                    .param("to", span.to())
                    .update();
        }
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> String.valueOf(day.getValue()))
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }

    public void setArchived(UUID place, @Nullable Instant at) {
        jdbc.sql("update place set archived_at = :at, version = version + 1 where id = :place")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("place", place)
                .update();
    }

    public Paged<Place> list(UUID organisation, String words, int size, @Nullable UUID before) {
        List<Place> places = query(jdbc.sql(SELECT + """
                        where organisation_id = :organisation and archived_at is null
                          and (cast(:before as uuid) is null or id < :before)
                          and (strpos(lower(name), lower(:words)) > 0 or strpos(lower(address), lower(:words)) > 0)
                        order by id desc
                        limit :size
                        """)
                .param("organisation", organisation)
                .param("before", before)
                .param("words", words)
                .param("size", size + 1));
        return Paged.of(places, size, place -> place.id().toString());
    }

    public Optional<Place> find(UUID organisation, UUID id) {
        return one(
                SELECT + " where organisation_id = :organisation and id = :id and archived_at is null",
                organisation,
                id);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Optional<Place> findToChange(UUID organisation, UUID id) {
        return one(
                SELECT + " where organisation_id = :organisation and id = :id and archived_at is null for update",
                organisation,
                id);
    }

    public Optional<Place> findRemoved(UUID organisation, UUID id) {
        return one(
                SELECT + " where organisation_id = :organisation and id = :id and archived_at is not null for update",
                organisation,
                id);
    }

    private Optional<Place> one(String sql, UUID organisation, UUID id) {
        return query(jdbc.sql(sql).param("organisation", organisation).param("id", id)).stream()
                .findFirst();
    }

    public Optional<Place> findByName(UUID organisation, String name) {
        return query(jdbc.sql(SELECT
                                + " where organisation_id = :organisation and name = :name and archived_at is null")
                        .param("organisation", organisation)
                        .param("name", name))
                .stream()
                .findFirst();
    }

    /** These places by name. */
    public List<Place> list(Collection<UUID> places) {
        return places.isEmpty()
                ? List.of()
                : query(jdbc.sql(SELECT + " where id in (:ids) order by name").param("ids", places));
    }

    public void setWay(UUID one, UUID other, @Nullable Integer minutes) {
        String sql = minutes == null ? """
                  delete from place_way
                  where one_id = least(:one, :other) and other_id = greatest(:one, :other)
                  """ : """
                  insert into place_way (one_id, other_id, minutes)
                  values (least(:one, :other), greatest(:one, :other), :minutes)
                  on conflict (one_id, other_id) do update set minutes = excluded.minutes
                  """;
        jdbc.sql(sql)
                .param("one", one)
                .param("other", other)
                .param("minutes", minutes, Types.INTEGER)
                .update();
    }

    /** The known ways between these places. */
    public List<Travel> listWays(Collection<UUID> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select one_id, other_id, minutes
                        from place_way
                        where one_id in (:ids) and other_id in (:ids)
                        order by one_id, other_id
                        """)
                .param("ids", places)
                .query((row, number) ->
                        new Travel(row.getString("one_id"), row.getString("other_id"), row.getInt("minutes")))
                .list();
    }

    private List<Place> query(JdbcClient.StatementSpec statement) {
        List<Place> bare = statement.query(PlaceStore::bare).list();
        if (bare.isEmpty()) {
            return bare;
        }
        List<UUID> ids = bare.stream().map(Place::id).toList();
        Map<UUID, List<Opening>> openings = openings(ids);
        Map<UUID, List<DateSpan>> closures = closures(ids);
        return bare.stream()
                .map(place -> withTimes(
                        place,
                        openings.getOrDefault(place.id(), List.of()),
                        closures.getOrDefault(place.id(), List.of())))
                .toList();
    }

    private static Place withTimes(Place place, List<Opening> openings, List<DateSpan> closed) {
        Details it = place.details();
        var details = new Details(
                it.name(),
                it.address(),
                it.latitude(),
                it.longitude(),
                it.zone(),
                it.dayFee(),
                it.hourFee(),
                it.hospital(),
                it.parking(),
                it.contact(),
                it.phone(),
                it.notes(),
                openings,
                closed);
        return new Place(place.id(), details, place.version());
    }

    private Map<UUID, List<Opening>> openings(List<UUID> places) {
        var openings = new HashMap<UUID, List<Opening>>();
        jdbc.sql("""
                        select place_id, days, from_time, to_time
                        from place_opening
                        where place_id in (:ids)
                        order by place_id, number
                        """).param("ids", places).query(row -> {
            openings.computeIfAbsent(row.getObject("place_id", UUID.class), id -> new ArrayList<>())
                    .add(new Opening(
                            days(row.getArray("days")),
                            row.getObject("from_time", LocalTime.class),
                            row.getObject("to_time", LocalTime.class)));
        });
        return openings;
    }

    private static Set<DayOfWeek> days(Array array) throws SQLException {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (Integer day : (Integer[]) array.getArray()) {
            days.add(DayOfWeek.of(day));
        }
        return days;
    }

    private Map<UUID, List<DateSpan>> closures(List<UUID> places) {
        var closures = new HashMap<UUID, List<DateSpan>>();
        jdbc.sql("""
                        select place_id, lower(span) as first_date, upper(span) - 1 as last_date
                        from place_closure
                        where place_id in (:ids)
                        order by place_id, span
                        """).param("ids", places).query(row -> {
            closures.computeIfAbsent(row.getObject("place_id", UUID.class), id -> new ArrayList<>())
                    .add(new DateSpan(
                            row.getObject("first_date", LocalDate.class), row.getObject("last_date", LocalDate.class)));
        });
        return closures;
    }

    private static Place bare(ResultSet row, int number) throws SQLException {
        var details = new Details(
                row.getString("name"),
                row.getString("address"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                ZoneId.of(row.getString("time_zone")),
                row.getLong("day_fee"),
                row.getLong("hour_fee"),
                row.getString("hospital"),
                row.getString("parking"),
                row.getString("contact"),
                row.getString("phone"),
                row.getString("notes"),
                List.of(),
                List.of());
        return new Place(row.getObject("id", UUID.class), details, row.getInt("version"));
    }
}
