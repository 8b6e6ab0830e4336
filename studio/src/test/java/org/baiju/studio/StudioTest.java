package org.baiju.studio;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test of the whole studio, on a real PostgreSQL, with {@code MockMvc} at its door.
 *
 * <p>The database comes by itself to every test that starts a Spring context (also a plain {@code @SpringBootTest}, with
 * or without a web server, or an {@code @ApplicationModuleTest}): one server per test run, started when first needed
 * (about two seconds) and kept in {@code target/}; in it a fresh, migrated database for every context. Contexts are
 * cached by Spring, so tests with equal settings share one database: let each test make its own organisation rather
 * than expect empty tables. Files go to a fresh folder per context, {@code baiju.data}. Jobs run, in the same process.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
public @interface StudioTest {}
