package org.baiju.paperwork.intake;

import static org.baiju.paperwork.intake.PlaceColumn.*;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.baiju.finding.Finding;
import org.baiju.paperwork.intake.values.Amounts;
import org.baiju.paperwork.intake.values.Clocks;
import org.baiju.paperwork.intake.values.Dates;
import org.baiju.paperwork.intake.values.Positions;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.shootplan.Travel;
import org.baiju.shootplan.sun.Place;
import org.jspecify.annotations.Nullable;

/** Collects the rows of tables of places and of ways between them. */
final class PlaceRows {
    private static final int NAME_MAX = 80;
    private static final int TEXT_MAX = 300;
    private static final int PHONE_MAX = 40;
    private static final ZoneId ZONE_UNLESS_SAID = ZoneId.of("Asia/Shanghai");

    private final Dates dates;
    private final List<Finding> findings;
    private final Map<String, PlaceEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> wetWeatherCells = new LinkedHashMap<>();
    private final List<Way> ways = new ArrayList<>();

    /** A way as it is written, with the cell that says how long it takes. */
    private record Way(String cell, String one, String other, int minutes) {}

    PlaceRows(LocalDate start, List<Finding> findings) {
        this.dates = new Dates(start);
        this.findings = findings;
    }

    PlaceTable table() {
        var known = new ArrayList<PlaceEntry>();
        for (PlaceEntry entry : entries.values()) {
            @Nullable String cover = entry.wetWeather();
            boolean missing = cover != null && (!entries.containsKey(cover) || cover.equals(entry.name()));
            if (missing) {
                findings.add(TableRule.UNKNOWN_PLACE.at(
                        wetWeatherCells.getOrDefault(entry.name(), entry.name()), String.valueOf(cover), names()));
            }
            known.add(missing ? withoutCover(entry, String.valueOf(cover)) : entry);
        }
        return new PlaceTable(known, travel());
    }

    private static PlaceEntry withoutCover(PlaceEntry entry, String cover) {
        String notes = (entry.notes() + "\n" + "雨天备选：" + cover).strip();
        return new PlaceEntry(
                entry.name(),
                entry.scriptPlaces(),
                entry.address(),
                entry.dayFee(),
                entry.hourFee(),
                entry.openings(),
                entry.closed(),
                entry.position(),
                null,
                entry.hospital(),
                entry.parking(),
                entry.contact(),
                entry.phone(),
                notes);
    }

    private String names() {
        return String.join("、", entries.keySet().stream().limit(10).toList());
    }

    private List<Travel> travel() {
        var travel = new LinkedHashMap<String, Travel>();
        for (Way way : ways) {
            boolean forth = way.one.compareTo(way.other) < 0;
            String one = forth ? way.one : way.other;
            String other = forth ? way.other : way.one;
            if (!entries.containsKey(one) || !entries.containsKey(other)) {
                findings.add(TableRule.UNKNOWN_PLACE.at(way.cell, entries.containsKey(one) ? other : one, names()));
                continue;
            }
            @Nullable Travel before = travel.putIfAbsent(one + "\0" + other, new Travel(one, other, way.minutes));
            if (before != null && before.minutes() != way.minutes) {
                findings.add(TableRule.DIFFERENT_BEFORE.at(way.cell, String.valueOf(way.minutes), before.minutes()));
            }
        }
        return List.copyOf(travel.values());
    }

    void read(Section section) {
        for (int row = section.headings() + 1; row < section.end(); row++) {
            if (section.grid().isBlank(row)) {
                continue;
            }
            var reader = new RowReader(section, row, findings);
            if (section.kind() == PlaceColumn.class) {
                readPlace(reader, section, row);
            } else {
                readWay(reader, section, row);
            }
        }
    }

