package org.baiju.shootplan.hours;

/** What school means for a child on a day. */
public enum Schooling {
    /** No school: weekend or holiday. */
    FREE,
    /** School is in session and is held on the set. */
    ON_SET,
    /** The child has been to its own school before it came. */
    REGULAR
}
