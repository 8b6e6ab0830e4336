package org.baiju.screenplay.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Leaves out what the printer repeats on every page: page numbers, running titles, (MORE) and (CONTINUED). */
final class RunningTitles {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:第\\s*)?[-–—]?\\s*\\d{1,4}\\s*[-–—.]?(?:\\s*页)?|\\d{1,4}\\s*/\\s*\\d{1,4}");
    private static final Pattern CONTINUED = Pattern.compile(
            "\\((?:MORE|CONTINUED)\\)|(?:\\d+\\w?\\s+)?CONTINUED:?(?:\\s*\\(\\d+\\))?(?:\\s+\\d+\\w?)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A line at the same height on so many of the pages is no line of the script. */
    private static final double REPEATED_SHARE = 0.5;

    private static final int LEAST_REPEATS = 3;

    private RunningTitles() {}

    /** What stands in the head or the foot of a page is told by its height and its words without their numbers. */
    private record Spot(int baseline, String words) {
        static Spot of(PrintedLine line) {
            return new Spot(
                    Math.round(line.baseline() / 4), NUMBER.matcher(line.text()).replaceAll("#"));
        }
    }

    static List<PrintedLine> without(List<PrintedLine> lines) {
        int pages = lines.stream().mapToInt(PrintedLine::page).max().orElse(0) + 1;
        Map<Spot, Integer> spots = new HashMap<>();
        lines.forEach(line -> spots.merge(Spot.of(line), 1, Integer::sum));
        int repeats = Math.max(LEAST_REPEATS, (int) (pages * REPEATED_SHARE));
        float top =
                lines.stream().map(PrintedLine::baseline).min(Float::compare).orElse(0f);
        float bottom =
                lines.stream().map(PrintedLine::baseline).max(Float::compare).orElse(0f);
        return lines.stream()
                .filter(line -> !CONTINUED.matcher(line.text()).matches())
                .filter(line -> spots.getOrDefault(Spot.of(line), 0) < repeats || !isAtEdge(line, top, bottom))
                .filter(line -> !PAGE_NUMBER.matcher(line.text()).matches() || !isAtEdge(line, top, bottom))
                .toList();
    }

    /** Within half an inch of the highest or the lowest line of the document. */
    private static boolean isAtEdge(PrintedLine line, float top, float bottom) {
        return line.baseline() - top < 36 || bottom - line.baseline() < 36;
    }
}
