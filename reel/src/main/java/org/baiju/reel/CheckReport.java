package org.baiju.reel;

import java.util.List;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the first checks of a film found.
 *
 * @param inspection what the file says about itself
 * @param loudness as measured; absent if there is no sound
 * @param findings in the order of the film; empty if all is well
 */
public record CheckReport(Inspection inspection, @Nullable Loudness loudness, List<Finding> findings) {
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing wrong was found; warnings do not count. */
    public boolean passed() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * How loud a film is.
     *
     * @param integratedLufs loudness of the whole film by EBU R 128
     * @param truePeakDbtp its highest true peak
     */
    public record Loudness(double integratedLufs, double truePeakDbtp) {}
}
