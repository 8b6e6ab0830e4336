package org.baiju.studio.money;

import java.util.List;
import java.util.UUID;
import org.baiju.studio.money.internal.StatementStore;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What a series has earned, added up from the ledger and checked against it. */
@Service
public class Statements {
    private final StatementStore store;
    private final MoneySettings settings;

    Statements(StatementStore store, MoneySettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The statement of a series as of now, from one consistent reading of the ledger. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Statement of(SeriesId series) {
        List<Statement.EpisodeLine> lines = store.listEpisodeLines(series, settings.fenPerCoin());
        return new Statement(lines, store.revenueBalance(series), store.entitlements(series), settings.fenPerCoin());
    }

    /** The ledger rows behind a statement, newest first, 100 a page. */
    public Paged<LedgerLine> listLedger(SeriesId series, @Nullable UUID before) {
        return store.listLedger(series, before, 100);
    }
}
