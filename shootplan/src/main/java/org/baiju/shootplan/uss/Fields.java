package org.baiju.shootplan.uss;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The fields of one object of a file, taken out one by one; what is left at the end is beyond the standard. */
final class Fields {
    /** Beyond any count or duration in milliseconds that somebody means. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

    private final Map<String, JsonNode> left = new LinkedHashMap<>();
    private final Map<String, JsonNode> unread = new LinkedHashMap<>();
    private final String path;
    private final Notes notes;

    /**
     * @param path where the object stands in the file; empty for the schedule itself
     */
    Fields(JsonNode object, String path, Notes notes) {
        object.properties().forEach(field -> left.put(field.getKey(), field.getValue()));
        this.path = path;
        this.notes = notes;
    }

    String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** A text; numbers are taken as they are written. */
    @Nullable
    String text(String... spellings) {
        return value("text", this::textOf, spellings);
    }

    /** A text that means something; one that means nothing is kept among the extras. */
    <T> @Nullable T word(String expected, Function<String, @Nullable T> meaning, String field) {
        return value(expected, (value, _) -> value.isString() ? meaning.apply(value.asString()) : null, field);
    }

    /** Removes a field that is read elsewhere. */
    void drop(String field) {
        left.remove(field);
    }

    /** The id, empty if there is none. */
    String id() {
        String id = text("id");
        if (id == null || id.isEmpty()) {
            notes.add(UssRule.ID_MISSING, path, "", "id");
            return "";
        }
        return id;
    }

    @Nullable
    Boolean flag(String... spellings) {
        return value("true, false", (value, _) -> value.isBoolean() ? value.asBoolean() : null, spellings);
    }

    /** A whole number from 0 on. */
    @Nullable
    Long count(String... spellings) {
        return value("0, 1, 2, …", (value, _) -> countOf(value, MOST), spellings);
    }

    /** A number of pages, or of anything in parts. */
    @Nullable
    BigDecimal pages(String field) {
        return value("0–" + UssBreakdown.MOST_PAGES, (value, _) -> pagesOf(value), field);
    }

    /** Weekdays, 0 for Sunday. */
    List<Integer> weekdays(String field) {
        BigDecimal saturday = BigDecimal.valueOf(6);
        return list(
                "0–6",
                (value, _) -> {
                    Long day = countOf(value, saturday);
                    return day == null ? null : day.intValue();
                },
                field);
    }

    List<String> ids(String field) {
        return list("text", this::textOf, field);
    }

    /** Objects, each of them told its own fields. */
    <T> List<T> objects(String field, Function<Fields, T> reader) {
        return list("{…}", (value, at) -> value.isObject() ? reader.apply(new Fields(value, at, notes)) : null, field);
    }

    /** A list; what the reader has no answer for is kept among the extras. */
    <T> List<T> list(String expected, BiFunction<JsonNode, String, @Nullable T> reader, String... spellings) {
        List<T> read = new ArrayList<>();
        JsonNode list = take(JsonNode::isArray, "[…]", spellings);
        if (list == null) {
            return read;
        }
        ArrayNode wrong = JsonNodeFactory.instance.arrayNode();
        int index = 0;
        for (JsonNode value : list) {
            String at = pathOf(spellings[0]) + "[" + index++ + "]";
            T one = reader.apply(value, at);
            if (one == null) {
                notes.add(UssRule.WRONG_TYPE, at, value.toString(), expected);
                wrong.add(value);
            } else {
                read.add(one);
            }
        }
        if (!wrong.isEmpty()) {
            keep(spellings[0], wrong);
        }
        return read;
    }

    /** What no field was taken of, and what could not be read. */
    UssExtras rest() {
        left.putAll(unread);
        unread.clear();
        return new UssExtras(left);
    }

    private <T> @Nullable T value(
            String expected, BiFunction<JsonNode, String, @Nullable T> reader, String... spellings) {
        JsonNode value = take(_ -> true, expected, spellings);
        if (value == null) {
            return null;
        }
        T read = reader.apply(value, pathOf(spellings[0]));
        if (read == null) {
            wrong(spellings[0], value, expected);
        }
        return read;
    }

    /** The value under the first spelling that has one; others that differ are kept among the extras. */
    private @Nullable JsonNode take(Predicate<JsonNode> fits, String expected, String... spellings) {
        JsonNode taken = null;
        for (String spelling : spellings) {
            JsonNode value = left.remove(spelling);
            if (value == null || value.isNull() || value.equals(taken)) {
                continue;
            }
            if (!fits.test(value)) {
                wrong(spelling, value, expected);
            } else if (taken == null) {
                taken = value;
            } else {
                notes.add(UssRule.SPELLED_TWICE, pathOf(spelling), value.toString(), taken);
                keep(spelling, value);
            }
        }
        return taken;
    }

    /** Under a name that nothing in the object has. */
    private void keep(String field, JsonNode value) {
        String name = UssExtras.UNREAD + field;
        while (left.containsKey(name) || unread.containsKey(name)) {
            name += "_";
        }
        unread.put(name, value);
    }

    private void wrong(String field, JsonNode value, String expected) {
        notes.add(UssRule.WRONG_TYPE, pathOf(field), value.toString(), expected);
        keep(field, value);
    }

    @Nullable
    String textOf(JsonNode value, String at) {
        if (value.isNumber()) {
            notes.add(UssRule.NUMBER_AS_TEXT, at, value.toString(), "\"" + Notes.shown(value.toString()) + "\"");
            return value.toString();
        }
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable Long countOf(JsonNode value, BigDecimal most) {
        if (!value.isNumber()) {
            return null;
        }
        BigDecimal number = value.decimalValue();
        boolean isWhole = number.signum() >= 0
                && number.compareTo(most) <= 0
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
        return isWhole ? number.longValue() : null;
    }

    private static @Nullable BigDecimal pagesOf(JsonNode value) {
        if (!value.isNumber()) {
            return null;
        }
        BigDecimal pages = value.decimalValue();
        boolean fits = pages.signum() >= 0
                && pages.compareTo(BigDecimal.valueOf(UssBreakdown.MOST_PAGES)) <= 0
                && Math.abs(pages.scale()) <= 20;
        return fits ? pages : null;
    }
}
