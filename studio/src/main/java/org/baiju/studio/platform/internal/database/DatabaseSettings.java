package org.baiju.studio.platform.internal.database;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the database.
 *
 * @param url an outside PostgreSQL 18 or newer, as in jdbc:postgresql://host:5432/baiju; empty for the one that comes
 *     along
 * @param username the user of the outside database
 * @param password the password of that user
 * @param poolSize how many connections one process keeps at most
 * @param connectionTimeout how long a request waits for a free connection
 * @param statementTimeout how long one SQL statement may take
 * @param lockTimeout how long a statement waits for a row that another one changes
 * @param idleTransactionTimeout how long a transaction may do nothing
 * @param embedded settings of the PostgreSQL that comes along
 */
@Validated
@ConfigurationProperties("baiju.database")
public record DatabaseSettings(
        @DefaultValue("")
        @Pattern(regexp = "|jdbc:postgresql:.+", message = "must begin with jdbc:postgresql: or be empty")
        String url,

        @DefaultValue("baiju") String username,
        @DefaultValue("") String password,
        @DefaultValue("10") @Min(2) @Max(200) int poolSize,
        @DefaultValue("10s") Duration connectionTimeout,
        @DefaultValue("60s") Duration statementTimeout,
        @DefaultValue("15s") Duration lockTimeout,
        @DefaultValue("60s") Duration idleTransactionTimeout,
        @DefaultValue @Valid Embedded embedded) {

    /**
     * Settings of the PostgreSQL that comes along.
     *
     * @param mode whether this process starts it (start), uses the one that another process started (join), or whichever
     *     is possible (either)
     * @param sharedBuffersMb memory for its page cache, in MB
     * @param maxConnections of all processes together
     * @param startLimit how long its start may take, crash recovery included
     * @param restartsPerMinute how often it is started again within a minute when it dies
     */
    public record Embedded(
            @DefaultValue("start") Mode mode,
            @DefaultValue("128") @Min(16) @Max(65536) int sharedBuffersMb,
            @DefaultValue("80") @Min(10) @Max(1000) int maxConnections,
            @DefaultValue("2m") Duration startLimit,
            @DefaultValue("5") @Min(0) @Max(60) int restartsPerMinute) {}

    /** Who starts the PostgreSQL that comes along. */
    public enum Mode {
        START,
        JOIN,
        EITHER
    }
}
