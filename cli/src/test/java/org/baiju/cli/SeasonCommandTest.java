package org.baiju.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.SeasonJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SeasonCommandTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Two days; the second scene needs the night, which the minor of the first must not see. */
    private static final String TWO_DAYS = """
            {"name": "two", "days": 2,
             "actors": [{"dayFee": 100, "holdFee": 50, "minor": true, "unavailableDays": []},
                        {"dayFee": 300, "holdFee": 150, "minor": false, "unavailableDays": [0]}],
             "places": [{"dayFee": 80, "openDays": [0, 1]}],
             "scenes": [{"minutes": 60, "place": 0, "light": "INTERIOR", "cast": [0]},
                        {"minutes": 90, "place": 0, "light": "EXTERIOR_NIGHT", "cast": [1]}],
             "notBefore": [[0, 1]]}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aSeasonIsAnsweredInOneLineAndItsPlanIsWritten() throws IOException {
        assertThat(run("season", instance(TWO_DAYS), "--out", plan())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        JsonNode answer = MAPPER.readTree(out.toByteArray());
        assertThat(answer.propertyNames())
                .containsExactly(
                        "file",
                        "cost",
                        "bound",
                        "feasible",
                        "daysUsed",
                        "cpuMillis",
                        "firstFeasibleMillis",
                        "complete");
        assertThat(answer.path("cost").asLong()).isEqualTo(2 * 5_000 + 100 + 300 + 2 * 80);
        assertThat(answer.path("feasible").asBoolean()).isTrue();
        assertThat(answer.path("daysUsed").asInt()).isEqualTo(2);
        assertThat(answer.path("bound").asLong())
                .isBetween(1L, answer.path("cost").asLong());
        assertThat(Files.readString(Path.of(plan()))).isEqualTo("{\"day\":[0,1]}");
        assertThat(folder).isDirectoryContaining("glob:**plan.json").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aSeasonWithoutLawfulPlanSaysSoAndLeavesAnEarlierPlanAlone() throws IOException {
        Files.writeString(Path.of(plan()), "earlier");
        String closed = TWO_DAYS.replace("\"openDays\": [0, 1]", "\"openDays\": [0]");
        assertThat(run("season", instance(closed), "--out", plan(), "--lang", "en"))
                .isEqualTo(1);
        JsonNode answer = MAPPER.readTree(out.toByteArray());
        assertThat(answer.path("feasible").asBoolean()).isFalse();
        assertThat(answer.path("cost").isNull()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("breaks no rule");
        assertThat(Files.readString(Path.of(plan()))).isEqualTo("earlier");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "days": 2                  | "days": 65         | days is 65. Give it a whole number from 1 to 64.
            "days": 2                  | "days": "two"      | days is "two". Give it a whole number from 1 to 64.
            "days": 2                  | "day": 2           | days is missing. Give it a whole number from 1 to 64.
            "minutes": 60              | "minutes": 1.5     | scenes[0].minutes is 1.5.
            "minutes": 60              | "minutes": -1      | scenes[0].minutes is -1.
            "place": 0, "light": "INT  | "place": 1, "light": "INT | scenes[0].place is 1. Give it a whole number from 0 to 0.
            "cast": [1]                | "cast": [2]        | scenes[1].cast[0] is 2.
            "INTERIOR"                 | "INSIDE"           | scenes[0].light is “INSIDE”.
            [[0, 1]]                   | [[0, 5]]           | notBefore[0][1] is 5.
            [[0, 1]]                   | [[0]]              | notBefore[0] is [0]. Write two scenes
            "notBefore": [[0, 1]]      | "after": []        | The list notBefore is missing.
            "dayFee": 300              | "dayFee": 99999999999 | actors[1].dayFee is 99999999999.
            "unavailableDays": [0]     | "unavailableDays": [2] | actors[1].unavailableDays[0] is 2.
            """)
    void aWrongValueIsNamedWithItsRemedy(String right, String wrong, String sentence) throws IOException {
        assertThat(TWO_DAYS).contains(right);
        assertThat(run("season", instance(TWO_DAYS.replace(right, wrong)), "--out", plan(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence);
        assertThat(Path.of(plan())).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            season                                  | No season was given.
            season a.json                           | The file for the plan is missing.
            season a.json b.json --out c            | “b.json” is too many.
            season a.json --out c --seconds soon    | “soon” is not a number of seconds.
            season a.json --out c --seconds 0       | “0” is not a number of seconds.
            season a.json --out c --seed x          | “x” is not a seed.
            season a.json --out c --fast            | The option --fast is unknown.
            season a.json --out                     | --out needs a value.
            season nowhere.json --out c             | There is no file “nowhere.json” that can be read.
            """)
    void wrongArgumentsGetOneSentence(String command, String sentence) {
        assertThat(run(command.replaceFirst("season", "season --lang en").split(" ", -1)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void aPlanForAFolderThatIsNotThereIsNotWritten() throws IOException {
        String nowhere = folder.resolve("nowhere/plan.json").toString();
        assertThat(run("season", instance(TWO_DAYS), "--out", nowhere, "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(nowhere, "there is no such folder");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFileThatIsNoJsonIsRefused() throws IOException {
        assertThat(run("season", instance("{\"days\": 2,"), "--out", plan(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("holds no JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null    | holds null. Give an object with days
            [1, 2]  | holds [1,2]. Give an object with days
            """)
    void aFileOfAnotherKindSaysWhatItHoldsAndWhatBelongsThere(String content, String sentence) throws IOException {
        assertThat(run("season", instance(content), "--out", plan(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "M", "L", "XL"})
    void theSeasonsOfTheBenchmarkArePlannedByTheirRules(String name) throws IOException {
        Path file = Path.of("../../shared/season", name + ".json");
        assumeThat(file).exists();
        assertThat(run("season", file.toString(), "--out", plan(), "--seconds", "1"))
                .isZero();
        Season season = ((SeasonFile.Read) SeasonFile.read(file)).season();
        List<Integer> days = MAPPER.readTree(Path.of(plan()).toFile()).path("day").values().stream()
                .map(JsonNode::asInt)
                .toList();
        SeasonJudge.Judgement judgement = SeasonJudge.judge(season, days);
        assertThat(judgement.breaches()).isEmpty();
        assertThat(judgement.cost())
                .isEqualTo(MAPPER.readTree(out.toByteArray()).path("cost").asLong());
    }

    private String plan() {
        return folder.resolve("plan.json").toString();
    }

    private String instance(String text) throws IOException {
        return Files.writeString(folder.resolve("instance.json"), text).toString();
    }

    private int run(String... args) {
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }
}
