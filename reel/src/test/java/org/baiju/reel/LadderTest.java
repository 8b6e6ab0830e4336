package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.baiju.reel.Inspection.Picture;
import org.baiju.reel.Inspection.Rate;
import org.baiju.reel.Ladder.Size;
import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void anUprightMasterGivesBothSizes() {
        assertThat(of(1080, 1920, new Rate(25, 1), new Rate(25, 1)).sizes())
                .containsExactly(new Size(1080, 1920), new Size(540, 960));
    }

    @Test
    void aSourceOf720Gives720And540() {
        assertThat(of(720, 1280, new Rate(25, 1), new Rate(25, 1)).sizes())
                .containsExactly(new Size(720, 1280), new Size(540, 960));
    }

    @Test
    void aTinySourceGivesOneSizeOnly() {
        assertThat(of(270, 480, new Rate(25, 1), new Rate(25, 1)).sizes()).containsExactly(new Size(270, 480));
    }

    @Test
    void theShortSideCountsAlsoForWideFilms() {
        assertThat(of(3840, 2160, new Rate(25, 1), new Rate(25, 1)).sizes())
                .containsExactly(new Size(1920, 1080), new Size(960, 540));
    }

    @Test
    void oddSourcesBecomeEven() {
        assertThat(of(541, 961, new Rate(25, 1), new Rate(25, 1)).sizes())
                .allMatch(size -> size.widthPx() % 2 == 0 && size.heightPx() % 2 == 0 && size.widthPx() <= 542);
    }

    @Test
    void aSteadyRateIsKeptExactlyAndAnUnsteadyOneBecomesUsual() {
        assertThat(of(1080, 1920, new Rate(30000, 1001), new Rate(30000, 1001)).rate())
                .isEqualTo(new Rate(30000, 1001));
        assertThat(of(1080, 1920, new Rate(2871, 100), new Rate(90000, 1)).rate())
                .isEqualTo(new Rate(30, 1));
        assertThat(of(1080, 1920, new Rate(12, 1), new Rate(12, 1)).rate()).isEqualTo(new Rate(24, 1));
        assertThat(of(1080, 1920, new Rate(240, 1), new Rate(240, 1)).rate()).isEqualTo(new Rate(60, 1));
    }

    private static Ladder of(int width, int height, Rate average, Rate nominal) {
        var picture = new Picture(
                "h264", width, height, 0, true, "yuv420p", "bt709", average, nominal, Duration.ofSeconds(60));
        return Ladder.of(picture, List.of(1080, 540));
    }
}
