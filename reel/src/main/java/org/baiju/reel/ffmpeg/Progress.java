package org.baiju.reel.ffmpeg;

import java.time.Duration;

/** Turns the lines FFmpeg writes about its progress into a fraction of the film. */
final class Progress {
    private static final String TIME = "out_time_us=";

    private final double lengthMicros;
    private final Watcher watcher;
    private double last;

    Progress(Duration length, Watcher watcher) {
        this.lengthMicros = length.toNanos() / 1e3;
        this.watcher = watcher;
    }

    void line(String line) {
        if (line.equals("progress=end")) {
            report(1);
        } else if (line.startsWith(TIME) && lengthMicros > 0) {
            try {
                report(Math.min(1, Long.parseLong(line.substring(TIME.length())) / lengthMicros));
            } catch (NumberFormatException e) {
                // Before the first frame FFmpeg writes N/A, which is no progress.
                return;
            }
        }
    }

    private void report(double fraction) {
        if (fraction > last) {
            last = fraction;
            watcher.progressed(fraction);
        }
    }
}
