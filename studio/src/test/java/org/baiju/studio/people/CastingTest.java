package org.baiju.studio.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.Performer;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.intake.Line;
import org.baiju.studio.people.Engagement.Post;
import org.baiju.studio.people.Person.Absence;
import org.baiju.studio.people.Person.Guardian;
import org.baiju.studio.series.Job;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudioTest
class CastingTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final byte[] PAPER = "%PDF-1.7 同意".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private org.baiju.studio.People accounts;

    @Autowired
    private PeopleRegister people;

    @Autowired
    private Casting casting;

    @Autowired
    private Consents consents;

    @Autowired
    private PeopleImport imports;

    @Autowired
    private SeriesRegister register;

    @Autowired
    private Writing writing;

    @Autowired
    private JdbcClient jdbc;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeries() {
        owner = accounts.owner();
        series = register.create(owner, "巷口热干面", START);
    }

    private static Person.Details child() {
        return new Person.Details(
                "赵小溪",
                "138",
                "xi@example.org",
                LocalDate.of(2018, 5, 1),
                40,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                80_000,
                20_000,
                "不吃辣",
                List.of(new Absence(new DateSpan(START.plusDays(2), START.plusDays(4)), "期末考试")),
                List.of(new Guardian("赵大江", "139", "父亲")));
    }

    private int version() {
        return casting.version(series.id());
    }

    @Test
    void aPersonIsKeptAsTheyWereWritten() {
        Person person = people.add(owner, child());

        assertThat(people.find(owner.getOrganisation(), person.id())).contains(person);
        assertThat(people.list(owner.getOrganisation(), "小溪", 10, null).items()).containsExactly(person);
    }

    @Test
    void thePlannerGetsThePerformerWithTheFeesOfTheSeries() {
        Person person = people.add(owner, child());
        casting.cast(owner, series, version(), "朵朵", person.id());
        casting.cast(owner, series, version(), "路人", person.id());
        casting.pay(owner, series, version(), person.id(), 90_000L, null);

        assertThat(casting.castOf(series.id()))
                .containsExactly(new Performer(
                        person.id().toString(),
                        "赵小溪",
                        Set.of("朵朵", "路人"),
                        90_000,
                        20_000,
                        List.of(new DateSpan(START.plusDays(2), START.plusDays(4))),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0),
                        40,
                        LocalDate.of(2018, 5, 1),
                        List.of()));
    }

    @Test
    void onePersonWorksForSeveralSeries() {
        Person person = people.add(owner, child());
        Series other = register.create(owner, "另一部剧", START);
        casting.cast(owner, series, version(), "朵朵", person.id());
        casting.cast(owner, other, casting.version(other.id()), "妹妹", person.id());

        assertThat(people.listSeries(person.id())).containsExactlyInAnyOrder(series.id(), other.id());
        assertThat(people.remove(owner, person.id())).isFalse();
    }

    @Test
    void aRoleHasOnePerformer() {
        Person one = people.add(owner, child());
        Person other = people.add(owner, Person.Details.of("孙秀兰", ""));
        casting.cast(owner, series, version(), "朵朵", one.id());
        casting.cast(owner, series, version(), "朵朵", other.id());

        assertThat(casting.mapNames(series.id())).isEqualTo(Map.of("朵朵", "孙秀兰"));
        assertThat(people.listSeries(one.id())).isEmpty();
    }

    @Test
    void whoReadOlderPeopleChangesNothing() {
        int read = version();
        casting.castByName(owner, series, read, Map.of("朵朵", "赵小溪"));

        assertThat(casting.castByName(owner, series, read, Map.of("朵朵", "孙秀兰")))
                .isEqualTo(new CastingSaved.ChangedMeanwhile(read + 1));
        assertThat(casting.mapNames(series.id())).isEqualTo(Map.of("朵朵", "赵小溪"));
        assertThat(people.listByName(owner.getOrganisation(), "孙秀兰")).isEmpty();
    }

    @Test
    void ofManyEditorsAtOnceOneSucceeds() throws Exception {
        int read = version();
        var tasks = new ArrayList<Callable<CastingSaved>>();
        for (int i = 0; i < 8; i++) {
            String name = "演员" + i;
            tasks.add(() -> casting.castByName(owner, series, read, Map.of("朵朵", name)));
        }
        int done = 0;
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<CastingSaved> saved : editors.invokeAll(tasks)) {
                done += saved.get() instanceof CastingSaved.Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
    }

    @Test
    void aNameThatSeveralHaveSaysNotWhoIsMeant() {
        people.add(owner, Person.Details.of("王伟", "1"));
        people.add(owner, Person.Details.of("王伟", "2"));

        assertThat(casting.castByName(owner, series, version(), Map.of("邻居", "王伟")))
                .isEqualTo(new CastingSaved.NameShared("王伟"));
    }

    @Test
    void somebodyOfAnotherOrganisationCannotBeCast() {
        Person person = people.add(accounts.owner(), child());

        assertThat(casting.cast(owner, series, version(), "朵朵", person.id()))
                .isEqualTo(new CastingSaved.NoSuchPerson());
    }

    @Test
    void theCrewStandsInTheOrderOfACallSheet() {
        UUID one = people.add(owner, Person.Details.of("何川", "")).id();
        UUID other = people.add(owner, Person.Details.of("程远", "")).id();
        casting.appoint(owner, series, version(), one, new Post("摄影组", "摄影师"));
        casting.appoint(owner, series, version(), one, new Post("", Job.PRODUCER.name()));
        casting.appoint(owner, series, version(), other, new Post("", Job.DIRECTOR.name()));

        assertThat(casting.listCrew(series.id()))
                .extracting(CrewMember::job)
                .containsExactly("DIRECTOR", "PRODUCER", "摄影师");
        casting.dismiss(owner, series, version(), other, Job.DIRECTOR.name());
        assertThat(casting.find(series.id(), other)).isEmpty();
    }

    @Test
    void whoIsNamedWhenASeriesIsOpenedIsOnItsCrew() {
        var brought =
                (Brought.Accepted) writing.bringText(owner, "巷口.txt", "《巷口》\n\n第1集\n\n1-1 日 内 面馆\n人物：周桂香\n△下面。\n");
        var crew = List.of(new Writing.CrewMember(Job.DIRECTOR, "程远", "138"));
        var opening = new Writing.Opening("巷口", START, crew);
        Series opened = writing.open(owner, brought.intake(), opening).orElseThrow();
        var next = (Brought.Accepted) writing.bringText(owner, "又一巷口.txt", "《又一》\n\n第1集\n\n1-1 日 内 面馆\n人物：周桂香\n△下面。\n");
        var _ = writing.open(owner, next.intake(), opening).orElseThrow();

        assertThat(casting.listCrew(opened.id())).extracting(CrewMember::job).containsExactly("DIRECTOR");
        assertThat(people.listByName(owner.getOrganisation(), "程远")).hasSize(1);
    }

    @Test
    void aConsentIsKeptWithItsPaperUntilItIsWithdrawn() throws IOException {
        Person person = people.add(owner, child());
        casting.cast(owner, series, version(), "朵朵", person.id());
        var dates = new DateSpan(START, START.plusDays(20));
        var given = consents.give(owner, series, person.id(), new Consents.Paper("赵大江", dates, "同意书.pdf", PAPER));

        Consent consent = consents.list(series.id()).getFirst();
        assertThat(given).isEqualTo(new Consents.Outcome.Done(consent.id()));
        assertThat(consents.read(series.id(), consent)).isEqualTo(PAPER);
        assertThat(consent.sha256()).hasSize(64);
        assertThat(casting.castOf(series.id()).getFirst().consents()).containsExactly(dates);

        assertThat(consents.withdraw(owner, series, consent.id())).isTrue();
        assertThat(consents.withdraw(owner, series, consent.id())).isFalse();
        assertThat(casting.castOf(series.id()).getFirst().consents()).isEmpty();
        assertThat(consents.list(series.id())).singleElement().matches(Consent::withdrawn);
    }

    @Test
    void consentsAreNeverChanged() {
        aConsent();

        assertThatThrownBy(() -> jdbc.sql("update consent set guardian = '别人'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from consent").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void aConsent() {
        Person person = people.add(owner, child());
        casting.cast(owner, series, version(), "朵朵", person.id());
        var paper = new Consents.Paper("赵大江", DateSpan.on(START), "a.pdf", PAPER);
        assertThat(consents.give(owner, series, person.id(), paper)).isInstanceOf(Consents.Outcome.Done.class);
    }

    @Test
    void aFileThatIsNoPaperIsRefusedWhateverItsName() {
        Person person = people.add(owner, child());
        casting.cast(owner, series, version(), "朵朵", person.id());
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        for (byte[] content : List.of(page, new byte[0], new byte[] {'%', 'P'})) {
            var paper = new Consents.Paper("赵大江", DateSpan.on(START), "a.pdf", content);
            assertThat(consents.give(owner, series, person.id(), paper)).isInstanceOf(Consents.Outcome.WrongFile.class);
        }
        assertThat(consents.list(series.id())).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesAbsencesThatOverlap() {
        UUID person = people.add(owner, child()).id();

        assertThatThrownBy(
                        () -> jdbc.sql("insert into absence (person_id, span) values (:person, daterange(:from, :to))")
                                .param("person", person)
                                .param("from", START)
                                .param("to", START.plusDays(9))
                                .update())
                .hasMessageContaining("absences_do_not_overlap");
    }

    @Test
    void aTableIsLookedAtAndThenWritten() {
        people.add(owner, Person.Details.of("孙秀兰", ""));
        byte[] table = """
                角色,姓名,职务,电话,日薪,不可用,出生日期,监护人,同意书
                周桂香,孙秀兰,,138,"2,000元",12月3日-12月5日,,,
                朵朵,赵小溪,,,800,,2018-05-01,赵大江,2026-12-01~2026-12-31
                ,程远,导演,137,,,,,
                """.getBytes(StandardCharsets.UTF_8);

        var preview = imports.bring(series, "cast.csv", table);
        assertThat(preview.lines())
                .extracting(Line::effect)
                .containsExactly(Line.Effect.CHANGED, Line.Effect.NEW, Line.Effect.NEW);
        assertThat(PeopleImport.unsigned(preview)).containsExactly("赵小溪");
        assertThat(PeopleImport.newChildren(preview, LocalDate.of(2026, 12, 1))).containsExactly("赵小溪");
        assertThat(imports.apply(owner, series, preview.intake(), preview.mark()))
                .contains(3);

        assertThat(casting.mapNames(series.id())).isEqualTo(Map.of("周桂香", "孙秀兰", "朵朵", "赵小溪"));
        assertThat(casting.listCrew(series.id())).extracting(CrewMember::job).containsExactly("DIRECTOR");
        assertThat(people.listByName(owner.getOrganisation(), "孙秀兰"))
                .singleElement()
                .satisfies(person -> assertThat(person.details().dayFee()).isEqualTo(200_000));
        assertThat(casting.castOf(series.id()))
                .allMatch(performer -> performer.consents().isEmpty());

        var again = imports.bring(series, "cast.xlsx", imports.table(series, Locale.CHINESE));
        assertThat(again.lines()).allMatch(line -> line.effect() == Line.Effect.UNCHANGED);
    }
}
