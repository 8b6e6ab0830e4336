package org.baiju.studio.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baiju.studio.platform.internal.postgres.PostgresAddress;
import org.baiju.studio.platform.internal.postgres.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ModuleMigrationsTest {

    @Test
    void everyModuleMigratesAfterThoseItDependsOn() {
        var dependencies = new TreeMap<String, Set<String>>(Map.of(
                "__root", Set.of(),
                "account", Set.of("platform", "__root"),
                "money", Set.of("series", "account", "platform"),
                "platform", Set.of("__root"),
                "series", Set.of("account", "nothing-with-tables")));
        assertThat(ModuleMigrations.inOrder(dependencies))
                .containsExactly("__root", "platform", "account", "series", "money");
    }

    @Test
    void modulesThatDependOnEachOtherAreNamed() {
        var circle = new TreeMap<String, Set<String>>(Map.of("a", Set.of("b"), "b", Set.of("a")));
        assertThatThrownBy(() -> ModuleMigrations.inOrder(circle)).hasMessageContaining("[a, b] depend on each other");
    }

    @Test
    void anEmptyDatabaseGetsTheTablesOfEveryModuleAndASecondRunChangesNothing() {
        PostgresAddress address = TestPostgres.freshDatabase();
        var dataSource = new DriverManagerDataSource(address.url(), address.username(), address.password());
        ModuleMigrations migrations = ModuleMigrations.onClassPath();
        migrations.migrate(dataSource);
        Map<String, String> versions = migrations.versions(dataSource);
        assertThat(versions).containsKeys("__root", "platform").isEqualTo(migrations.newest(dataSource));
        migrations.migrate(dataSource);
        assertThat(migrations.versions(dataSource)).isEqualTo(versions);
    }
}
