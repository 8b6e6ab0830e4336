package org.baiju.studio.media.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys that sign the right to play; the first is made when it is first needed. Safe for use by many threads. */
@Component
class GrantKeys {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** So that a segment costs no query; another process's new key is looked up when it is first seen. */
    private volatile NavigableMap<Integer, byte[]> known = new TreeMap<>();

    GrantKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest key, by its id; read afresh, so that a retired key signs nothing more. */
    Map.Entry<Integer, byte[]> newest() {
        NavigableMap<Integer, byte[]> live = load();
        if (live.isEmpty()) {
            addFirst();
            live = load();
        }
        return live.lastEntry();
    }

    /** The key with that id, unless it is retired or there never was one. */
    Optional<byte[]> find(int id) {
        byte[] key = known.get(id);
        return Optional.ofNullable(key != null ? key : load().get(id));
    }

    private NavigableMap<Integer, byte[]> load() {
        var live = new TreeMap<Integer, byte[]>();
        jdbc.sql("select id, secret from grant_key where retired_at is null")
                .query((row, number) -> Map.entry(row.getInt("id"), row.getBytes("secret")))
                .list()
                .forEach(key -> live.put(key.getKey(), key.getValue()));
        known = live;
        return live;
    }

    private void addFirst() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        jdbc.sql("insert into grant_key (secret, created_at) values (:secret, :at)")
                .param("secret", secret)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
