package org.baiju.studio.money.internal;

import java.util.List;
import java.util.UUID;
import org.baiju.studio.money.LedgerLine;
import org.baiju.studio.money.Statement.EpisodeLine;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that adds the ledger up. */
@Repository
public class StatementStore {
    private final JdbcClient jdbc;

    StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counted from the journal: which unlocks there were. */
    public List<EpisodeLine> listEpisodeLines(SeriesId series, int fenPerCoin) {
        return jdbc.sql("""
                        select journal.episode, count(*) as unlocks, sum(posting.amount) as coins,
                               sum(posting.amount) * :fenPerCoin as fen
                        from journal
                        join posting on posting.journal_id = journal.id
                        join ledger_account account on account.id = posting.account_id
                        where journal.series_id = :series and journal.kind = 'UNLOCK'
                          and account.kind = 'SERIES_REVENUE'
                        group by journal.episode
                        order by journal.episode
                        """)
                .param("series", series.value())
                .param("fenPerCoin", fenPerCoin)
                .query(EpisodeLine.class)
                .list();
    }

    /** Added up from the other side: everything on the account, whatever brought it there. */
    public long revenueBalance(SeriesId series) {
        return jdbc.sql("""
                        select coalesce(sum(posting.amount), 0)
                        from posting
                        join ledger_account account on account.id = posting.account_id
                        where account.kind = 'SERIES_REVENUE' and account.owner_id = :series
                        """).param("series", series.value()).query(Long.class).single();
    }

    public long entitlements(SeriesId series) {
        return jdbc.sql("select count(*) from entitlement where series_id = :series")
                .param("series", series.value())
                .query(Long.class)
                .single();
    }

    public Paged<LedgerLine> listLedger(SeriesId series, @Nullable UUID before, int size) {
        List<LedgerLine> rows = jdbc.sql("""
                        select journal.id as journal, journal.at, journal.episode, posting.amount as coins
                        from journal
                        join posting on posting.journal_id = journal.id
                        join ledger_account account on account.id = posting.account_id
                        where journal.series_id = :series and account.kind = 'SERIES_REVENUE'
                          and (cast(:before as uuid) is null or journal.id < :before)
                        order by journal.id desc
                        limit :size
                        """)
                .param("series", series.value())
                .param("before", before)
                .param("size", size + 1)
                .query(LedgerLine.class)
                .list();
        return Paged.of(rows, size, line -> line.journal().toString());
    }
}