    private void readPlace(RowReader row, Section section, int number) {
        String name = row.text(NAME, NAME_MAX);
        List<String> scriptPlaces = row.names(SCRIPT_PLACES, NAME_MAX);
        if (name.isEmpty() && !scriptPlaces.isEmpty()) {
            name = scriptPlaces.getFirst();
        }
        if (name.isEmpty()) {
            row.find(TableRule.NAME_MISSING, NAME, row.raw(ADDRESS), "");
            return;
        }
        if (entries.containsKey(name)) {
            row.find(TableRule.PLACE_TWICE, NAME, name, "");
            return;
        }
        if (row.has(WET_WEATHER)) {
            wetWeatherCells.put(
                    name, section.grid().address(number, section.columns().getOrDefault(WET_WEATHER, 0)));
        }
        @Nullable Long dayFee = row.fen(DAY_FEE);
        @Nullable Long hourFee = row.fen(HOUR_FEE);
        List<Opening> openings = openings(row);
        var closed = DateSpan.joined(row.spans(CLOSED, dates));
        @Nullable Place position = position(row);
        String address = row.text(ADDRESS, TEXT_MAX);
        @Nullable String cover = row.textOrNull(WET_WEATHER, NAME_MAX);
        String hospital = row.text(HOSPITAL, TEXT_MAX);
        String parking = row.text(PARKING, TEXT_MAX);
        String contact = row.text(CONTACT, NAME_MAX);
        String phone = row.text(PHONE, PHONE_MAX);
        entries.put(
                name,
                new PlaceEntry(
                        name,
                        scriptPlaces,
                        address,
                        dayFee,
                        hourFee,
                        openings,
                        closed,
                        position,
                        cover,
                        hospital,
                        parking,
                        contact,
                        phone,
                        row.notes(NOTES)));
    }

    private static List<Opening> openings(RowReader row) {
        if (!row.has(OPEN)) {
            return List.of();
        }
        Optional<List<Opening>> openings = Clocks.openings(row.raw(OPEN));
        if (openings.isEmpty()) {
            row.miss(TableRule.NOT_OPENINGS, OPEN);
        }
        return openings.orElse(List.of());
    }

    private static @Nullable Place position(RowReader row) {
        ZoneId zone = zone(row);
        Optional<Place> position = Optional.empty();
        PlaceColumn column = POSITION;
        if (row.has(LATITUDE) && row.has(LONGITUDE)) {
            column = LATITUDE;
            position = Positions.of(row.raw(LATITUDE), row.raw(LONGITUDE), zone);
        } else if (row.has(POSITION)) {
            position = Positions.of(row.raw(POSITION), zone);
        } else {
            return null;
        }
        if (position.isEmpty()) {
            row.miss(TableRule.NOT_A_POSITION, column);
        }
        return position.orElse(null);
    }

    private static ZoneId zone(RowReader row) {
        if (!row.has(ZONE)) {
            return ZONE_UNLESS_SAID;
        }
        try {
            return ZoneId.of(row.raw(ZONE));
        } catch (DateTimeException noSuchZone) {
            row.miss(TableRule.NOT_A_ZONE, ZONE);
            return ZONE_UNLESS_SAID;
        }
    }

    private void readWay(RowReader row, Section section, int number) {
        String one = row.text(TravelColumn.ONE, NAME_MAX);
        String other = row.text(TravelColumn.OTHER, NAME_MAX);
        @Nullable Integer minutes = row.minutes(TravelColumn.MINUTES);
        if (one.isEmpty() || other.isEmpty()) {
            row.find(TableRule.NAME_MISSING, TravelColumn.OTHER, one + other, "");
        } else if (minutes != null && !one.equals(other)) {
            String cell = section.grid().address(number, section.columns().getOrDefault(TravelColumn.MINUTES, 0));
            ways.add(new Way(cell, one, other, minutes));
        }
    }

    void read(TravelMatrix matrix) {
        Grid grid = matrix.grid();
        List<String> names = grid.rows().get(matrix.headings());
        for (int row = matrix.headings() + 1; row < matrix.end(); row++) {
            for (int column = 1; column < grid.rows().get(row).size(); column++) {
                String text = grid.cell(row, column);
                String other = column < names.size() ? names.get(column) : "";
                boolean says = !text.isEmpty() && text.chars().anyMatch(Character::isLetterOrDigit);
                if (!says || other.equals(grid.cell(row, 0))) {
                    continue;
                }
                OptionalInt minutes = Amounts.minutes(text);
                if (minutes.isEmpty() || other.isEmpty()) {
                    findings.add(TableRule.NOT_MINUTES.at(grid.address(row, column), text, ""));
                } else {
                    ways.add(new Way(grid.address(row, column), grid.cell(row, 0), other, minutes.getAsInt()));
                }
            }
        }
    }
}
