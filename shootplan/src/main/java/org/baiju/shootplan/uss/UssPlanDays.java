package org.baiju.shootplan.uss;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baiju.shootplan.DayKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Date and unit of each day of a scenario, as a custom field: the standard knows one calendar for all units and counts
 * days, so that two units on one date could not be told apart again.
 */
public final class UssPlanDays {
    /** The standard lets custom fields begin with an underscore. */
    private static final String FIELD = "_baijuDays";

    private UssPlanDays() {}

    /** The custom field for these days. */
    public static UssExtras extras(List<DayKey> days) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        days.forEach(day -> list.addObject().put("date", day.date().toString()).put("unit", day.unit()));
        return new UssExtras(Map.of(FIELD, list));
    }

    /** The days of a scenario, in its order; empty if it does not name them, or not all of them rightly. */
    public static Optional<List<DayKey>> of(UssStripboard stripboard) {
        JsonNode list = stripboard.extras().fields().get(FIELD);
        if (list == null || !list.isArray()) {
            return Optional.empty();
        }
        List<DayKey> days = new ArrayList<>();
        for (JsonNode day : list) {
            JsonNode date = day.path("date");
            JsonNode unit = day.path("unit");
            if (!date.isString() || !unit.isInt() || unit.intValue() < 1 || unit.intValue() > DayKey.UNITS_MAX) {
                return Optional.empty();
            }
            try {
                days.add(new DayKey(LocalDate.parse(date.stringValue()), unit.intValue()));
            } catch (DateTimeException noDate) {
                return Optional.empty();
            }
        }
        return Optional.of(days);
    }
}
