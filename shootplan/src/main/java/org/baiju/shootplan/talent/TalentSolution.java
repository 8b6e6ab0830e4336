package org.baiju.shootplan.talent;

import java.util.List;

/**
 * The best order found.
 *
 * @param cost what everybody is paid in this order, work and waiting
 * @param bound no order costs less
 * @param order every scene number once, counted from 0, first to last
 * @param status whether the bound proves the order to be the best
 */
public record TalentSolution(long cost, long bound, List<Integer> order, Status status) {

    /** What is known of the order. */
    public enum Status {
        /** No order costs less. */
        OPTIMAL,
        /** A cheaper order may exist. */
        FEASIBLE
    }

    public TalentSolution {
        order = List.copyOf(order);
    }

    static TalentSolution of(long cost, long bound, List<Integer> order) {
        return new TalentSolution(cost, bound, order, bound == cost ? Status.OPTIMAL : Status.FEASIBLE);
    }
}
