package org.baiju.studio.platform.page;

/**
 * One thing that the search found.
 *
 * @param kind the key of the word for what it is
 */
public record Hit(String href, String text, String kind) {}
