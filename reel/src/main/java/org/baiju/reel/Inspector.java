package org.baiju.reel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.baiju.reel.Inspection.Picture;
import org.baiju.reel.Inspection.Rate;
import org.baiju.reel.Inspection.Sound;
import org.baiju.reel.ffmpeg.Call;
import org.baiju.reel.ffmpeg.Ffmpeg;
import org.baiju.reel.ffmpeg.Outcome;
import org.baiju.reel.ffmpeg.Watcher;
import org.jspecify.annotations.Nullable;

/** Asks ffprobe what a film says about itself. */
final class Inspector {
    private static final Pattern FACT = Pattern.compile("([\\w.]+)=\"?(.*?)\"?");
    private static final Pattern CLOCK = Pattern.compile("(\\d+):(\\d+):(\\d+\\.?\\d*)");
    private static final int MOST_STREAMS = 32;
    private static final int LONGEST_LABEL = 4096;

    private final Ffmpeg ffmpeg;

    Inspector(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    Outcome<Inspection> inspect(Path file, Container container, Watcher watcher) {
        var arguments = new ArrayList<>(List.of("-v", "error", "-of", "flat", "-show_format", "-show_streams"));
        arguments.addAll(ffmpeg.probeInput(file, container.demuxer()));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        return switch (ffmpeg.probe(new Call(arguments, folder, Duration.ZERO), watcher)) {
            case Outcome.Done<String>(String text) -> read(file, container, facts(text));
            case Outcome.Failed<String>(Finding finding, var _) -> refused(file, "reel.damaged", finding.found());
            case Outcome<String> other ->
                other.map(_ -> {
                    throw new IllegalStateException("Neither done nor failed has a value");
                });
        };
    }

    private Outcome<Inspection> read(Path file, Container container, Map<String, String> facts) {
        Optional<String> picture = stream(facts, "video");
        if (picture.isEmpty()) {
            return refused(file, "reel.no-picture", "");
        }
        Optional<Duration> whole = seconds(facts.get("format.duration"));
        Picture seen = picture(facts, picture.get(), whole.orElse(Duration.ZERO));
        if ((long) seen.widthPx() * seen.heightPx() > ffmpeg.limits().pixels()) {
            return refused(file, "reel.picture-too-large", seen.widthPx() + "×" + seen.heightPx());
        }
        if (seen.widthPx() < 16 || seen.heightPx() < 16 || seen.length().isZero()) {
            return refused(file, "reel.damaged", seen.widthPx() + "×" + seen.heightPx());
        }
        Sound sound = stream(facts, "audio")
                .map(at -> sound(facts, at, whole.orElse(seen.length())))
                .orElse(null);
        Duration length = sound != null && sound.length().compareTo(seen.length()) > 0 ? sound.length() : seen.length();
        return new Outcome.Done<>(new Inspection(container, length, seen, sound, label(facts)));
    }

    /** The label stands in the tags of the file, under a key that contains AIGC in any case. */
    private static @Nullable String label(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith("format.tags."))
                .filter(fact -> fact.getKey().regionMatches(true, "format.tags.".length(), "AIGC", 0, 4))
                .map(Map.Entry::getValue)
                .filter(value -> value.length() <= LONGEST_LABEL)
                .findFirst()
                .orElse(null);
    }

    private static Picture picture(Map<String, String> facts, String at, Duration whole) {
        int width = number(facts.get(at + "width"));
        int height = number(facts.get(at + "height"));
        String shape = facts.getOrDefault(at + "sample_aspect_ratio", "1:1");
        Rate stretch = rate(shape.replace(':', '/'));
        boolean square = stretch.numerator() == stretch.denominator() || stretch.numerator() <= 0;
        int shownWidth = square ? width : (int) Math.round(width * stretch.perSecond());
        int rotation = rotation(facts, at);
        boolean turned = rotation == 90 || rotation == 270;
        return new Picture(
                facts.getOrDefault(at + "codec_name", "?"),
                turned ? height : shownWidth,
                turned ? shownWidth : height,
                rotation,
                square,
                facts.getOrDefault(at + "pix_fmt", "?"),
                facts.getOrDefault(at + "color_transfer", ""),
                rate(facts.get(at + "avg_frame_rate")),
                rate(facts.get(at + "r_frame_rate")),
                length(facts, at, whole));
    }

    private static Sound sound(Map<String, String> facts, String at, Duration whole) {
        return new Sound(
                facts.getOrDefault(at + "codec_name", "?"),
                number(facts.get(at + "channels")),
                number(facts.get(at + "sample_rate")),
                length(facts, at, whole));
    }

    /** The matrix turns counter-clockwise; people say clockwise. */
    private static int rotation(Map<String, String> facts, String at) {
        return facts.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(at) && fact.getKey().endsWith(".rotation"))
                .mapToInt(fact -> Math.floorMod(-number(fact.getValue()), 360))
                .findFirst()
                .orElse(0);
    }

    /** Where the facts of the first real stream of that kind stand; a cover picture is not a film. */
    private static Optional<String> stream(Map<String, String> facts, String kind) {
        for (int i = 0; i < MOST_STREAMS; i++) {
            String at = "streams.stream." + i + ".";
            if (kind.equals(facts.get(at + "codec_type")) && !"1".equals(facts.get(at + "disposition.attached_pic"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Duration length(Map<String, String> facts, String at, Duration whole) {
        return seconds(facts.get(at + "duration"))
                .or(() -> seconds(facts.get(at + "tags.DURATION")))
                .orElse(whole);
    }

    private static Optional<Duration> seconds(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher clock = CLOCK.matcher(text);
        try {
            return Optional.of(
                    clock.matches()
                            ? Duration.ofHours(Long.parseLong(clock.group(1)))
                                    .plusMinutes(Long.parseLong(clock.group(2)))
                                    .plus(decimal(clock.group(3)))
                            : decimal(text));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    static Duration decimal(String seconds) {
        return Duration.ofNanos(new BigDecimal(seconds)
                .movePointRight(9)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static Rate rate(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("/", 2);
        return parts.length == 2 ? new Rate(number(parts[0]), number(parts[1])) : new Rate(0, 0);
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : (int) Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Map<String, String> facts(String text) {
        var facts = new HashMap<String, String>();
        for (String line : text.lines().toList()) {
            Matcher fact = FACT.matcher(line);
            if (fact.matches()) {
                facts.putIfAbsent(
                        fact.group(1), fact.group(2).replace("\\\"", "\"").replace("\\\\", "\\"));
            }
        }
        return facts;
    }

    private static <T> Outcome<T> refused(Path file, String rule, String found) {
        String name = String.valueOf(file.getFileName());
        return new Outcome.Refused<>(Finding.of(Severity.ERROR, rule, new Where.Thing(name), found, ""));
    }
}
