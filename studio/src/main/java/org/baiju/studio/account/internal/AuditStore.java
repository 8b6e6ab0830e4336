package org.baiju.studio.account.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Audit;
import org.baiju.studio.platform.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the audit trail. */
@Repository
public class AuditStore {
    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one line. */
    public void add(UUID id, @Nullable UUID organisation, UUID person, Instant at, String action, String subject) {
        jdbc.sql("""
                        insert into audit_entry (id, organisation_id, person_id, at, action, subject)
                        values (:id, :organisation, :person, :at, :action, :subject)
                        """)
                .param("id", id)
                .param("organisation", organisation)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("action", action)
                .param("subject", subject)
                .update();
    }

    /** One page, newest first. */
    public Paged<Audit.Entry> list(UUID organisation, @Nullable UUID before, int size) {
        List<Audit.Entry> rows = jdbc.sql("""
                        select entry.id, entry.at, person.display_name as person, entry.action, entry.subject
                        from audit_entry entry
                        left join person on person.id = entry.person_id
                        where entry.organisation_id = :organisation
                          and (cast(:before as uuid) is null or entry.id < :before)
                        order by entry.id desc
                        limit :size
                        """)
                .param("organisation", organisation)
                .param("before", before)
                .param("size", size + 1)
                .query(Audit.Entry.class)
                .list();
        return Paged.of(rows, size, entry -> entry.id().toString());
    }
}
