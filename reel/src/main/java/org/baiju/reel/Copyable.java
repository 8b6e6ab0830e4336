package org.baiju.reel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baiju.reel.Inspection.Picture;
import org.baiju.reel.Ladder.Size;
import org.baiju.reel.ffmpeg.Call;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;

/**
 * Tells whether a film's picture can go into a package as it is: right size, right coding, no B-frames, and a key frame
 * at every second second, which is the part that a mere change of container silently gets wrong.
 */
final class Copyable {
    private static final double SEGMENT = 2;
    private static final double CLOSE = 0.001;

    private final Ffmpeg ffmpeg;
    private final Ladder ladder;

    Copyable(Ffmpeg ffmpeg, Ladder ladder) {
        this.ffmpeg = ffmpeg;
        this.ladder = ladder;
    }

    boolean check(Path file, Inspection film, Watcher watcher) {
        Picture picture = film.picture();
        Size largest = ladder.sizes().getFirst();
        return film.container() == Container.MP4
                && picture.codec().equals("h264")
                && picture.pixelFormat().equals("yuv420p")
                && picture.rotation() == 0
                && picture.squarePixels()
                && !picture.variableRate()
                && picture.widthPx() == largest.widthPx()
                && picture.heightPx() == largest.heightPx()
                && packetsFit(file, film, watcher);
    }

    private boolean packetsFit(Path file, Inspection film, Watcher watcher) {
        var arguments = new ArrayList<>(List.of("-v", "error", "-of", "csv=p=0", "-select_streams", "V:0"));
        arguments.addAll(List.of("-show_entries", "packet=pts_time,dts_time,size,flags"));
        arguments.addAll(ffmpeg.probeInput(file, film.container().demuxer()));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return ffmpeg.probe(new Call(arguments, folder, Duration.ZERO), watcher)
                        instanceof Outcome.Done<String>(String text)
                && fits(text.lines().toList(), film.picture().length());
    }

    /** Each line is time shown, time decoded, bytes, flags. */
    private boolean fits(List<String> packets, Duration length) {
        int keys = 0;
        long bytes = 0;
        for (String packet : packets) {
            String[] fields = packet.split(",", -1);
            if (fields.length < 4 || !fields[0].equals(fields[1])) {
                return false;
            }
            bytes += Long.parseLong(fields[2]);
            double at = Double.parseDouble(fields[0]);
            boolean key = fields[3].startsWith("K");
            boolean wanted = at >= keys * SEGMENT - CLOSE;
            if (key != wanted || (key && Math.abs(at - keys * SEGMENT) > CLOSE)) {
                return false;
            }
            keys += key ? 1 : 0;
        }
        long most = ladder.mostBitsPerSecond(ladder.sizes().getFirst());
        return keys > 0 && bytes * 8 <= most * (length.toMillis() / 1e3);
    }
}
