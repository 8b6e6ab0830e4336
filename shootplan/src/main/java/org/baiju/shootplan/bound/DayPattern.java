package org.baiju.shootplan.bound;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The most that a slot is worth at given prices: which scenes bring more than their people, places and overtime cost.
 * Branches over who is called and where; within a branch scenes fill the minutes like sand, which can only be worth
 * more than whole scenes. All numbers are integers and rounded upwards, so that the answer is never too low.
 *
 * <p>A person or place not decided yet is paid by the minute: whoever works at most so many minutes pays at most the
 * whole fee in that way.
 */
final class DayPattern {
    private final int scenes;
    private final int[] minutes;
    /** For each scene its charges: the place and the people, as bits. */
    private final long[] charges;

    private final int[] minutesOfCharge;
    private final int places;
    private final long placeMinutes;
    private final long regular;
    private final long overtime;
    private final long overtimePrice;

    private long[] price = new long[0];
    private long[] rate = new long[0];
    private int[] order = new int[0];
    private final int[][] listAt;
    private final long[][] worthAt;
    private final int[] countAt;

    private long best;
    private long taken;
    private long bestTaken;
    private long lambda;
    private long bestLambda;

    /**
     * @param minutes for each scene that may be in the slot
     * @param charges for each such scene its place and its people, as bits
     * @param mostMinutes for each charge how many minutes of the slot may be with it at most
     * @param places how many of the first charges are places
     * @param room minutes without and with overtime, to which those of one move come, because every place takes them
     */
    DayPattern(int[] minutes, long[] charges, int[] mostMinutes, int places, Room room) {
        this.scenes = minutes.length;
        this.minutes = minutes;
        this.charges = charges;
        this.places = places;
        this.placeMinutes = room.moveMinutes();
        this.regular = (long) room.minutes() + room.moveMinutes();
        this.overtime = room.overtimeMinutes();
        this.overtimePrice = room.overtimePrice();
        minutesOfCharge = new int[mostMinutes.length];
        for (int charge = 0; charge < mostMinutes.length; charge++) {
            int sum = 0;
            for (int scene = 0; scene < scenes; scene++) {
                sum += (charges[scene] >>> charge & 1) != 0 ? minutes[scene] : 0;
            }
            minutesOfCharge[charge] = Math.min(sum, mostMinutes[charge]);
        }
        listAt = new int[mostMinutes.length + 1][scenes];
        worthAt = new long[mostMinutes.length + 1][scenes];
        countAt = new int[mostMinutes.length + 1];
    }

    /** What a slot holds, and what a minute beyond it costs in the unit of the worths. */
    record Room(int minutes, int overtimeMinutes, long overtimePrice, int moveMinutes) {}

    /**
     * The most that the slot is worth, never too low.
     *
     * @param worth for each scene, what it brings
     * @param prices for each charge, none below 0
     */
    long solve(long[] worth, long[] prices) {
        price = prices;
        rate = new long[prices.length];
        for (int charge = 0; charge < prices.length; charge++) {
            rate[charge] = minutesOfCharge[charge] == 0 ? 0 : prices[charge] / minutesOfCharge[charge];
        }
        order = IntStream.range(0, prices.length)
                .filter(charge -> minutesOfCharge[charge] > 0)
                .boxed()
                .sorted(Comparator.comparingLong(charge -> (charge < places ? -1L << 60 : 0) - prices[charge]))
                .mapToInt(Integer::intValue)
                .toArray();
        long warm = bestTaken;
        best = 0;
        bestTaken = 0;
        bestLambda = 0;
        tryAgain(worth, warm);
        for (int scene = 0; scene < scenes; scene++) {
            listAt[0][scene] = scene;
            long paid = 0;
            for (long left = charges[scene]; left != 0; left &= left - 1) {
                paid += rate[Long.numberOfTrailingZeros(left)] * minutes[scene];
            }
            worthAt[0][scene] = worth[scene] - paid;
        }
        countAt[0] = scenes;
        taken = 0;
        branch(0, 0, regular);
        return best;
    }

