package org.baiju.studio.shooting.set;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a child's day is left.
 *
 * @param person of the child
 * @param roles the characters the child plays
 * @param in when the child came; absent as long as it did not
 * @param until the last lawful moment on the set; absent if there is none, or the child has not come
 * @param restsUntil from when the child may begin; absent unless it has to rest
 * @param minutesLeft whole minutes until then, of work or on the set, whichever ends first; never below 0
 */
public record ChildClock(
        String person,
        String name,
        List<String> roles,
        State state,
        @Nullable LocalDateTime in,
        @Nullable LocalDateTime until,
        @Nullable LocalDateTime restsUntil,
        long minutesLeft) {
    public ChildClock {
        roles = List.copyOf(roles);
    }

    /** Where the child stands. */
    public enum State {
        /** Not come yet, so that no clock runs. */
        NOT_IN,
        OK,
        /** The day ends within {@link ChildWatch#SOON_MINUTES} minutes. */
        SOON,
        /** The day is over: the child must leave. */
        OVER,
        /** The rest since an earlier day, or the week's, is not over: the child must not begin, or began too early. */
        RESTING,
        /** No guardian's consent for the day is on file: the child must not work at all. */
        NO_CONSENT,
        /** The child has left. */
        OUT
    }

    /** Whether a scene with the child may be shot. */
    boolean isFree() {
        return state == State.OK || state == State.SOON || state == State.OUT;
    }
}
