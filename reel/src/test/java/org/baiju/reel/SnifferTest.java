package org.baiju.reel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.baiju.finding.Where;
import org.baiju.reel.ffmpeg.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnifferTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ftypisom, MP4",
        "ftypmp42, MP4",
        "'ftypqt  ', MP4",
        "'moov    ', MP4",
        "'wide    ', MP4",
        "'mdat    ', MP4"
    })
    void aFilmIsKnownByItsFirstBox(String box, Container container) throws IOException {
        assertThat(sniff(("\0\0\0\u0018" + box + "\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Outcome.Done<>(container));
    }

    @Test
    void matroskaAndWebmAreToldFromOtherEbml() throws IOException {
        assertThat(sniff(latin("\u001aE\u00df\u00a3\0\0webm"))).isEqualTo(new Outcome.Done<>(Container.MATROSKA));
        assertThat(sniff(latin("\u001aE\u00df\u00a3\0\0matroska"))).isEqualTo(new Outcome.Done<>(Container.MATROSKA));
        assertRefused(latin("\u001aE\u00df\u00a3\0\0other"), "reel.refused-container", "EBML");
    }

    @Test
    void aTransportStreamIsKnownByThreePacketsInARow() throws IOException {
        byte[] plain = new byte[188 * 3];
        byte[] stamped = new byte[192 * 3];
        for (int packet = 0; packet < 3; packet++) {
            plain[packet * 188] = 'G';
            stamped[packet * 192 + 4] = 'G';
        }

        assertThat(sniff(plain)).isEqualTo(new Outcome.Done<>(Container.MPEG_TS));
        assertThat(sniff(stamped)).isEqualTo(new Outcome.Done<>(Container.MPEG_TS));
        plain[188] = 'H';
        assertRefused(plain, "reel.refused-unknown", "");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "89504e470d0a1a0a, reel.refused-picture, PNG",
        "ffd8ffe000104a46, reel.refused-picture, JPEG",
        "474946383961, reel.refused-picture, GIF",
        "524946460000000057454250, reel.refused-picture, WebP",
        "524946460000000057415645, reel.refused-sound, WAV",
        "524946460000000041564920, reel.refused-container, AVI ",
        "494433040000, reel.refused-sound, MP3",
        "664c6143, reel.refused-sound, FLAC",
        "4f67675300, reel.refused-sound, Ogg",
        "464c5601, reel.refused-container, FLV",
        "3026b27500, reel.refused-container, WMV",
        "504b0304, reel.refused-archive, ZIP",
        "526172211a, reel.refused-archive, RAR",
        "377abcaf, reel.refused-archive, 7z",
        "1f8b0800, reel.refused-archive, gzip",
        "000000186674797061766966000000, reel.refused-picture, avif",
        "00000018667479706865696300000000, reel.refused-picture, heic",
        "00000018667479704d34412000000000, reel.refused-sound, M4A",
        "00010203, reel.refused-unknown, ''"
    })
    void whatIsNoFilmIsRefusedByWhatItIs(String hex, String rule, String found) throws IOException {
        assertRefused(HexFormat.of().parseHex(hex), rule, found.strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            #EXTM3U\\nhttp://example.invalid/a.ts        | reel.refused-playlist | HLS
            \\s\\n #EXTM3U                               | reel.refused-playlist | HLS
            ffconcat version 1.0\\nfile /etc/passwd      | reel.refused-playlist | ffconcat
            <?xml version="1.0"?><MPD/>                  | reel.refused-playlist | DASH
            <smil/>                                      | reel.refused-playlist | XML
            从前有座山。                                 | reel.refused-text     | ''
            """)
    void nothingThatNamesOtherFilesReachesFfmpeg(String text, String rule, String found) throws IOException {
        assertRefused(text.translateEscapes().getBytes(StandardCharsets.UTF_8), rule, found);
        assertRefused(("\uFEFF" + text.translateEscapes()).getBytes(StandardCharsets.UTF_8), rule, found);
    }

    @Test
    void anEmptyAndAMissingFileAreRefusedByName() throws IOException {
        assertRefused(new byte[0], "reel.refused-empty", "0");
        assertThat(Sniffer.sniff(folder.resolve("无.mp4")).reason()).hasValueSatisfying(finding -> {
            assertThat(finding.rule()).isEqualTo("reel.refused-unreadable");
            assertThat(finding.where()).isEqualTo(new Where.Thing("无.mp4"));
        });
    }

    private void assertRefused(byte[] bytes, String rule, String found) throws IOException {
        assertThat(sniff(bytes).reason()).hasValueSatisfying(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.found().strip()).isEqualTo(found);
            assertThat(finding.where()).isEqualTo(new Where.Thing("片子.mp4"));
        });
    }

    private Outcome<Container> sniff(byte[] bytes) throws IOException {
        return Sniffer.sniff(Files.write(folder.resolve("片子.mp4"), bytes));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
