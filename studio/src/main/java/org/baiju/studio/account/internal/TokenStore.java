package org.baiju.studio.account.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.Tokens.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of API tokens. */
@Repository
public class TokenStore {
    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token as it is added. */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way into the table; nobody compares it
    public record TokenRow(UUID id, UUID person, String name, byte[] hash) {}

    public void add(TokenRow token, Instant at, Instant expiresAt) {
        jdbc.sql("""
                        insert into api_token (id, person_id, name, token_hash, created_at, expires_at)
                        values (:id, :person, :name, :hash, :at, :expiresAt)
                        """)
                .param("id", token.id())
                .param("person", token.person())
                .param("name", token.name())
                .param("hash", token.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    public int countLive(UUID person, Instant now) {
        return jdbc.sql("""
                        select count(*)
                        from api_token
                        where person_id = :person and revoked_at is null and expires_at > :now
                        """)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Finds whom a live token speaks for, and notes the use to the minute: not every request has to write. */
    public Optional<UUID> use(byte[] hash, Instant now) {
        Optional<UUID> person = jdbc.sql("""
                        select person_id
                        from api_token
                        where token_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        if (person.isPresent()) {
            jdbc.sql("""
                            update api_token
                            set last_used_at = :now
                            where token_hash = :hash
                              and (last_used_at is null or last_used_at < cast(:now as timestamptz) - interval '1 minute')
                            """)
                    .param("hash", hash)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return person;
    }

    public List<Token> list(UUID person) {
        return jdbc.sql("""
                        select id, name, created_at, expires_at, last_used_at, revoked_at
                        from api_token
                        where person_id = :person
                        order by created_at desc
                        limit 100
                        """).param("person", person).query(Token.class).list();
    }

    public boolean revoke(UUID person, UUID token, Instant at) {
        return jdbc.sql("""
                                update api_token
                                set revoked_at = :at
                                where id = :token and person_id = :person and revoked_at is null
                                """)
                        .param("token", token)
                        .param("person", person)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
