package org.baiju.studio.shooting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.PlanRule;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.people.Person.Guardian;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.NewDraft.Preview;
import org.baiju.studio.shooting.Scenarios.Outcome;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.StripNote.Part;
import org.baiju.studio.shooting.TakeOver.Pair;
import org.baiju.studio.shooting.set.OnSet;
import org.baiju.studio.shooting.set.Tap;
import org.baiju.studio.shooting.set.TapKind;
import org.baiju.studio.shooting.set.TapResult;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A writer puts a scene in, drops one and sends a child into another, after the shoot has been planned. */
@StudioTest
class NewDraftTest {
    private static final String NOODLES = "周桂香把面下进锅里，热气盖住了门口的招牌，豆豆踮着脚去够筷子筒。";
    private static final String LEDGER = "沈砚把账本翻到最后一页，手停在半空，窗外的算盘声忽然断了。";
    private static final String RIVER = "陈小满沿着江滩一直走到渡口，谁也不先开口，轮渡的灯照过来又照过去。";
    private static final String ROOF = "天台上晒着被单，两个送货的工人隔着被单争论昨晚的球赛，谁也不服谁。";

    private static final String FIRST = script(
            scene("1-1", "日 内 面馆", "周桂香、豆豆", NOODLES),
            scene("1-2", "日 内 当铺", "沈砚", LEDGER),
            scene("1-3", "夜 外 江滩", "陈小满", RIVER));

    /** The new scene takes the number of the pawnshop's, which moves on and takes that of the river's. */
    private static final String SECOND = script(
            scene("1-1", "日 内 面馆", "周桂香、豆豆", NOODLES),
            scene("1-2", "日 外 天台", "工人甲", ROOF),
            scene("1-3", "日 内 当铺", "沈砚", LEDGER));

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Shooting shooting;

    @Autowired
    private NewDraft drafts;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private ProductionNotes notes;

    @Autowired
    private BoardHistory history;

    @Autowired
    private CallSheets sheets;

    @Autowired
    private OnSet set;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private Casting casting;

    @Autowired
    private Consents consents;

    @Autowired
    private StudioClock clock;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;
    private LocalDate start;
    private DayKey later;

