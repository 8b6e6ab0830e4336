package org.baiju.reel.ffmpeg;

/** Whoever asked for a long piece of work: hears how far it is, and may call it off. */
public interface Watcher {
    /** Hears nothing and never calls off. */
    Watcher NONE = new Watcher() {};

    /** How far the work is, from 0 to 1; called from the working threads, never twice with the same value. */
    default void progressed(double fraction) {}

    /** Asked several times a second; once it says yes, the work stops and leaves nothing behind. */
    default boolean cancelled() {
        return false;
    }

    /** A watcher of one part of the work: its 0 to 1 is {@code from} to {@code to} of the whole. */
    default Watcher part(double from, double to) {
        Watcher whole = this;
        return new Watcher() {
            @Override
            public void progressed(double fraction) {
                whole.progressed(from + fraction * (to - from));
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}
