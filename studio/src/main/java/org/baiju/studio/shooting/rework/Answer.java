package org.baiju.studio.shooting.rework;

import java.util.List;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.planner.Reworked;
import org.baiju.shootplan.season.Replanned;
import org.baiju.studio.shooting.internal.Remark;
import org.baiju.studio.shooting.internal.Snapshot;

/**
 * What a search came to, as it is kept: plans by the keys of their strips.
 *
 * @param offers the fewest changes first; none if nothing fits
 * @param forced keys of strips that cannot stay where they are
 * @param leftOut keys of strips for which no day is left
 * @param remarks what has to be known whichever is chosen; why nothing fits if nothing does
 */
record Answer(
        boolean isComplete, List<Offered> offers, List<String> forced, List<String> leftOut, List<Remark> remarks) {
    Answer {
        offers = List.copyOf(offers);
        forced = List.copyOf(forced);
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }

    /** One of the plans. */
    record Offered(Replanned.Kind kind, Snapshot snapshot, long publishedCost, List<Remark> remarks) {
        Offered {
            remarks = List.copyOf(remarks);
        }
    }

    /** @param draft that the board planned which was reworked */
    static Answer of(Reworked reworked, UUID draft) {
        return switch (reworked) {
            case Reworked.NothingFits nothing ->
                new Answer(nothing.isComplete(), List.of(), List.of(), List.of(), kept(nothing.why()));
            case Reworked.Alternatives alternatives ->
                new Answer(
                        alternatives.isComplete(),
                        alternatives.plans().stream()
                                .map(one -> new Offered(
                                        one.kind(),
                                        Snapshot.of(one.plan(), draft),
                                        one.publishedCost(),
                                        kept(one.remarks())))
                                .toList(),
                        alternatives.forced(),
                        alternatives.leftOut(),
                        kept(alternatives.remarks()));
        };
    }

    static List<Finding> findings(List<Remark> remarks) {
        return remarks.stream().map(Remark::finding).toList();
    }

    private static List<Remark> kept(List<Finding> findings) {
        return findings.stream().map(Remark::of).toList();
    }
}
