package org.baiju.studio.account;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.baiju.studio.account.internal.AuditStore;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail of who did what. Entries are written in the transaction of the deed, so neither exists without the other. */
@Service
public class Audit {
    private final AuditStore store;
    private final Ids ids;
    private final Clock clock;

    Audit(AuditStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One line of the trail.
     *
     * @param person who did it, by name; absent for the studio itself
     * @param action what was done, as in {@code series.created}; its words stand under {@code audit.<action>}
     * @param subject what it was done to, in words
     */
    public record Entry(UUID id, Instant at, @Nullable String person, String action, String subject) {}

    /** Notes what somebody did. */
    @Transactional
    public void note(SignedIn who, String action, String subject) {
        store.add(ids.next(), who.organisation(), who.person(), clock.instant(), action, subject);
    }

    /** The trail of an organisation, newest first, 50 entries a page. */
    public Paged<Entry> list(UUID organisation, @Nullable UUID before) {
        return store.list(organisation, before, 50);
    }
}
