package org.baiju.studio.platform.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/**
 * The migrations of every module, each with a history of its own, in the order in which modules depend on each other.
 *
 * <p>Spring Modulith can do the same but reads every class for it at every start; the order stands in the modules'
 * annotations already.
 *
 * @param modules the folders below {@code db/migration}, in the order of their migration
 */
public record ModuleMigrations(List<String> modules) {
    /** Tables of libraries, before those of any module. */
    private static final String ROOT = "__root";

    private static final String BASE_PACKAGE = "org.baiju.studio.";
    private static final Pattern FOLDER = Pattern.compile("/db/migration/([^/]+)/[^/]+$");

    /** Those of the modules on the class path. */
    public static ModuleMigrations onClassPath() {
        Map<String, Set<String>> dependencies = new TreeMap<>();
        for (String folder : folders()) {
            dependencies.put(folder, folder.equals(ROOT) ? Set.of() : declared(folder));
        }
        return new ModuleMigrations(inOrder(dependencies));
    }

    /** Brings every module's tables to the latest version. */
    public void migrate(DataSource dataSource) {
        migrate(dataSource, "public", Map.of());
    }

    /**
     * Brings the tables of modules in the schema to the versions named for them. Modules without one are left alone: a
     * later one may rebuild tables that these versions still have.
     *
     * @param versions by module; none at all for the latest of every module
     */
    public void migrate(DataSource dataSource, String schema, Map<String, String> versions) {
        for (String module : modules) {
            FluentConfiguration configuration =
                    configuration(dataSource, module).schemas(schema).createSchemas(true);
            String version = versions.get(module);
            if (version == null && !versions.isEmpty()) {
                continue;
            }
            if (version != null) {
                configuration.target(MigrationVersion.fromVersion(version));
            }
            configuration.load().migrate();
        }
    }

    /** The version each module's tables have now; modules without tables are left out. */
    public Map<String, String> versions(DataSource dataSource) {
        Map<String, String> versions = new TreeMap<>();
        for (String module : modules) {
            @Nullable
            MigrationInfo current =
                    configuration(dataSource, module).load().info().current();
            if (current != null && current.getVersion() != null) {
                versions.put(module, current.getVersion().getVersion());
            }
        }
        return versions;
    }

    /** The newest version this Baiju knows, by module. */
    public Map<String, String> newest(DataSource dataSource) {
        Map<String, String> versions = new TreeMap<>();
        for (String module : modules) {
            for (MigrationInfo migration :
                    configuration(dataSource, module).load().info().all()) {
                if (migration.getVersion() != null) {
                    versions.put(module, migration.getVersion().getVersion());
                }
            }
        }
        return versions;
    }

    private static FluentConfiguration configuration(DataSource dataSource, String module) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/" + module)
                .table(historyTable(module))
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    /** The table in which Flyway notes what it did for a module. */
    public static String historyTable(String module) {
        return "schema_history_" + module.replace("__", "");
    }

    private static Set<String> folders() {
        Set<String> folders = new TreeSet<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource resource : resolver.getResources("classpath*:db/migration/*/V*.sql")) {
                Matcher matcher = FOLDER.matcher(resource.getURL().toString());
                if (matcher.find()) {
                    folders.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations on the class path cannot be listed", e);
        }
        return folders;
    }

    private static Set<String> declared(String module) {
        Set<String> names = new LinkedHashSet<>(Set.of(ROOT));
        try {
            var annotation =
                    Class.forName(BASE_PACKAGE + module + ".package-info").getAnnotation(ApplicationModule.class);
            if (annotation != null) {
                for (String dependency : annotation.allowedDependencies()) {
                    names.add(dependency.split("::", -1)[0].strip());
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "db/migration/%s belongs to no module: there is no %s%s.package-info"
                            .formatted(module, BASE_PACKAGE, module),
                    e);
        }
        return names;
    }

    /** Each folder after those it depends on, otherwise by name. */
    static List<String> inOrder(Map<String, Set<String>> dependencies) {
        List<String> order = new ArrayList<>();
        List<String> left = new ArrayList<>(dependencies.keySet());
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(name -> left.stream()
                            .noneMatch(other -> !other.equals(name)
                                    && dependencies.getOrDefault(name, Set.of()).contains(other)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The modules " + left + " depend on each other"));
            order.add(next);
            left.remove(next);
        }
        return order;
    }
}
