package org.baiju.journeys;

/**
 * One page to look at.
 *
 * @param name of its picture
 * @param path its address, or a whole one if it stands in another studio
 */
record Sight(String name, String path) {}
