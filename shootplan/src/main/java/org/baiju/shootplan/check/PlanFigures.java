package org.baiju.shootplan.check;

import java.time.Duration;

/**
 * A plan in numbers that do not depend on anybody's fees.
 *
 * @param shootingDays days with at least one strip, of all units
 * @param work shooting and moves over all days
 * @param companyMoves moves to another place within a day
 * @param setChanges changes to another set at the same place within a day
 * @param castDays days of work, summed over the performers
 * @param castHoldDays dates of shooting between somebody's first and last day on which that person does not work
 */
public record PlanFigures(
        int shootingDays, Duration work, int companyMoves, int setChanges, int castDays, int castHoldDays) {}
