package org.baiju.studio.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Several people choose where a series shoots: nobody overwrites what they have not seen. */
@StudioTest
@RecordApplicationEvents
class PlaceChoiceTest {
    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private ApplicationEvents events;

    private SignedIn owner;
    private Series series;
    private Place lane;
    private Place stage;
    private Place pier;

    @BeforeEach
    void aSeriesAndThreePlaces() {
        owner = people.owner();
        series = register.create(owner, "巷口热干面", LocalDate.of(2026, 12, 1));
        lane = add("老里份");
        stage = add("二号棚");
        pier = add("轮渡码头");
    }

    private Place add(String name) {
        var details = new Place.Details(
                name, "", null, null, ZoneId.of("Asia/Shanghai"), 0, 0, "", "", "", "", "", List.of(), List.of());
        return ((PlaceSaved.Done) places.add(owner, details)).place();
    }

    @Test
    void whoReadAnOlderChoiceIsToldWhatIsChosenNow() {
        places.use(owner, series, "面馆", null, lane.id());

        assertThat(places.use(owner, series, "面馆", null, stage.id())).isEqualTo(new PlaceChosen.ChangedMeanwhile(lane));
        assertThat(places.use(owner, series, "面馆", pier.id(), stage.id()))
                .isEqualTo(new PlaceChosen.ChangedMeanwhile(lane));
        assertThat(places.use(owner, series, "面馆", pier.id(), null)).isEqualTo(new PlaceChosen.ChangedMeanwhile(lane));
        assertThat(places.use(owner, series, "面馆", null, null)).isEqualTo(new PlaceChosen.ChangedMeanwhile(lane));
        assertThat(places.mapUses(series.id())).containsEntry("面馆", lane.id()).hasSize(1);
    }

    @Test
    void whatSomebodyTookBackIsNotChosenAnewUnseen() {
        places.use(owner, series, "面馆", null, lane.id());
        places.use(owner, series, "面馆", lane.id(), null);

        assertThat(places.use(owner, series, "面馆", lane.id(), stage.id()))
                .isEqualTo(new PlaceChosen.ChangedMeanwhile(null));
        assertThat(places.mapUses(series.id())).isEmpty();
    }

    @Test
    void whatNobodyChangedIsReplacedAndTakenBack() {
        assertThat(places.use(owner, series, "面馆", null, lane.id())).isEqualTo(new PlaceChosen.Done());
        assertThat(places.use(owner, series, "面馆", lane.id(), stage.id())).isEqualTo(new PlaceChosen.Done());
        assertThat(places.use(owner, series, "面馆", stage.id(), null)).isEqualTo(new PlaceChosen.Done());
        assertThat(places.use(owner, series, "面馆", null, null)).isEqualTo(new PlaceChosen.Done());
        assertThat(places.mapUses(series.id())).isEmpty();
    }

    @Test
    void choicesForDifferentPlacesOfTheScriptDoNotMeet() {
        places.use(owner, series, "面馆", null, lane.id());

        assertThat(places.use(owner, series, "巷口", null, lane.id())).isEqualTo(new PlaceChosen.Done());
        assertThat(places.mapUses(series.id())).containsOnlyKeys("面馆", "巷口");
    }

    @Test
    void aCoverIsChosenByWhatWasReadToo() {
        places.use(owner, series, "面馆", null, lane.id());
        assertThat(places.cover(owner, series, lane.id(), null, stage.id())).isEqualTo(new PlaceChosen.Done());

        assertThat(places.cover(owner, series, lane.id(), null, pier.id()))
                .isEqualTo(new PlaceChosen.ChangedMeanwhile(stage));
        assertThat(places.cover(owner, series, lane.id(), pier.id(), null))
                .isEqualTo(new PlaceChosen.ChangedMeanwhile(stage));
        assertThat(places.mapCovers(series.id())).containsEntry(lane.id(), stage.id());
        assertThat(places.cover(owner, series, lane.id(), stage.id(), lane.id()))
                .isEqualTo(new PlaceChosen.NoSuchPlace());
        assertThat(places.cover(owner, series, lane.id(), stage.id(), null)).isEqualTo(new PlaceChosen.Done());
        assertThat(places.mapCovers(series.id())).isEmpty();
    }

    @Test
    void aRefusedChoiceTellsNobodyToPlanAgain() {
        places.use(owner, series, "面馆", null, lane.id());
        long told = events.stream(PlacesChanged.class).count();

        places.use(owner, series, "面馆", null, stage.id());
        places.use(owner, series, "面馆", lane.id(), UUID.randomUUID());

        assertThat(events.stream(PlacesChanged.class)).hasSize(Math.toIntExact(told));
    }

    @Test
    void thePlaceOfAStrangerCannotBeChosen() {
        SignedIn stranger = people.owner();
        Series theirs = register.create(stranger, "别家的剧", LocalDate.of(2026, 12, 1));

        assertThat(places.use(stranger, theirs, "面馆", null, lane.id())).isEqualTo(new PlaceChosen.NoSuchPlace());
        assertThat(places.cover(stranger, theirs, lane.id(), null, stage.id()))
                .isEqualTo(new PlaceChosen.NoSuchPlace());
        assertThat(places.mapUses(theirs.id())).isEmpty();
        assertThat(places.mapCovers(theirs.id())).isEmpty();
    }

    @Test
    void ofManyWhoChooseAtOnceOneSucceeds() throws Exception {
        places.use(owner, series, "巷口", null, lane.id());

        assertThat(chosenByMany("面馆", null)).isEqualTo(1);
        assertThat(chosenByMany("巷口", lane.id())).isEqualTo(1);
    }

    private long chosenByMany(String scriptPlace, @Nullable UUID was) throws Exception {
        List<Callable<PlaceChosen>> hands = new ArrayList<>();
        for (Place place : List.of(stage, pier, stage, pier, stage, pier)) {
            hands.add(() -> places.use(owner, series, scriptPlace, was, place.id()));
        }
        long done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var chosen : threads.invokeAll(hands)) {
                done += chosen.get() instanceof PlaceChosen.Done ? 1 : 0;
            }
        }
        return done;
    }
}
