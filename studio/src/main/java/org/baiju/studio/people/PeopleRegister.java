package org.baiju.studio.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.internal.CastNews;
import org.baiju.studio.people.internal.EngagementStore;
import org.baiju.studio.people.internal.PeopleStore;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cast and crew of all organisations: one record for a person, however many series they work for. */
@Service
public class PeopleRegister {
    private final PeopleStore store;
    private final EngagementStore engagements;
    private final Audit audit;
    private final CastNews news;
    private final Ids ids;
    private final Clock clock;

    PeopleRegister(PeopleStore store, EngagementStore engagements, Audit audit, CastNews news, Ids ids, Clock clock) {
        this.store = store;
        this.engagements = engagements;
        this.audit = audit;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** The people of an organisation whose name has the words, newest first. */
    public Paged<Person> list(UUID organisation, String words, int size, @Nullable UUID before) {
        return store.list(organisation, words, size, before);
    }

    /** Somebody of the organisation; absent also if they belong to another or were removed. */
    public Optional<Person> find(UUID organisation, UUID person) {
        return store.find(organisation, person);
    }

    /** Everybody of the organisation with that very name, oldest first. */
    public List<Person> listByName(UUID organisation, String name) {
        return store.listByName(organisation, name);
    }

    /** The series that somebody works for. */
    public Set<SeriesId> listSeries(UUID person) {
        return engagements.listSeries(person);
    }

    @Transactional
    public Person add(SignedIn who, Person.Details details) {
        var person = new Person(ids.next(), details, 1);
        store.add(who.getOrganisation(), person);
        audit.note(who, "person.added", person.name());
        return person;
    }

    /** Replaces what is known of somebody, if it still is what {@code version} was read from. */
    @Transactional
    public PersonSaved change(SignedIn who, UUID id, int version, Person.Details details) {
        Optional<Person> before = store.findToChange(who.getOrganisation(), id);
        if (before.isEmpty()) {
            return new PersonSaved.NoSuchPerson();
        }
        if (before.get().version() != version) {
            return new PersonSaved.ChangedMeanwhile(before.get());
        }
        var person = new Person(id, details, version + 1);
        store.change(person);
        audit.note(who, "person.changed", person.name());
        news.tell(engagements.listSeries(id));
        return new PersonSaved.Done(person);
    }

    /** Removes somebody from the lists, unless they work for a series; false then or if there is none. */
    @Transactional
    public boolean remove(SignedIn who, UUID id) {
        Optional<Person> person = store.findToChange(who.getOrganisation(), id);
        if (person.isEmpty() || !engagements.listSeries(id).isEmpty()) {
            return false;
        }
        store.setArchived(id, clock.instant());
        audit.note(who, "person.removed", person.get().name());
        return true;
    }

    /** Takes a removal back; false if there is none. */
    @Transactional
    public boolean putBack(SignedIn who, UUID id) {
        Optional<Person> person = store.findRemoved(who.getOrganisation(), id);
        if (person.isEmpty()) {
            return false;
        }
        store.setArchived(id, null);
        audit.note(who, "person.put-back", person.get().name());
        return true;
    }
}
