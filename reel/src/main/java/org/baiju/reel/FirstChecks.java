package org.baiju.reel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.reel.CheckReport.Loudness;
import org.baiju.reel.Inspection.Sound;
import org.baiju.reel.ffmpeg.Call;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;

/**
 * Looks at and listens to a whole film in one pass.
 *
 * <p>At 270 pixels of width the same black and frozen spans are found as at full size, for a fraction of the work.
 */
final class FirstChecks {
    private static final String PICTURE = "scale=270:-2:flags=fast_bilinear,"
            + "blackdetect=black_min_duration=0.4:picture_black_ratio_th=0.98:pixel_black_th=0.06,"
            + "freezedetect=noise=-60dB:duration=4";
    private static final String SOUND = "ebur128=peak=true:framelog=quiet,silencedetect=noise=-50dB:duration=3";

    private final Ffmpeg ffmpeg;

    FirstChecks(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Outcome<CheckReport> check(Path file, Inspection inspection, DeliveryProfile profile, Watcher watcher) {
        Sound sound = inspection.sound();
        var arguments =
                new ArrayList<>(ffmpeg.input(file, inspection.container().demuxer()));
        arguments.addAll(List.of("-map", "0:V:0", "-vf", PICTURE));
        if (sound != null) {
            arguments.addAll(List.of("-map", "0:a:0", "-af", SOUND));
        }
        arguments.addAll(List.of("-f", "null", "-"));
        var spans = new MeasuredSpans();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return ffmpeg.run(new Call(arguments, folder, inspection.length(), spans::line), watcher)
                .map(_ -> report(inspection, profile, spans));
    }

    private static CheckReport report(Inspection inspection, DeliveryProfile profile, MeasuredSpans spans) {
        var findings = new ArrayList<Finding>(new FactChecks(inspection, profile).findings());
        Duration length = inspection.picture().length();
        findings.addAll(spans.findings(length));
        Optional<Loudness> loudness = inspection.sound() == null ? Optional.empty() : spans.loudness();
        loudness.ifPresent(measured -> findings.addAll(FactChecks.loudness(measured, profile)));
        return new CheckReport(inspection, loudness.orElse(null), findings);
    }
}
