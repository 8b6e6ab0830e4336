package org.baiju.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A series with a plan, carried along by a program. */
record BoardSeries(Api producer, String id, String board) {
    private static final Duration PLANNED_WITHIN = Duration.ofMinutes(3);
    private static final List<String> PLACES =
            List.of("内 总裁办公室", "外 酒店门口", "内 苏家老宅", "外 江边步道", "内 面馆", "内 医院走廊", "外 学校操场", "内 码头仓库");
    private static final List<String> PEOPLE = List.of("顾北辰", "苏晚", "林特助", "周桂香", "陈小满", "沈月", "程远", "罗叔");

    /** Opens it with a script, and waits for its first plan, which begins on {@link BoardJourney#FIRST}. */
    static BoardSeries open(Api producer, String title, String script) {
        return open(producer, title, script, BoardJourney.FIRST);
    }

    static BoardSeries open(Api producer, String title, String script, String startsOn) {
        JsonNode brought = producer.upload("/api/v1/scripts", "script", title + ".txt", script.getBytes(UTF_8))
                .expect(201)
                .json();
        String id = producer.post(
                        "/api/v1/series",
                        Map.of("intake", brought.get("intake").asString(), "title", title, "startsOn", startsOn))
                .expect(201)
                .json()
                .get("id")
                .asString();
        String boards = "/api/v1/series/" + id + "/boards";
        Await.until(PLANNED_WITHIN, () -> producer.get(boards).json().size() == 1, () -> "no plan for " + title);
        return new BoardSeries(
                producer, id, producer.get(boards).json().get(0).get("id").asString());
    }

    /** A script of many scenes, the same for the same numbers. */
    static String script(int episodes, int scenesEach) {
        var dice = new Random(20261201);
        var script = new StringBuilder("《霸总归来》\n\n");
        for (int episode = 1; episode <= episodes; episode++) {
            script.append("第").append(episode).append("集\n\n");
            for (int scene = 1; scene <= scenesEach; scene++) {
                String one = PEOPLE.get(dice.nextInt(3));
                String other = PEOPLE.get(3 + dice.nextInt(PEOPLE.size() - 3));
                script.append("%d-%d %s %s%n"
                        .formatted(
                                episode,
                                scene,
                                dice.nextInt(3) == 0 ? "夜" : "日",
                                PLACES.get(dice.nextInt(PLACES.size()))));
                script.append("人物：%s、%s%n△%s把合同放在桌上。%n%s：我不会再让步了。%n%n".formatted(one, other, one, other));
            }
        }
        return script.toString();
    }

    JsonNode read() {
        return producer.get(address()).expect(200).json();
    }

    /** Changes the board as a colleague elsewhere does. */
    JsonNode change(Map<?, ?>... changes) {
        int version = read().get("version").asInt();
        return producer.post(address() + "/changes", Map.of("version", version, "changes", List.of(changes)))
                .expect(200)
                .json();
    }

    /** Puts all strips on two days, in this order. */
    void lay(List<String> first, List<String> second) {
        var changes = new ArrayList<Map<?, ?>>();
        read().get("days")
                .forEach(day -> changes.add(Map.of(
                        "type",
                        "remove-day",
                        "day",
                        Map.of(
                                "date",
                                day.get("date").asString(),
                                "unit",
                                day.get("unit").asInt()))));
        changes.add(Map.of("type", "add-day", "day", Map.of("date", BoardJourney.FIRST)));
        changes.add(Map.of("type", "add-day", "day", Map.of("date", BoardJourney.SECOND)));
        changes.add(move(first, BoardJourney.FIRST, 0));
        changes.add(move(second, BoardJourney.SECOND, 0));
        change(changes.toArray(Map<?, ?>[]::new));
    }

    static Map<String, Object> move(List<String> keys, String date, int position) {
        return Map.of("type", "move", "keys", keys, "day", Map.of("date", date), "position", position);
    }

    private String address() {
        return "/api/v1/series/%s/boards/%s".formatted(id, board);
    }
}
