package org.baiju.reel.ffmpeg;

/** The last lines of a text that may be endless. */
final class BoundedText {
    private final int limit;
    private final StringBuilder text = new StringBuilder();

    BoundedText(int limit) {
        this.limit = limit;
    }

    synchronized void add(String line) {
        text.append(line).append('\n');
        if (text.length() > limit) {
            text.delete(0, text.length() - limit / 2);
        }
    }

    synchronized String text() {
        return text.toString();
    }
}
