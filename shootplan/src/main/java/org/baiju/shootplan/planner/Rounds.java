package org.baiju.shootplan.planner;

import org.baiju.shootplan.season.SeasonWatch;

/** Follows one of several searches as a part of the whole. */
record Rounds(SeasonWatch whole, int round, int of) implements SeasonWatch {
    @Override
    public void found(long cost) {
        whole.found(cost);
    }

    @Override
    public void done(double share) {
        whole.done((round + share) / of);
    }

    @Override
    public boolean isCancelled() {
        return whole.isCancelled();
    }
}
