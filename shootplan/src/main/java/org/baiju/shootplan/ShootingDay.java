package org.baiju.shootplan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One day of shooting (拍摄日): the scenes in shooting order. A day never holds more work than its limit.
 *
 * @param limit how long the unit may shoot on this day, moves included
 */
public record ShootingDay(LocalDate date, Duration limit, List<Strip> strips) {
    /**
     * What a move to another place costs within a day. Feature films count a quarter to half a day for a drive across
     * town (filmustage.com, how to count filming days); a mini series keeps its places within walking distance, so this
     * is a house estimate.
     */
    public static final Duration COMPANY_MOVE = Duration.ofMinutes(30);

    public ShootingDay {
        strips = List.copyOf(strips);
        Duration work = work(strips);
        if (work.compareTo(limit) > 0) {
            throw new IllegalArgumentException(
                    "The work of %s (%s) exceeds its limit of %s".formatted(date, work, limit));
        }
    }

    /** Adds a strip at the end of the day, or tells why the day cannot take it. */
    public Placement place(Strip strip) {
        return place(strip, strips.size());
    }

    /**
     * Adds a strip at a position, or tells why the day cannot take it.
     *
     * @param position from 0; beyond the end means at the end
     */
    public Placement place(Strip strip, int position) {
        var longer = new ArrayList<>(strips);
        longer.add(Math.clamp(position, 0, strips.size()), strip);
        Duration missing = work(longer).minus(limit);
        return missing.isPositive()
                ? new Placement.Overfull(strip, missing)
                : new Placement.Placed(new ShootingDay(date, limit, longer));
    }

    /** How long the day's work takes: shooting and moves. */
    public Duration work() {
        return work(strips);
    }

    /** How often the unit moves to another place within the day. */
    public int companyMoves() {
        return companyMoves(strips);
    }

    private static Duration work(List<Strip> strips) {
        return strips.stream()
                .map(strip -> strip.measure().shooting())
                .reduce(COMPANY_MOVE.multipliedBy(companyMoves(strips)), Duration::plus);
    }

    private static int companyMoves(List<Strip> strips) {
        int moves = 0;
        for (int i = 1; i < strips.size(); i++) {
            String from = strips.get(i - 1).setting().place();
            if (!strips.get(i).setting().place().equals(from)) {
                moves++;
            }
        }
        return moves;
    }
}
