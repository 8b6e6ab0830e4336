package org.baiju.studio.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Episode;
import org.baiju.studio.series.Evidence;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.Writing.Brought;
import org.baiju.studio.writing.Writing.Opening;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@StudioTest
class WritingTest {
    private static final byte[] SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆·后厨
            人物：周桂香、食客×4
            道具：大锅
            △周桂香把面下进锅里。
            周桂香（头也不抬）：排队。
            """.getBytes(StandardCharsets.UTF_8);

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private MockMvc browser;

    @Test
    void aSeriesOpensWithItsScenesItsEpisodesAndItsEvidence() {
        SignedIn owner = people.owner();
        Series series = open(owner);

        Draft draft = writing.findCurrent(series.id()).orElseThrow();
        assertThat(writing.listScenes(draft.id())).singleElement().satisfies(scene -> {
            assertThat(scene.place()).isEqualTo("面馆");
            assertThat(scene.set()).isEqualTo("后厨");
            assertThat(scene.cast()).containsExactly("周桂香");
            assertThat(scene.extras()).containsExactly("食客×4");
            assertThat(scene.props()).containsExactly("大锅");
            assertThat(scene.lines()).hasSize(2);
            assertThat(scene.millis()).isPositive();
        });
        assertThat(register.listEpisodes(series.id()))
                .extracting(Episode::title)
                .containsExactly("开门");
        assertThat(register.listEvidence(series.id(), 10)).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("巷口.txt");
            assertThat(file.bytes()).isEqualTo(SCRIPT.length);
            assertThat(file.recordedBy()).isEqualTo(owner.displayName());
        });
    }

    @Test
    void aFileOpensOneSeriesOnly() {
        SignedIn owner = people.owner();
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT);
        var opening = new Opening("巷口", LocalDate.of(2026, 12, 1), List.of());

        assertThat(writing.open(owner, brought.intake(), opening)).isPresent();
        assertThat(writing.open(owner, brought.intake(), opening)).isEmpty();
    }

    @Test
    void aStrangerCannotOpenASeriesWithOurFile() {
        var brought = (Brought.Accepted) writing.bring(people.owner(), "巷口.txt", SCRIPT);
        SignedIn stranger = people.owner();

        assertThat(writing.findBrought(stranger, brought.intake())).isEmpty();
        assertThat(writing.open(stranger, brought.intake(), new Opening("偷", LocalDate.of(2026, 12, 1), List.of())))
                .isEmpty();
    }

    @Test
    void theNextDraftIsCurrentAndTheOldOneStays() {
        SignedIn owner = people.owner();
        Series series = open(owner);
        var next = (Brought.Accepted) writing.bring(owner, "巷口二稿.txt", SCRIPT);

        writing.replace(owner, series, next.intake());

        assertThat(writing.listDrafts(series.id())).extracting(Draft::number).containsExactly(2, 1);
        assertThat(register.listEvidence(series.id(), 10))
                .extracting(Evidence::fileName)
                .containsExactly("巷口二稿.txt", "巷口.txt");
    }

    @Test
    void whatIsNoScriptIsRefusedInOneSentence() throws Exception {
        String bearer = people.bearer(people.owner());
        for (byte[] content : List.of(
                new byte[0],
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                "今天天气很好。".getBytes(StandardCharsets.UTF_8))) {
            browser.perform(multipart("/api/v1/scripts")
                            .file(new MockMultipartFile("script", "稿.txt", "text/plain", content))
                            .with(csrf())
                            .header("Authorization", bearer))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.type").value("urn:baiju:problem:script-refused"))
                    .andExpect(jsonPath("$.detail").value(containsString("。")));
        }
    }

    private Series open(SignedIn owner) {
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT);
        return writing.open(owner, brought.intake(), new Opening("巷口", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();
    }
}