    /** What was best at other prices is good at these: it makes the first branches short. */
    private void tryAgain(long[] worth, long warm) {
        int count = 0;
        for (int scene = 0; scene < scenes; scene++) {
            if ((charges[scene] & ~warm) == 0) {
                listAt[0][count] = scene;
                worthAt[0][count++] = worth[scene];
            }
        }
        countAt[0] = count;
        long fixed = 0;
        for (long left = warm; left != 0; left &= left - 1) {
            fixed += price[Long.numberOfTrailingZeros(left)];
        }
        taken = warm;
        long room = regular - placeMinutes * Long.bitCount(warm & ((1L << places) - 1));
        if (room + overtime >= 0) {
            keepIfBest(fill(0, room, Long.MIN_VALUE) - fixed);
        }
    }

    private void keepIfBest(long value) {
        if (value > best) {
            best = value;
            bestTaken = taken;
            bestLambda = lambda;
        }
    }

    private void branch(int depth, long fixed, long room) {
        if (room + overtime < 0) {
            return;
        }
        long value = fill(depth, room, best + fixed) - fixed;
        if (value <= best) {
            return;
        }
        if (depth == order.length) {
            keepIfBest(value);
            return;
        }
        int charge = order[depth];
        boolean isPlace = charge < places;
        if (include(depth, charge)) {
            taken |= 1L << charge;
            branch(depth + 1, fixed + price[charge], isPlace ? room - placeMinutes : room);
            taken &= ~(1L << charge);
        }
        exclude(depth, charge);
        branch(depth + 1, fixed, room);
    }

    /** Whether any scene needs the charge. */
    private boolean include(int depth, int charge) {
        boolean isNeeded = false;
        int count = countAt[depth];
        long perMinute = rate[charge];
        for (int index = 0; index < count; index++) {
            int scene = listAt[depth][index];
            long bit = charges[scene] >>> charge & 1;
            isNeeded |= bit != 0;
            listAt[depth + 1][index] = scene;
            worthAt[depth + 1][index] = worthAt[depth][index] + (bit != 0 ? perMinute * minutes[scene] : 0);
        }
        countAt[depth + 1] = count;
        return isNeeded;
    }

    private void exclude(int depth, int charge) {
        int count = 0;
        for (int index = 0; index < countAt[depth]; index++) {
            int scene = listAt[depth][index];
            if ((charges[scene] >>> charge & 1) == 0) {
                listAt[depth + 1][count] = scene;
                worthAt[depth + 1][count++] = worthAt[depth][index];
            }
        }
        countAt[depth + 1] = count;
    }

    /**
     * The least over all prices of a minute of what the room and what is worth more than its minutes bring together:
     * by duality never less than what fits. Stops early when it is at most {@code enough}.
     */
    private long fill(int depth, long room, long enough) {
        long low = 0;
        long high = highest(depth);
        long least = Long.MAX_VALUE;
        while (true) {
            long mid = (low + high) >>> 1;
            long demand = 0;
            long sum = mid * room + Math.max(0, mid - overtimePrice) * overtime;
            int[] list = listAt[depth];
            long[] worth = worthAt[depth];
            for (int index = countAt[depth] - 1; index >= 0; index--) {
                int its = minutes[list[index]];
                long gain = worth[index] - mid * its;
                if (gain > 0) {
                    sum += gain;
                    demand += its;
                }
            }
            if (sum < least) {
                least = sum;
                lambda = mid;
            }
            if (least <= enough || low >= high) {
                return least;
            }
            if (demand > room + (mid > overtimePrice ? overtime : 0)) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
    }

    private long highest(int depth) {
        long highest = 0;
        for (int index = 0; index < countAt[depth]; index++) {
            highest = Math.max(highest, worthAt[depth][index] / minutes[listAt[depth][index]] + 1);
        }
        return highest;
    }

    /** Who and what the best pattern needs, as bits. */
    long taken() {
        return bestTaken;
    }

    /**
     * How much of each scene is in the best pattern, from 0 to 1.
     *
     * @param worth as it was solved with
     */
    double[] filled(long[] worth) {
        double[] share = new double[scenes];
        double room = regular - placeMinutes * Long.bitCount(bestTaken & ((1L << places) - 1)) + overtime;
        int[] byWorth = IntStream.range(0, scenes)
                .filter(scene -> (charges[scene] & ~bestTaken) == 0)
                .boxed()
                .sorted(Comparator.comparingDouble(scene -> -worth[scene] / (double) minutes[scene]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int scene : byWorth) {
            if (worth[scene] <= 0 || worth[scene] < (bestLambda - 1) * minutes[scene]) {
                break;
            }
            double fits = Math.max(0, Math.min(1, room / minutes[scene]));
            share[scene] = fits;
            room -= fits * minutes[scene];
        }
        return share;
    }
}
