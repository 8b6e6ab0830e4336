package org.baiju.shootplan.order;

import java.util.Arrays;
import org.baiju.shootplan.Prices;

/**
 * Runs a day in an order of its strips and says what that is worth. It counts minutes as {@code DayClock} does, but
 * without making anything, so that a search can run it thousands of times. Not safe to share between threads.
 */
final class DayRun {
    /** What a minute of a broken rule counts for at least, in the money of the shoot. */
    private static final long ADULT_MINUTE = 50_000;

    /** How many times as much a child's minute counts. */
    private static final long CHILD = 200;

    private static final long DARK_MINUTE = 20_000;

    /** What a minute of the unit's day counts for besides all that is paid: among equal days the shorter is better. */
    private static final long UNIT_MINUTE = 200;

    /** Nobody likes to work on after this: interiors come before the night's exteriors, not after them. */
    private static final int EVENING = 19 * 60;

    private static final long EVENING_MINUTE = 400;

    /** What a minute between a scene and its dawn or dusk counts for: it leads the search there, and buys nothing else. */
    private static final long ASIDE_MINUTE = UNIT_MINUTE / 10;

    /** Whoever can come only later than this is waited for by order, not by calling everybody later. */
    private static final int LATEST_DELAY = 120;

    private final DayProblem problem;
    /** So much that no saving is worth a minute of a broken rule, however dear a production's moves are. */
    private final long brokenMinute;

    private final int[] first;
    private final int[] last;
    private final int[] own;
    /** Who was there when a meal began; it is theirs only if they come back after it. */
    private final boolean[] sawMeal;

    private final boolean[] ate;
    /** For which day of the story each is dressed; −1 before the first that is known. */
    private final int[] wears;

    private int now;
    private int fedAt;
    private int worked;
    private long cost;
    private int waited;
    private int tooEarly;

    DayRun(DayProblem problem) {
        this.problem = problem;
        Prices prices = problem.rules.prices();
        this.brokenMinute = Math.max(ADULT_MINUTE, prices.move() + prices.overtimeMinute());
        int people = problem.people.length;
        first = new int[people];
        last = new int[people];
        own = new int[people];
        sawMeal = new boolean[people];
        ate = new boolean[people];
        wears = new int[people];
    }

    /** The call that suits an order: late enough that nobody waits for the night or is called before they can come. */
    int callFor(int[] order) {
        long early = cost(order, problem.call);
        int late = problem.call + delay();
        return late > problem.call && cost(order, late) < early ? late : problem.call;
    }

    /** What an order is worth with the call that suits it: less is better. */
    long cost(int[] order) {
        long early = cost(order, problem.call);
        int delay = delay();
        return delay == 0 ? early : Math.min(early, cost(order, problem.call + delay));
    }

    /** By how much a later call would help, as far as the last run shows. */
    private int delay() {
        return Math.max(waited, Math.min(tooEarly, LATEST_DELAY));
    }

    /** What an order is worth with a call. */
    long cost(int[] order, int call) {
        run(order, call);
        tooEarly = 0;
        Prices prices = problem.rules.prices();
        long sum = cost + (now - call) * UNIT_MINUTE + Math.max(0, now - EVENING) * EVENING_MINUTE;
        int over = worked - problem.rules.dayMinutes();
        sum += prices.overtimeMinute() * Math.max(0, over)
                + brokenMinute * Math.max(0, over - problem.rules.overtimeMinutes());
        for (int person = 0; person < own.length; person++) {
            if (own[person] > 0) {
                sum += ofPerson(person, prices);
            }
        }
        return sum;
    }

    /** When the last run ended. */
    int wrap() {
        return now;
    }

    /** How many minutes of the last run were shooting and moves. */
    int worked() {
        return worked;
    }

    private long ofPerson(int person, Prices prices) {
        DayProblem.Limits limits = problem.people[person];
        int called = first[person] - problem.rules.makeUpMinutes();
        int stay = last[person] - called;
        tooEarly = Math.max(tooEarly, limits.from() - called);
        int most = limits.onSet() + (ate[person] ? limits.mealAdds() : 0);
        int broken = Math.max(0, limits.from() - called)
                + Math.max(0, last[person] - limits.to())
                + Math.max(0, stay - most);
        long waiting = prices.waitingHour() * (stay - own[person]) / 60;
        return broken * (limits.isChild() ? CHILD * brokenMinute : brokenMinute) + waiting;
    }

