package org.baiju.studio.account.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret that signs remember-me cookies: made once, kept in the database, the same in every process. */
@Component
class RememberMeKey {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    RememberMeKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The secret; of two processes that want to make it at once, one wins. */
    String value() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        jdbc.sql("insert into remember_me_key (secret) values (:secret) on conflict do nothing")
                .param("secret", HexFormat.of().formatHex(fresh))
                .update();
        return jdbc.sql("select secret from remember_me_key")
                .query(String.class)
                .single();
    }
}
