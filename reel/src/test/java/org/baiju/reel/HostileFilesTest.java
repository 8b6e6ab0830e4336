package org.baiju.reel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {
    private static final Reel REEL = new Reel(Studio.ffmpeg());

    @TempDir
    private Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("empty.mp4", "", "reel.refused-empty"),
                Arguments.of("notes.mp4", "这不是视频，只是文字。", "reel.refused-text"),
                Arguments.of("english.mp4", "not a video, only words", "reel.refused-text"),
                Arguments.of("web.mp4", "#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n", "reel.refused-playlist"),
                Arguments.of("passwd.m3u8", "#EXTM3U\n#EXTINF:5,\nfile:///etc/passwd\n", "reel.refused-playlist"),
                Arguments.of("neighbour.m3u8", "\n #EXTM3U\n#EXTINF:5,\n../b/c.ts\n", "reel.refused-playlist"),
                Arguments.of("list.mp4", "ffconcat version 1.0\nfile neighbour.mp4\n", "reel.refused-playlist"),
                Arguments.of("dash.mp4", "<?xml version=\"1.0\"?><MPD></MPD>", "reel.refused-playlist"),
                Arguments.of("picture.mp4", "\u0089PNG\r\n\u001a\n", "reel.refused-picture"),
                Arguments.of("photo.mp4", "\0\0\0\u0018ftypheic\0\0\0\0", "reel.refused-picture"),
                Arguments.of("song.mp4", "ID3\u0004\0\0", "reel.refused-sound"),
                Arguments.of("script.docx", "PK\u0003\u0004\0\0", "reel.refused-archive"),
                Arguments.of("old.avi", "RIFF\0\0\0\0AVI LIST", "reel.refused-container"),
                Arguments.of(
                        "noise.mp4",
                        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\0\0\0\0\0",
                        "reel.refused-unknown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void noDecoderSeesWhatIsNotAFilm(String name, String content, String rule) throws IOException {
        Charset charset = content.startsWith("这") ? UTF_8 : ISO_8859_1;
        Path file = Files.writeString(folder.resolve(name), content, charset);
        assertThat(REEL.sniff(file)).isInstanceOf(Outcome.Refused.class);
        assertThat(Studio.rule(REEL.publish(file, PackageOrder.DEFAULT, folder.resolve("out"), Watcher.NONE)))
                .isEqualTo(rule);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFloodOfPixelsIsRefusedBeforeItIsDecoded() {
        Path png = Studio.film(
                folder.resolve("flood.png"),
                "-f",
                "lavfi",
                "-i",
                "color=s=6000x6000:d=1",
                "-frames:v",
                "1",
                "-pix_fmt",
                "gray");
        assertThat(Studio.rule(REEL.inspect(png, Watcher.NONE))).isEqualTo("reel.refused-picture");
        Path inside = Studio.film(
                folder.resolve("flood.mov"), "-f", "image2", "-i", png.toString(), "-c:v", "copy", "-frames:v", "1");
        assertThat(Studio.rule(REEL.inspect(inside, Watcher.NONE))).isIn("reel.picture-too-large", "reel.damaged");
    }

    @Test
    void aFilmCutShortIsCalledDamaged() throws IOException {
        Path whole = Studio.moving(folder.resolve("whole.mp4"), "270x480", 25, 2);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Studio.rule(REEL.check(cut, DeliveryProfile.VERTICAL_EPISODE, Watcher.NONE)))
                .isEqualTo("reel.damaged");
    }

    @Test
    void whatDoesNotExistCannotBeRead() {
        assertThat(Studio.rule(REEL.inspect(folder.resolve("gone.mp4"), Watcher.NONE)))
                .isEqualTo("reel.refused-unreadable");
    }
}
