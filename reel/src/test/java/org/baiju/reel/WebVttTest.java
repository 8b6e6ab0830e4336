package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebVttTest {
    @TempDir
    private Path folder;

    @Test
    void subtitlesMayBeginWithAByteOrderMark() throws IOException {
        assertThat(WebVtt.wrong(file("WEBVTT\n"))).isEmpty();
        assertThat(WebVtt.wrong(file("\uFEFFWEBVTT - 第1集\n"))).isEmpty();
    }

    @Test
    void whatIsNoWebVttIsNamedByItsFirstLine() throws IOException {
        assertThat(WebVtt.wrong(file("1\n00:00:01,000 --> 00:00:02,000\n来了。\n")))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.rule()).isEqualTo("reel.bad-subtitles");
                    assertThat(finding.where()).isEqualTo(new Where.Thing("字幕.vtt"));
                    assertThat(finding.found()).isEqualTo("1");
                });
        assertThat(WebVtt.wrong(file(""))).map(Finding::found).hasValue("");
    }

    @Test
    void aLongFirstLineIsCutInTheFinding() throws IOException {
        assertThat(WebVtt.wrong(file("面".repeat(500)))).map(Finding::found).hasValue("面".repeat(60) + "…");
    }

    @Test
    void anotherEncodingAndTooManyBytesAreRefused() throws IOException {
        Path gbk = Files.write(folder.resolve("旧.vtt"), "WEBVTT 面馆".getBytes(Charset.forName("GB18030")));
        Path large = Files.write(folder.resolve("大.vtt"), new byte[(1 << 20) + 1]);

        assertThat(WebVtt.wrong(gbk)).map(Finding::found).hasValue("not UTF-8");
        assertThat(WebVtt.wrong(large)).map(Finding::found).hasValue("1048577 B");
    }

    @Test
    void thePlaylistHoldsTheWholeFileAsOneSegment() {
        assertThat(WebVtt.playlist("zh.vtt", Duration.ofMillis(61_500)).lines())
                .startsWith("#EXTM3U")
                .contains("#EXT-X-TARGETDURATION:62", "#EXTINF:61.500,", "zh.vtt")
                .endsWith("#EXT-X-ENDLIST");
    }

    @Test
    void aPackageHasOneToFiveRenditions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackageOrder(List.of(), "veryfast", null))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackageOrder(Collections.nCopies(6, 540), "veryfast", null))
                .withMessageContaining("not 6");
        assertThat(PackageOrder.DEFAULT.with(folder).subtitles()).isEqualTo(folder);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("字幕.vtt"), text, StandardCharsets.UTF_8);
    }
}
