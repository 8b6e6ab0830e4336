package org.baiju.studio.people.internal;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.people.Engagement.Post;
import org.baiju.studio.people.Person;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who works for a series. */
@Repository
public class EngagementStore {
    private final JdbcClient jdbc;

    EngagementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 0 before the first change. */
    public int version(SeriesId series) {
        return jdbc.sql("select version from series_people where series_id = :series")
                .param("series", series.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The version; nobody else changes who works for the series until the transaction ends. */
    public int lock(SeriesId series) {
        jdbc.sql("insert into series_people (series_id, version) values (:series, 0) on conflict do nothing")
                .param("series", series.value())
                .update();
        return jdbc.sql("select version from series_people where series_id = :series for update")
                .param("series", series.value())
                .query(Integer.class)
                .single();
    }

    public void setVersion(SeriesId series, int version) {
        jdbc.sql("update series_people set version = :version where series_id = :series")
                .param("version", version)
                .param("series", series.value())
                .update();
    }

    public void cast(SeriesId series, String role, @Nullable UUID person) {
        jdbc.sql("delete from casting where series_id = :series and role = :role")
                .param("series", series.value())
                .param("role", role)
                .update();
        if (person != null) {
            engage(series, person);
            jdbc.sql("insert into casting (series_id, role, person_id) values (:series, :role, :person)")
                    .param("series", series.value())
                    .param("role", role)
                    .param("person", person)
                    .update();
        }
        forgetTheIdle(series);
    }

    public void appoint(SeriesId series, UUID person, Post post) {
        engage(series, person);
        jdbc.sql("""
                        insert into crew_post (series_id, person_id, department, job)
                        values (:series, :person, :department, :job)
                        on conflict (series_id, job, person_id) do update set department = excluded.department
                        """)
                .param("series", series.value())
                .param("person", person)
                .param("department", post.department())
                .param("job", post.job())
                .update();
    }

    public void dismiss(SeriesId series, UUID person, String job) {
        jdbc.sql("delete from crew_post where series_id = :series and person_id = :person and job = :job")
                .param("series", series.value())
                .param("person", person)
                .param("job", job)
                .update();
        forgetTheIdle(series);
    }

    public void pay(SeriesId series, UUID person, @Nullable Long dayFee, @Nullable Long holdFee) {
        jdbc.sql("""
                        update engagement
                        set day_fee = :dayFee, hold_fee = :holdFee
                        where series_id = :series and person_id = :person
                        """)
                .param("dayFee", dayFee, Types.BIGINT)
                .param("holdFee", holdFee, Types.BIGINT)
                .param("series", series.value())
                .param("person", person)
                .update();
    }

    private void engage(SeriesId series, UUID person) {
        jdbc.sql("insert into engagement (series_id, person_id) values (:series, :person) on conflict do nothing")
                .param("series", series.value())
                .param("person", person)
                .update();
    }

    private void forgetTheIdle(SeriesId series) {
        jdbc.sql("""
                        delete from engagement
                        where series_id = :series
                          and not exists (select from casting where casting.series_id = engagement.series_id
                                                                and casting.person_id = engagement.person_id)
                          and not exists (select from crew_post where crew_post.series_id = engagement.series_id
                                                                  and crew_post.person_id = engagement.person_id)
                        """).param("series", series.value()).update();
    }

    public Set<SeriesId> listSeries(UUID person) {
        return jdbc
                .sql("select series_id from engagement where person_id = :person")
                .param("person", person)
                .query(UUID.class)
                .list()
                .stream()
                .map(SeriesId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Fees(@Nullable Long day, @Nullable Long hold) {}

    /** Everybody who works for the series, in the order in which {@code people} lists them. */
    public List<Engagement> list(SeriesId series, Function<Collection<UUID>, List<Person>> people) {
        var fees = new LinkedHashMap<UUID, Fees>();
        jdbc.sql("select person_id, day_fee, hold_fee from engagement where series_id = :series")
                .param("series", series.value())
                .query(row -> {
                    fees.put(
                            row.getObject("person_id", UUID.class),
                            new Fees(row.getObject("day_fee", Long.class), row.getObject("hold_fee", Long.class)));
                });
        Map<UUID, List<String>> roles = roles(series);
        Map<UUID, List<Post>> posts = posts(series);
        var engagements = new ArrayList<Engagement>();
        for (Person person : people.apply(fees.keySet())) {
            Fees paid = fees.getOrDefault(person.id(), new Fees(null, null));
            engagements.add(new Engagement(
                    person,
                    roles.getOrDefault(person.id(), List.of()),
                    posts.getOrDefault(person.id(), List.of()),
                    paid.day,
                    paid.hold));
        }
        return engagements;
    }

    private Map<UUID, List<String>> roles(SeriesId series) {
        var roles = new HashMap<UUID, List<String>>();
        jdbc.sql("select person_id, role from casting where series_id = :series order by role")
                .param("series", series.value())
                .query(row -> {
                    roles.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                            .add(row.getString("role"));
                });
        return roles;
    }

    private Map<UUID, List<Post>> posts(SeriesId series) {
        var posts = new HashMap<UUID, List<Post>>();
        jdbc.sql("select person_id, department, job from crew_post where series_id = :series order by department, job")
                .param("series", series.value())
                .query(row -> {
                    posts.computeIfAbsent(row.getObject("person_id", UUID.class), _ -> new ArrayList<>())
                            .add(new Post(row.getString("department"), row.getString("job")));
                });
        return posts;
    }
}
