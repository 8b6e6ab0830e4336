package org.baiju.studio.platform.internal.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import javax.sql.DataSource;
import org.baiju.studio.platform.internal.PlatformSettings;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the database, its pool and its tables. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(DatabaseSettings settings, PlatformSettings platform) {
        return Database.open(settings, platform.data());
    }

    @Bean
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("baiju");
        config.setJdbcUrl(database.address().url());
        config.setUsername(database.address().username());
        config.setPassword(database.address().password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.addDataSourceProperty("ApplicationName", "baiju");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty(
                "socketTimeout", settings.statementTimeout().toSeconds() + 30);
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
                        .formatted(
                                settings.statementTimeout().toMillis(),
                                settings.lockTimeout().toMillis(),
                                settings.idleTransactionTimeout().toMillis()));
        return new HikariDataSource(config);
    }

    /** Migrations may take long: they run outside the pool, without its time limits. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(Database database) {
        return new DriverManagerDataSource(
                database.address().url(),
                database.address().username(),
                database.address().password());
    }

    @Bean
    Gauge postgresRestarts(Database database, MeterRegistry registry) {
        return Gauge.builder("baiju.postgres.restarts", database, Database::restarts)
                .description("How often the embedded PostgreSQL died and was started again")
                .register(registry);
    }

    @Bean
    FlywayMigrationStrategy migrateEveryModule() {
        return flyway -> ModuleMigrations.onClassPath()
                .migrate(Objects.requireNonNull(flyway.getConfiguration().getDataSource()));
    }
}
