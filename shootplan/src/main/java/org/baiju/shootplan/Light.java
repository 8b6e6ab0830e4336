package org.baiju.shootplan;

/** The two colours of a stripboard's sky: dawn and dusk count as day. */
public enum Light {
    DAY,
    NIGHT
}
