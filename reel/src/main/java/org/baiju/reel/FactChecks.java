package org.baiju.reel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.reel.CheckReport.Loudness;
import org.baiju.reel.Inspection.Picture;
import org.baiju.reel.Inspection.Sound;

/** Compares what a film says about itself with what it must be like. */
final class FactChecks {
    private static final Set<String> CODECS = Set.of("h264", "hevc", "av1", "prores");
    private static final double UPRIGHT = 9.0 / 16;
    private static final double SLOWEST = 22.9;
    private static final double FASTEST = 60.1;

    private final Inspection film;
    private final Picture picture;
    private final DeliveryProfile profile;
    private final List<Finding> findings = new ArrayList<>();

    FactChecks(Inspection film, DeliveryProfile profile) {
        this.film = film;
        this.picture = film.picture();
        this.profile = profile;
    }

    List<Finding> findings() {
        shape();
        coding();
        rate();
        length();
        sound();
        if (film.aiLabel() != null) {
            add(Severity.INFO, "reel.ai-label", film.aiLabel(), "");
        }
        return findings;
    }

    private void shape() {
        String size = picture.widthPx() + "×" + picture.heightPx();
        if (Math.abs((double) picture.widthPx() / picture.heightPx() - UPRIGHT) > UPRIGHT * 0.02) {
            add(Severity.ERROR, "reel.shape", size, "9:16");
        }
        if (picture.shortSidePx() < profile.shortSidePx()) {
            add(Severity.ERROR, "reel.size", size, profile.shortSidePx() + "×" + profile.shortSidePx() * 16 / 9);
        }
        if (picture.rotation() != 0) {
            add(Severity.INFO, "reel.rotated", picture.rotation() + "°", "");
        }
        if (!picture.squarePixels()) {
            add(Severity.WARNING, "reel.pixel-shape", size, "1:1");
        }
    }

    private void coding() {
        if (!CODECS.contains(picture.codec())) {
            add(Severity.WARNING, "reel.codec", picture.codec(), "H.264, HEVC, AV1, ProRes");
        }
        if (picture.highDynamicRange()) {
            add(Severity.WARNING, "reel.hdr", picture.transfer(), "BT.709");
        } else if (picture.codec().equals("h264") && !picture.pixelFormat().equals("yuv420p")) {
            add(Severity.WARNING, "reel.pixel-format", picture.pixelFormat(), "yuv420p");
        }
    }

    private void rate() {
        double average = picture.averageRate().perSecond();
        String found = String.format(Locale.ROOT, "%.2f", average);
        if (picture.variableRate()) {
            add(Severity.WARNING, "reel.variable-rate", found, "");
        }
        if (average < SLOWEST || average > FASTEST) {
            add(Severity.ERROR, "reel.rate", found, "23–60");
        }
    }

    private void length() {
        Duration length = film.length();
        if (length.compareTo(profile.shortest()) < 0 || length.compareTo(profile.longest()) > 0) {
            add(
                    Severity.WARNING,
                    "reel.length",
                    seconds(length),
                    seconds(profile.shortest()) + "–" + seconds(profile.longest()));
        }
    }

    /** Qualify's FC-108: sound may be two frames shorter or two seconds longer than the picture. */
    private void sound() {
        Sound sound = film.sound();
        if (sound == null) {
            add(Severity.ERROR, "reel.no-sound", "", "");
            return;
        }
        Duration longer = sound.length().minus(picture.length());
        if (longer.compareTo(Duration.ofMillis(-100)) < 0 || longer.compareTo(Duration.ofSeconds(2)) > 0) {
            add(Severity.WARNING, "reel.sound-length", seconds(sound.length()), seconds(picture.length()));
        }
    }

    static List<Finding> loudness(Loudness measured, DeliveryProfile profile) {
        var findings = new ArrayList<Finding>();
        if (Math.abs(measured.integratedLufs() - profile.loudnessLufs()) > profile.loudnessTolerance()) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "reel.loudness",
                    null,
                    decimal(measured.integratedLufs()),
                    decimal(profile.loudnessLufs()) + " ±" + decimal(profile.loudnessTolerance()),
                    List.of(),
                    profile.source()));
        }
        if (measured.truePeakDbtp() > profile.truePeakDbtp()) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "reel.true-peak",
                    null,
                    decimal(measured.truePeakDbtp()),
                    decimal(profile.truePeakDbtp()),
                    List.of(),
                    profile.source()));
        }
        return findings;
    }

    private void add(Severity severity, String rule, String found, String expected) {
        findings.add(Finding.of(severity, rule, null, found, expected));
    }

    static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1e3);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
