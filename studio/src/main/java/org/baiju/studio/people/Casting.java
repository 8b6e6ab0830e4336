package org.baiju.studio.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.Performer;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Engagement.Post;
import org.baiju.studio.people.internal.CastNews;
import org.baiju.studio.people.internal.EngagementStore;
import org.baiju.studio.people.internal.PeopleStore;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Job;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.writing.SeriesOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who plays whom in a series, and who does what behind its camera. */
@Service
public class Casting {
    /** The most roles of a series that somebody plays: roles of older drafts stay, and tables bring what they like. */
    public static final int ROLES_MAX = 2_000;

    private static final List<String> ON_EVERY_CALL_SHEET =
            Arrays.stream(Job.values()).map(Job::name).toList();

    private final EngagementStore store;
    private final PeopleStore people;
    private final PeopleRegister register;
    private final Consents consents;
    private final Audit audit;
    private final CastNews news;

    Casting(
            EngagementStore store,
            PeopleStore people,
            PeopleRegister register,
            Consents consents,
            Audit audit,
            CastNews news) {
        this.store = store;
        this.people = people;
        this.register = register;
        this.consents = consents;
        this.audit = audit;
        this.news = news;
    }

    /** Counts the changes to who works for the series; 0 before the first. */
    public int version(SeriesId series) {
        return store.version(series);
    }

    /** Everybody who works for the series, by name. */
    public List<Engagement> list(SeriesId series) {
        return store.list(series, people::list);
    }

    public Optional<Engagement> find(SeriesId series, UUID person) {
        return list(series).stream()
                .filter(engagement -> engagement.person().id().equals(person))
                .findFirst();
    }

    /** The crew: first those whom every call sheet names, in its order, then by department and job. */
    public List<CrewMember> listCrew(SeriesId series) {
        var crew = new ArrayList<CrewMember>();
        for (Engagement engagement : list(series)) {
            for (Post post : engagement.posts()) {
                crew.add(new CrewMember(engagement.person(), post.department(), post.job()));
            }
        }
        crew.sort(Comparator.comparingInt((CrewMember member) -> rank(member.job()))
                .thenComparing(CrewMember::department)
                .thenComparing(CrewMember::job));
        return crew;
    }

    private static int rank(String job) {
        int index = ON_EVERY_CALL_SHEET.indexOf(job);
        return index < 0 ? ON_EVERY_CALL_SHEET.size() : index;
    }

    /** Who plays whom, by name. */
    public Map<String, String> mapNames(SeriesId series) {
        var names = new LinkedHashMap<String, String>();
        for (Engagement engagement : list(series)) {
            engagement
                    .roles()
                    .forEach(role -> names.put(role, engagement.person().name()));
        }
        return names;
    }

    /** The cast as a plan needs to know it, with the dates for which a guardian's consent is on file. */
    public List<Performer> castOf(SeriesId series) {
        Map<UUID, List<DateSpan>> dates = consents.mapDates(series);
        return list(series).stream()
                .filter(engagement -> !engagement.roles().isEmpty())
                .map(engagement -> performer(
                        engagement, dates.getOrDefault(engagement.person().id(), List.of())))
                .toList();
    }

    private static Performer performer(Engagement engagement, List<DateSpan> consents) {
        Person.Details details = engagement.person().details();
        return new Performer(
                engagement.person().id().toString(),
                details.name(),
                Set.copyOf(engagement.roles()),
                engagement.dayFeeHere(),
                engagement.holdFeeHere(),
                details.datesAway(),
                details.earliest(),
                details.latest(),
                details.travelMinutes(),
                details.birthDate(),
                consents);
    }

