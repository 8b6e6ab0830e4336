package org.baiju.studio.shooting.set;

import java.util.List;
import java.util.UUID;

/** What became of one tap. */
public sealed interface TapResult {
    UUID tap();

    record Recorded(UUID tap) implements TapResult {}

    /** It was recorded when it came before. */
    record Known(UUID tap) implements TapResult {}

    /** It was not recorded; the reason has a sentence. */
    record Refused(UUID tap, Reason reason, List<String> values) implements TapResult {
        public Refused {
            values = List.copyOf(values);
        }
    }

    /** Why a tap is refused; each has its sentence. */
    enum Reason {
        NO_SUCH_SCENE,
        NO_SUCH_PERSON,
        /** It happened on another day than the one it was sent for. */
        OTHER_DAY,
        NOTHING_TO_REVERSE,
        /** It lacks a number or words. */
        INCOMPLETE,
        /** Its id belongs to a tap somewhere else. */
        ID_TAKEN,
        DAY_FULL,
        CHILD_NOT_IN,
        CHILD_OVER,
        /** The rest since an earlier day is not over. */
        CHILD_RESTING,
        CHILD_WITHOUT_CONSENT
    }
}
