package org.baiju.journeys;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documentation of the API is a script, and the script runs. */
@ExtendWith(SharedStudio.class)
class CurlJourney {
    private static final Path CHAIN = Path.of("..", "docs", "chain.sh");

    @Test
    void theChainGoesThroughTheApiWithCurl(RunningStudio studio) throws Exception {
        Path folder = Folders.empty(Path.of("target", "curl"));
        Path output = folder.resolve("output.txt");
        var chain = new ProcessBuilder(
                "sh",
                CHAIN.toString(),
                SmallSeries.SCRIPT.toString(),
                TestFilm.shortOne().toString(),
                folder.toString());
        chain.environment().put("BAIJU_ADDRESS", studio.address().toString());
        chain.environment().put("BAIJU_TOKEN", Visitor.producer(studio, "curl").token());
        chain.environment()
                .put("BAIJU_VIEWER_TOKEN", Visitor.viewer(studio, "curl-viewer").token());
        Process process =
                chain.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(4, MINUTES)).as("it ends").isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(output)).contains("4 episodes", "agrees with the ledger: 1 unlock");
        assertThat(Papers.pdf(Files.readAllBytes(folder.resolve("call-sheet.pdf"))))
                .contains("候船室");
        assertThat(Papers.sheet(Files.readAllBytes(folder.resolve("scene-list.xlsx"))))
                .contains("候船室");
        assertThat(Papers.sheet(Files.readAllBytes(folder.resolve("plan.xlsx"))))
                .contains("候船室");
    }
}
