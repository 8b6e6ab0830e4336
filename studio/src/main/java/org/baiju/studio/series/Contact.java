package org.baiju.studio.series;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whose name stands on the papers of the shoot.
 *
 * @param job what they do: a {@link Job} by name, or for cast the character they play
 * @param phone absent if unknown
 */
public record Contact(
        Kind kind, String job, String name, @Nullable String phone) {

    /** Behind the camera or in front of it. */
    public enum Kind {
        CREW,
        CAST
    }

    /** The crew whom a call sheet names, in its order. */
    public enum Job {
        DIRECTOR,
        PRODUCER,
        ASSISTANT_DIRECTOR,
        LINE_PRODUCER
    }
}
