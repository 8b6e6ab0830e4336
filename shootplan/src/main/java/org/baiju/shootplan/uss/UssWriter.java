package org.baiju.shootplan.uss;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes files of the Universal Schedule Standard. Every field is written, with {@code null} for what is absent, as the
 * standard wishes.
 */
public final class UssWriter {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper ESCAPING =
            MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final UssDialect dialect;

    private UssWriter(UssDialect dialect) {
        this.dialect = dialect;
    }

    /** The file, in UTF-8; what is read from it equals the schedule. */
    public static byte[] write(UssSchedule schedule, UssDialect dialect) {
        ObjectNode root = begun(schedule.around());
        root.set(UssReader.ROOT, new UssWriter(dialect).schedule(schedule));
        String text = MAPPER.writeValueAsString(root);
        // Half a surrogate pair is no character, but files have them; only an escape keeps it.
        boolean isEncodable = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        return (isEncodable ? text : ESCAPING.writeValueAsString(root)).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode begun(UssExtras extras) {
        ObjectNode node = NODES.objectNode();
        extras.fields().forEach(node::set);
        return node;
    }

    private JsonNode schedule(UssSchedule schedule) {
        ObjectNode node = begun(schedule.extras());
        for (UssHeading heading : UssHeading.values()) {
            node.put(heading.in(dialect), schedule.headings().get(heading));
        }
        node.set("breakdowns", list(schedule.breakdowns(), this::breakdown));
        node.set("categories", list(schedule.categories(), UssWriter::category));
        node.set("elements", list(schedule.elements(), this::element));
        node.set("stripboards", list(schedule.stripboards(), this::stripboard));
        node.set("calendars", list(schedule.calendars(), UssWriter::calendar));
        return node;
    }

    private static <T> ArrayNode list(List<T> things, Function<T, JsonNode> writer) {
        ArrayNode list = NODES.arrayNode();
        things.forEach(thing -> list.add(writer.apply(thing)));
        return list;
    }

    private static ArrayNode texts(List<String> texts) {
        return list(texts, NODES::stringNode);
    }

    private static ArrayNode numbers(List<Integer> numbers) {
        return list(numbers, NODES::numberNode);
    }

    /** With its elements, which the samples leave out, because their order is told nowhere else. */
    private static JsonNode category(UssCategory its) {
        ObjectNode node = begun(its.extras());
        node.put("id", its.id());
        node.set("ucid", number(its.ucid()));
        node.put("name", its.name());
        node.put("created", its.created());
        node.set("elements", texts(its.elements()));
        return node;
    }

    private JsonNode element(UssElement its) {
        ObjectNode node = begun(its.extras());
        node.put("id", its.id());
        node.put("category", its.category());
        node.put("name", its.name());
        node.put("created", its.created());
        node.put("elementId", its.boardId());
        node.put(Spelling.ID_LOCK.in(dialect), its.isBoardIdLocked());
        node.put(Spelling.DOOD_INCLUDE.in(dialect), its.dood().include());
        node.put(Spelling.DOOD_HOLDS.in(dialect), its.dood().holds());
        node.put(Spelling.DOOD_DROPS.in(dialect), its.dood().drops());
        node.set(Spelling.DOOD_DROP_DAYS.in(dialect), number(its.dood().dropDays()));
        node.set("daysOff", numbers(its.daysOff()));
        node.set("linkedElements", texts(its.linked()));
        node.set("events", list(its.events(), UssWriter::event));
        return node;
    }

    private static JsonNode event(UssEvent its) {
        ObjectNode node = begun(its.extras());
        node.put("id", its.id());
        node.put("type", its.type());
        node.put("name", its.name());
        node.put("date", its.date());
        return node;
    }

    private JsonNode breakdown(UssBreakdown its) {
        ObjectNode node = begun(its.extras());
        boolean bannerInDescription = dialect == UssDialect.DOCUMENTS && its.description() == null;
        boolean isBanner = its.kind() == UssBreakdown.Kind.BANNER;
        node.put("id", its.id());
        node.put(
                "type",
                switch (its.kind()) {
                    case SCENE -> Spelling.SCENE.in(dialect);
                    case DAY -> "day";
                    case BANNER -> "banner";
                });
        node.put("scene", its.scene());
        node.put("description", isBanner && bannerInDescription ? its.bannerText() : its.description());
        if (!(isBanner && bannerInDescription) && (its.bannerText() != null || dialect != UssDialect.DOCUMENTS)) {
            node.put("bannerText", its.bannerText());
        }
        node.put("scriptPage", its.scriptPage());
        BigDecimal pages = its.pages();
        node.set("pages", pages == null ? NODES.nullNode() : NODES.numberNode(pages));
        node.set(Spelling.DURATION.in(dialect), number(its.durationMillis()));
        node.put("comments", its.comments());
        node.put("created", its.created());
        node.set("elements", texts(its.elements()));
        return node;
    }

    private static JsonNode number(@Nullable Long number) {
        return number == null ? NODES.nullNode() : NODES.numberNode(number.longValue());
    }

    private JsonNode stripboard(UssStripboard its) {
        ObjectNode node = begun(its.extras());
        node.put("id", its.id());
        node.put("name", its.name());
        node.put("calendar", its.calendar());
        node.set("boards", list(its.boards(), this::board));
        return node;
    }

    private JsonNode board(UssBoard its) {
        ObjectNode node = begun(its.extras());
        node.put("id", its.id());
        node.put("name", its.name());
        node.set(Spelling.BREAKDOWN_IDS.in(dialect), list(its.pieces(), piece -> switch (piece) {
            case UssBoard.Strip(String id) -> NODES.stringNode(id);
            case UssBoard.Day(List<String> ids) -> texts(ids);
        }));
        return node;
    }

    private static JsonNode calendar(UssCalendar its) {
        ObjectNode node = begun(its.extras());
        node.put("id", its.id());
        node.put("name", its.name());
        node.set("daysOff", numbers(its.daysOff()));
        node.set("events", list(its.events(), UssWriter::event));
        return node;
    }
}