    private void run(int[] order, int call) {
        Arrays.fill(own, 0);
        Arrays.fill(sawMeal, false);
        Arrays.fill(ate, false);
        Arrays.fill(wears, -1);
        now = call;
        fedAt = call;
        worked = 0;
        cost = 0;
        waited = 0;
        int before = -1;
        for (int strip : order) {
            shoot(strip, before);
            before = strip;
        }
    }

    private void shoot(int strip, int before) {
        DayProblem p = problem;
        int way = 0;
        if (before >= 0 && p.place[before] != p.place[strip]) {
            way = p.way[p.place[before]][p.place[strip]];
            cost += p.rules.prices().move();
        } else if (before >= 0 && p.set[before] != p.set[strip]) {
            way = p.rules.setChangeMinutes();
            cost += p.rules.prices().setChange();
        }
        if (before >= 0 && p.rank[strip] < p.rank[before]) {
            cost += p.rules.prices().storyStep();
        }
        if (p.storyDay != null && p.storyDay[strip] >= 0) {
            dress(p.cast[strip], p.storyDay[strip]);
        }
        if (now > fedAt && now + way + p.minutes[strip] > fedAt + p.rules.mealWithinMinutes()) {
            eat();
        }
        now += way;
        waitForSky(strip);
        int end = now + p.minutes[strip];
        if (p.bright[strip]) {
            cost += DARK_MINUTE * (Math.max(0, p.lit[strip] - now) + Math.max(0, end - p.unlit[strip]));
            cost += hourMissed(strip, end);
        }
        cost += brokenMinute * closedMinutes(p.openings[p.place[strip]], now, end);
        for (int person : p.cast[strip]) {
            if (own[person] == 0) {
                first[person] = now;
            }
            ate[person] |= sawMeal[person];
            own[person] += p.minutes[strip];
            last[person] = end;
        }
        worked += way + p.minutes[strip];
        now = end;
    }

    /**
     * To miss dawn or dusk counts as much as a company move, and a part of it in proportion: places are visited in
     * another order for it, but hardly ever twice.
     */
    private long hourMissed(int strip, int end) {
        int from = problem.hourFrom[strip];
        int to = problem.hourTo[strip];
        int length = Math.max(1, end - now);
        int missed = Math.min(length, Math.max(0, from - now) + Math.max(0, end - to));
        int aside = Math.max(0, from - end) + Math.max(0, now - to);
        return problem.rules.prices().move() * missed / length + ASIDE_MINUTE * aside;
    }

    private void dress(int[] cast, int storyDay) {
        for (int person : cast) {
            if (wears[person] >= 0 && wears[person] != storyDay) {
                cost += problem.rules.prices().wardrobeChange();
            }
            wears[person] = storyDay;
        }
    }

    private void eat() {
        int end = now + problem.rules.mealMinutes();
        for (int person = 0; person < own.length; person++) {
            sawMeal[person] |= own[person] > 0;
        }
        now = end;
        fedAt = end;
    }

    private void waitForSky(int strip) {
        DayProblem p = problem;
        int until = now;
        if (p.dark[strip] && now >= p.dawn[strip] && now < p.dusk[strip]) {
            until = p.dusk[strip];
        } else if (p.bright[strip] && now < p.lit[strip]) {
            until = p.lit[strip];
        }
        int wait = until - now;
        if (wait >= p.rules.mealMinutes() && now > fedAt + p.rules.mealWithinMinutes() / 2) {
            eat();
        }
        if (now < until) {
            waited += p.dark[strip] ? until - now : 0;
            now = until;
        }
    }

    private static int closedMinutes(int[] openings, int from, int to) {
        int least = openings.length == 0 ? 0 : to - from;
        for (int i = 0; i < openings.length; i += 2) {
            least = Math.min(least, Math.max(0, openings[i] - from) + Math.max(0, to - openings[i + 1]));
        }
        return least;
    }
}
