package org.baiju.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Place;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a season of the day-assignment benchmark. The rules that its files do not carry — hours, fees of crew, moves,
 * overtime and turnaround — are the benchmark's own.
 */
public final class SeasonFile {
    /** Larger than any season that a crew could shoot. */
    private static final long MOST_BYTES = 20_000_000;

    /** A sentence shows no more of a wrong value. */
    private static final int SHOWN_SIGNS = 40;

    private static final int DAY_MINUTES = 660;
    private static final int OVERTIME_MINUTES = 120;
    private static final int MINOR_MINUTES = 240;
    private static final Season.Prices PRICES = new Season.Prices(5_000, 400, 60, 0, 12, 800);
    private static final int MOST_FEE = 1_000_000_000;

    private final JsonNode root;

    private SeasonFile(JsonNode root) {
        this.root = root;
    }

    /** What came of reading a file. */
    public sealed interface Result {}

    /** It holds a season. */
    public record Read(Season season) implements Result {}

    /** It does not; the key of the sentence that says why, and its values. */
    public record Refused(String key, List<String> values) implements Result {
        public Refused {
            values = List.copyOf(values);
        }
    }

    /** What is wrong with one value of a file. */
    private static final class WrongValue extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Refused refused;

        WrongValue(String key, String... values) {
            super(key, null, false, false);
            refused = new Refused(key, List.of(values));
        }
    }

    /** Reads a file; what is wrong with it is named by the key of a sentence. */
    public static Result read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                return new Refused("season-too-large", List.of(file.toString(), MOST_BYTES / 1_000_000 + ""));
            }
            JsonNode root = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
            if (!root.isObject()) {
                return new Refused("season-no-object", List.of(file.toString(), shown(root)));
            }
            return new Read(new SeasonFile(root).season());
        } catch (WrongValue wrong) {
            return wrong.refused;
        } catch (JacksonException noJson) {
            return new Refused("season-no-json", List.of(file.toString()));
        } catch (IOException unreadable) {
            return new Refused("season-unreadable", List.of(file.toString()));
        }
    }

    /** As much of a value as a sentence has room for. */
    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHOWN_SIGNS ? text : text.substring(0, SHOWN_SIGNS) + "…";
    }

    private Season season() throws WrongValue {
        int days = whole(root, "", "days", 1, Season.MOST_SLOTS);
        List<Slot> slots = Stream.generate(() -> new Slot(DAY_MINUTES, OVERTIME_MINUTES))
                .limit(days)
                .toList();
        long all = -1L >>> (Long.SIZE - days);
        List<Person> people = new ArrayList<>();
        for (JsonNode actor : list(root, "", "actors")) {
            String where = "actors[" + people.size() + "].";
            boolean minor = actor.path("minor").asBoolean(false);
            people.add(new Person(
                    whole(actor, where, "dayFee", 0, MOST_FEE),
                    whole(actor, where, "holdFee", 0, MOST_FEE),
                    all & ~bits(actor, where, "unavailableDays", days),
                    minor ? MINOR_MINUTES : Integer.MAX_VALUE,
                    !minor));
        }
        List<Place> places = new ArrayList<>();
        for (JsonNode place : list(root, "", "places")) {
            String where = "places[" + places.size() + "].";
            places.add(new Place(whole(place, where, "dayFee", 0, MOST_FEE), bits(place, where, "openDays", days)));
        }
        List<SeasonScene> scenes = new ArrayList<>();
        for (JsonNode scene : list(root, "", "scenes")) {
            scenes.add(scene(scene, "scenes[" + scenes.size() + "].", people.size(), places.size(), all));
        }
        if (scenes.isEmpty() || scenes.size() > Season.MOST_SCENES) {
            throw new WrongValue("season-scenes", scenes.size() + "", Season.MOST_SCENES + "");
        }
        return new Season(slots, 1, people, places, List.of(), scenes, orders(scenes.size()), PRICES);
    }

    private static SeasonScene scene(JsonNode scene, String where, int people, int places, long all) throws WrongValue {
        List<Integer> cast = new ArrayList<>();
        for (JsonNode member : list(scene, where, "cast")) {
            cast.add(whole(member, where + "cast[" + cast.size() + "]", 0, people - 1));
        }
        String light = scene.path("light").asString("");
        Sky sky = switch (light) {
            case "INTERIOR" -> Sky.ANY;
            case "EXTERIOR_DAY" -> Sky.BRIGHT;
            case "EXTERIOR_NIGHT" -> Sky.DARK;
            default -> throw new WrongValue("season-wrong-light", where + "light", light);
        };
        return new SeasonScene(
                whole(scene, where, "minutes", 0, 100_000),
                whole(scene, where, "place", 0, places - 1),
                -1,
                sky,
                cast,
                all,
                -1,
                0);
    }

    private List<NotBefore> orders(int scenes) throws WrongValue {
        List<NotBefore> orders = new ArrayList<>();
        for (JsonNode pair : list(root, "", "notBefore")) {
            String where = "notBefore[" + orders.size() + "]";
            if (!pair.isArray() || pair.size() != 2) {
                throw new WrongValue("season-wrong-pair", where, pair.toString());
            }
            orders.add(new NotBefore(
                    whole(pair.get(0), where + "[0]", 0, scenes - 1),
                    whole(pair.get(1), where + "[1]", 0, scenes - 1),
                    NotBefore.NEVER));
        }
        return orders;
    }

    private static JsonNode list(JsonNode node, String where, String name) throws WrongValue {
        JsonNode list = node.path(name);
        if (!list.isArray()) {
            throw new WrongValue("season-no-list", where + name);
        }
        return list;
    }

    private static long bits(JsonNode node, String where, String name, int days) throws WrongValue {
        long bits = 0;
        int index = 0;
        for (JsonNode day : list(node, where, name)) {
            bits |= 1L << whole(day, where + name + "[" + index++ + "]", 0, days - 1);
        }
        return bits;
    }

    private static int whole(JsonNode node, String where, String name, int least, int most) throws WrongValue {
        return whole(node.path(name), where + name, least, most);
    }

    private static int whole(JsonNode value, String where, int least, int most) throws WrongValue {
        if (value.isMissingNode()) {
            throw new WrongValue("season-no-number", where, least + "", most + "");
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw new WrongValue("season-wrong-number", where, value.toString(), least + "", most + "");
        }
        return value.asInt();
    }
}
