package org.baiju.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.Place;
import org.baiju.shootplan.season.Season.Prices;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.season.Season.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the seasons of the day-assignment benchmark; the figures that are not in the files are those of its judge. */
final class SeasonFiles {
    private SeasonFiles() {}

    static Season read(Path file) {
        JsonNode root = JsonMapper.builder().build().readTree(file.toFile());
        int days = root.get("days").asInt();
        List<Person> people =
                elements(root.get("actors")).map(each -> person(each, days)).toList();
        List<Place> places = elements(root.get("places"))
                .map(each -> new Place(each.get("dayFee").asLong(), bits(days, contains(each.get("openDays")))))
                .toList();
        long all = bits(days, _ -> true);
        List<SeasonScene> scenes =
                elements(root.get("scenes")).map(each -> scene(each, all)).toList();
        List<NotBefore> orders = elements(root.get("notBefore"))
                .map(pair -> new NotBefore(pair.get(0).asInt(), pair.get(1).asInt(), NotBefore.NEVER))
                .toList();
        return new Season(
                IntStream.range(0, days).mapToObj(_ -> new Slot(660, 120)).toList(),
                1,
                people,
                places,
                List.of(),
                scenes,
                orders,
                new Prices(5000, 400, 60, 0, 12, 800));
    }

    private static Person person(JsonNode actor, int days) {
        boolean isMinor = actor.get("minor").asBoolean();
        return new Person(
                actor.get("dayFee").asLong(),
                actor.get("holdFee").asLong(),
                bits(days, contains(actor.get("unavailableDays")).negate()),
                isMinor ? 240 : Integer.MAX_VALUE,
                !isMinor);
    }

    private static SeasonScene scene(JsonNode scene, long all) {
        Sky sky = switch (scene.get("light").asString()) {
            case "EXTERIOR_DAY" -> Sky.BRIGHT;
            case "EXTERIOR_NIGHT" -> Sky.DARK;
            default -> Sky.ANY;
        };
        return new SeasonScene(
                scene.get("minutes").asInt(),
                scene.get("place").asInt(),
                -1,
                sky,
                elements(scene.get("cast")).map(JsonNode::asInt).toList(),
                all,
                -1,
                0);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static IntPredicate contains(JsonNode days) {
        List<Integer> list = elements(days).map(JsonNode::asInt).toList();
        return list::contains;
    }

    private static long bits(int days, IntPredicate is) {
        return IntStream.range(0, days).filter(is).mapToLong(day -> 1L << day).reduce(0, (one, other) -> one | other);
    }
}
