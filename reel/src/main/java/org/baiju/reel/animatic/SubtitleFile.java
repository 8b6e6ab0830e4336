package org.baiju.reel.animatic;

import java.util.List;
import java.util.Locale;

/** The dialogue as WebVTT: at most two lines at a time, below the speaker's name on the card. */
final class SubtitleFile {
    private static final double LINE_EMS = 15;
    private static final int LINES = 2;

    private SubtitleFile() {}

    static String of(AnimaticSpec spec) {
        var text = new StringBuilder("WEBVTT\n");
        double start = 0;
        for (AnimaticScene scene : spec.scenes()) {
            for (Cue cue : scene.cues()) {
                if (cue.kind() == Cue.Kind.DIALOGUE) {
                    add(text, start, cue);
                }
                start += cue.seconds();
            }
        }
        return text.toString();
    }

    private static void add(StringBuilder text, double start, Cue cue) {
        List<String> lines = LineBreaks.of(cue.text(), LINE_EMS);
        for (int from = 0; from < lines.size(); from += LINES) {
            int to = Math.min(lines.size(), from + LINES);
            String voice = cue.speaker().isBlank()
                    ? ""
                    : "<v " + escaped(cue.speaker().strip().replaceAll("\\s+", " ")) + ">";
            text.append("\n%s --> %s line:78%% align:center\n%s%s\n"
                    .formatted(
                            clock(start + cue.seconds() * from / lines.size()),
                            clock(start + cue.seconds() * to / lines.size()),
                            voice,
                            escaped(String.join("\n", lines.subList(from, to)))));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String clock(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
