package org.baiju.studio.money;

import java.time.Instant;
import java.util.UUID;

/**
 * One posting to the revenue of a series.
 *
 * @param journal the entry it belongs to
 * @param coins what it added
 */
public record LedgerLine(UUID journal, Instant at, int episode, long coins) {}
