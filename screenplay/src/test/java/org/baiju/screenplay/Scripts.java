package org.baiju.screenplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.baiju.finding.Finding;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;

/** Reads small scripts of the noodle shop for tests. */
public final class Scripts {

    private Scripts() {}

    public static Script read(String text) {
        return switch (ScriptReader.read(text.getBytes(StandardCharsets.UTF_8), "面馆.txt")) {
            case ReadResult.Accepted(Script script, String _) -> script;
            case ReadResult.Refused(Finding finding) -> fail("Refused: " + finding);
        };
    }

    public static Scene onlyScene(String text) {
        List<Scene> scenes = read(text).scenes().toList();
        assertThat(scenes).hasSize(1);
        return scenes.getFirst();
    }

    public static Heading headingOf(Scene scene) {
        return Objects.requireNonNull(scene.heading(), "The scene has no heading");
    }

    public static List<String> rules(Script script) {
        return script.findings().stream().map(Finding::rule).toList();
    }
}
