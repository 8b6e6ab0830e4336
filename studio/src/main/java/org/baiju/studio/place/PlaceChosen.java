package org.baiju.studio.place;

import org.jspecify.annotations.Nullable;

/** What came of choosing where a series shoots, or where it goes when it rains. */
public sealed interface PlaceChosen {
    record Done() implements PlaceChosen {}

    /**
     * Somebody chose something else since it was read; nothing was written.
     *
     * @param now what is chosen now; absent for nothing
     */
    record ChangedMeanwhile(@Nullable Place now) implements PlaceChosen {}

    /** The organisation has no such place, or a place would cover for itself. */
    record NoSuchPlace() implements PlaceChosen {}
}
