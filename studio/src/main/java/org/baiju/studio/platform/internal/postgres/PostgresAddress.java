package org.baiju.studio.platform.internal.postgres;

/** Where a PostgreSQL answers, and as whom to log in. */
public record PostgresAddress(String url, String username, String password) {

    static PostgresAddress local(int port, String database, String username, String password) {
        return new PostgresAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, username, password);
    }

    @Override
    public String toString() {
        return username + "@" + url;
    }
}
