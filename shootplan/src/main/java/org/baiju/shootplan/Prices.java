package org.baiju.shootplan;

/**
 * What a shoot costs besides people and places, in the smallest unit of its currency.
 *
 * @param crewDay for each shooting day of a unit
 * @param move for each move to another place within a day
 * @param setChange for each change to another set at the same place
 * @param overtimeHour for each hour beyond a day's usual length; parts of it count by the minute
 * @param nightToDay for a night's work that is followed by a day without
 * @param waitingHour what an hour of waiting between two scenes counts for each performer; it is paid to nobody and only
 *     orders the scenes of a day
 * @param wardrobeChange for each performer who goes on to another day of the story within a day, with the clothes and the
 *     make-up that takes; only where story days are known
 * @param storyStep for each strip that is shot right after one that comes later in the story; it is paid to nobody and
 *     only orders the scenes of a day
 * @param lateDate for each date by which a scene that must not slip comes too close to the end of the shoot; it is paid to
 *     nobody and only chooses its day
 * @param publishedMove for each strip that leaves a day that was published
 * @param assumedDayFee of a performer whose fee nobody told
 * @param assumedHoldFee of a performer whose fee nobody told
 */
public record Prices(
        long crewDay,
        long move,
        long setChange,
        long overtimeHour,
        long nightToDay,
        long waitingHour,
        long wardrobeChange,
        long storyStep,
        long lateDate,
        long publishedMove,
        long assumedDayFee,
        long assumedHoldFee) {
    /**
     * In fen. Crew, moves, overtime and turnaround are those of the four seasons of the planning benchmark
     * (scheduling.md §3), the assumed fees the median of their performers; the others are house estimates.
     */
    public static final Prices USUAL =
            new Prices(500_000, 40_000, 5_000, 72_000, 80_000, 3_000, 4_000, 500, 30_000, 100_000, 80_000, 40_000);

    private static final long MINUTES_OF_AN_HOUR = 60;

    /** What so many minutes beyond a day's usual length cost, without parts of the smallest unit. */
    public long overtime(long minutes) {
        return Math.floorDiv(overtimeHour * minutes, MINUTES_OF_AN_HOUR);
    }

    /**
     * What a minute of overtime costs at least, for searches that count in whole units: so many minutes never cost less than
     * as many times this.
     */
    public long overtimeMinute() {
        return overtime(1);
    }

    /** The same with other prices for what is paid for the crew. */
    public Prices withPaid(
            long otherCrewDay, long otherMove, long otherSetChange, long otherOvertimeHour, long otherNightToDay) {
        return new Prices(
                otherCrewDay,
                otherMove,
                otherSetChange,
                otherOvertimeHour,
                otherNightToDay,
                waitingHour,
                wardrobeChange,
                storyStep,
                lateDate,
                publishedMove,
                assumedDayFee,
                assumedHoldFee);
    }

    /** The same with other prices for what continuity and priority wish for. */
    public Prices withWishes(long otherWardrobeChange, long otherStoryStep, long otherLateDate) {
        return new Prices(
                crewDay,
                move,
                setChange,
                overtimeHour,
                nightToDay,
                waitingHour,
                otherWardrobeChange,
                otherStoryStep,
                otherLateDate,
                publishedMove,
                assumedDayFee,
                assumedHoldFee);
    }
}
