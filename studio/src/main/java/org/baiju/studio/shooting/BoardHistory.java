package org.baiju.studio.shooting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.shooting.internal.BoardStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells who made the versions of boards. */
@Service
public class BoardHistory {
    private final BoardStore store;
    private final Accounts accounts;

    BoardHistory(BoardStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /**
     * How a version came about.
     *
     * @param by who made it; absent for the studio itself
     * @param name of that person; absent for the studio and for people who are gone
     * @param action as in {@code strip.moved}
     */
    public record Entry(
            int version, @Nullable UUID by, @Nullable String name, Instant at, String action) {}

    public Optional<Entry> find(BoardId board, int version) {
        return store.findVersion(board, version).map(this::entry);
    }

    private Entry entry(BoardStore.Version version) {
        String name = version.madeBy() == null
                ? null
                : accounts.find(version.madeBy()).map(SignedIn::displayName).orElse(null);
        return new Entry(version.version(), version.madeBy(), name, version.madeAt(), version.action());
    }
}
