package org.baiju.shootplan.hours;

/**
 * What a breach costs.
 *
 * @param minor minor units
 * @param currency as the pack names it
 */
public record Price(long minor, String currency) {}
