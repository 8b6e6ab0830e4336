package org.baiju.studio.account.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.studio.account.Accounts.Member;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of organisations and people. */
@Repository
public class PersonStore {
    private static final String SIGNED_IN = """
            select person.id, person.login, person.display_name, person.organisation_id,
                   organisation.name as organisation_name, person.language,
                   array(select role from person_role where person_id = person.id) as roles
            from person
            left join organisation on organisation.id = person.organisation_id
            where person.disabled_at is null
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person as they are added. */
    public record PersonRow(
            UUID id,
            @Nullable UUID organisation,
            String login,
            String displayName,
            String passwordHash,
            String language) {}

    /** What is needed to check a password. */
    public record Credentials(UUID id, String passwordHash) {}

    public void addOrganisation(UUID id, String name, Instant at) {
        jdbc.sql("insert into organisation (id, name, created_at) values (:id, :name, :at)")
                .param("id", id)
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void add(PersonRow person, Instant at) {
        jdbc.sql("""
                        insert into person
                            (id, organisation_id, login, display_name, password_hash, language, created_at)
                        values (:id, :organisation, :login, :displayName, :passwordHash, :language, :at)
                        """)
                .param("id", person.id())
                .param("organisation", person.organisation())
                .param("login", person.login())
                .param("displayName", person.displayName())
                .param("passwordHash", person.passwordHash())
                .param("language", person.language())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void replaceRoles(UUID person, Set<Role> roles) {
        jdbc.sql("delete from person_role where person_id = :person")
                .param("person", person)
                .update();
        for (Role role : roles) {
            jdbc.sql("insert into person_role (person_id, role) values (:person, :role)")
                    .param("person", person)
                    .param("role", role.name())
                    .update();
        }
    }

    public Optional<Credentials> findCredentials(String login) {
        return jdbc.sql("""
                        select id, password_hash
                        from person
                        where login = :login and disabled_at is null
                        """).param("login", login).query(Credentials.class).optional();
    }

    public Optional<SignedIn> find(String login) {
        return jdbc.sql(SIGNED_IN + " and person.login = :login")
                .param("login", login)
                .query(PersonStore::signedIn)
                .optional();
    }

    public Optional<SignedIn> find(UUID id) {
        return jdbc.sql(SIGNED_IN + " and person.id = :id")
                .param("id", id)
                .query(PersonStore::signedIn)
                .optional();
    }

    public List<Member> listMembers(UUID organisation) {
        return jdbc.sql("""
                        select id, login, display_name, disabled_at is not null as disabled,
                               array(select role from person_role where person_id = person.id) as roles
                        from person
                        where organisation_id = :organisation
                        order by display_name, login
                        """)
                .param("organisation", organisation)
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("login"),
                        row.getString("display_name"),
                        roles(row).stream().sorted().toList(),
                        row.getBoolean("disabled")))
                .list();
    }

    public boolean belongs(UUID organisation, UUID person) {
        return jdbc.sql("select exists(select 1 from person where id = :person and organisation_id = :organisation)")
                .param("person", person)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /** Serialises changes to who works in an organisation, so that two owners cannot remove each other at once. */
    public void lockOrganisation(UUID organisation) {
        jdbc.sql("select id from organisation where id = :organisation for update")
                .param("organisation", organisation)
                .query(UUID.class)
                .single();
    }

    public boolean isOnlyOwner(UUID organisation, UUID person) {
        return jdbc.sql("""
                        select count(*) filter (where id = :person) = 1 and count(*) = 1
                        from person
                        where organisation_id = :organisation and disabled_at is null
                          and exists(select 1 from person_role where person_id = person.id and role = 'OWNER')
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    public void setDisabled(UUID person, @Nullable Instant at) {
        jdbc.sql("update person set disabled_at = :at where id = :person")
                .param("person", person)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void setLanguage(UUID person, Language language) {
        jdbc.sql("update person set language = :language where id = :person")
                .param("person", person)
                .param("language", language.code())
                .update();
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists(select 1 from person)")
                .query(Boolean.class)
                .single();
    }

    private static SignedIn signedIn(ResultSet row, int number) throws SQLException {
        return new SignedIn(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("display_name"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation_name"),
                roles(row),
                Language.ofCode(row.getString("language")));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return roles;
    }
}
