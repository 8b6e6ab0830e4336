package org.baiju.shootplan;

import java.util.List;
import org.baiju.finding.Finding;

/**
 * A plan (大计划): which strip is shot on which day. No strip stands on it twice.
 *
 * @param days by date
 * @param boneyard strips that are on no day (待排区)
 * @param findings what does not fit, with the remedy
 */
public record Plan(List<ShootingDay> days, List<Strip> boneyard, List<Finding> findings) {
    public Plan {
        days = List.copyOf(days);
        boneyard = List.copyOf(boneyard);
        findings = List.copyOf(findings);
    }
}
