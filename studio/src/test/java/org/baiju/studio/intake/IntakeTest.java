package org.baiju.studio.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.intake.Line.Effect;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.people.PeopleImport;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.PlaceImport;
import org.baiju.studio.place.Places;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of people and of places, as they are brought, looked at, confirmed and given back. */
@StudioTest
class IntakeTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 20);
    private static final String CAST = "角色,姓名,日薪\n周桂香,孙秀兰,800\n";
    private static final String PLACES = "场地,剧本地点,日租\n老里份,面馆,1.5万\n";

    @Autowired
    private org.baiju.studio.People accounts;

    @Autowired
    private PeopleImport cast;

    @Autowired
    private PlaceImport locations;

    @Autowired
    private PeopleRegister people;

    @Autowired
    private Casting casting;

    @Autowired
    private Places places;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeries() {
        owner = accounts.owner();
        series = register.create(owner, "巷口热干面", START);
    }

    private List<TableImport<?>> imports() {
        return List.of(cast, locations);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private long waiting() {
        return jdbc.sql("select count(*) from table_intake where series_id = :series")
                .param("series", series.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsNoTableIsRefusedWithAFindingAndKeptNowhere() {
        Map<String, byte[]> files = Map.of(
                "空.csv", new byte[0],
                "照片.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
                "坏.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3},
                "散文.csv", bytes("从前有一座山，\n山里有一座庙。\n"),
                "网页.xlsx", bytes("<html><body><script>alert(1)</script></body></html>"),
                "零.csv", new byte[4096]);
        for (TableImport<?> table : imports()) {
            files.forEach((name, content) -> {
                Preview<?> preview = table.bring(series, name, content);

                assertThat(preview.isRefused()).as(name).isTrue();
                assertThat(preview.findings()).as(name).hasSize(1);
                assertThat(preview.lines()).isEmpty();
                assertThat(table.find(series, preview.intake())).isEmpty();
                assertThat(table.apply(owner, series, preview.intake(), preview.mark()))
                        .isEmpty();
            });
        }
        assertThat(waiting()).isZero();
    }

    @Test
    void aTableOfPeopleIsNoTableOfPlaces() {
        var people = cast.bring(series, "cast.csv", bytes(CAST));
        var locs = locations.bring(series, "places.csv", bytes(PLACES));

        assertThat(locations.find(series, people.intake())).isEmpty();
        assertThat(cast.find(series, locs.intake())).isEmpty();
        assertThat(locations.apply(owner, series, people.intake(), people.mark()))
                .isEmpty();
        assertThat(cast.bring(series, "places.csv", bytes(PLACES)).isRefused()).isTrue();
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void whoBelongsToAnotherSeriesFindsAndWritesNothing() {
        SignedIn stranger = accounts.owner();
        Series theirs = register.create(stranger, "别家的剧", START);
        var brought = cast.bring(series, "cast.csv", bytes(CAST));

        assertThat(cast.find(theirs, brought.intake())).isEmpty();
        assertThat(cast.apply(stranger, theirs, brought.intake(), brought.mark()))
                .isEmpty();
        assertThat(casting.list(theirs.id())).isEmpty();
        assertThat(people.listByName(stranger.getOrganisation(), "孙秀兰")).isEmpty();
        assertThat(cast.find(series, brought.intake())).isPresent();
    }

    @Test
    void aNameThatAnotherOrganisationUsesIsNew() {
        people.add(accounts.owner(), Person.Details.of("孙秀兰", "138"));

        assertThat(cast.bring(series, "cast.csv", bytes(CAST)).lines())
                .extracting(Line::effect)
                .containsExactly(Effect.NEW);
    }

    @Test
    void onlyWhatSomebodyHasSeenIsWritten() {
        var seen = cast.bring(series, "cast.csv", bytes(CAST));
        people.add(owner, Person.Details.of("孙秀兰", ""));

        assertThat(cast.apply(owner, series, seen.intake(), seen.mark())).isEmpty();
        assertThat(casting.list(series.id())).isEmpty();

        var now = cast.find(series, seen.intake()).orElseThrow();
        assertThat(now.mark()).isNotEqualTo(seen.mark());
        assertThat(now.count(Effect.CHANGED)).isEqualTo(1);
        assertThat(cast.apply(owner, series, now.intake(), now.mark())).contains(1);
        assertThat(people.listByName(owner.getOrganisation(), "孙秀兰")).hasSize(1);
    }

    @Test
    void aPlaceThatIsChosenElsewhereMeanwhileIsSeenBeforeItIsWritten() {
        var seen = locations.bring(series, "places.csv", bytes(PLACES));
        locations.apply(owner, series, seen.intake(), seen.mark());
        var again = locations.bring(series, "places.csv", bytes("场地,剧本地点\n二号棚,面馆\n"));
        UUID lane = places.mapUses(series.id()).get("面馆");
        places.use(owner, series, "面馆", lane, null);

        assertThat(locations.apply(owner, series, again.intake(), again.mark())).contains(1);
        assertThat(places.mapPlaces(series.id()).values())
                .extracting(Place::name)
                .containsExactly("二号棚");
    }

    @Test
    void aTableIsWrittenOnceHoweverManyConfirmIt() throws Exception {
        var brought = cast.bring(series, "cast.csv", bytes(CAST));
        List<Callable<Optional<Integer>>> hands = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            hands.add(() -> cast.apply(owner, series, brought.intake(), brought.mark()));
        }
        int written = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(hands)) {
                written += done.get().isPresent() ? 1 : 0;
            }
        }
        assertThat(written).isEqualTo(1);
        assertThat(people.listByName(owner.getOrganisation(), "孙秀兰")).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void aTableThatNobodyConfirmedIsForgottenAfterADay() {
        var old = cast.bring(series, "cast.csv", bytes(CAST));
        jdbc.sql("update table_intake set brought_at = brought_at - interval '25 hours' where id = :id")
                .param("id", old.intake())
                .update();
        locations.bring(series, "places.csv", bytes(PLACES));

        assertThat(cast.find(series, old.intake())).isEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void wrongCellsAreNamedAndTheRestIsTaken() {
        var brought =
                cast.bring(series, "cast.csv", bytes("角色,姓名,日薪,出生日期\n周桂香,孙秀兰,面议,3018-13-45\n朵朵,赵小溪,500,2018-05-01\n"));

        assertThat(brought.findings()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(cast.apply(owner, series, brought.intake(), brought.mark())).contains(2);
        assertThat(people.listByName(owner.getOrganisation(), "孙秀兰"))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.details().dayFee()).isZero();
                    assertThat(person.details().birthDate()).isNull();
                });
        assertThat(people.listByName(owner.getOrganisation(), "赵小溪"))
                .singleElement()
                .satisfies(person -> assertThat(person.details().dayFee()).isEqualTo(50_000));
    }

    @Test
    void datesWithoutAYearGoOverNewYearWithTheShoot() {
        var brought = cast.bring(series, "cast.csv", bytes("角色,姓名,不可用\n周桂香,孙秀兰,12月30日-1月3日\n"));
        cast.apply(owner, series, brought.intake(), brought.mark());
        var locs = locations.bring(series, "places.csv", bytes("场地,剧本地点,关闭\n老里份,面馆,12月31日-1月2日\n"));
        locations.apply(owner, series, locs.intake(), locs.mark());

        assertThat(casting.castOf(series.id())).singleElement().satisfies(performer -> {
            assertThat(performer.isThereOn(LocalDate.of(2026, 12, 29))).isTrue();
            assertThat(performer.isThereOn(LocalDate.of(2026, 12, 30))).isFalse();
            assertThat(performer.isThereOn(LocalDate.of(2027, 1, 3))).isFalse();
            assertThat(performer.isThereOn(LocalDate.of(2027, 1, 4))).isTrue();
        });
        assertThat(places.ofSeries(series.id())).singleElement().satisfies(place -> {
            assertThat(place.isOpenOn(LocalDate.of(2026, 12, 30))).isTrue();
            assertThat(place.isOpenOn(LocalDate.of(2027, 1, 1))).isFalse();
            assertThat(place.isOpenOn(LocalDate.of(2027, 1, 3))).isTrue();
        });
    }

    @Test
    void aTableThatIsGivenBackChangesNothingAlsoOverNewYear() {
        var away = new Person.Absence(new DateSpan(LocalDate.of(2026, 12, 30), LocalDate.of(2027, 1, 3)), "回家过年");
        Person person = people.add(
                owner,
                new Person.Details("孙秀兰", "138", "", null, 0, null, null, 80_000, 0, "", List.of(away), List.of()));
        casting.cast(owner, series, casting.version(series.id()), "周桂香", person.id());

        var again = cast.bring(series, "cast.xlsx", cast.table(series, Locale.CHINESE));
        assertThat(again.lines()).extracting(Line::effect).containsExactly(Effect.UNCHANGED);
        cast.apply(owner, series, again.intake(), again.mark());
        assertThat(people.find(owner.getOrganisation(), person.id())).contains(person);
        assertThat(cast.bring(series, "cast.xlsx", cast.table(series, Locale.ENGLISH))
                        .lines())
                .extracting(Line::effect)
                .containsExactly(Effect.UNCHANGED);
    }

    @Test
    void whatASeriesPaysByItsTableLeavesTheUsualFeeAlone() {
        Person person = people.add(owner, usuallyPaid(80_000, 30_000));
        bring("角色,姓名,电话,日薪,待机费\n周桂香,孙秀兰,138,1200,\n");

        assertThat(people.find(owner.getOrganisation(), person.id())).contains(person);
        assertThat(casting.find(series.id(), person.id()).orElseThrow())
                .returns(120_000L, Engagement::dayFee)
                .returns(null, Engagement::holdFee);
        var again = cast.bring(series, "cast.xlsx", cast.table(series, Locale.CHINESE));
        assertThat(again.lines()).extracting(Line::effect).containsExactly(Effect.UNCHANGED);
        assertThat(cast.bring(series, "cast.csv", bytes("角色,姓名,电话,日薪\n周桂香,孙秀兰,138,1300\n"))
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.differences()).containsExactly("dayFee"));

        bring("角色,姓名,电话,日薪\n周桂香,孙秀兰,138,800\n");

        assertThat(casting.find(series.id(), person.id()).orElseThrow().dayFee())
                .isNull();
    }

    @Test
    void aFeeThatNobodyToldBeforeBecomesTheUsualOne() {
        Person person = people.add(owner, usuallyPaid(0, 0));
        bring("角色,姓名,电话,日薪\n周桂香,孙秀兰,138,1200\n");

        assertThat(people.find(owner.getOrganisation(), person.id())
                        .orElseThrow()
                        .details()
                        .dayFee())
                .isEqualTo(120_000);
        assertThat(casting.find(series.id(), person.id()).orElseThrow().dayFee())
                .isNull();
    }

    private static Person.Details usuallyPaid(long dayFee, long holdFee) {
        return new Person.Details("孙秀兰", "138", "", null, 0, null, null, dayFee, holdFee, "", List.of(), List.of());
    }

    private void bring(String table) {
        var brought = cast.bring(series, "cast.csv", bytes(table));
        assertThat(cast.apply(owner, series, brought.intake(), brought.mark())).contains(1);
    }

    @Test
    void anEmptyFormCanBeReadButHasNobodyInIt() {
        for (TableImport<?> table : imports()) {
            Preview<?> preview = table.bring(series, "表.xlsx", table.table(null, Locale.CHINESE));

            assertThat(preview.lines()).isEmpty();
        }
    }

    @Test
    void aMinorOfATableHasNoConsentUntilAPaperIsThere() {
        var brought =
                cast.bring(series, "cast.csv", bytes("角色,姓名,出生日期,监护人,同意书\n朵朵,赵小溪,2018-05-01,,2026-12-01~2026-12-31\n"));
        assertThat(PeopleImport.unsigned(brought)).containsExactly("赵小溪");
        cast.apply(owner, series, brought.intake(), brought.mark());

        assertThat(casting.castOf(series.id())).singleElement().satisfies(child -> {
            assertThat(child.birthDate()).isEqualTo(LocalDate.of(2018, 5, 1));
            assertThat(child.hasConsentOn(START)).isFalse();
        });
        assertThat(people.listByName(owner.getOrganisation(), "赵小溪")
                        .getFirst()
                        .details()
                        .guardians())
                .isEmpty();
    }
}
