package org.baiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Line;
import org.baiju.screenplay.Person;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.junit.jupiter.api.Test;

class DemoScriptTest {
    private final Script script =
            ((ReadResult.Accepted) ScriptReader.read(Path.of("..", "demo", "lane-noodles.txt"))).script();

    @Test
    void theDemoScriptReadsWithoutAnyFinding() {
        assertThat(script.findings()).isEmpty();
        assertThat(script.title()).isEqualTo("巷口热干面");
        assertThat(script.frontMatter().synopsis()).contains("长清里");
        assertThat(script.frontMatter().people())
                .hasSize(12)
                .extracting(Person::age)
                .doesNotContainNull();
    }

    @Test
    void everyEpisodePlaysFortyToEightySeconds() {
        assertThat(script.episodes())
                .hasSize(14)
                .allSatisfy(episode -> assertThat(Lengths.MINI_SERIES.of(episode))
                        .as("episode %d", episode.number())
                        .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(80)));
    }

    @Test
    void everyEpisodeEndsOnACut() {
        assertThat(script.episodes()).allSatisfy(episode -> {
            Scene last = episode.scenes().getLast();
            assertThat(last.lines().getLast()).extracting(Line::text).isEqualTo("卡黑");
        });
    }
}
