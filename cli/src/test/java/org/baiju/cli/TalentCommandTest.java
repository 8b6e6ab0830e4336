package org.baiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TalentCommandTest {
    /** Both actors play in the long scene: it stands between the others. */
    private static final String THREE = """
            numScenes = 3;
            numActors = 2;
            ia = [| 1,1,0 | 0,1,1 |];
            c = [10, 100];
            d = [1,4,2];
            """;

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("three.dzn"), THREE);
    }

    @Test
    void aFileIsAnsweredInOneLineThatAProgramReads() {
        assertThat(run("talent", file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        JsonNode answer = JsonMapper.builder().build().readTree(out.toByteArray());
        assertThat(answer.propertyNames())
                .containsExactly("file", "scenes", "actors", "cost", "bound", "status", "cpuMillis", "order");
        assertThat(answer.path("file").asString()).isEqualTo(file.toString());
        assertThat(answer.path("scenes").asInt()).isEqualTo(3);
        assertThat(answer.path("actors").asInt()).isEqualTo(2);
        assertThat(answer.path("cost").asLong()).isEqualTo(10 * 5 + 100 * 6);
        assertThat(answer.path("bound").asLong()).isEqualTo(650);
        assertThat(answer.path("status").asString()).isEqualTo("optimal");
        assertThat(answer.path("order").values().stream().map(JsonNode::asInt))
                .isIn(List.of(1, 2, 3), List.of(3, 2, 1));
    }

    @Test
    void aRefusedFileDoesNotKeepTheOthersFromBeingSolved() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.dzn"), THREE.replace("10, 100", "10, x"));
        assertThat(run("talent", broken.toString(), file.toString(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"cost\":650");
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(broken + ", line 4, column 10: “x” is not a whole number. Write digits only, as in 12.");
    }

    @Test
    void aMissingFileIsAnsweredInChineseByDefault() {
        assertThat(run("talent", folder.resolve("none.dzn").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("无法读取文件");
    }

    @ParameterizedTest
    @CsvSource({
        "--seconds, '--seconds needs a value'",
        "--seconds 0, '“0” is not a number of seconds'",
        "--seconds -3, '“-3” is not a number of seconds'",
        "--seconds 1e9, '“1e9” is not a number of seconds'",
        "--seconds 99999999999, '“99999999999” is not a number of seconds'",
        "--fast, 'The option --fast is unknown'",
        "--seconds 3, 'No problem was given'",
    })
    void wrongArgumentsAreAnsweredWithTheWayOut(String arguments, String sentence) {
        String[] given = ("talent --lang en " + arguments).split(" ", -1);
        assertThat(run(given)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theUsageNamesTheCommand(String language) {
        assertThat(run("--help", "--lang", language)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("baiju talent")
                .contains("--seconds N");
    }

    private int run(String... args) {
        return new Main(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }
}
