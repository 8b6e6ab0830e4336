package org.baiju.studio.money.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.money.Payment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of payments. */
@Repository
public class PaymentStore {
    private static final String SELECT = """
            select id, person_id as person, coins, fen, provider, state, created_at
            from payment
            """;

    private final JdbcClient jdbc;

    PaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a payment, or finds the one the person asked for with the same key before. */
    public Payment addOrFind(Payment payment, String key) {
        jdbc.sql("""
                        insert into payment (id, person_id, request_key, coins, fen, provider, state, created_at)
                        values (:id, :person, :key, :coins, :fen, :provider, 'PENDING', :at)
                        on conflict on constraint payment_is_asked_for_once do nothing
                        """)
                .param("id", payment.id())
                .param("person", payment.person())
                .param("coins", payment.coins())
                .param("fen", payment.fen())
                .param("provider", payment.provider())
                .param("key", key)
                .param("at", payment.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(SELECT + " where person_id = :person and request_key = :key")
                .param("person", payment.person())
                .param("key", key)
                .query(Payment.class)
                .single();
    }

    public Optional<Payment> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Payment.class)
                .optional();
    }

    /** The payment, with everybody else who wants to end it kept waiting. */
    public Payment lock(UUID id) {
        return jdbc.sql(SELECT + " where id = :id for update")
                .param("id", id)
                .query(Payment.class)
                .single();
    }

    public List<Payment> list(UUID person, int most) {
        return jdbc.sql(SELECT + " where person_id = :person order by id desc limit :most")
                .param("person", person)
                .param("most", most)
                .query(Payment.class)
                .list();
    }

    public void end(UUID id, Payment.State state, @Nullable UUID journal, Instant at) {
        jdbc.sql("""
                        update payment
                        set state = :state, journal_id = :journal, ended_at = :at
                        where id = :id and state = 'PENDING'
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("journal", journal)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
