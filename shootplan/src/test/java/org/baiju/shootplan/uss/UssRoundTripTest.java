package org.baiju.shootplan.uss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class UssRoundTripTest {
    private static final int SEEDS = 300;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Words in several scripts, signs that JSON escapes, half a surrogate pair, and names of fields. */
    private static final List<String> WORDS =
            List.of("", "a", "场1-1", "\"\\/\b\n\t", "\u0000\u2028", "😀", "\ud83d", "time", "_x", "null", "1.0");

    private static final List<UssBreakdown.Kind> KINDS = List.of(UssBreakdown.Kind.values());

    private final SplittableRandom random = new SplittableRandom(20_261_123);

    @ParameterizedTest
    @EnumSource(UssDialect.class)
    void whatIsWrittenIsReadAgain(UssDialect dialect) {
        for (int seed = 0; seed < SEEDS; seed++) {
            UssSchedule schedule = schedule();

            UssResult back = UssReader.read(UssWriter.write(schedule, dialect));

            assertThat(back)
                    .isInstanceOfSatisfying(
                            UssResult.Read.class,
                            read -> assertThat(read.schedule()).isEqualTo(schedule));
        }
    }

    @ParameterizedTest
    @EnumSource(UssDialect.class)
    void aFileSurvivesEverySpelling(UssDialect dialect) {
        for (String file : List.of(Noodles.DOCUMENTS, Noodles.SAMPLE)) {
            UssResult.Read once = UssReaderTest.read(file);

            assertThat(UssReader.read(UssWriter.write(once.schedule(), dialect)))
                    .isEqualTo(once);
        }
    }

    @ParameterizedTest
    @EnumSource(UssDialect.class)
    void aFileIsWrittenInTheSpellingAskedFor(UssDialect dialect) {
        byte[] written = UssWriter.write(UssReaderTest.read(Noodles.DOCUMENTS).schedule(), dialect);

        JsonNode root = MAPPER.readTree(written).path("universalScheduleStandard");
        JsonNode strip = root.path("breakdowns").path(0);
        JsonNode board = root.path("stripboards").path(0).path("boards").path(0);
        boolean documents = dialect == UssDialect.DOCUMENTS;
        boolean sample = dialect == UssDialect.SAMPLE;
        assertThat(strip.path("type").asString()).isEqualTo(sample ? "strip" : "scene");
        assertThat(strip.has("time")).isEqualTo(documents);
        assertThat(strip.has("duration")).isNotEqualTo(documents);
        assertThat(board.has("breakdownArrays")).isEqualTo(sample);
        assertThat(board.has("breakdownIds")).isNotEqualTo(sample);
        assertThat(root.has("version")).isEqualTo(documents);
        assertThat(root.path("elements").path(0).has("doodDropDays")).isEqualTo(documents);
        JsonNode banner = root.path("breakdowns").path(3);
        assertThat(banner.path(documents ? "description" : "bannerText").asString())
                .isEqualTo("公司休息");
    }

    @ParameterizedTest
    @ValueSource(strings = {"small_sample_schedule.uss", "full_sample_schedule.uss"})
    void thePublicSamplesLoseNothing(String name) throws IOException {
        Path file = Path.of("../../shared/uss", name);
        Assumptions.assumeTrue(Files.exists(file));
        UssDialect dialect = name.startsWith("small") ? UssDialect.SCHEMA : UssDialect.SAMPLE;
        byte[] original = Files.readAllBytes(file);
        UssResult.Read read = (UssResult.Read) UssReader.read(original);

        byte[] written = UssWriter.write(read.schedule(), dialect);

        assertHolds(MAPPER.readTree(written), MAPPER.readTree(original), "");
        assertThat(read.findings()).noneMatch(finding -> finding.rule().equals(UssRule.WRONG_TYPE.id()));
    }

    /** Everything of the original stands in the copy; what it leaves out may be {@code null} there. */
    private static void assertHolds(JsonNode copy, JsonNode original, String path) {
        if (original.isObject()) {
            original.properties().forEach(field -> {
                assertThat(copy.has(field.getKey())).as(path + field.getKey()).isTrue();
                assertHolds(copy.path(field.getKey()), field.getValue(), path + field.getKey() + ".");
            });
        } else if (original.isArray()) {
            assertThat(copy.size()).as(path).isEqualTo(original.size());
            IntStream.range(0, original.size())
                    .forEach(index -> assertHolds(copy.path(index), original.path(index), path + index + "."));
        } else if (original.isNumber()) {
            assertThat(copy.decimalValue()).as(path).isEqualByComparingTo(original.decimalValue());
        } else {
            assertThat(copy).as(path).isEqualTo(original);
        }
    }

    private UssSchedule schedule() {
        Map<UssHeading, String> headings = new EnumMap<>(UssHeading.class);
        for (UssHeading heading : UssHeading.values()) {
            String value = text();
            if (value != null) {
                headings.put(heading, value);
            }
        }
        List<UssElement> elements = list(6, this::element);
        List<UssCategory> categories = list(3, index -> category(index, elements));
        return new UssSchedule(
                headings,
                categories,
                elements,
                list(8, this::breakdown),
                list(3, this::stripboard),
                list(2, index -> new UssCalendar("k" + index, text(), weekdays(), events(), extras())),
                extras(),
                extras());
    }

    /** With all of its elements, in any order: that is what reading makes of a category that leaves some out. */
    private UssCategory category(int index, List<UssElement> elements) {
        List<String> members = new ArrayList<>();
        for (UssElement element : elements) {
            if (("c" + index).equals(element.category())) {
                members.add(random.nextInt(members.size() + 1), element.id());
            }
        }
        return new UssCategory("c" + index, count(), text(), text(), members, extras());
    }

    private UssElement element(int index) {
        return new UssElement(
                "e" + index,
                "c" + random.nextInt(4),
                text(),
                text(),
                text(),
                flag(),
                new UssElement.Dood(flag(), flag(), flag(), count()),
                weekdays(),
                list(3, _ -> word()),
                events(),
                extras());
    }

    private List<UssEvent> events() {
        return list(3, index -> new UssEvent("v" + index, text(), text(), text(), extras()));
    }

    private UssBreakdown breakdown(int index) {
        var kind = KINDS.get(random.nextInt(3));
        BigDecimal pages = random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(8000), random.nextInt(4));
        return new UssBreakdown(
                "b" + index, kind, text(), text(), text(), text(), pages, count(), text(), text(), words(), extras());
    }

    private UssStripboard stripboard(int index) {
        return new UssStripboard("s" + index, text(), text(), list(3, this::board), extras());
    }

    private UssBoard board(int index) {
        List<UssBoard.Piece> pieces =
                list(5, _ -> random.nextBoolean() ? new UssBoard.Strip(word()) : new UssBoard.Day(words()));
        return new UssBoard("o" + index, text(), pieces, extras());
    }

    private <T> List<T> list(int most, IntFunction<T> maker) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(maker).toList();
    }

    private List<String> words() {
        return list(4, _ -> word());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private @Nullable String text() {
        return random.nextInt(3) == 0 ? null : word();
    }

    private @Nullable Boolean flag() {
        return random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean());
    }

    private @Nullable Long count() {
        return random.nextInt(3) == 0 ? null : Long.valueOf(random.nextLong(1L << 53));
    }

    private List<Integer> weekdays() {
        return list(3, _ -> random.nextInt(7));
    }

    private UssExtras extras() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (int index = random.nextInt(3); index > 0; index--) {
            String json = "[{\"%d\": null}, 1.50, -3, \"场\", true]".formatted(index);
            fields.put("_" + index, JsonNodeFactory.instance.stringNode(json));
        }
        return new UssExtras(fields);
    }

    /** Only here, so that the generator cannot be emptied unnoticed. */
    @ParameterizedTest
    @ValueSource(ints = 50)
    void theGeneratorMakesAllKinds(int count) {
        List<UssSchedule> made =
                IntStream.range(0, count).mapToObj(_ -> schedule()).toList();

        assertThat(made.stream().flatMap(its -> its.breakdowns().stream()))
                .extracting(UssBreakdown::kind)
                .contains(UssBreakdown.Kind.values());
        assertThat(new String(UssWriter.write(made.getFirst(), UssDialect.SAMPLE), UTF_8))
                .contains("strip");
    }
}
