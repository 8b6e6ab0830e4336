package org.baiju.studio.people;

/** What came of a change to who works for a series. */
public sealed interface CastingSaved {
    /** It was made; the people of the series now have this version. */
    record Done(int version) implements CastingSaved {}

    /** Somebody else changed the people of the series since they were read. */
    record ChangedMeanwhile(int version) implements CastingSaved {}

    /** The organisation has no such person, or the person does not work for the series. */
    record NoSuchPerson() implements CastingSaved {}

    /** Several people have the name, so it does not say who is meant. */
    record NameShared(String name) implements CastingSaved {}
}
