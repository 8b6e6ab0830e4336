package org.baiju.shootplan.hours;

import java.time.LocalDate;
import org.baiju.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How a pack states one rule.
 *
 * @param hard whether a plan that breaks it is refused; a soft rule only warns
 * @param source where the rule comes from; {@code house} at its start means that no law was found and the product decided
 * @param since the first day it holds; absent if the source does not tell
 */
public record RuleTerms(
        boolean hard, String source, @Nullable LocalDate since) {

    /** The same terms for someone whom no price may outweigh. */
    RuleTerms hardened() {
        return new RuleTerms(true, source, since);
    }

    boolean holdOn(LocalDate date) {
        return since == null || !date.isBefore(since);
    }

    Severity severity() {
        return hard ? Severity.ERROR : Severity.WARNING;
    }
}
