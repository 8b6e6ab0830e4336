package org.baiju.reel.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final List<Double> heard = new ArrayList<>();
    private final Watcher watcher = new Watcher() {
        @Override
        public void progressed(double fraction) {
            heard.add(fraction);
        }
    };

    @Test
    void theTimeWrittenBecomesAFractionOfTheFilm() {
        lines(Duration.ofSeconds(10), "frame=50", "out_time_us=2500000", "out_time_us=5000000", "progress=end");

        assertThat(heard).containsExactly(0.25, 0.5, 1.0);
    }

    @Test
    void progressNeverGoesBackAndNeverSaysTheSameTwice() {
        lines(
                Duration.ofSeconds(10),
                "out_time_us=5000000",
                "out_time_us=5000000",
                "out_time_us=4000000",
                "out_time_us=-7");

        assertThat(heard).containsExactly(0.5);
    }

    @Test
    void aFilmLongerThanItSaysIsNeverMoreThanDone() {
        lines(Duration.ofSeconds(10), "out_time_us=25000000", "out_time_us=26000000", "progress=end");

        assertThat(heard).containsExactly(1.0);
    }

    @Test
    void whatIsNoTimeIsNoProgress() {
        lines(Duration.ofSeconds(10), "out_time_us=N/A", "out_time_us=", "progress=continue", "speed=1.2x");

        assertThat(heard).isEmpty();
    }

    @Test
    void ofAFilmOfUnknownLengthOnlyTheEndIsKnown() {
        lines(Duration.ZERO, "out_time_us=5000000", "progress=end");

        assertThat(heard).containsExactly(1.0);
    }

    @Test
    void aPartOfTheWorkFillsItsPartOfTheWhole() {
        Watcher part = watcher.part(0.5, 0.75);
        part.progressed(0);
        part.part(0, 0.5).progressed(1);
        part.progressed(1);

        assertThat(heard).containsExactly(0.5, 0.625, 0.75);
        assertThat(part.cancelled()).isFalse();
    }

    @Test
    void callingOffTheWholeCallsOffEveryPart() {
        var off = new Watcher() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThat(off.part(0, 0.5).part(0.1, 0.2).cancelled()).isTrue();
    }

    @Test
    void anEndlessLogKeepsItsEnd() {
        var text = new BoundedText(1_000);
        IntStream.range(0, 10_000).forEach(i -> text.add("line " + i));

        assertThat(text.text()).hasSizeLessThanOrEqualTo(1_000).endsWith("line 9998\nline 9999\n");
    }

    @Test
    void aLineLongerThanTheLimitIsCutToo() {
        var text = new BoundedText(100);
        text.add("x".repeat(10_000) + "end");

        assertThat(text.text()).hasSizeLessThanOrEqualTo(100).endsWith("end\n");
    }

    @Test
    void limitsThatNoWorkCouldMeetAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.DEFAULT.within(Duration.ZERO))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1 << 20, 1, 1, 1))
                .withMessageContaining("1048576");
        assertThat(Limits.DEFAULT.within(Duration.ofSeconds(3)))
                .isEqualTo(new Limits(Duration.ofSeconds(3), Duration.ofHours(2), 6L << 30, 8L << 30, 33_177_600, 2));
    }

    @Test
    void everyEndButSuccessHasAReason() {
        Finding finding = Finding.of(Severity.ERROR, "reel.shape", null, "a", "b");

        assertThat(new Outcome.Done<>("x").reason()).isEmpty();
        assertThat(new Outcome.Refused<>(finding).reason()).hasValue(finding);
        assertThat(new Outcome.Failed<>(finding, "tail").reason()).hasValue(finding);
        assertThat(new Outcome.TimedOut<>(Duration.ofSeconds(90)).reason())
                .hasValueSatisfying(reason -> assertThat(reason.found()).isEqualTo("90 s"));
        assertThat(new Outcome.Cancelled<>().reason()).map(Finding::rule).hasValue("reel.cancelled");
    }

    @Test
    void whatCameToNothingStaysSoWhateverShouldFollow() {
        Finding finding = Finding.of(Severity.ERROR, "reel.shape", null, "a", "b");

        assertThat(new Outcome.Done<>("面馆").map(String::length)).isEqualTo(new Outcome.Done<>(2));
        for (Outcome<String> broken : List.<Outcome<String>>of(
                new Outcome.Refused<>(finding),
                new Outcome.Failed<>(finding, "tail"),
                new Outcome.TimedOut<>(Duration.ofSeconds(1)),
                new Outcome.Cancelled<>())) {
            assertThat(broken.map(String::length).reason()).isPresent().isEqualTo(broken.reason());
        }
    }

    private void lines(Duration length, String... lines) {
        var progress = new Progress(length, watcher);
        List.of(lines).forEach(progress::line);
    }
}
