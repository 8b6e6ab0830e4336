package org.baiju.shootplan.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.season.Replanned;
import org.jspecify.annotations.Nullable;

/** What can be done after something has happened. */
public sealed interface Reworked {

    /** Whether the whole search was made; if not, the cap struck or it was cancelled. */
    boolean isComplete();

    /**
     * Plans to choose from. From the first to the last none costs more and none moves fewer strips than the one before; they
     * may be the same, if nothing is gained by moving more.
     *
     * @param before of the plan as it was
     * @param forced keys of strips that cannot stay where they are
     * @param leftOut keys of strips for which no day is left: they are in the boneyard of each plan
     * @param remarks why they are, and what else has to be known whichever is chosen
     */
    record Alternatives(
            Judgement before,
            List<Alternative> plans,
            List<String> forced,
            List<String> leftOut,
            List<Finding> remarks,
            boolean isComplete)
            implements Reworked {
        public Alternatives {
            plans = List.copyOf(plans);
            forced = List.copyOf(forced);
            leftOut = List.copyOf(leftOut);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * No plan can be offered.
     *
     * @param why what contradicts each other, and what giving up each of it costs
     */
    record NothingFits(List<Finding> why, boolean isComplete) implements Reworked {
        public NothingFits {
            why = List.copyOf(why);
        }
    }

    /**
     * A whole plan, ordered within its days.
     *
     * @param publishedCost what it costs besides that strips leave published days
     * @param moves strips that change days, in the order of the plan as it was
     * @param remarks what this plan alone leaves behind
     */
    record Alternative(
            Replanned.Kind kind,
            Plan plan,
            Judgement judgement,
            long publishedCost,
            List<Moved> moves,
            List<Finding> remarks) {
        public Alternative {
            moves = List.copyOf(moves);
            remarks = List.copyOf(remarks);
        }

        /** With what it costs to touch published days. */
        public long cost() {
            return judgement.cost().total() + publishedCost;
        }
    }

    /**
     * A strip that changes days.
     *
     * @param from absent for the boneyard
     * @param to absent for the boneyard
     */
    record Moved(
            String strip,
            String number,
            @Nullable DayKey from,
            @Nullable DayKey to) {

        /** All strips that are on another day in another plan, in the order of the first. */
        public static List<Moved> between(Plan now, Plan then) {
            Map<String, DayKey> before = now.daysByStrip();
            Map<String, DayKey> after = then.daysByStrip();
            List<Moved> moves = new ArrayList<>();
            now.strips().forEach(strip -> {
                DayKey from = before.get(strip.key());
                DayKey to = after.get(strip.key());
                if (!Objects.equals(from, to)) {
                    moves.add(new Moved(strip.key(), strip.number(), from, to));
                }
            });
            return moves;
        }
    }
}
