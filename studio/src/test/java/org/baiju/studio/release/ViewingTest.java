package org.baiju.studio.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.money.Wallets;
import org.baiju.studio.money.Wallets.Purchase;
import org.baiju.studio.platform.StorageKey;
import org.baiju.studio.platform.StoredFile;
import org.baiju.studio.release.Release.Terms;
import org.baiju.studio.release.Releases.Going;
import org.baiju.studio.release.Showing.Access;
import org.baiju.studio.release.Showing.ShownEpisode;
import org.baiju.studio.release.Viewing.Play;
import org.baiju.studio.release.Viewing.Unlock;
import org.baiju.studio.series.Episode;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudioTest
class ViewingTest {
    private static final Terms TWO_FREE = new Terms(2, 10);

    @Autowired
    private People people;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private Releases releases;

    @Autowired
    private Viewing viewing;

    @Autowired
    private Wallets wallets;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeriesOfFourEpisodes() {
        owner = people.owner();
        series = register.create(owner, "巷口热干面", LocalDate.of(2026, 12, 1));
        register.setEpisodes(
                series.id(),
                List.of(
                        new Episode(1, "三号桌有人", 45),
                        new Episode(2, "手记得", 48),
                        new Episode(3, "一个字也没有", 53),
                        new Episode(4, "给对岸的人", 45)));
    }

    @Test
    void nothingGoesOnTheAirWithoutAFilm() {
        assertThat(releases.goOnAir(owner, series, TWO_FREE, 0)).isEqualTo(new Going.NothingToShow());
    }

    @Test
    void aReleaseRunsWithoutGaps() {
        films(1, 3);

        assertThat(releases.goOnAir(owner, series, TWO_FREE, 0)).isEqualTo(new Going.Gap(2));
    }

    @Test
    void aStrangerSeesWhatIsFreeAndTheWholePriceOfTheRest() {
        films(1, 2, 3, 4);
        releases.goOnAir(owner, series, TWO_FREE, 0);

        Showing showing = viewing.find(null, series.id()).orElseThrow();

        assertThat(showing.episodes())
                .extracting(ShownEpisode::access)
                .containsExactly(Access.FREE, Access.FREE, Access.LOCKED, Access.LOCKED);
        assertThat(showing.lockedCoins()).isEqualTo(20);
        assertThat(showing.lockedFen()).isEqualTo(200);
        assertThat(viewing.play(null, series.id(), 2)).isInstanceOf(Play.Granted.class);
        assertThat(viewing.play(null, series.id(), 3)).isEqualTo(new Play.Locked(10, 0));
        assertThat(viewing.play(null, series.id(), 5)).isEqualTo(new Play.NotShown());
    }

    @Test
    void whatIsUnlockedStaysUnlockedEvenOffTheAir() {
        films(1, 2, 3, 4);
        releases.goOnAir(owner, series, TWO_FREE, 0);
        SignedIn viewer = viewerWith(60);
        assertThat(viewing.unlock(viewer, series.id(), 3, 10)).isEqualTo(new Unlock.Done(50));

        releases.takeOff(owner, series, 1);

        assertThat(viewing.find(null, series.id())).isEmpty();
        assertThat(viewing.find(viewer, series.id()).orElseThrow().episodes())
                .extracting(ShownEpisode::number)
                .containsExactly(3);
        assertThat(viewing.play(viewer, series.id(), 3)).isInstanceOf(Play.Granted.class);
        assertThat(viewing.unlock(viewer, series.id(), 4, 10)).isEqualTo(new Unlock.NotShown());
    }

    @Test
    void nobodyPaysAPriceTheyDidNotSee() {
        films(1, 2, 3, 4);
        releases.goOnAir(owner, series, TWO_FREE, 0);
        SignedIn viewer = viewerWith(60);
        releases.goOnAir(owner, series, new Terms(2, 30), 1);

        assertThat(viewing.unlock(viewer, series.id(), 3, 10)).isEqualTo(new Unlock.PriceChanged(30));
        assertThat(wallets.balance(viewer.person())).isEqualTo(60);
    }

    @Test
    void freeEpisodesCostNothingEvenIfSomebodyAsksToPay() {
        films(1, 2, 3, 4);
        releases.goOnAir(owner, series, TWO_FREE, 0);
        SignedIn viewer = viewerWith(60);

        assertThat(viewing.unlock(viewer, series.id(), 1, 10)).isEqualTo(new Unlock.Done(60));
    }

    @Test
    void twoPeopleCannotOverwriteEachOthersTerms() {
        films(1);
        releases.goOnAir(owner, series, TWO_FREE, 0);

        assertThat(releases.goOnAir(owner, series, new Terms(1, 5), 0)).isEqualTo(new Going.ChangedMeanwhile());
        assertThat(releases.goOnAir(owner, series, new Terms(1, 5), 1)).isInstanceOf(Going.OnAir.class);
        assertThat(releases.goOnAir(owner, series, TWO_FREE, 1)).isEqualTo(new Going.ChangedMeanwhile());
        assertThat(releases.find(series.id()).orElseThrow().terms()).isEqualTo(new Terms(1, 5));
    }

    private SignedIn viewerWith(long coins) {
        SignedIn viewer = people.viewer();
        var begun = (Purchase.Begun) wallets.begin(viewer, coins, "first");
        wallets.settle(begun.payment().id());
        return viewer;
    }

    /** Films as the media module leaves them when they are packaged; what is in them does not matter here. */
    private void films(int... episodes) {
        for (int episode : episodes) {
            var file = new StoredFile(StorageKey.of("test", UUID.randomUUID()), 1, "0".repeat(64));
            jdbc.sql("""
                            insert into cut
                                (id, series_id, episode, kind, number, evidence_id, state, millis, created_at)
                            values (gen_random_uuid(), :series, :episode, 'CUT', 1, :evidence, 'PACKAGED', 45000, now())
                            """)
                    .param("series", series.id().value())
                    .param("episode", episode)
                    .param(
                            "evidence",
                            register.record(owner, series.id(), "cut", "01.mp4", file)
                                    .id())
                    .update();
        }
    }
}
