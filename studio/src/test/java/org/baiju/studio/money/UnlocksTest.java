package org.baiju.studio.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.money.Payment.State;
import org.baiju.studio.money.Unlocks.Outcome;
import org.baiju.studio.money.Wallets.Purchase;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudioTest
class UnlocksTest {
    @Autowired
    private People people;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private Wallets wallets;

    @Autowired
    private Unlocks unlocks;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private SeriesId series;

    @BeforeEach
    void aSeries() {
        series = register.create(people.owner(), "巷口热干面", LocalDate.of(2026, 12, 1))
                .id();
    }

    @Test
    void anUnlockIsPaidOnceAndStaysForGood() {
        SignedIn viewer = viewerWith(60);

        assertThat(unlocks.unlock(viewer.person(), series, 4, 10)).isInstanceOf(Outcome.Unlocked.class);
        assertThat(unlocks.unlock(viewer.person(), series, 4, 10)).isEqualTo(new Outcome.OwnedBefore(50));

        assertThat(wallets.balance(viewer.person())).isEqualTo(50);
        assertThat(unlocks.listUnlocked(viewer.person(), series)).containsExactly(4);
    }

    @Test
    void tooFewCoinsChangeNothing() {
        SignedIn viewer = people.viewer();

        assertThat(unlocks.unlock(viewer.person(), series, 4, 10)).isEqualTo(new Outcome.TooFewCoins(0, 10));

        assertThat(unlocks.listUnlocked(viewer.person(), series)).isEmpty();
        assertThat(statements.of(series).unlocks()).isZero();
    }

    @Test
    void fortySimultaneousTapsArePaidOnce() throws Exception {
        SignedIn viewer = viewerWith(60);

        List<Outcome> outcomes = simultaneously(40, () -> unlocks.unlock(viewer.person(), series, 4, 10));

        assertThat(outcomes).filteredOn(Outcome.Unlocked.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.OwnedBefore.class::isInstance).hasSize(39);
        assertThat(wallets.balance(viewer.person())).isEqualTo(50);
    }

    @Test
    void coinsForSixEpisodesUnlockExactlySix() throws Exception {
        SignedIn viewer = viewerWith(60);
        var episodes = IntStream.rangeClosed(4, 20).iterator();

        List<Outcome> outcomes = simultaneously(17, () -> {
            int episode;
            synchronized (episodes) {
                episode = episodes.nextInt();
            }
            return unlocks.unlock(viewer.person(), series, episode, 10);
        });

        assertThat(outcomes).filteredOn(Outcome.Unlocked.class::isInstance).hasSize(6);
        assertThat(wallets.balance(viewer.person())).isZero();
        assertThat(statements.of(series).agreesWithLedger()).isTrue();
    }

    @Test
    void theStatementAddsUpToTheLedgerWhateverHappened() {
        var random = new Random(20261201);
        List<SignedIn> viewers = List.of(viewerWith(300), viewerWith(60), viewerWith(120));
        for (int i = 0; i < 60; i++) {
            SignedIn viewer = viewers.get(random.nextInt(viewers.size()));
            unlocks.unlock(viewer.person(), series, 4 + random.nextInt(11), 10);
        }

        Statement statement = statements.of(series);
        long inWallets = viewers.stream()
                .mapToLong(viewer -> wallets.balance(viewer.person()))
                .sum();

        assertThat(statement.agreesWithLedger()).isTrue();
        assertThat(statement.coins()).isEqualTo(480 - inWallets).isPositive();
        assertThat(statement.fen()).isEqualTo(statement.coins() * 10);
        assertThat(wallets.balance(viewers.getFirst().person()))
                .as("a wallet equals its postings")
                .isEqualTo(postingsOfWallet(viewers.getFirst().person()));
    }

    @Test
    void aPaymentSettledTenTimesAtOnceBringsItsCoinsOnce() throws Exception {
        SignedIn viewer = people.viewer();
        var begun = (Purchase.Begun) wallets.begin(viewer, 120, "k1");

        List<Payment> ended =
                simultaneously(10, () -> wallets.settle(begun.payment().id()));

        assertThat(ended).allSatisfy(payment -> assertThat(payment.state()).isEqualTo(State.PAID));
        assertThat(wallets.balance(viewer.person())).isEqualTo(120);
    }

    @Test
    void theSameKeyGivesTheSamePaymentAndAnotherPackageIsRefused() {
        SignedIn viewer = people.viewer();
        var first = (Purchase.Begun) wallets.begin(viewer, 120, "k1");

        assertThat(wallets.begin(viewer, 120, "k1")).isEqualTo(first);
        assertThat(wallets.begin(viewer, 60, "k1")).isEqualTo(new Purchase.KeyUsed("k1"));
        assertThat(wallets.begin(viewer, 61, "k2")).isEqualTo(new Purchase.NoSuchPackage(61));
    }

    @Test
    void aFailedPaymentCannotBeSettledAnyMore() {
        SignedIn viewer = people.viewer();
        var begun = (Purchase.Begun) wallets.begin(viewer, 120, "k1");
        wallets.fail(begun.payment().id());

        assertThat(wallets.settle(begun.payment().id()).state()).isEqualTo(State.FAILED);
        assertThat(wallets.balance(viewer.person())).isZero();
    }

    @Test
    void theLedgerRefusesToBeChanged() {
        viewerWith(60);

        assertThatThrownBy(
                        () -> jdbc.sql("update posting set amount = amount + 1").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from journal").update()).hasMessageContaining("append-only");
    }

    @Test
    void theLedgerRefusesAnEntryThatDoesNotAddUp() {
        SignedIn viewer = viewerWith(60);

        assertThatThrownBy(() -> jdbc.sql("""
                                with entry as (
                                    insert into journal (id, kind, person_id, at)
                                    values (gen_random_uuid(), 'PURCHASE', :person, now())
                                    returning id)
                                insert into posting (journal_id, leg, account_id, amount)
                                select entry.id, 1, account.id, 5
                                from entry, ledger_account account
                                where account.owner_id = :person
                                """).param("person", viewer.person()).update())
                .hasMessageContaining("do not add up to zero");
    }

    private SignedIn viewerWith(long coins) {
        SignedIn viewer = people.viewer();
        var begun = (Purchase.Begun) wallets.begin(viewer, coins, "first");
        wallets.settle(begun.payment().id());
        return viewer;
    }

    private long postingsOfWallet(UUID person) {
        return jdbc.sql("""
                        select sum(posting.amount)
                        from posting
                        join ledger_account account on account.id = posting.account_id
                        where account.kind = 'WALLET' and account.owner_id = :person
                        """).param("person", person).query(Long.class).single();
    }

    private static <T> List<T> simultaneously(int times, Callable<T> work) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = executor.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList());
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
