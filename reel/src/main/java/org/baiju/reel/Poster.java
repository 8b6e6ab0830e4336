package org.baiju.reel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.reel.ffmpeg.Call;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;

/** Picks one telling frame of a film's first minute. */
final class Poster {
    /** Black is 16; a night scene is still above this. */
    private static final String BRIGHT =
            "signalstats,metadata=mode=select:key=lavfi.signalstats.YAVG:value=28:function=greater,thumbnail=30,";

    private static final String FIT = "scale=w='min(540,iw)':h='min(960,ih)':force_original_aspect_ratio=decrease";
    private static final String NAME = "poster.jpg";

    private final Ffmpeg ffmpeg;

    Poster(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /** How to look for the frame: which frames are decoded, and which of them may be taken. */
    private record Way(List<String> decode, String filter) {}

    /** Key frames are cheap and mostly enough; a film that is all dark still gets a poster. */
    private static final List<Way> WAYS = List.of(
            new Way(List.of("-skip_frame", "nokey"), BRIGHT),
            new Way(List.of(), "fps=5," + BRIGHT),
            new Way(List.of(), "thumbnail=30,"));

    Outcome<Path> make(Path file, Inspection film, Path jpeg, Watcher watcher) {
        return WorkFolder.beside(jpeg, folder -> {
            for (Way way : WAYS) {
                Outcome<String> made = ffmpeg.run(call(file, film, folder, way), watcher);
                if (!(made instanceof Outcome.Done<String>)) {
                    return made.map(_ -> jpeg);
                }
                if (Files.exists(folder.resolve(NAME))) {
                    Files.move(folder.resolve(NAME), jpeg, StandardCopyOption.ATOMIC_MOVE);
                    return new Outcome.Done<>(jpeg);
                }
            }
            return new Outcome.Refused<>(Finding.of(Severity.ERROR, "reel.no-picture", null, "", ""));
        });
    }

    private Call call(Path file, Inspection film, Path folder, Way way) {
        var arguments = new ArrayList<>(way.decode());
        arguments.addAll(ffmpeg.input(file, film.container().demuxer()));
        arguments.addAll(List.of("-map", "0:V:0", "-t", "60", "-vf", way.filter() + FIT + ",format=yuvj420p"));
        arguments.addAll(List.of("-frames:v", "1", "-q:v", "3", "-map_metadata", "-1", "-f", "image2", "-update", "1"));
        arguments.add(NAME);
        return new Call(arguments, folder, film.length());
    }
}
