package org.baiju.studio.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.shootplan.Travel;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.intake.Line;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@StudioTest
@RecordApplicationEvents
class PlacesTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);

    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private PlaceImport imports;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeries() {
        owner = people.owner();
        series = register.create(owner, "巷口热干面", START);
    }

    private static Place.Details lane(String name) {
        return new Place.Details(
                name,
                "江汉区1号",
                30.59,
                114.31,
                ZoneId.of("Asia/Shanghai"),
                1_500_000,
                30_000,
                "协和医院",
                "东门",
                "老杨",
                "138",
                "不能用火",
                List.of(
                        new Opening(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(2, 0)),
                        new Opening(Set.of(DayOfWeek.SUNDAY), LocalTime.of(10, 0), LocalTime.of(18, 0))),
                List.of(new DateSpan(START, START.plusDays(2)), DateSpan.on(START.plusDays(9))));
    }

    private Place add(Place.Details details) {
        return ((PlaceSaved.Done) places.add(owner, details)).place();
    }

    @Test
    void aPlaceIsKeptAsItWasWritten() {
        Place place = add(lane("老里份"));

        assertThat(places.find(owner.getOrganisation(), place.id())).contains(place);
        assertThat(places.list(owner.getOrganisation(), "江汉", 10, null).items()).containsExactly(place);
        assertThat(places.list(owner.getOrganisation(), "机场", 10, null).items()).isEmpty();
    }

    @Test
    void aPlaceOfAnotherOrganisationIsNotThere() {
        Place place = add(lane("老里份"));
        SignedIn stranger = people.owner();

        assertThat(places.find(stranger.getOrganisation(), place.id())).isEmpty();
        assertThat(places.change(stranger, place.id(), 1, lane("偷来的"))).isEqualTo(new PlaceSaved.NoSuchPlace());
        assertThat(places.use(stranger, register.create(stranger, "别家的剧", START), "面馆", null, place.id()))
                .isEqualTo(new PlaceChosen.NoSuchPlace());
        assertThat(places.remove(stranger, place.id())).isFalse();
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhatThePlaceIsNow() {
        Place read = add(lane("老里份"));
        Place now = ((PlaceSaved.Done) places.change(owner, read.id(), read.version(), lane("新里份"))).place();

        assertThat(places.change(owner, read.id(), read.version(), lane("别的名字")))
                .isEqualTo(new PlaceSaved.ChangedMeanwhile(now));
        assertThat(places.find(owner.getOrganisation(), read.id())).contains(now);
    }

    @Test
    void ofManyEditorsAtOnceOneSucceeds() throws Exception {
        Place read = add(lane("老里份"));
        var tasks = new ArrayList<Callable<PlaceSaved>>();
        for (int i = 0; i < 8; i++) {
            String name = "里份" + i;
            tasks.add(() -> places.change(owner, read.id(), read.version(), lane(name)));
        }
        int done = 0;
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<PlaceSaved> saved : editors.invokeAll(tasks)) {
                done += saved.get() instanceof PlaceSaved.Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
    }

    @Test
    void aNameIsTakenOnceAndFreeAgainAfterRemoval() {
        Place place = add(lane("老里份"));

        assertThat(places.add(owner, lane("老里份"))).isEqualTo(new PlaceSaved.NameTaken("老里份"));
        assertThat(places.remove(owner, place.id())).isTrue();
        Place other = add(lane("老里份"));
        assertThat(places.putBack(owner, place.id())).isFalse();
        assertThat(places.remove(owner, other.id())).isTrue();
        assertThat(places.putBack(owner, place.id())).isTrue();
    }

    @Test
    void thePlannerGetsPlacesWithTheirScriptPlacesAndCovers() {
        Place lane = add(lane("老里份"));
        Place stage = add(lane("二号棚"));
        places.use(owner, series, "面馆", null, lane.id());
        places.use(owner, series, "巷口", null, lane.id());
        places.cover(owner, series, lane.id(), null, stage.id());
        places.setWay(owner, stage.id(), lane.id(), 40);

        assertThat(places.ofSeries(series.id()))
                .extracting(ShootingPlace::name, ShootingPlace::scriptPlaces, ShootingPlace::wetWeather)
                .containsExactlyInAnyOrder(
                        tuple("老里份", Set.of("面馆", "巷口"), stage.id().toString()), tuple("二号棚", Set.of(), null));
        assertThat(places.listWays(series.id())).extracting(Travel::minutes).containsExactly(40);
        assertThat(places.mapPlaces(series.id())).containsEntry("面馆", lane);
        assertThat(places.remove(owner, lane.id())).isFalse();
    }

    @Test
    void aWayHasOneRowWhicheverEndComesFirst() {
        Place lane = add(lane("老里份"));
        Place stage = add(lane("二号棚"));
        places.use(owner, series, "面馆", null, lane.id());
        places.use(owner, series, "仓库", null, stage.id());
        places.setWay(owner, stage.id(), lane.id(), 40);
        places.setWay(owner, lane.id(), stage.id(), 50);

        assertThat(places.listWays(series.id())).extracting(Travel::minutes).containsExactly(50);
        assertThat(places.setWay(owner, lane.id(), lane.id(), 5)).isFalse();
    }

    @Test
    void theDatabaseItselfRefusesClosuresThatOverlap() {
        UUID place = add(lane("老里份")).id();

        assertThatThrownBy(() -> jdbc.sql(
                                "insert into place_closure (place_id, span) values (:place, daterange(:from, :to, '[]'))")
                        .param("place", place)
                        .param("from", START.plusDays(1))
                        .param("to", START.plusDays(5))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("place_closures_do_not_overlap");
    }

    @Test
    void theSeriesThatUseAPlaceHearOfItsChanges() {
        Place place = add(lane("老里份"));
        places.change(owner, place.id(), 1, lane("新里份"));
        assertThat(events.stream(PlacesChanged.class)).isEmpty();

        places.use(owner, series, "面馆", null, place.id());
        places.change(owner, place.id(), 2, lane("老里份"));
        assertThat(events.stream(PlacesChanged.class))
                .hasSize(2)
                .allMatch(event -> event.series().equals(Set.of(series.id())));
    }

    @Test
    void aTableIsLookedAtAndThenWritten() {
        Place stage = add(lane("二号棚"));
        byte[] table = """
                场地,剧本地点,地址,日租,雨天备选
                老里份,面馆,江汉区1号,1.5万,二号棚
                二号棚,仓库,东湖9号,,

                从,到,分钟
                老里份,二号棚,40
                """.getBytes(StandardCharsets.UTF_8);

        var preview = imports.bring(series, "places.csv", table);
        assertThat(preview.lines())
                .containsExactly(
                        new Line(Line.Effect.NEW, "老里份", List.of("面馆")),
                        new Line(Line.Effect.CHANGED, "二号棚", List.of("address", "仓库")),
                        new Line(Line.Effect.NEW, "二号棚 – 老里份", List.of("40")));
        assertThat(imports.apply(owner, series, preview.intake(), "stale")).isEmpty();
        assertThat(places.ofSeries(series.id())).isEmpty();

        assertThat(imports.apply(owner, series, preview.intake(), preview.mark()))
                .contains(2);
        assertThat(places.ofSeries(series.id()))
                .extracting(ShootingPlace::name)
                .containsExactlyInAnyOrder("老里份", "二号棚");
        Place now = places.find(owner.getOrganisation(), stage.id()).orElseThrow();
        assertThat(now.details().address()).isEqualTo("东湖9号");
        assertThat(now.details().dayFee()).isEqualTo(1_500_000);

        var again = imports.bring(series, "places.xlsx", imports.table(series, Locale.CHINESE));
        assertThat(again.lines()).allMatch(line -> line.effect() == Line.Effect.UNCHANGED);
    }
}
