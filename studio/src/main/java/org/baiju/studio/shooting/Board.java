package org.baiju.studio.shooting;

import java.util.Map;
import java.util.UUID;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.check.Judgement;
import org.baiju.shootplan.check.PlanCheck;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.DraftScene;

/**
 * A plan of a series as it stands: the one that is shot, or a scenario beside it.
 *
 * @param head what is known of it besides its days
 * @param shoot the people, places and rules that it is judged by
 * @param scenes by the key of their strip
 */
public record Board(Head head, Shoot shoot, Plan plan, Judgement judgement, Map<String, DraftScene> scenes) {
    public Board {
        scenes = Map.copyOf(scenes);
    }

    /**
     * A board without its days.
     *
     * @param draft the draft it plans
     * @param isActive whether it is the one that is shot
     * @param version counts the changes; whoever changes it names the version they read
     * @param settings the rules that belong to this board alone
     * @param bound what no plan can cost less than, in fen, when it was searched last; 0 if it never was
     */
    public record Head(
            BoardId id,
            SeriesId series,
            UUID draft,
            String name,
            boolean isActive,
            int version,
            BoardSettings settings,
            long bound) {
        /** The same board, changed once more. */
        public Head next() {
            return new Head(id, series, draft, name, isActive, version + 1, settings, bound);
        }

        public Head with(BoardSettings others) {
            return new Head(id, series, draft, name, isActive, version, others, bound);
        }

        public Head withBound(long least) {
            return new Head(id, series, draft, name, isActive, version, settings, least);
        }

        public Head withDraft(UUID other) {
            return new Head(id, series, other, name, isActive, version, settings, bound);
        }
    }

    /** A board with the judgement that it deserves. */
    public static Board of(Head head, Shoot shoot, Plan plan, Map<String, DraftScene> scenes) {
        return new Board(head, shoot, plan, PlanCheck.judge(shoot, plan), scenes);
    }

    public int version() {
        return head.version();
    }

    public UUID draft() {
        return head.draft();
    }

    /** No plan needs fewer days than that: its shooting time over full days. */
    public int fewestDays() {
        long minutes =
                plan.strips().mapToLong(strip -> strip.length().toMinutes()).sum();
        return Math.toIntExact(Math.ceilDiv(minutes, (long) shoot.rules().dayMinutes()));
    }
}
