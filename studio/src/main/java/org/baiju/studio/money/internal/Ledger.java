package org.baiju.studio.money.internal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the money ledger. Every caller is in a transaction: an entry exists with all its postings or not at all. */
@Repository
public class Ledger {
    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What happened; {@code series} and {@code episode} are absent unless something was unlocked. */
    public record Entry(
            UUID id,
            String kind,
            UUID person,
            @Nullable UUID series,
            @Nullable Integer episode) {}

    /** Which account; {@code owner} is absent for the house's own. */
    public record AccountRef(String kind, @Nullable UUID owner, String currency) {
        /** Money the payment providers hold for us. */
        public static AccountRef payments() {
            return new AccountRef("PAYMENTS", null, "CNY");
        }

        /** What viewers paid for coins: a debt until the coins are spent. */
        public static AccountRef coinsOwed() {
            return new AccountRef("COINS_OWED", null, "CNY");
        }

        /** All coins ever issued, as a negative number. */
        public static AccountRef coinsIssued() {
            return new AccountRef("COINS_ISSUED", null, "COIN");
        }

        public static AccountRef wallet(UUID person) {
            return new AccountRef("WALLET", person, "COIN");
        }

        /** Coins that viewers spent on a series. */
        public static AccountRef seriesRevenue(UUID series) {
            return new AccountRef("SERIES_REVENUE", series, "COIN");
        }

        /** A posting of that amount to this account. */
        public Posting gets(long amount) {
            return new Posting(this, amount);
        }
    }

    /** What an entry does to one account. */
    public record Posting(AccountRef account, long amount) {}

    /** Writes an entry with its postings; the database refuses at commit what does not add up to zero. */
    public void write(Entry entry, List<Posting> postings) {
        jdbc.sql("""
                        insert into journal (id, kind, person_id, series_id, episode, at)
                        values (:id, :kind, :person, :series, :episode, :at)
                        """)
                .param("id", entry.id())
                .param("kind", entry.kind())
                .param("person", entry.person())
                .param("series", entry.series())
                .param("episode", entry.episode())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (int leg = 0; leg < postings.size(); leg++) {
            jdbc.sql("""
                            insert into posting (journal_id, leg, account_id, amount)
                            values (:journal, :leg, :account, :amount)
                            """)
                    .param("journal", entry.id())
                    .param("leg", leg + 1)
                    .param("account", account(postings.get(leg).account()))
                    .param("amount", postings.get(leg).amount())
                    .update();
        }
    }

    /** The coins in a wallet; zero if the person never had one. */
    public long walletCoins(UUID person) {
        return jdbc.sql("select coins from wallet where person_id = :person")
                .param("person", person)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public void addToWallet(UUID person, long coins) {
        jdbc.sql("""
                        insert into wallet (person_id, coins)
                        values (:person, :coins)
                        on conflict (person_id) do update set coins = wallet.coins + excluded.coins
                        """).param("person", person).param("coins", coins).update();
    }

    /** Takes coins out of a wallet; false, and nothing is taken, if there are too few. */
    public boolean takeFromWallet(UUID person, long coins) {
        return jdbc.sql("update wallet set coins = coins - :coins where person_id = :person and coins >= :coins")
                        .param("person", person)
                        .param("coins", coins)
                        .update()
                == 1;
    }

    private UUID account(AccountRef account) {
        jdbc.sql("""
                        insert into ledger_account (id, kind, owner_id, currency)
                        values (:id, :kind, :owner, :currency)
                        on conflict on constraint ledger_account_is_one do nothing
                        """)
                .param("kind", account.kind())
                .param("owner", account.owner())
                .param("currency", account.currency())
                .param("id", ids.next())
                .update();
        return jdbc.sql("""
                        select id
                        from ledger_account
                        where kind = :kind and owner_id is not distinct from cast(:owner as uuid)
                          and currency = :currency
                        """)
                .param("kind", account.kind())
                .param("owner", account.owner())
                .param("currency", account.currency())
                .query(UUID.class)
                .single();
    }
}
