package org.baiju.studio.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One mini series.
 *
 * @param organisation whose it is
 * @param startsOn the first day on which it may be shot
 * @param version counts the changes; whoever changes it names the version they read
 */
public record Series(
        SeriesId id, UUID organisation, String title, LocalDate startsOn, Instant createdAt, int version) {}
