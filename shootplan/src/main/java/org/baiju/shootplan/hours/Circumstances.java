package org.baiju.shootplan.hours;

/**
 * What a day's rules depend on besides the clock.
 *
 * @param schooling this day's school; of no account for adults
 * @param schoolTomorrow whether the next day has school
 * @param consent whether the guardian's written consent for this day is on file; of no account for adults
 * @param onLocation whether the work is away from the studio's own zone
 * @param exterior whether exteriors are shot
 * @param travelOut minutes of travel from base to the place of work, before the call
 * @param travelBack minutes of travel back, after the wrap
 */
public record Circumstances(
        Schooling schooling,
        boolean schoolTomorrow,
        boolean consent,
        boolean onLocation,
        boolean exterior,
        int travelOut,
        int travelBack) {
    /** What school means for a child on a day. */
    public enum Schooling {
        /** No school: weekend or holiday. */
        FREE,
        /** School is in session and is held on the set. */
        ON_SET,
        /** The child has been to its own school before it came. */
        REGULAR
    }

    /** A free day before a school day, consent given, in the studio: what most days start from. */
    public static final Circumstances USUAL = new Circumstances(Schooling.FREE, true, true, false, false, 0, 0);

    public Circumstances {
        if (travelOut < 0 || travelBack < 0 || travelOut > 24 * 60 || travelBack > 24 * 60) {
            throw new IllegalArgumentException(
                    "Travel of %d and %d minutes: each must lie between 0 and a day".formatted(travelOut, travelBack));
        }
    }

    public Circumstances withSchool(Schooling today, boolean tomorrow) {
        return new Circumstances(today, tomorrow, consent, onLocation, exterior, travelOut, travelBack);
    }

    public Circumstances withConsent(boolean given) {
        return new Circumstances(schooling, schoolTomorrow, given, onLocation, exterior, travelOut, travelBack);
    }

    public Circumstances withPlace(boolean location, boolean outside) {
        return new Circumstances(schooling, schoolTomorrow, consent, location, outside, travelOut, travelBack);
    }

    public Circumstances withTravel(int out, int back) {
        return new Circumstances(schooling, schoolTomorrow, consent, onLocation, exterior, out, back);
    }
}
