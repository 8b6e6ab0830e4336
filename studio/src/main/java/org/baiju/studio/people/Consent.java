package org.baiju.studio.people;

import java.time.Instant;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;

/**
 * A guardian's written consent that a child may work for a series on some dates.
 *
 * @param evidence the file, in the series' evidence ledger
 * @param sha256 of the file, in hex
 * @param withdrawn whether a later entry took it back
 */
public record Consent(
        UUID id,
        UUID person,
        String guardian,
        DateSpan dates,
        UUID evidence,
        String fileName,
        String sha256,
        String recordedBy,
        Instant recordedAt,
        boolean withdrawn) {}
