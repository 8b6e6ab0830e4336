package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaPlaylistTest {
    @Test
    void theBusiestSegmentIsThePeakAndAScrapIsNot() {
        var figures = MediaPlaylist.read(List.of(
                "#EXTINF:2.000000,",
                "#EXT-X-BYTERANGE:1000@100",
                "v.mp4",
                "#EXTINF:2.000000,",
                "#EXT-X-BYTERANGE:3000@1100",
                "v.mp4",
                "#EXTINF:0.040000,",
                "#EXT-X-BYTERANGE:900@4100",
                "v.mp4"));
        assertThat(figures.length()).isEqualTo(Duration.ofMillis(4040));
        assertThat(figures.peakBitsPerSecond()).isEqualTo(12_000);
        assertThat(figures.averageBitsPerSecond()).isEqualTo(Math.round(4900 * 8 / 4.04));
        assertThat(figures.endByte()).isEqualTo(5000);
    }

    @Test
    void anEmptyPlaylistHasNothing() {
        assertThat(MediaPlaylist.read(List.of("#EXTM3U"))).isEqualTo(new MediaPlaylist(Duration.ZERO, 0, 0, 0));
    }
}