    @BeforeEach
    void aSeriesWithItsFirstPlanAndARemarkForThePawnshop() {
        owner = people.owner();
        start = clock.today().plusDays(30);
        later = DayKey.of(start.plusDays(9));
        series = writing.open(owner, intake(FIRST), new Writing.Opening("巷口", start, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shooting.find(series.id()).isPresent());
        say("1-2", new StripNote(45, null, Set.of(), false, "借真算盘", null, Set.of()));
        change(new BoardChange.AddDay(later), new BoardChange.MoveTo(List.of("1-2", "1-1"), later, 0));
    }

    @Test
    void aRenumberedSceneKeepsItsDayItsPlaceInTheOrderAndItsNote() {
        replace(SECOND);

        assertThat(take()).isInstanceOf(Change.Done.class);

        assertThat(keysOn(later)).containsExactly("1-3", "1-1");
        assertThat(strip("1-3").setting().place()).isEqualTo("当铺");
        assertThat(strip("1-3").length()).isEqualTo(Duration.ofMinutes(45));
        assertThat(notes.map(series.id())).containsOnlyKeys("1-3");
        assertThat(kept("1-3").note().remark()).isEqualTo("借真算盘");
    }

    @Test
    void newScenesGoIntoTheBoneyardAndOmittedOnesLeave() {
        replace(SECOND);
        take();

        Board now = board();
        assertThat(now.plan().boneyard()).extracting(Strip::key).containsExactly("1-2");
        assertThat(strip("1-2").setting().place()).isEqualTo("天台");
        assertThat(now.plan().strips()).hasSize(3);
        assertThat(now.draft())
                .isEqualTo(writing.findCurrent(series.id()).orElseThrow().id());
        assertThat(drafts.find(series.id(), now.head().id())).isEmpty();
        assertThat(history.find(now.head().id(), now.version()).orElseThrow().action())
                .isEqualTo("draft.taken");
    }

    @Test
    void theDifferenceIsShownAndNothingIsWrittenBefore() {
        Board before = board();
        replace(SECOND);

        Preview preview = preview();

        assertThat(preview.news().from().number()).isEqualTo(1);
        assertThat(preview.news().to().number()).isEqualTo(2);
        assertThat(preview.news().what().added()).extracting(Strip::number).containsExactly("1-2");
        assertThat(preview.news().what().omitted()).extracting(Strip::number).containsExactly("1-3");
        assertThat(preview.news().what().changed())
                .extracting(Pair::isRenumbered)
                .containsExactly(true);
        assertThat(preview.problems()).isEmpty();
        assertThat(board().head()).isEqualTo(before.head());
        assertThat(board().plan()).isEqualTo(before.plan());
    }

    @Test
    void theNoteOfAnOmittedSceneGoesToNoOtherSceneWithItsNumber() {
        say("1-3", new StripNote(90, null, Set.of(), false, "等轮渡", null, Set.of()));
        replace(SECOND);

        assertThat(preview().notes()).containsExactly("1-3");
        take();

        assertThat(notes.map(series.id())).containsOnlyKeys("1-3");
        assertThat(kept("1-3").note().remark()).isEqualTo("借真算盘");
    }

    @Test
    void whoStillHasTheOldNoteOpenCannotWriteItIntoAnotherScene() {
        say("1-3", new StripNote(90, null, Set.of(), false, "等轮渡", null, Set.of()));
        int read = kept("1-3").version();
        replace(SECOND);
        take();

        assertThat(notes.save(owner, series, Map.of("1-3", read), Set.of(Part.REMARK), StripNote.NONE))
                .isInstanceOf(ProductionNotes.Saved.ChangedMeanwhile.class);
    }

    @Test
    void anOmittedSceneThatIsShotKeepsTheDraftOut() {
        shoot("1-3");
        replace(SECOND);
        int version = board().version();

        assertThat(rules(preview().problems())).containsExactly(PlanRule.SHOT_OMITTED.id());
        assertThat(rules(((Change.Refused) take()).findings())).containsExactly(PlanRule.SHOT_OMITTED.id());
        assertThat(board().version()).isEqualTo(version);
        assertThat(notes.map(series.id())).containsOnlyKeys("1-2");
    }

    @Test
    void aSceneThatIsShotKeepsItsNumber() {
        shoot("1-2");
        replace(SECOND);

        assertThat(rules(((Change.Refused) take()).findings())).containsExactly(PlanRule.SHOT_RENUMBERED.id());
        assertThat(shooting.plan(owner, series, PlanRequest.startingOn(start), null, board().version()))
                .isInstanceOf(Change.Refused.class);
    }

    @Test
    void aSceneThatIsShotStaysOnItsDay() {
        shoot("1-1");
        replace(SECOND);

        assertThat(take()).isInstanceOf(Change.Done.class);
        assertThat(keysOn(later)).contains("1-1");
    }

    @Test
    void aChildWhoseDayBecomesTooLongIsTakenOffItAndNamed() {
        say("1-2", new StripNote(420, null, Set.of(), false, "", null, Set.of()));
        play("豆豆");
        assertThat(keysOn(later)).containsExactly("1-2", "1-1");
        replace(SECOND.replace("人物：沈砚", "人物：沈砚、豆豆"));

        assertThat(preview().guarded().parked()).extracting(Strip::key).isNotEmpty();
        assertThat(take()).isInstanceOf(Change.Done.class);

        Board now = board();
        assertThat(now.judgement().forbidden()).isEmpty();
        assertThat(now.plan().boneyard()).extracting(Strip::key).contains("1-3");
    }

    @Test
    void anOldVersionOrAnotherDraftThanTheOneSeenIsRefused() {
        replace(SECOND);
        Board read = board();
        UUID seen = preview().news().to().id();
        change(new BoardChange.Park(List.of("1-1")));

        assertThat(drafts.take(owner, series, read.head().id(), seen, read.version(), false))
                .isEqualTo(new Change.ChangedMeanwhile());
        replace(FIRST);
        assertThat(drafts.take(owner, series, read.head().id(), seen, board().version(), false))
                .isEqualTo(new Change.ChangedMeanwhile());
        assertThat(board().draft()).isEqualTo(read.draft());
    }

    @Test
    void daysOfWhichACallSheetIsOutChangeOnlyIfSomebodyConfirmsIt() {
        CallSheets.Draft sheet =
                sheets.draft(series, later, Locale.SIMPLIFIED_CHINESE).orElseThrow();
        sheets.publish(owner, series, later, sheet.version(), sheet.board(), Locale.SIMPLIFIED_CHINESE);
        replace(SECOND);

        assertThat(preview().published()).containsExactly(later);
        assertThat(rules(((Change.Refused) take()).findings())).containsExactly(PlanRule.DAY_PUBLISHED.id());
        assertThat(take(board(), true)).isInstanceOf(Change.Done.class);
    }

    @Test
    void takingADraftOverIsNotUndoneAndWhatCameAfterIs() {
        replace(SECOND);
        take();
        int taken = board().version();
        BoardId id = board().head().id();

        assertThat(rules(((Change.Refused) shooting.undo(owner, series, id, taken)).findings()))
                .containsExactly(PlanRule.DRAFT_STAYS.id());
        change(new BoardChange.Park(List.of("1-1")));
        assertThat(shooting.undo(owner, series, id, taken + 1)).isInstanceOf(Change.Done.class);
        assertThat(keysOn(later)).containsExactly("1-3", "1-1");
    }

    @Test
    void boardsAreTakenOverOneByOneTheOneThatIsShotFirst() {
        Board shot = board();
        var copied = (Outcome.Done) scenarios.copy(owner, series, shot.head().id(), "少一天");
        replace(SECOND);

        Board copy = shooting.find(series.id(), copied.head().id()).orElseThrow();
        assertThat(rules(((Change.Refused) take(copy, false)).findings()))
                .containsExactly(PlanRule.SHOT_BOARD_FIRST.id());
        assertThat(take()).isInstanceOf(Change.Done.class);
        assertThat(((Outcome.Held) scenarios.activate(owner, series, copy.head().id(), false)).findings())
                .extracting(Finding::rule)
                .containsExactly(PlanRule.DRAFTS_DIFFER.id());

        copy = shooting.find(series.id(), copied.head().id()).orElseThrow();
        assertThat(take(copy, false)).isInstanceOf(Change.Done.class);
        copy = shooting.find(series.id(), copied.head().id()).orElseThrow();
        assertThat(copy.plan()).isEqualTo(board().plan());
        assertThat(scenarios.activate(owner, series, copy.head().id(), false)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void planningANewerDraftAnewMovesTheNotesToo() {
        replace(SECOND);

        assertThat(shooting.plan(owner, series, PlanRequest.startingOn(start), null, board().version()))
                .isInstanceOf(Change.Done.class);

        assertThat(notes.map(series.id())).containsOnlyKeys("1-3");
        assertThat(strip("1-3").length()).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void thePagesSayItInBothLanguagesAndTakeIt() throws Exception {
        Board before = board();
        String home = "/series/" + series.id() + "/plan";
        perform(owner, get(home)).andExpect(content().string(not(containsString("/plan/draft"))));
        replace(SECOND);

        perform(owner, get(home))
                .andExpect(content().string(containsString("新增 1 场，改动 1 场，删去 1 场")))
                .andExpect(content()
                        .string(containsString(
                                "/plan/draft?board=" + before.head().id())));
        perform(owner, get(home + "/draft"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1-2 → 1-3")));
        perform(owner, get(home + "/draft").param("lang", "en"))
                .andExpect(content().string(containsString("1-2 → 1-3")));
        perform(
                        owner,
                        post(home + "/draft")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param("board", before.head().id().toString())
                                .param("draft", preview().news().to().id().toString())
                                .param("version", String.valueOf(before.version())))
                .andExpect(redirectedUrlPattern(home + "?board=*"));
        assertThat(keysOn(later)).containsExactly("1-3", "1-1");
        perform(owner, get(home + "/draft")).andExpect(content().string(containsString("没有更新的稿")));
    }

    @Test
    void aStrangerFindsNothingAndWhoMayNotPlanIsRefused() throws Exception {
        replace(SECOND);
        Board before = board();
        String address = "/series/" + series.id() + "/plan/draft";
        SignedIn stranger = people.owner();
        SignedIn post = people.colleague(owner, Role.POST);
        MockHttpServletRequestBuilder take = post(address)
                .param("board", before.head().id().toString())
                .param("draft", preview().news().to().id().toString())
                .param("version", String.valueOf(before.version()));

        perform(stranger, get(address)).andExpect(status().isNotFound());
        perform(stranger, take).andExpect(status().isNotFound());
        perform(post, get(address)).andExpect(status().isForbidden());
        perform(owner, get(address).param("board", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
        assertThat(board().head()).isEqualTo(before.head());
        assertThat(board().plan()).isEqualTo(before.plan());
    }

    private static String scene(String number, String heading, String cast, String action) {
        return "%s %s\n人物：%s\n△%s\n\n".formatted(number, heading, cast, action);
    }

    private static String script(String... scenes) {
        return "《巷口》\n\n第1集 开门\n\n" + String.join("", scenes);
    }

    private UUID intake(String script) {
        return ((Brought.Accepted) writing.bring(owner, "巷口.txt", script.getBytes(UTF_8))).intake();
    }

    private void replace(String script) {
        assertThat(writing.replace(owner, series, intake(script))).isPresent();
    }

    private ProductionNotes.Kept kept(String key) {
        return Objects.requireNonNull(notes.map(series.id()).get(key));
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }

    private Strip strip(String key) {
        return board().plan().findStrip(key).orElseThrow();
    }

    private List<String> keysOn(DayKey day) {
        return board().plan().findDay(day).orElseThrow().items().stream()
                .map(DayItem::key)
                .toList();
    }

    private Preview preview() {
        return drafts.preview(series.id(), board().head().id()).orElseThrow();
    }

    private Change take() {
        return take(board(), false);
    }

    private Change take(Board board, boolean evenPublished) {
        UUID draft = writing.findCurrent(series.id()).orElseThrow().id();
        return drafts.take(owner, series, board.head().id(), draft, board.version(), evenPublished);
    }

    private void change(BoardChange... changes) {
        Board board = board();
        assertThat(shooting.change(owner, series, board.head().id(), List.of(changes), board.version()))
                .isInstanceOf(Change.Done.class);
    }

    private void say(String key, StripNote said) {
        ProductionNotes.Kept kept = notes.map(series.id()).get(key);
        assertThat(notes.save(
                        owner,
                        series,
                        Map.of(key, kept == null ? 0 : kept.version()),
                        Set.of(Part.MINUTES, Part.REMARK),
                        said))
                .isInstanceOf(ProductionNotes.Saved.Done.class);
    }

    private void shoot(String key) {
        Instant now = Instant.now();
        Tap tap = Tap.of(UUID.randomUUID(), TapKind.SHOT, now).ofScene(key);
        assertThat(set.record(owner, series, clock.today(), now, List.of(tap)))
                .noneMatch(TapResult.Refused.class::isInstance);
    }

    private void play(String character) {
        Person child = register.add(
                owner,
                new Person.Details(
                        "赵小溪",
                        "138",
                        "",
                        start.minusYears(6).minusDays(30),
                        0,
                        null,
                        null,
                        80_000,
                        20_000,
                        "",
                        List.of(),
                        List.of(new Guardian("赵大江", "139", "父亲"))));
        casting.cast(owner, series, casting.version(series.id()), character, child.id());
        var paper =
                new Consents.Paper("赵大江", new DateSpan(start, start.plusDays(60)), "a.pdf", "%PDF-".getBytes(UTF_8));
        assertThat(consents.give(owner, series, child.id(), paper)).isInstanceOf(Consents.Outcome.Done.class);
        // Before the consent was there, nothing of the child could stay on a day.
        change(new BoardChange.MoveTo(List.of("1-1"), later, 1));
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    private ResultActions perform(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())))
                        .with(csrf()));
    }
}
