package org.baiju.shootplan.uss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Broken files are answered, and what is read of them is written again without loss. */
class UssFuzzTest {
    private static final int SEEDS = 1_000;

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Pieces that break a file in the ways that broken exports do. */
    private static final List<String> PIECES =
            List.of("\"", "{", "}", "[", "]", ",", ":", "null", "-", "1e9", "\\ud800", "\u0000", "é", "场", "\"id\":1,");

    /** Values of every type, at odds with most fields. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "0.1",
            "123456789012345678901234567890",
            "\"\"",
            "\"b1\"",
            "\"\\ud800\"",
            "[]",
            "[null]",
            "[[]]",
            "[[\"b1\", 2, {}]]",
            "{}",
            "{\"id\": {}}",
            "\"day\"");

    private final SplittableRandom random = new SplittableRandom(42);
    private int read;
    private int refused;

    @Test
    void bytesInAnyDisorderAreAnswered() {
        for (int seed = 0; seed < SEEDS; seed++) {
            String file = random.nextBoolean() ? Noodles.DOCUMENTS : Noodles.SAMPLE;
            answer(torn(file).getBytes(UTF_8));
        }

        assertThat(refused).isGreaterThan(SEEDS / 10);
        assertThat(read).isGreaterThan(SEEDS / 100);
    }

    @Test
    void valuesOfAnyTypeAreAnswered() {
        for (int seed = 0; seed < SEEDS; seed++) {
            JsonNode root = MAPPER.readTree(random.nextBoolean() ? Noodles.DOCUMENTS : Noodles.SAMPLE);
            for (int change = random.nextInt(8); change >= 0; change--) {
                mutate(root);
            }
            answer(MAPPER.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(root)
                    .getBytes(UTF_8));
        }

        assertThat(read).isGreaterThan(SEEDS / 2);
    }

    private void answer(byte[] bytes) {
        switch (UssReader.read(bytes)) {
            case UssResult.Refused(var why) -> {
                refused++;
                assertThat(why.rule()).startsWith("uss.");
            }
            case UssResult.Read(UssSchedule schedule, var _) -> {
                read++;
                schedule.boardNames()
                        .forEach(name -> assertThat(schedule.board(name)).isPresent());
                schedule.calendars().forEach(its -> assertThat(its.dates(3)).hasSizeLessThanOrEqualTo(3));
                for (UssDialect dialect : UssDialect.values()) {
                    assertThat(UssReader.read(UssWriter.write(schedule, dialect)))
                            .isInstanceOfSatisfying(
                                    UssResult.Read.class,
                                    again -> assertThat(again.schedule()).isEqualTo(schedule));
                }
            }
        }
    }

    private String torn(String file) {
        var text = new StringBuilder(file);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
                default -> text.setCharAt(from, (char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    /** Puts a value of any type somewhere, or takes one away. */
    private void mutate(JsonNode root) {
        List<JsonNode> inner = new ArrayList<>();
        collect(root.path("universalScheduleStandard"), inner);
        if (inner.isEmpty()) {
            return;
        }
        JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
        boolean remove = random.nextInt(4) == 0;
        switch (inner.get(random.nextInt(inner.size()))) {
            case ObjectNode object
            when !object.isEmpty() -> {
                String field = new ArrayList<>(object.propertyNames()).get(random.nextInt(object.size()));
                if (remove) {
                    object.remove(field);
                } else {
                    object.set(field, value);
                }
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                int index = random.nextInt(array.size());
                if (remove) {
                    array.remove(index);
                } else {
                    array.insert(index, value);
                }
            }
            default -> {}
        }
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (node.isContainer()) {
            inner.add(node);
            node.forEach(child -> collect(child, inner));
        }
    }
}
