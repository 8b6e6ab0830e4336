package org.baiju.paperwork.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.baiju.paperwork.Spreadsheet;

/** Writes tables of places and of the ways between them. */
final class PlaceSheet {
    private static final List<PlaceColumn> COLUMNS = List.of(
            PlaceColumn.NAME,
            PlaceColumn.SCRIPT_PLACES,
            PlaceColumn.ADDRESS,
            PlaceColumn.DAY_FEE,
            PlaceColumn.HOUR_FEE,
            PlaceColumn.OPEN,
            PlaceColumn.CLOSED,
            PlaceColumn.POSITION,
            PlaceColumn.ZONE,
            PlaceColumn.WET_WEATHER,
            PlaceColumn.HOSPITAL,
            PlaceColumn.PARKING,
            PlaceColumn.CONTACT,
            PlaceColumn.PHONE,
            PlaceColumn.NOTES);

    private PlaceSheet() {}

    static void write(PlaceTable table, Locale locale, OutputStream out) throws IOException {
        List<List<String>> places = table.entries().stream()
                .map(place -> COLUMNS.stream()
                        .map(column -> cell(place, column, locale))
                        .toList())
                .toList();
        List<List<String>> ways = table.travel().stream()
                .map(way -> List.of(way.one(), way.other(), String.valueOf(way.minutes())))
                .toList();
        boolean chinese = Written.isChinese(locale);
        Spreadsheet.write(
                out,
                List.of(
                        TableSheet.of(chinese ? "场地" : "Places", COLUMNS, places, locale),
                        TableSheet.of(chinese ? "路程" : "Travel", List.of(TravelColumn.values()), ways, locale)));
    }

    private static String cell(PlaceEntry place, PlaceColumn column, Locale locale) {
        return switch (column) {
            case NAME -> place.name();
            case SCRIPT_PLACES -> String.join("、", place.scriptPlaces());
            case ADDRESS -> place.address();
            case DAY_FEE -> Written.yuan(place.dayFee());
            case HOUR_FEE -> Written.yuan(place.hourFee());
            case OPEN -> Written.openings(place.openings(), locale);
            case CLOSED -> Written.spans(place.closed());
            case POSITION ->
                place.position() == null
                        ? ""
                        : place.position().longitude() + "E, "
                                + place.position().latitude() + "N";
            case ZONE -> place.position() == null ? "" : place.position().zone().getId();
            case WET_WEATHER -> Written.text(place.wetWeather());
            case HOSPITAL -> place.hospital();
            case PARKING -> place.parking();
            case CONTACT -> place.contact();
            case PHONE -> place.phone();
            case NOTES -> place.notes();
            case LATITUDE, LONGITUDE, NUMBER -> "";
        };
    }
}
