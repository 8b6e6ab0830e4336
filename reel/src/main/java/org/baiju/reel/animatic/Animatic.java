package org.baiju.reel.animatic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.baiju.fonts.ChineseFont;
import org.baiju.reel.ffmpeg.Call;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;

/** Makes the film of an episode: cards, sound and subtitles in one call to FFmpeg. */
public final class Animatic {
    /** The film's name in its folder. */
    public static final String VIDEO = "animatic.mp4";

    /** The subtitles' name in the same folder. */
    public static final String SUBTITLES = "animatic.vtt";

    private final Ffmpeg ffmpeg;

    public Animatic(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Writes film and subtitles.
     *
     * @param scratch an empty folder for what is only needed on the way
     * @param folder where film and subtitles are put; the value is the film's length
     */
    public Outcome<Duration> make(AnimaticSpec spec, Path scratch, Path folder, Watcher watcher) throws IOException {
        List<Card> cards = Cards.of(spec);
        int frames = cards.getLast().endFrame();
        var texts = new Texts();
        String graph = new CardGraph(spec, cards, texts).text() + ";" + new SoundGraph(spec, cards).text();
        texts.writeTo(scratch);
        Path fonts = ffmpeg.cache().resolve("fonts");
        Files.createSymbolicLink(scratch.resolve("regular.ttf"), ChineseFont.REGULAR.writtenTo(fonts));
        Files.createSymbolicLink(scratch.resolve("bold.ttf"), ChineseFont.BOLD.writtenTo(fonts));
        Files.writeString(scratch.resolve("graph.txt"), graph);
        Path subtitles = folder.resolve(SUBTITLES);
        Files.writeString(subtitles, SubtitleFile.of(spec));
        boolean spoken = Files.readString(subtitles).contains("-->");
        Duration length = Duration.ofMillis(frames * 1000L / Card.RATE);
        return ffmpeg.run(new Call(arguments(folder, frames, spoken), scratch, length), watcher)
                .map(_ -> length);
    }

    private List<String> arguments(Path folder, int frames, boolean spoken) {
        var arguments = new ArrayList<String>();
        if (spoken) {
            arguments.addAll(List.of("-f", "webvtt", "-i", "file:" + folder.resolve(SUBTITLES)));
        }
        arguments.addAll(List.of("-/filter_complex", "graph.txt", "-map", "[video]", "-map", "[audio]"));
        if (spoken) {
            arguments.addAll(List.of("-map", "0:s:0", "-c:s", "mov_text", "-metadata:s:s:0", "language=zho"));
        }
        arguments.addAll(List.of("-frames:v", Integer.toString(frames)));
        // Still pictures need no rate control and no threads that wait for each other.
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-qp", "20", "-threads", "1"));
        // A key frame every two seconds and no B-frames: the package takes this picture as it is.
        arguments.addAll(List.of("-g", "50", "-keyint_min", "50", "-sc_threshold", "0", "-bf", "0"));
        arguments.addAll(List.of("-c:a", "aac", "-b:a", "96k", "-ar", "48000"));
        arguments.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"));
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4", "file:" + folder.resolve(VIDEO)));
        return arguments;
    }
}
