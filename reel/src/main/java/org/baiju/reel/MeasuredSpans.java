package org.baiju.reel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.baiju.reel.CheckReport.Loudness;
import org.jspecify.annotations.Nullable;

/**
 * The black, frozen and silent spans of a film and its loudness, as FFmpeg's filters write them into its log.
 *
 * <p>Lines count only if they begin with the filter's own name, so that a title inside the film cannot speak for it.
 */
final class MeasuredSpans {
    private static final Pattern BLACK =
            Pattern.compile("\\[Parsed_blackdetect_\\d+ @ [^]]+] black_start:(\\S+) black_end:(\\S+) .*");
    private static final Pattern START = Pattern.compile(
            "\\[Parsed_(freeze|silence)detect_\\d+ @ [^]]+] (?:lavfi\\.freezedetect\\.)?\\w+_start: ?(\\S+)");
    private static final Pattern END = Pattern.compile(
            "\\[Parsed_(freeze|silence)detect_\\d+ @ [^]]+] (?:lavfi\\.freezedetect\\.)?\\w+_end: ?(\\S+).*");
    private static final Pattern SUMMARY = Pattern.compile("\\[Parsed_ebur128_0 @ [^]]+] Summary:.*");
    private static final Pattern LEVEL = Pattern.compile("    (I|Peak): +(\\S+) (LUFS|dBFS)");
    private static final int MOST = 200;
    private static final double WARN_BLACK = 1;
    private static final double FAIL_BLACK = 3;
    /** End cards stand still on purpose. */
    private static final double END_CARD = 5;

    private record Span(String kind, double from, double to) {}

    private final List<Span> spans = new ArrayList<>();
    private @Nullable Double freezeStart;
    private @Nullable Double silenceStart;
    private @Nullable Double integrated;
    private @Nullable Double peak;
    private boolean summary;

    /** Takes one line of the log; called by one thread. */
    void line(String line) {
        Matcher black = BLACK.matcher(line);
        Matcher start = START.matcher(line);
        Matcher end = END.matcher(line);
        Matcher level = LEVEL.matcher(line);
        if (black.matches()) {
            add("black", number(black.group(1)), number(black.group(2)));
        } else if (start.matches()) {
            start(start.group(1), number(start.group(2)));
        } else if (end.matches()) {
            end(end.group(1), number(end.group(2)));
        } else if (SUMMARY.matcher(line).matches()) {
            summary = true;
        } else if (summary && level.matches()) {
            level(level.group(1), number(level.group(2)));
        }
    }

    private void start(String kind, double at) {
        if (kind.equals("freeze")) {
            freezeStart = at;
        } else {
            silenceStart = at;
        }
    }

    private void end(String kind, double at) {
        Double from = kind.equals("freeze") ? freezeStart : silenceStart;
        if (from != null) {
            add(kind, from, at);
        }
        if (kind.equals("freeze")) {
            freezeStart = null;
        } else {
            silenceStart = null;
        }
    }

    private void add(String kind, double from, double to) {
        if (spans.size() < MOST) {
            spans.add(new Span(kind, from, to));
        }
    }

    private void level(String name, double value) {
        if (name.equals("I")) {
            integrated = value;
        } else {
            peak = value;
        }
    }

    /** Absent if the sound was too short or too quiet to be measured. */
    Optional<Loudness> loudness() {
        if (integrated == null || peak == null || Double.isInfinite(integrated) || Double.isInfinite(peak)) {
            return Optional.empty();
        }
        return Optional.of(new Loudness(integrated, peak));
    }

    /** What the spans mean in a film of that length. */
    List<Finding> findings(Duration length) {
        double end = length.toMillis() / 1e3;
        if (freezeStart != null) {
            add("freeze", freezeStart, end);
            freezeStart = null;
        }
        if (silenceStart != null) {
            add("silence", silenceStart, end);
            silenceStart = null;
        }
        return spans.stream()
                .filter(span -> !blackToo(span))
                .flatMap(span -> finding(span, end).stream())
                .toList();
    }

    /** Black does not move either; once is enough. */
    private boolean blackToo(Span frozen) {
        return frozen.kind().equals("freeze")
                && spans.stream()
                        .anyMatch(span -> span.kind().equals("black")
                                && span.from() <= frozen.from() + 0.1
                                && span.to() >= frozen.to() - 0.1);
    }

    private static Optional<Finding> finding(Span span, double end) {
        double seconds = span.to() - span.from();
        return switch (span.kind()) {
            case "black" -> black(span, end, seconds);
            case "freeze" ->
                span.from() > end - END_CARD
                        ? Optional.empty()
                        : Optional.of(found(Severity.WARNING, "reel.frozen", span));
            default -> Optional.of(found(Severity.WARNING, "reel.silent", span));
        };
    }

    /** A short fade to black between scenes is dramaturgy; black at the start is a lost viewer. */
    private static Optional<Finding> black(Span span, double end, double seconds) {
        if (span.from() < 0.1) {
            return Optional.of(found(Severity.ERROR, "reel.black-start", span));
        }
        if (seconds >= FAIL_BLACK) {
            return Optional.of(found(Severity.ERROR, "reel.black", span));
        }
        return seconds >= WARN_BLACK && span.to() < end - 0.1
                ? Optional.of(found(Severity.WARNING, "reel.black", span))
                : Optional.empty();
    }

    private static Finding found(Severity severity, String rule, Span span) {
        Duration at = Duration.ofMillis(Math.round(span.from() * 1000));
        Duration length = Duration.ofMillis(Math.round((span.to() - span.from()) * 1000));
        return Finding.of(severity, rule, new Where.Moment(at), FactChecks.seconds(length), FactChecks.seconds(at));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace("inf", "Infinity"));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
