package org.baiju.reel.animatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baiju.reel.HlsPackage;
import org.baiju.reel.Inspection;
import org.baiju.reel.PackageOrder;
import org.baiju.reel.Reel;
import org.baiju.reel.Studio;
import org.baiju.reel.ffmpeg.Watcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimaticTest {
    private static final Reel REEL = new Reel(Studio.ffmpeg());
    private static final AnimaticSpec NOODLES = new AnimaticSpec(
            "面馆一开门: 100% 'it''s'",
            "第 1 集",
            List.of(
                    scene("1-1", true, false, new Cue(Cue.Kind.ACTION, 1.5, "", "水开了，%{n} [out];movie=/etc/passwd")),
                    scene("1-2", false, true, new Cue(Cue.Kind.DIALOGUE, 1.51, "林小满", "凭什么？<b>"))));

    @TempDir
    private Path folder;

    @Test
    void anEpisodeBecomesAnUprightFilmOfItsOwnLength() throws IOException {
        AnimaticFilm film = Studio.done(REEL.animatic(NOODLES, folder.resolve("a"), Watcher.NONE));
        assertThat(film.length()).isBetween(Duration.ofMillis(2970), Duration.ofMillis(3050));
        Inspection seen = Studio.done(REEL.inspect(film.video(), Watcher.NONE));
        assertThat(seen.picture().widthPx()).isEqualTo(1080);
        assertThat(seen.picture().heightPx()).isEqualTo(1920);
        assertThat(seen.picture().averageRate().perSecond()).isEqualTo(25);
        assertThat(seen.picture().length()).isEqualTo(film.length());
        assertThat(film.subtitles()).content().contains("<v 林小满>凭什么？&lt;b&gt;", "00:00:01.500 --> 00:00:03.010");
        try (var files = Files.list(folder.resolve("a"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void theSameEpisodeGivesTheSameFilmAndAPackageTakesItsPictureAsItIs() throws IOException {
        AnimaticFilm first = Studio.done(REEL.animatic(NOODLES, folder.resolve("a"), Watcher.NONE));
        AnimaticFilm second = Studio.done(REEL.animatic(NOODLES, folder.resolve("b"), Watcher.NONE));
        assertThat(first.video()).hasSameBinaryContentAs(second.video());
        var order = new PackageOrder(List.of(1080), "veryslow", first.subtitles());
        HlsPackage made = Studio.done(REEL.publish(first.video(), order, folder.resolve("hls"), Watcher.NONE));
        // Constrained baseline is what the animatic was made with; an encode for the package would be high profile.
        assertThat(made.renditions().getFirst().codecs()).startsWith("avc1.42");
    }

    @Test
    void longActionTakesSeveralCardsAndLosesNothing() {
        String text = "她把账本翻到最后一页，看见了那个名字。".repeat(20);
        List<Card> cards = Cards.of(new AnimaticSpec(
                "剧", "集", List.of(scene("1", true, true, new Cue(Cue.Kind.ACTION, 12, "", text)))));
        assertThat(cards).hasSizeGreaterThan(3).allMatch(card -> card.body().size() <= 5);
        assertThat(String.join(
                        "", cards.stream().flatMap(card -> card.body().stream()).toList()))
                .isEqualTo(text);
        assertThat(cards.getLast().endFrame()).isEqualTo(12 * Card.RATE);
    }

    @Test
    void anEpisodeWithoutCuesIsRefused() {
        assertThatThrownBy(() -> new AnimaticSpec("剧", "第 1 集", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("第 1 集");
    }

    private static AnimaticScene scene(String number, boolean inside, boolean night, Cue cue) {
        return new AnimaticScene(number, "老面馆", new Setting(inside, night, "内景 · 日"), "林小满", List.of(cue));
    }
}
