package org.baiju.studio.place.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.baiju.paperwork.intake.Cells;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.Place.Details;
import org.baiju.studio.platform.page.FormFields;
import org.jspecify.annotations.Nullable;

/** The form of a place: its fields hold what a cell of a spreadsheet would. */
final class PlaceForm {
    private static final ZoneId ZONE_UNLESS_SAID = ZoneId.of("Asia/Shanghai");

    private PlaceForm() {}

    /** What the fields say; meaningful only if none of them is wrong. */
    static Details read(FormFields fields, LocalDate today) {
        ZoneId zone = fields.read("zone", PlaceForm::zone, "place.wrong.zone").orElse(ZONE_UNLESS_SAID);
        Optional<org.baiju.shootplan.sun.Place> position =
                fields.read("position", text -> Cells.position(text, zone), "place.wrong.position");
        List<Opening> openings =
                fields.read("openings", Cells::openings, "place.wrong.openings").orElse(List.of());
        List<DateSpan> closed = fields.read("closed", text -> Cells.spans(text, today), "web.field.dates")
                .orElse(List.of());
        if (openings.size() > Place.OPENINGS_MAX) {
            fields.refuse("openings", "web.field.too-long");
        }
        if (closed.size() > Place.CLOSURES_MAX) {
            fields.refuse("closed", "web.field.too-long");
        }
        return new Details(
                fields.needed("name", 80),
                fields.text("address", 300),
                position.map(org.baiju.shootplan.sun.Place::latitude).orElse(null),
                position.map(org.baiju.shootplan.sun.Place::longitude).orElse(null),
                zone,
                fields.read("dayFee", PlaceForm::fen, "web.field.money").orElse(0L),
                fields.read("hourFee", PlaceForm::fen, "web.field.money").orElse(0L),
                fields.text("hospital", 300),
                fields.text("parking", 300),
                fields.text("contact", 60),
                fields.text("phone", 40),
                fields.text("notes", 1_000),
                openings,
                closed);
    }

    /** What the fields hold for a place; nothing for a new one. */
    static Map<String, String> values(@Nullable Place place, Locale locale) {
        var values = new HashMap<String, String>();
        if (place != null) {
            Details details = place.details();
            values.put("name", details.name());
            values.put("address", details.address());
            values.put("position", details.latitude() == null ? "" : details.latitude() + ", " + details.longitude());
            values.put("zone", details.zone().getId());
            values.put("dayFee", details.dayFee() == 0 ? "" : Cells.yuan(details.dayFee()));
            values.put("hourFee", details.hourFee() == 0 ? "" : Cells.yuan(details.hourFee()));
            values.put("hospital", details.hospital());
            values.put("parking", details.parking());
            values.put("contact", details.contact());
            values.put("phone", details.phone());
            values.put("notes", details.notes());
            values.put("openings", Cells.hours(details.openings(), locale));
            values.put("closed", Cells.dates(details.closed()));
        }
        return values;
    }

    private static Optional<Long> fen(String text) {
        OptionalLong fen = Cells.fen(text);
        return fen.isPresent() ? Optional.of(fen.getAsLong()) : Optional.empty();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException noSuchZone) {
            return Optional.empty();
        }
    }
}
