package org.baiju.studio.platform.internal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.baiju.studio.platform.internal.postgres.PostgresAddress;
import org.baiju.studio.platform.internal.postgres.TestPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring context of a test a database and a data folder of its own; see {@code StudioTest}. */
final class TestDatabases implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return new FreshDatabase();
    }

    /** Equal to every other of its kind, so that Spring's cache of contexts works. */
    record FreshDatabase() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            PostgresAddress address = TestPostgres.freshDatabase();
            TestPropertyValues.of(
                            "baiju.database.url=" + address.url(),
                            "baiju.database.username=" + address.username(),
                            "baiju.database.password=" + address.password(),
                            "baiju.data=" + freshFolder())
                    .applyTo(context);
        }

        private static Path freshFolder() {
            try {
                Path parent = Files.createDirectories(Path.of("target/test-data"));
                return Files.createTempDirectory(parent, "data-").toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
