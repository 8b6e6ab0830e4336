package org.baiju.studio.place.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.paperwork.intake.PlaceEntry;
import org.baiju.paperwork.intake.PlaceTable;
import org.baiju.shootplan.Travel;
import org.baiju.studio.intake.Differences;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.Place.Details;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a place and what a table says: what the table leaves blank stays as it is. */
public final class PlaceMerge {
    private static final ZoneId ZONE_UNLESS_KNOWN = ZoneId.of("Asia/Shanghai");

    /** The fields of a place, under the names of the form. */
    public static final Differences<Details> FIELDS = new Differences<Details>()
            .field("name", Details::name)
            .field("address", Details::address)
            .field("dayFee", Details::dayFee)
            .field("hourFee", Details::hourFee)
            .field("openings", Details::openings)
            .field("closed", Details::closed)
            .field("position", details -> details.latitude() + ", " + details.longitude())
            .field("zone", Details::zone)
            .field("hospital", Details::hospital)
            .field("parking", Details::parking)
            .field("contact", Details::contact)
            .field("phone", Details::phone)
            .field("notes", Details::notes);

    private PlaceMerge() {}

    /** The fields that a table would change; none for a place that is new. */
    public static List<String> differences(@Nullable Place before, PlaceEntry entry) {
        return before == null ? List.of() : FIELDS.between(before.details(), details(before, entry));
    }

    public static Details details(@Nullable Place before, PlaceEntry entry) {
        Details old = before == null ? blank(entry.name()) : before.details();
        var position = entry.position();
        @Nullable Double latitude = position == null ? old.latitude() : Double.valueOf(position.latitude());
        @Nullable Double longitude = position == null ? old.longitude() : Double.valueOf(position.longitude());
        return new Details(
                entry.name(),
                said(entry.address(), old.address()),
                latitude,
                longitude,
                position == null ? old.zone() : position.zone(),
                entry.dayFee() == null ? old.dayFee() : entry.dayFee(),
                entry.hourFee() == null ? old.hourFee() : entry.hourFee(),
                said(entry.hospital(), old.hospital()),
                said(entry.parking(), old.parking()),
                said(entry.contact(), old.contact()),
                said(entry.phone(), old.phone()),
                said(entry.notes(), old.notes()),
                entry.openings().isEmpty()
                        ? old.openings()
                        : entry.openings().stream().limit(Place.OPENINGS_MAX).toList(),
                entry.closed().isEmpty()
                        ? old.closed()
                        : entry.closed().stream().limit(Place.CLOSURES_MAX).toList());
    }

    private static Details blank(String name) {
        return new Details(name, "", null, null, ZONE_UNLESS_KNOWN, 0, 0, "", "", "", "", "", List.of(), List.of());
    }

    private static String said(String table, String before) {
        return table.isEmpty() ? before : table;
    }

    /** Places as a table of their names. */
    public static PlaceTable table(
            List<Place> places, Map<String, UUID> uses, Map<UUID, UUID> covers, List<Travel> ways) {
        var names = new HashMap<String, String>();
        places.forEach(place -> names.put(place.id().toString(), place.name()));
        var entries = new ArrayList<PlaceEntry>();
        for (Place place : places) {
            List<String> scriptPlaces = uses.entrySet().stream()
                    .filter(use -> use.getValue().equals(place.id()))
                    .map(Map.Entry::getKey)
                    .toList();
            @Nullable UUID cover = covers.get(place.id());
            entries.add(entry(place.details(), scriptPlaces, cover == null ? null : names.get(cover.toString())));
        }
        List<Travel> travel = ways.stream()
                .map(way -> new Travel(
                        names.getOrDefault(way.one(), way.one()),
                        names.getOrDefault(way.other(), way.other()),
                        way.minutes()))
                .toList();
        return new PlaceTable(entries, travel);
    }

    private static PlaceEntry entry(Details it, List<String> scriptPlaces, @Nullable String cover) {
        return new PlaceEntry(
                it.name(),
                scriptPlaces,
                it.address(),
                it.dayFee(),
                it.hourFee(),
                it.openings(),
                it.closed(),
                it.latitude() == null || it.longitude() == null
                        ? null
                        : new org.baiju.shootplan.sun.Place(it.latitude(), it.longitude(), it.zone()),
                cover,
                it.hospital(),
                it.parking(),
                it.contact(),
                it.phone(),
                it.notes());
    }
}
