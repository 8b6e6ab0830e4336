package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;

/**
 * One rule that one person's day breaks.
 *
 * @param terms how the pack states the rule; always hard if the person is a child
 * @param date of the day that breaks it
 * @param found what the day has, in minutes, times or days as the rule counts
 * @param allowed what the rule allows, counted alike
 * @param price what it costs to go on all the same; empty if the rule has no price, and for every child
 */
public record Breach(
        HoursRule rule,
        RuleTerms terms,
        String person,
        LocalDate date,
        String found,
        String allowed,
        Mend mend,
        Optional<Price> price) {

    /**
     * What a breach costs.
     *
     * @param minor minor units
     * @param currency as the pack names it
     */
    public record Price(long minor, String currency) {}

    /** Whether a plan with it is refused. */
    public boolean isHard() {
        return terms.hard();
    }

    /** The breach in the shape in which every engine reports; the place is the person and the date. */
    public Finding finding() {
        return new Finding(
                terms.severity(),
                rule.id(),
                new Where.Thing(person + " " + date),
                found,
                allowed,
                List.of(),
                terms.source());
    }
}
