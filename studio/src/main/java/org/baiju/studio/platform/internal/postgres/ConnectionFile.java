package org.baiju.studio.platform.internal.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Tells other processes of the same user where the embedded server answers while it runs. */
public final class ConnectionFile {
    private final Path file;

    /** The file of the server in the given folder. */
    public ConnectionFile(Path serverFolder) {
        this.file = serverFolder.toAbsolutePath().resolve("connection.properties");
    }

    /** What the running server wrote; empty if none runs, perhaps stale if one was killed. */
    public Optional<PostgresAddress> read() throws IOException {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        return Optional.of(new PostgresAddress(
                properties.getProperty("url", ""),
                properties.getProperty("username", ""),
                properties.getProperty("password", "")));
    }

    void write(PostgresAddress address) throws IOException {
        var properties = new Properties();
        properties.setProperty("url", address.url());
        properties.setProperty("username", address.username());
        properties.setProperty("password", address.password());
        var text = new StringWriter();
        properties.store(text, "Where Baiju's own PostgreSQL answers while it runs");
        Folders.writePrivately(file, text.toString());
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
