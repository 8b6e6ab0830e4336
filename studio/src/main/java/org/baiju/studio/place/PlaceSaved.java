package org.baiju.studio.place;

/** What came of writing a place. */
public sealed interface PlaceSaved {
    record Done(Place place) implements PlaceSaved {}

    /** Somebody else changed it since it was read; it is now like this. */
    record ChangedMeanwhile(Place now) implements PlaceSaved {}

    /** Another place of the organisation has the name. */
    record NameTaken(String name) implements PlaceSaved {}

    /** The organisation has no such place. */
    record NoSuchPlace() implements PlaceSaved {}
}
