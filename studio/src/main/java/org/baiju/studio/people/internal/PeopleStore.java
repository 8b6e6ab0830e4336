package org.baiju.studio.people.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.people.Person;
import org.baiju.studio.people.Person.Absence;
import org.baiju.studio.people.Person.Details;
import org.baiju.studio.people.Person.Guardian;
import org.baiju.studio.platform.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of people, their absences and guardians. */
@Repository
public class PeopleStore {
    private static final String SELECT = """
            select id, name, phone, email, birth_date, travel_minutes, earliest, latest, day_fee, hold_fee, notes, version
            from production_person
            """;

    private final JdbcClient jdbc;

    PeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID organisation, Person person) {
        withColumns(jdbc.sql("""
                        insert into production_person
                            (id, organisation_id, name, phone, email, birth_date, travel_minutes, earliest, latest,
                             day_fee, hold_fee, notes)
                        values (:id, :organisation, :name, :phone, :email, :birthDate, :travel, :earliest, :latest,
                                :dayFee, :holdFee, :notes)
                        """).param("organisation", organisation), person).update();
        addBelongings(person);
    }

    public void change(Person person) {
        withColumns(jdbc.sql("""
                        update production_person
                        set name = :name, phone = :phone, email = :email, birth_date = :birthDate,
                            travel_minutes = :travel, earliest = :earliest, latest = :latest, day_fee = :dayFee,
                            hold_fee = :holdFee, notes = :notes, version = :version
                        where id = :id and version = :version - 1
                        """).param("version", person.version()), person).update();
        jdbc.sql("delete from absence where person_id = :id")
                .param("id", person.id())
                .update();
        jdbc.sql("delete from guardian where person_id = :id")
                .param("id", person.id())
                .update();
        addBelongings(person);
    }

    private static JdbcClient.StatementSpec withColumns(JdbcClient.StatementSpec statement, Person person) {
        Details details = person.details();
        return statement
                .param("id", person.id())
                .param("name", details.name())
                .param("phone", details.phone())
                .param("email", details.email())
                .param("birthDate", details.birthDate(), Types.DATE)
                .param("travel", details.travelMinutes())
                .param("earliest", details.earliest(), Types.TIME)
                .param("latest", details.latest(), Types.TIME)
                .param("dayFee", details.dayFee())
                .param("holdFee", details.holdFee())
                .param("notes", details.notes());
    }

    private void addBelongings(Person person) {
        for (Absence absence : person.details().away()) {
            jdbc.sql("""
                            insert into absence (person_id, span, reason)
                            values (:person, daterange(:from, :to, '[]'), :reason)
                            """)
                    .param("person", person.id())
                    .param("from", absence.dates().from())
                    .param("to", absence.dates().to())
                    .param("reason", absence.reason())
                    .update();
        }
        int number = 1;
        for (Guardian guardian : person.details().guardians()) {
            jdbc.sql("""
                            insert into guardian (person_id, number, name, phone, relation)
                            values (:person, :number, :name, :phone, :relation)
                            """)
                    .param("person", person.id())
                    .param("number", number++)
                    .param("name", guardian.name())
                    .param("phone", guardian.phone())
                    .param("relation", guardian.relation())
                    .update();
        }
    }

    public void setArchived(UUID person, @Nullable Instant at) {
        jdbc.sql("update production_person set archived_at = :at, version = version + 1 where id = :person")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("person", person)
                .update();
    }

    public Paged<Person> list(UUID organisation, String words, int size, @Nullable UUID before) {
        List<Person> people = query(jdbc.sql(SELECT + """
                        where organisation_id = :organisation and archived_at is null
                          and (cast(:before as uuid) is null or id < :before)
                          and strpos(lower(name), lower(:words)) > 0
                        order by id desc
                        limit :size
                        """)
                .param("organisation", organisation)
                .param("before", before)
                .param("words", words)
                .param("size", size + 1));
        return Paged.of(people, size, person -> person.id().toString());
    }

    public Optional<Person> find(UUID organisation, UUID id) {
        return one("and archived_at is null", organisation, id);
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Optional<Person> findToChange(UUID organisation, UUID id) {
        return one("and archived_at is null for update", organisation, id);
    }

    public Optional<Person> findRemoved(UUID organisation, UUID id) {
        return one("and archived_at is not null for update", organisation, id);
    }

    private Optional<Person> one(String which, UUID organisation, UUID id) {
        return query(jdbc.sql(SELECT + " where organisation_id = :organisation and id = :id " + which)
                        .param("organisation", organisation)
                        .param("id", id))
                .stream()
                .findFirst();
    }

    public List<Person> listByName(UUID organisation, String name) {
        return query(jdbc.sql(SELECT
                        + " where organisation_id = :organisation and name = :name and archived_at is null order by id")
                .param("organisation", organisation)
                .param("name", name));
    }

    /** These people by name. */
    public List<Person> list(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : query(jdbc.sql(SELECT + " where id in (:ids) order by name, id")
                        .param("ids", people));
    }

    private List<Person> query(JdbcClient.StatementSpec statement) {
        List<Person> bare = statement.query(PeopleStore::bare).list();
        if (bare.isEmpty()) {
            return bare;
        }
        List<UUID> ids = bare.stream().map(Person::id).toList();
        Map<UUID, List<Absence>> away = absences(ids);
        Map<UUID, List<Guardian>> guardians = guardians(ids);
        return bare.stream()
                .map(person -> with(
                        person,
                        away.getOrDefault(person.id(), List.of()),
                        guardians.getOrDefault(person.id(), List.of())))
                .toList();
    }

    private static Person with(Person person, List<Absence> away, List<Guardian> guardians) {
        Details it = person.details();
        var details = new Details(
                it.name(),
                it.phone(),
                it.email(),
                it.birthDate(),
                it.travelMinutes(),
                it.earliest(),
                it.latest(),
                it.dayFee(),
                it.holdFee(),
                it.notes(),
                away,
                guardians);
        return new Person(person.id(), details, person.version());
    }

    private Map<UUID, List<Absence>> absences(List<UUID> people) {
        var absences = new HashMap<UUID, List<Absence>>();
        jdbc.sql("""
                        select person_id, lower(span) as first_date, upper(span) - 1 as last_date, reason
                        from absence
                        where person_id in (:ids)
                        order by person_id, span
                        """).param("ids", people).query(row -> {
            var dates = new DateSpan(
                    row.getObject("first_date", LocalDate.class), row.getObject("last_date", LocalDate.class));
            absences.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Absence(dates, row.getString("reason")));
        });
        return absences;
    }

    private Map<UUID, List<Guardian>> guardians(List<UUID> people) {
        var guardians = new HashMap<UUID, List<Guardian>>();
        jdbc.sql("""
                        select person_id, name, phone, relation
                        from guardian
                        where person_id in (:ids)
                        order by person_id, number
                        """).param("ids", people).query(row -> {
            guardians
                    .computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                    .add(new Guardian(row.getString("name"), row.getString("phone"), row.getString("relation")));
        });
        return guardians;
    }

    private static Person bare(ResultSet row, int number) throws SQLException {
        var details = new Details(
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("birth_date", LocalDate.class),
                row.getInt("travel_minutes"),
                row.getObject("earliest", LocalTime.class),
                row.getObject("latest", LocalTime.class),
                row.getLong("day_fee"),
                row.getLong("hold_fee"),
                row.getString("notes"),
                List.of(),
                List.of());
        return new Person(row.getObject("id", UUID.class), details, row.getInt("version"));
    }
}
