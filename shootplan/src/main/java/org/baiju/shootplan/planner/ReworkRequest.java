package org.baiju.shootplan.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.baiju.shootplan.DayKey;

/**
 * What has happened, and what stands in spite of it.
 *
 * @param over days that are over: nothing comes to them, and only what was left over goes
 * @param shot keys of strips that are shot, on whichever day they stand
 * @param published days of which a call sheet is out: nothing comes, and none goes that can stay
 * @param publishedPrice what each strip costs that leaves a published day; absent if none may that can stay
 * @param spareDays how many dates more may be shot on: free ones in the midst of the shoot first, then after its last
 * @param closed dates that cannot be such: those of rest, and those that are gone
 * @param seed the same seed gives the same plans
 * @param movesPerScene how hard is searched
 */
public record ReworkRequest(
        List<Happening> happenings,
        Set<DayKey> over,
        Set<String> shot,
        Set<DayKey> published,
        OptionalLong publishedPrice,
        int spareDays,
        Set<LocalDate> closed,
        long seed,
        long movesPerScene) {
    /** More dates than any shoot can be prolonged by in a hurry. */
    public static final int SPARE_MAX = 14;

    /** Of a search that somebody waits for, up to four times over: less than half of {@code Effort.brief}. */
    public static final long USUAL_MOVES = 8_000;

    public ReworkRequest {
        happenings = List.copyOf(happenings);
        over = Set.copyOf(over);
        shot = Set.copyOf(shot);
        published = Set.copyOf(published);
        closed = Set.copyOf(closed);
        if (spareDays < 0 || spareDays > SPARE_MAX) {
            throw new IllegalArgumentException(
                    "A shoot goes on for 0 to %d days more, not %d".formatted(SPARE_MAX, spareDays));
        }
    }

    /** Nothing is shot or published yet, and two days may be added. */
    public static ReworkRequest after(List<Happening> happenings) {
        return new ReworkRequest(
                happenings, Set.of(), Set.of(), Set.of(), OptionalLong.empty(), 2, Set.of(), 1, USUAL_MOVES);
    }

    public ReworkRequest withOver(Set<DayKey> days) {
        return new ReworkRequest(
                happenings, days, shot, published, publishedPrice, spareDays, closed, seed, movesPerScene);
    }

    public ReworkRequest withShot(Set<String> strips) {
        return new ReworkRequest(
                happenings, over, strips, published, publishedPrice, spareDays, closed, seed, movesPerScene);
    }

    public ReworkRequest withPublished(Set<DayKey> days, OptionalLong price) {
        return new ReworkRequest(happenings, over, shot, days, price, spareDays, closed, seed, movesPerScene);
    }

    public ReworkRequest withSpareDays(int days) {
        return new ReworkRequest(happenings, over, shot, published, publishedPrice, days, closed, seed, movesPerScene);
    }

    public ReworkRequest withClosed(Set<LocalDate> dates) {
        return new ReworkRequest(
                happenings, over, shot, published, publishedPrice, spareDays, dates, seed, movesPerScene);
    }

    public ReworkRequest withSearch(long otherSeed, long moves) {
        return new ReworkRequest(
                happenings, over, shot, published, publishedPrice, spareDays, closed, otherSeed, moves);
    }
}
