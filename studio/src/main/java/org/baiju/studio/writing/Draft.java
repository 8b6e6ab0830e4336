package org.baiju.studio.writing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.baiju.finding.Finding;

/**
 * One version of the script.
 *
 * @param number counted from 1 within the series
 * @param evidence the file it was read from
 * @param findings what the engine noticed, in the order of the file
 */
public record Draft(UUID id, int number, UUID evidence, String title, List<Finding> findings, Instant createdAt) {
    public Draft {
        findings = List.copyOf(findings);
    }
}