    /**
     * Gives a role to somebody.
     *
     * @param person absent for nobody yet
     */
    @Transactional
    public CastingSaved cast(SignedIn who, Series series, int version, String role, @Nullable UUID person) {
        Set<String> cast = person == null ? Set.of() : mapNames(series.id()).keySet();
        if (cast.size() >= ROLES_MAX && !cast.contains(role)) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-roles", ROLES_MAX);
        }
        return change(who, series, version, person, () -> store.cast(series.id(), role, person));
    }

    /**
     * Gives roles to people by their names; who is not known yet is added. All or none.
     *
     * @param names by role; empty for nobody yet
     */
    @Transactional
    public CastingSaved castByName(SignedIn who, Series series, int version, Map<String, String> names) {
        var chosen = new LinkedHashMap<String, Optional<UUID>>();
        Map<String, String> before = mapNames(series.id());
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (name.getValue().equals(before.getOrDefault(name.getKey(), ""))) {
                continue;
            }
            List<Person> known = register.listByName(series.organisation(), name.getValue());
            if (known.size() > 1) {
                return new CastingSaved.NameShared(name.getValue());
            }
            chosen.put(name.getKey(), known.stream().map(Person::id).findFirst());
        }
        return change(
                who,
                series,
                version,
                null,
                () -> chosen.forEach((role, person) -> {
                    String name = names.getOrDefault(role, "");
                    store.cast(
                            series.id(), role, name.isEmpty() ? null : person.orElseGet(() -> idOf(who, series, name)));
                }));
    }

    /** The id of the only one with a name, or of somebody new. */
    private UUID idOf(SignedIn who, Series series, String name) {
        return register.listByName(series.organisation(), name).stream()
                .findFirst()
                .orElseGet(() -> register.add(who, Person.Details.of(name, "")))
                .id();
    }

    /** Gives a job to somebody by their name; who is not known yet is added. */
    @Transactional
    public CastingSaved appointByName(SignedIn who, Series series, int version, String name, Post post) {
        if (register.listByName(series.organisation(), name).size() > 1) {
            return new CastingSaved.NameShared(name);
        }
        return change(who, series, version, null, () -> store.appoint(series.id(), idOf(who, series, name), post));
    }

    /** Gives somebody a job behind the camera; one they have already gets the department. */
    @Transactional
    public CastingSaved appoint(SignedIn who, Series series, int version, UUID person, Post post) {
        return change(who, series, version, person, () -> store.appoint(series.id(), person, post));
    }

    /** Takes a job from somebody. */
    @Transactional
    public CastingSaved dismiss(SignedIn who, Series series, int version, UUID person, String job) {
        return change(who, series, version, null, () -> store.dismiss(series.id(), person, job));
    }

    /**
     * Says what the series pays somebody who works for it.
     *
     * @param dayFee in fen; absent for their usual one
     * @param holdFee in fen; absent for their usual one
     */
    @Transactional
    public CastingSaved pay(
            SignedIn who, Series series, int version, UUID person, @Nullable Long dayFee, @Nullable Long holdFee) {
        if (find(series.id(), person).isEmpty()) {
            return new CastingSaved.NoSuchPerson();
        }
        return change(who, series, version, person, () -> store.pay(series.id(), person, dayFee, holdFee));
    }

    private CastingSaved change(SignedIn who, Series series, int version, @Nullable UUID person, Runnable change) {
        int now = store.lock(series.id());
        if (now != version) {
            return new CastingSaved.ChangedMeanwhile(now);
        }
        if (person != null && people.findToChange(series.organisation(), person).isEmpty()) {
            return new CastingSaved.NoSuchPerson();
        }
        change.run();
        store.setVersion(series.id(), now + 1);
        audit.note(who, "series.people-changed", series.title());
        news.tell(Set.of(series.id()));
        return new CastingSaved.Done(now + 1);
    }

    /** Those named when a series is opened work for it from then on; who is known by name and phone already stays one person. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SeriesOpened opened) {
        for (var member : opened.crew()) {
            Person person = known(opened, member.name().strip(), member.phone().strip());
            var post = new Post("", member.job().name());
            appoint(opened.who(), opened.series(), version(opened.series().id()), person.id(), post);
        }
    }

    private Person known(SeriesOpened opened, String name, String phone) {
        return register.listByName(opened.series().organisation(), name).stream()
                .filter(person -> person.details().phone().equals(phone))
                .findFirst()
                .orElseGet(() -> register.add(opened.who(), Person.Details.of(name, phone)));
    }
}
