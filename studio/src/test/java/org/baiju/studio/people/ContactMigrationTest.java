package org.baiju.studio.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.baiju.studio.platform.internal.database.ModuleMigrations;
import org.baiju.studio.platform.internal.postgres.PostgresAddress;
import org.baiju.studio.platform.internal.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The names that stood on call sheets before there were records of people. */
class ContactMigrationTest {
    @Test
    void namesOnCallSheetsBecomePeopleOfTheirOrganisation() {
        PostgresAddress address = TestPostgres.freshDatabase();
        var dataSource = new DriverManagerDataSource(address.url(), address.username(), address.password());
        ModuleMigrations migrations = ModuleMigrations.onClassPath();
        migrations.migrate(dataSource, "public", Map.of("__root", "1", "platform", "1", "account", "1", "series", "1"));
        var jdbc = JdbcClient.create(dataSource);
        jdbc.sql("""
                        insert into organisation (id, name, created_at)
                            values ('00000000-0000-0000-0000-000000000001', '老巷影业', now());
                        insert into person (id, organisation_id, login, display_name, password_hash, language, created_at)
                            values ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001',
                                    'zhou', '周巷生', 'x', 'zh', now());
                        insert into series (id, organisation_id, title, starts_on, created_by, created_at)
                            select ('00000000-0000-0000-0000-00000000001' || n)::uuid,
                                   '00000000-0000-0000-0000-000000000001', '剧' || n, '2026-12-01',
                                   '00000000-0000-0000-0000-000000000002', now()
                            from generate_series(1, 2) n;
                        insert into contact (series_id, kind, job, name, phone) values
                            ('00000000-0000-0000-0000-000000000011', 'CREW', 'DIRECTOR', '程远', '138'),
                            ('00000000-0000-0000-0000-000000000012', 'CREW', 'PRODUCER', '程远 ', '138'),
                            ('00000000-0000-0000-0000-000000000012', 'CREW', 'DIRECTOR', '程远', '139'),
                            ('00000000-0000-0000-0000-000000000011', 'CAST', '周桂香', '孙秀兰', null);
                        """).update();

        migrations.migrate(dataSource);

        assertThat(jdbc.sql("select name, phone from production_person order by name, phone")
                        .query((row, number) -> List.of(row.getString(1), row.getString(2)))
                        .list())
                .containsExactlyInAnyOrder(List.of("程远", "138"), List.of("程远", "139"), List.of("孙秀兰", ""));
        assertThat(jdbc.sql("""
                                select job, phone
                                from crew_post
                                join production_person on production_person.id = person_id
                                """)
                        .query((row, number) -> tuple(row.getString(1), row.getString(2)))
                        .list())
                .containsExactlyInAnyOrder(
                        tuple("DIRECTOR", "138"), tuple("PRODUCER", "138"), tuple("DIRECTOR", "139"));
        assertThat(jdbc.sql("select role || ' ' || name from casting join production_person on id = person_id")
                        .query(String.class)
                        .list())
                .containsExactly("周桂香 孙秀兰");
        assertThat(jdbc.sql("select to_regclass('contact') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
