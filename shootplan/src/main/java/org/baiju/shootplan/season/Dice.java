package org.baiju.shootplan.season;

/** Chance that falls the same way on every machine: xorshift64* (Vigna 2016, ACM TOMS 42:30). */
final class Dice {
    private static final int PATIENCES = 1 << 12;
    private static final double[] PATIENCE = new double[PATIENCES];

    static {
        for (int index = 0; index < PATIENCES; index++) {
            PATIENCE[index] = -StrictMath.log((index + 0.5) / PATIENCES);
        }
    }

    private long state;

    Dice(long seed) {
        // A seed of few bits is spread by the finaliser of SplitMix64, which never maps two seeds to one.
        long mixed = seed + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        state = mixed == 0 ? 1 : mixed;
    }

    private long roll() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    /** A number from 0 to {@code bound − 1}. */
    int below(int bound) {
        return (int) (((roll() >>> 32) * bound) >>> 32);
    }

    /** One of the bits of {@code set}, which is not empty, as its position. */
    int bitOf(long set) {
        long left = set;
        for (int skip = below(Long.bitCount(set)); skip > 0; skip--) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }

    /** Exponentially distributed around 1: up to how many temperatures of worsening an annealing takes. */
    double patience() {
        return PATIENCE[below(PATIENCES)];
    }
}
