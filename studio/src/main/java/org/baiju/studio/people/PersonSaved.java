package org.baiju.studio.people;

/** What came of writing a person. */
public sealed interface PersonSaved {
    record Done(Person person) implements PersonSaved {}

    /** Somebody else changed it since it was read; it is now like this. */
    record ChangedMeanwhile(Person now) implements PersonSaved {}

    /** The organisation has no such person. */
    record NoSuchPerson() implements PersonSaved {}
}
