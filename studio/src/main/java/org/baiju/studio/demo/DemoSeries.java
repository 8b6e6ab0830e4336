package org.baiju.studio.demo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.Performer;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.media.Media;
import org.baiju.studio.money.Wallets;
import org.baiju.studio.money.Wallets.Purchase;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.PeopleImport;
import org.baiju.studio.place.PlaceImport;
import org.baiju.studio.platform.JobFinished;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.release.Release.Terms;
import org.baiju.studio.release.Releases;
import org.baiju.studio.series.Job;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo series: opened in an empty studio, and put on the air by itself once all its animatics are drawn. */
@Component
class DemoSeries {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSeries.class);
    private static final String SCRIPT = "lane-noodles.txt";
    private static final String CAST = "lane-noodles-cast.csv";
    private static final String PLACES = "lane-noodles-places.csv";
    private static final String CONSENT = "sample-consent.pdf";
    private static final long VIEWERS_COINS = 60;

    private final DemoAccounts people;
    private final Accounts accounts;
    private final Writing writing;
    private final PeopleImport castImport;
    private final Casting casting;
    private final Consents consents;
    private final PlaceImport placeImport;
    private final SeriesRegister register;
    private final Media media;
    private final Releases releases;
    private final Wallets wallets;
    private final StudioClock clock;

    DemoSeries(
            DemoAccounts people,
            Accounts accounts,
            Writing writing,
            PeopleImport castImport,
            Casting casting,
            Consents consents,
            PlaceImport placeImport,
            SeriesRegister register,
            Media media,
            Releases releases,
            Wallets wallets,
            StudioClock clock) {
        this.people = people;
        this.accounts = accounts;
        this.writing = writing;
        this.castImport = castImport;
        this.casting = casting;
        this.consents = consents;
        this.placeImport = placeImport;
        this.register = register;
        this.media = media;
        this.releases = releases;
        this.wallets = wallets;
        this.clock = clock;
    }

    /** Fills the studio if nobody has an account in it yet: with everything or, should that fail, with nothing. */
    @Transactional
    void fill() throws IOException {
        if (!accounts.isEmpty()) {
            return;
        }
        LOG.info("装入示例剧《巷口热干面》 Loading the demo series …");
        SignedIn owner = people.create();
        byte[] script = content(SCRIPT);
        switch (writing.bring(owner, SCRIPT, script)) {
            case Brought.Refused refused ->
                throw new IllegalStateException(
                        "The demo script cannot be read: " + refused.finding().rule());
            case Brought.Accepted accepted -> {
                var opening = new Writing.Opening(
                        accepted.script().title(), clock.today().plusDays(7), crew());
                Series series = writing.open(owner, accepted.intake(), opening).orElseThrow();
                people.keepSeries(series.id());
                engage(owner, series);
            }
        }
        SignedIn viewer = accounts.find(DemoAccounts.VIEWER).orElseThrow();
        if (wallets.begin(viewer, VIEWERS_COINS, "demo") instanceof Purchase.Begun begun) {
            wallets.settle(begun.payment().id());
        }
    }

    private void engage(SignedIn owner, Series series) throws IOException {
        var cast = castImport.bring(series, CAST, content(CAST));
        var _ = castImport.apply(owner, series, cast.intake(), cast.mark()).orElseThrow();
        var places = placeImport.bring(series, PLACES, content(PLACES));
        var _ = placeImport.apply(owner, series, places.intake(), places.mark()).orElseThrow();
        var year = new DateSpan(clock.today(), clock.today().plusYears(1));
        for (Performer performer : casting.castOf(series.id())) {
            if (performer.birthDate() != null) {
                var paper = new Consents.Paper(performer.name(), year, "示例同意书.pdf", content(CONSENT));
                var _ = consents.give(owner, series, UUID.fromString(performer.id()), paper);
            }
        }
    }

    private static byte[] content(String name) throws IOException {
        return new ClassPathResource("demo/" + name).getContentAsByteArray();
    }

    /** After each job: once all episodes of the demo can be played, it goes on the air; nobody else's series does. */
    @ApplicationModuleListener
    void on(JobFinished finished) throws IOException {
        Optional<SeriesId> demo = people.findSeries();
        if (demo.isEmpty() || !demo.get().value().equals(finished.subject())) {
            return;
        }
        Series series = register.get(demo.get());
        boolean complete = media.listPlayable(series.id()).size()
                == register.listEpisodes(series.id()).size();
        if (complete && releases.find(series.id()).isEmpty()) {
            accounts.find(DemoAccounts.OWNER).ifPresent(owner -> releases.goOnAir(owner, series, Terms.USUAL, 0));
        }
    }

    private static List<Writing.CrewMember> crew() {
        return List.of(
                new Writing.CrewMember(Job.DIRECTOR, "江慢慢", "027-5550-0101"),
                new Writing.CrewMember(Job.PRODUCER, "周巷生", "027-5550-0102"),
                new Writing.CrewMember(Job.ASSISTANT_DIRECTOR, "李通告", "027-5550-0103"));
    }
}
