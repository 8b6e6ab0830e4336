package org.baiju.screenplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.baiju.finding.Finding;

/** Reads small scripts of the noodle shop for tests. */
final class Scripts {

    private Scripts() {}

    static Script read(String text) {
        return switch (ScriptReader.read(text.getBytes(StandardCharsets.UTF_8), "面馆.txt")) {
            case ReadResult.Accepted(Script script) -> script;
            case ReadResult.Refused(Finding finding) -> fail("Refused: " + finding);
        };
    }

    static Scene onlyScene(String text) {
        List<Scene> scenes = read(text).scenes().toList();
        assertThat(scenes).hasSize(1);
        return scenes.getFirst();
    }

    static Heading headingOf(Scene scene) {
        return Objects.requireNonNull(scene.heading(), "The scene has no heading");
    }

    static List<String> rules(Script script) {
        return script.findings().stream().map(Finding::rule).toList();
    }
}
