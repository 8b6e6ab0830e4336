package org.baiju.shootplan.uss;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes the schedule out of the tree of a file. */
final class ScheduleParser {
    /** As many scenes as the search takes. */
    private static final Map<String, Integer> MOST = Map.of(
            "breakdowns", 20_000,
            "elements", 50_000,
            "categories", 1_000,
            "stripboards", 200,
            "calendars", 200);

    private final Notes notes = new Notes();

    private ScheduleParser() {}

    static UssResult parse(JsonNode root) {
        JsonNode schedule = root.path(UssReader.ROOT);
        for (var limit : MOST.entrySet()) {
            if (schedule.path(limit.getKey()).size() > limit.getValue()) {
                return UssReader.refused(UssRule.TOO_MANY, limit.getKey(), limit.getValue());
            }
        }
        var parser = new ScheduleParser();
        UssSchedule read = parser.schedule(root, schedule);
        new References(read, parser.notes).check();
        return new UssResult.Read(read, parser.notes.all());
    }

    private UssSchedule schedule(JsonNode root, JsonNode schedule) {
        var fields = new Fields(schedule, "", notes);
        var around = new Fields(root, "", notes);
        around.drop(UssReader.ROOT);
        Map<UssHeading, String> headings = new EnumMap<>(UssHeading.class);
        for (UssHeading heading : UssHeading.values()) {
            String value = fields.text(heading.all());
            if (value != null) {
                headings.put(heading, value);
            }
        }
        List<UssCategory> categories = fields.objects("categories", ScheduleParser::category);
        List<UssElement> elements = fields.objects("elements", ScheduleParser::element);
        elements = withCategories(elements, categories);
        return new UssSchedule(
                headings,
                withElements(categories, elements),
                elements,
                fields.objects("breakdowns", ScheduleParser::breakdown),
                fields.objects("stripboards", ScheduleParser::stripboard),
                fields.objects("calendars", ScheduleParser::calendar),
                fields.rest(),
                around.rest());
    }

    private static UssCategory category(Fields fields) {
        return new UssCategory(
                fields.id(),
                fields.count("ucid"),
                fields.text("name"),
                fields.text("created"),
                fields.ids("elements"),
                fields.rest());
    }

    private static UssElement element(Fields fields) {
        return new UssElement(
                fields.id(),
                fields.text("category"),
                fields.text("name"),
                fields.text("created"),
                fields.text("elementId"),
                fields.flag(Spelling.ID_LOCK.all()),
                new UssElement.Dood(
                        fields.flag(Spelling.DOOD_INCLUDE.all()),
                        fields.flag(Spelling.DOOD_HOLDS.all()),
                        fields.flag(Spelling.DOOD_DROPS.all()),
                        fields.count(Spelling.DOOD_DROP_DAYS.all())),
                fields.weekdays("daysOff"),
                fields.ids("linkedElements"),
                fields.objects("events", ScheduleParser::event),
                fields.rest());
    }

    private static UssEvent event(Fields fields) {
        return new UssEvent(fields.id(), fields.text("type"), fields.text("name"), fields.text("date"), fields.rest());
    }

    private static UssBreakdown breakdown(Fields fields) {
        return new UssBreakdown(
                fields.id(),
                kind(fields),
                fields.text("scene"),
                fields.text("description"),
                fields.text("bannerText"),
                fields.text("scriptPage"),
                fields.pages("pages"),
                fields.count(Spelling.DURATION.all()),
                fields.text("comments"),
                fields.text("created"),
                fields.ids("elements"),
                fields.rest());
    }

    /** What is neither a day break nor a banner is a scene. */
    private static UssBreakdown.Kind kind(Fields fields) {
        UssBreakdown.Kind kind = fields.word(
                "scene, strip, day, banner",
                word -> switch (word.toLowerCase(Locale.ROOT)) {
                    case "scene", "strip" -> UssBreakdown.Kind.SCENE;
                    case "day" -> UssBreakdown.Kind.DAY;
                    case "banner" -> UssBreakdown.Kind.BANNER;
                    default -> null;
                },
                "type");
        return kind == null ? UssBreakdown.Kind.SCENE : kind;
    }

    private static UssStripboard stripboard(Fields fields) {
        return new UssStripboard(
                fields.id(),
                fields.text("name"),
                fields.text("calendar"),
                fields.objects("boards", ScheduleParser::board),
                fields.rest());
    }

    private static UssBoard board(Fields fields) {
        return new UssBoard(
                fields.id(),
                fields.text("name"),
                fields.list("text", (value, at) -> piece(fields, value, at), Spelling.BREAKDOWN_IDS.all()),
                fields.rest());
    }

    private static UssBoard.@Nullable Piece piece(Fields fields, JsonNode value, String at) {
        if (!value.isArray()) {
            String id = fields.textOf(value, at);
            return id == null ? null : new UssBoard.Strip(id);
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode one : value) {
            String id = fields.textOf(one, at);
            if (id == null) {
                return null;
            }
            ids.add(id);
        }
        return new UssBoard.Day(ids);
    }

    private static UssCalendar calendar(Fields fields) {
        return new UssCalendar(
                fields.id(),
                fields.text("name"),
                fields.weekdays("daysOff"),
                fields.objects("events", ScheduleParser::event),
                fields.rest());
    }

    /** The documents tell only in the category which elements are in it; the samples only in the element. */
    private List<UssElement> withCategories(List<UssElement> elements, List<UssCategory> categories) {
        Map<String, String> categoryOf = new HashMap<>();
        for (UssCategory category : categories) {
            for (String element : category.elements()) {
                String first = categoryOf.putIfAbsent(element, category.id());
                if (first != null && !first.equals(category.id())) {
                    notes.add(UssRule.TWO_CATEGORIES, "categories", element, first);
                }
            }
        }
        return elements.stream()
                .map(its -> its.category() != null || !categoryOf.containsKey(its.id())
                        ? its
                        : new UssElement(
                                its.id(),
                                categoryOf.get(its.id()),
                                its.name(),
                                its.created(),
                                its.boardId(),
                                its.isBoardIdLocked(),
                                its.dood(),
                                its.daysOff(),
                                its.linked(),
                                its.events(),
                                its.extras()))
                .toList();
    }

    private static List<UssCategory> withElements(List<UssCategory> categories, List<UssElement> elements) {
        Map<String, SequencedSet<String>> members = new HashMap<>();
        Function<String, SequencedSet<String>> none = _ -> new LinkedHashSet<>();
        for (UssElement element : elements) {
            if (element.category() != null && !element.id().isEmpty()) {
                members.computeIfAbsent(element.category(), none).add(element.id());
            }
        }
        return categories.stream()
                .map(its -> {
                    SequencedSet<String> all = new LinkedHashSet<>(its.elements());
                    all.addAll(members.getOrDefault(its.id(), new LinkedHashSet<>()));
                    return new UssCategory(
                            its.id(), its.ucid(), its.name(), its.created(), List.copyOf(all), its.extras());
                })
                .toList();
    }
}
