package org.baiju.screenplay.pdf;

/**
 * One line as it stands on a page.
 *
 * @param text without spaces around
 * @param page counted from 0
 * @param left where its first character starts, in points from the left edge of the page
 * @param right where its last character ends
 * @param baseline in points from the top of the page
 * @param height of its characters in points
 */
record PrintedLine(String text, int page, float left, float right, float baseline, float height) {

    /** Whether a line stands directly below the one before it, without an empty line between them. */
    boolean follows(PrintedLine before, float lineHeight) {
        return page == before.page && baseline - before.baseline < lineHeight * 1.5f;
    }
}
