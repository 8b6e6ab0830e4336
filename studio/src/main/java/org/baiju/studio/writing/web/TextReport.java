package org.baiju.studio.writing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baiju.finding.Severity;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.studio.account.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A text with line numbers, and beside it what the engine found in it.
 *
 * @param refused why it cannot be read as a script; absent if it can
 * @param lines of the text, at most {@value #LINES_MAX}
 * @param more how many lines are not shown
 */
public record TextReport(
        @Nullable String refused, List<ReportLine> lines, int more, List<KindOfFinding> kinds, int count) {
    static final int LINES_MAX = 20_000;
    private static final int SHOWN_OF_A_KIND = 200;

    /** A line; {@code severity} is that of its worst finding, absent if nothing is odd about it. */
    public record ReportLine(
            int number, String text, @Nullable Severity severity) {}

    /** The findings of one rule; {@code more} are not listed. */
    public record KindOfFinding(
            String rule, Severity severity, String example, int count, int fixable, List<Item> items, int more) {}

    /** One finding; {@code line} is 0 and {@code offset} -1 if it speaks of the whole. */
    public record Item(int line, int offset, String sentence, boolean fixable) {}

    static TextReport of(SignedIn me, ReadResult read, String text) {
        CheckView check = CheckView.of(me, read);
        Map<String, List<FindingView>> byRule =
                check.findings().stream().collect(Collectors.groupingBy(FindingView::rule));
        List<KindOfFinding> kinds = check.kinds().stream()
                .map(kind -> kind(kind, byRule.getOrDefault(kind.rule(), List.of())))
                .toList();
        String[] all = text.split("\n", -1);
        return new TextReport(
                check.refused(),
                lines(all, check.findings()),
                Math.max(0, all.length - LINES_MAX),
                kinds,
                check.findings().size());
    }

    /** The lines of a text of which nothing is said. */
    static List<ReportLine> linesOf(String text) {
        return lines(text.split("\n", -1), List.of());
    }

    private static KindOfFinding kind(CheckView.Kind kind, List<FindingView> findings) {
        return new KindOfFinding(
                kind.rule(),
                Severity.valueOf(kind.severity()),
                kind.example(),
                kind.count(),
                kind.fixable(),
                findings.stream().limit(SHOWN_OF_A_KIND).map(TextReport::item).toList(),
                Math.max(0, findings.size() - SHOWN_OF_A_KIND));
    }

    private static Item item(FindingView finding) {
        return new Item(
                finding.line() == null ? 0 : finding.line(),
                finding.offset() == null ? -1 : finding.offset(),
                finding.sentence(),
                !finding.fix().isEmpty());
    }

    private static List<ReportLine> lines(String[] all, List<FindingView> findings) {
        Map<Integer, Severity> worst = findings.stream()
                .filter(finding -> finding.line() != null)
                .collect(Collectors.toMap(
                        FindingView::line,
                        finding -> Severity.valueOf(finding.severity()),
                        (one, other) -> one.compareTo(other) > 0 ? one : other));
        var lines = new ArrayList<ReportLine>();
        for (int i = 0; i < Math.min(all.length, LINES_MAX); i++) {
            lines.add(new ReportLine(i + 1, all[i], worst.get(i + 1)));
        }
        return lines;
    }
}
