package org.baiju.reel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baiju.reel.Ladder.Size;
import org.baiju.reel.ffmpeg.Ffmpeg;

/**
 * The one call to FFmpeg that makes all streams of a package: the film is decoded once for all sizes, and the sound is
 * made once and shared by them.
 */
final class HlsCommand {
    /** Brightness beyond an ordinary screen, brought back into it. */
    private static final String TO_ORDINARY_SCREEN =
            "zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709," + "tonemap=hable,zscale=t=bt709:m=bt709:r=tv,";

    private final Ffmpeg ffmpeg;
    private final Inspection film;
    private final Ladder ladder;
    private final String preset;
    private final boolean copyLargest;

    HlsCommand(Ffmpeg ffmpeg, Inspection film, Ladder ladder, String preset, boolean copyLargest) {
        this.ffmpeg = ffmpeg;
        this.film = film;
        this.ladder = ladder;
        this.preset = preset;
        this.copyLargest = copyLargest;
    }

    List<String> arguments(Path file) {
        var arguments = new ArrayList<>(ffmpeg.input(file, film.container().demuxer()));
        if (film.sound() == null) {
            arguments.addAll(List.of("-f", "lavfi", "-t", seconds(), "-i", "anullsrc=r=48000:cl=stereo"));
        }
        List<Size> encoded =
                copyLargest ? ladder.sizes().subList(1, ladder.sizes().size()) : ladder.sizes();
        if (!encoded.isEmpty()) {
            arguments.addAll(List.of("-filter_complex", graph(encoded)));
        }
        for (Size size : ladder.sizes()) {
            arguments.addAll(video(size, encoded.indexOf(size)));
        }
        arguments.addAll(List.of("-map", film.sound() == null ? "1:a:0" : "0:a:0"));
        arguments.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000"));
        arguments.addAll(List.of("-af", "aresample=async=1:first_pts=0"));
        arguments.addAll(stream("audio"));
        return arguments;
    }

    private String seconds() {
        return Double.toString(film.picture().length().toMillis() / 1e3);
    }

    /** Steady rate and colours first, then each size from the one above it. */
    private String graph(List<Size> encoded) {
        var graph = new StringBuilder("[0:V:0]fps=").append(ladder.rate()).append(":start_time=0,");
        if (film.picture().highDynamicRange()) {
            graph.append(TO_ORDINARY_SCREEN);
        }
        for (int i = 0; i < encoded.size(); i++) {
            Size size = encoded.get(i);
            graph.append(
                    "scale=%d:%d:flags=bicubic,setsar=1,format=yuv420p".formatted(size.widthPx(), size.heightPx()));
            graph.append(i + 1 < encoded.size() ? ",split=2[p%1$d][n%1$d];[n%1$d]".formatted(i) : "[p%d]".formatted(i));
        }
        return graph.toString();
    }

    /** Without B-frames every stream starts at zero in players that ignore edit lists, so picture and sound agree. */
    private List<String> video(Size size, int encoded) {
        var arguments = new ArrayList<String>();
        if (encoded < 0) {
            arguments.addAll(List.of("-map", "0:V:0", "-c:v", "copy"));
        } else {
            long most = ladder.mostBitsPerSecond(size);
            arguments.addAll(List.of("-map", "[p" + encoded + "]", "-c:v", "libx264", "-preset", preset));
            arguments.addAll(List.of("-crf", "23", "-maxrate", most + "", "-bufsize", 2 * most + "", "-bf", "0"));
            arguments.addAll(List.of("-g", "600", "-sc_threshold", "0", "-forced-idr", "1"));
            arguments.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*2)"));
            arguments.addAll(
                    List.of("-threads", Integer.toString(ffmpeg.limits().threads())));
        }
        arguments.addAll(stream(size.name()));
        return arguments;
    }

    /** What the film says about itself stays out (places, devices), but the label of generated content stays in. */
    private List<String> stream(String name) {
        var arguments = new ArrayList<>(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        if (film.aiLabel() != null) {
            arguments.addAll(List.of("-metadata", "AIGC=" + film.aiLabel()));
        }
        arguments.addAll(List.of("-f", "hls", "-hls_time", "2", "-hls_list_size", "0", "-hls_playlist_type", "vod"));
        arguments.addAll(List.of("-hls_segment_type", "fmp4", "-hls_flags", "single_file+independent_segments"));
        arguments.addAll(List.of("-hls_segment_options", "movflags=+use_metadata_tags+frag_custom+dash+delay_moov"));
        arguments.addAll(List.of("-hls_segment_filename", name + ".mp4", name + ".m3u8"));
        return arguments;
    }
}
