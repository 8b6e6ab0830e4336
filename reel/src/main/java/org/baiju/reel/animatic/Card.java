package org.baiju.reel.animatic;

import java.util.List;

/**
 * One still picture of the film.
 *
 * @param scene its place in the episode, counted from 0
 * @param firstFrame when it appears
 * @param endFrame when the next one does
 * @param kind what it tells
 * @param body the lines of action or of text on screen; while somebody speaks, the action before
 * @param speaker who speaks; empty if nobody does
 */
record Card(int scene, int firstFrame, int endFrame, Cue.Kind kind, List<String> body, String speaker) {
    /** Frames a second of every animatic. */
    static final int RATE = 25;

    Card {
        body = List.copyOf(body);
    }

    double start() {
        return (double) firstFrame / RATE;
    }
}
