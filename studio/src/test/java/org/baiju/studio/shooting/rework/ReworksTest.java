package org.baiju.studio.shooting.rework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.shootplan.season.Replanned.Kind;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.BoardChange;
import org.baiju.studio.shooting.CallSheets;
import org.baiju.studio.shooting.Proposals;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.rework.ReworkAsk.What;
import org.baiju.studio.shooting.set.OnSet;
import org.baiju.studio.shooting.set.Tap;
import org.baiju.studio.shooting.set.TapKind;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** A noodle shop shot over three days, the first of which is today. */
@StudioTest
class ReworksTest {
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香
            △周桂香把面下进锅里。

            1-2 日 外 江滩
            人物：陈小满
            △陈小满望着轮渡。

            1-3 日 内 面馆
            人物：陈小满
            △陈小满擦桌子。

            第2集 关门

            2-1 日 内 医院
            人物：周桂香
            △周桂香望着窗外。

            2-2 日 内 医院
            人物：陈小满
            △陈小满等着。
            """;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Shooting shooting;

    @Autowired
    private Reworks reworks;

    @Autowired
    private Proposals proposals;

    @Autowired
    private CallSheets sheets;

    @Autowired
    private OnSet set;

    @Autowired
    private Audit audit;

    @Autowired
    private StudioClock clock;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;
    private LocalDate today;
    private DayKey first;
    private DayKey second;
    private DayKey third;

    @BeforeEach
    void aBoardOfThreeDays() {
        owner = people.owner();
        today = clock.today();
        first = DayKey.of(today);
        second = DayKey.of(today.plusDays(1));
        third = DayKey.of(today.plusDays(2));
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", today, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(series.id()).isPresent());
        assertThat(change(
                        new BoardChange.AddDay(second),
                        new BoardChange.AddDay(third),
                        new BoardChange.MoveTo(List.of("1-1", "1-2"), first, 0),
                        new BoardChange.MoveTo(List.of("1-3"), second, 0),
                        new BoardChange.MoveTo(List.of("2-1", "2-2"), third, 0)))
                .isInstanceOf(Change.Done.class);
    }

    @Test
    void rainMovesNothingUntilSomebodyTakesAWayOver() {
        UUID id = ask(rain(first));
        int before = board().version();
        Reworks.Result result = result(id);

        assertThat(result.forced()).containsExactly("1-2");
        assertThat(result.offers()).extracting(Reworks.Offer::kind).containsExactly(Kind.values());
        assertThat(result.offers().getFirst().moves()).extracting(Moved::strip).containsExactly("1-2");
        assertThat(board().version()).isEqualTo(before);

        assertThat(take(id, null)).isInstanceOf(Change.Done.class);
        assertThat(dayOf("1-2")).isNotEqualTo(first);
        assertThat(reworks.find(series.id(), id).orElseThrow().taken()).isEqualTo(Kind.FEWEST_CHANGES);
        assertThat(actions()).contains("plan.rework-asked", "plan.reworked");
    }

    @Test
    void aWayThatWasFoundForAnotherBoardIsNotTaken() {
        UUID id = ask(rain(first));
        change(new BoardChange.Park(List.of("2-2")));

        assertThat(result(id).isStale()).isTrue();
        assertThat(take(id, null)).isEqualTo(new Change.ChangedMeanwhile());
        assertThat(dayOf("1-2")).isEqualTo(first);
    }

    @Test
    void aPartIsTakenAndTheRestStays() {
        UUID id = ask(new ReworkAsk(What.LOST, third.date(), third.date(), "", List.of(), false, null, 2));
        assertThat(result(id).forced()).containsExactlyInAnyOrder("2-1", "2-2");

        assertThat(take(id, List.of("2-1"))).isInstanceOf(Change.Done.class);

        assertThat(dayOf("2-1")).isNotEqualTo(third);
        assertThat(dayOf("2-2")).isEqualTo(third);
    }

    @Test
    void whatIsShotStaysWhereItWasUntilTheTapIsTakenBack() {
        UUID tap = shoot("1-1");

        Change refused = change(new BoardChange.MoveTo(List.of("1-1"), second, 0));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        why -> assertThat(why.findings())
                                .extracting(finding -> finding.rule())
                                .containsExactly("plan.strip-shot"));
        assertThat(changePublished(new BoardChange.Park(List.of("1-1")))).isInstanceOf(Change.Refused.class);
        assertThat(change(new BoardChange.MoveTo(List.of("1-1"), first, 9))).isInstanceOf(Change.Done.class);
        UUID id = ask(new ReworkAsk(What.LOST, first.date(), first.date(), "", List.of(), false, null, 2));
        assertThat(result(id).forced()).containsExactly("1-2");

        tap(new Tap(UUID.randomUUID(), TapKind.REVERSE, Instant.now(), null, null, null, null, false, "", tap));

        assertThat(change(new BoardChange.MoveTo(List.of("1-1"), second, 0))).isInstanceOf(Change.Done.class);
    }

    @Test
    void aPublishedDayChangesOnlyIfSomebodyConfirmsItAndThatIsOnRecord() {
        publish(second);

        assertThat(change(new BoardChange.CallAt(second, LocalTime.of(9, 0))))
                .isInstanceOfSatisfying(
                        Change.Refused.class,
                        why -> assertThat(why.findings())
                                .extracting(finding -> finding.rule())
                                .containsExactly("plan.day-published"));
        assertThat(changePublished(new BoardChange.CallAt(second, LocalTime.of(9, 0))))
                .isInstanceOf(Change.Done.class);
        assertThat(actions()).contains("plan.published-changed");
    }

    @Test
    void aWayThatTouchesAPublishedDayNeedsTheSameConfirmation() {
        publish(second);
        UUID id = ask(new ReworkAsk(What.LOST, second.date(), second.date(), "", List.of(), false, null, 2));
        assertThat(result(id).offers().getFirst().published()).containsExactly(second);

        assertThat(take(id, null)).isInstanceOf(Change.Refused.class);
        assertThat(reworks.take(owner, series, id, new Reworks.Taking(Kind.FEWEST_CHANGES, null, true)))
                .isInstanceOf(Change.Done.class);
        assertThat(actions()).contains("plan.published-changed");
    }

    @Test
    void planningAnewAndTheSearchLeaveWhatIsHeld() {
        publish(second);
        shoot("1-1");

        assertThat(shooting.plan(
                        owner,
                        series,
                        PlanRequest.startingOn(today.plusDays(5)).withSearch(1, 500),
                        null,
                        board().version()))
                .isInstanceOf(Change.Done.class);
        assertThat(board().plan().findDay(second).orElseThrow().strips())
                .extracting(Strip::key)
                .containsExactly("1-3");
        assertThat(dayOf("1-1")).isEqualTo(first);
        assertThat(board().plan().days()).noneMatch(day -> day.isLocked());

        UUID proposal = proposals
                .ask(owner, series, board().head().id(), new Proposals.Ask(null, null, Set.of(), 1, 1, false))
                .orElseThrow();
        Proposals.Result found = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Optional.ofNullable(proposals
                                .find(series.id(), proposal)
                                .orElseThrow()
                                .result()),
                        Optional::isPresent)
                .orElseThrow();
        assertThat(found.moves()).extracting(Moved::strip).doesNotContain("1-1", "1-3");
    }

    @Test
    void whatDoesNotFitIsExplained() {
        UUID id = ask(new ReworkAsk(What.PERFORMER, today, today.plusDays(40), "陈小满", List.of(), false, null, 0));

        Reworks.Result result = result(id);
        assertThat(result.leftOut()).containsExactlyInAnyOrder("1-2", "1-3", "2-2");
        assertThat(result.remarks())
                .extracting(finding -> finding.rule())
                .contains("plan.strip-without-day", "plan.relax-performer");
    }

    @Test
    void nobodyKeepsAllWorkersBusyWithOneBoard() {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < Reworks.REWORKS_MAX; i++) {
                assertThat(reworks.ask(owner, series, rain(new DayKey(today, 1))))
                        .isPresent();
            }
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> reworks.ask(owner, series, rain(new DayKey(today, 1))))
                    .matches(problem -> problem.type().equals("too-many-reworks"));
            status.setRollbackOnly();
        });
    }

    @Test
    void anAskThatIsNotWholeIsNone() {
        assertThat(reworks.ask(owner, series, new ReworkAsk(What.PLACE, today, today, "", List.of(), false, null, 0)))
                .isEmpty();
        assertThat(reworks.ask(
                        owner,
                        series,
                        new ReworkAsk(What.RAIN, today, today.minusDays(1), "", List.of(), false, null, 0)))
                .isEmpty();
    }

    @Test
    void aProducerAsksLooksAndTakesOnThePages() throws Exception {
        String home = "/series/" + series.id();
        for (What what : What.values()) {
            assertThat(as(get(home + "/rework").param("what", what.name())).getStatus())
                    .isEqualTo(200);
        }
        assertThat(as(get(home + "/rework").param("what", "SLOW").param("from", today.toString()))
                        .getContentAsString(UTF_8))
                .contains("1-1", "1-2");
        assertThat(as(get(home + "/plan")).getContentAsString(UTF_8)).contains(home + "/rework");

        MockHttpServletResponse asked = as(post(home + "/rework")
                .param("what", "RAIN")
                .param("from", today.toString())
                .param("spare", "2"));
        String address = Objects.requireNonNull(asked.getRedirectedUrl());
        assertThat(address).contains("/reworks/");
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        result(id);

        String page = as(get(address)).getContentAsString(UTF_8);
        assertThat(page).contains("改动最少", "折中", "最省钱", "<strong>1-2</strong>", "江滩", "原在 " + written(first.date()));
        Moved moved = result(id).offers().getFirst().moves().getFirst();
        assertThat(page)
                .contains("→ " + written(Objects.requireNonNull(moved.to()).date()));
        assertThat(as(post(address + "/take").param("kind", "FEWEST_CHANGES").param("whole", "true"))
                        .getRedirectedUrl())
                .isEqualTo(home + "/plan");
        assertThat(dayOf("1-2")).isNotEqualTo(first);
        assertThat(as(post(home + "/rework")
                                .param("what", "PLACE")
                                .param("from", today.toString())
                                .param("to", today.plusDays(400).toString()))
                        .getRedirectedUrl())
                .endsWith("/rework?what=PLACE&from=" + today);
    }

    @Test
    void programsConfirmAPublishedDayByName() throws Exception {
        publish(second);
        String changes = "/api/v1/series/%s/boards/%s/changes"
                .formatted(series.id(), board().head().id());
        String body = """
                {"version": %d, "evenPublished": %b, "changes": [
                  {"type": "call", "day": {"date": "%s", "unit": 1}, "time": "09:00"}]}
                """;

        MockHttpServletResponse refused = as(post(changes)
                .contentType("application/json")
                .content(body.formatted(board().version(), false, second.date())));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(UTF_8)).contains("\"mayConfirm\":true");
        assertThat(as(post(changes)
                                .contentType("application/json")
                                .content(body.formatted(board().version(), true, second.date())))
                        .getStatus())
                .isEqualTo(200);
    }

    private ReworkAsk rain(DayKey day) {
        return new ReworkAsk(What.RAIN, day.date(), day.date(), "", List.of(), false, null, 2);
    }

    private UUID ask(ReworkAsk ask) {
        UUID id = reworks.ask(owner, series, ask).orElseThrow();
        result(id);
        return id;
    }

    private Reworks.Result result(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Optional.ofNullable(
                                reworks.find(series.id(), id).orElseThrow().result()),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Change take(UUID id, @Nullable List<String> strips) {
        return reworks.take(owner, series, id, new Reworks.Taking(Kind.FEWEST_CHANGES, strips, false));
    }

    private UUID shoot(String scene) {
        UUID id = UUID.randomUUID();
        tap(new Tap(id, TapKind.SHOT, Instant.now(), scene, null, null, null, false, "", null));
        return id;
    }

    private void tap(Tap tap) {
        set.record(owner, series, today, Instant.now(), List.of(tap));
    }

    private void publish(DayKey day) {
        CallSheets.Draft draft = sheets.draft(series, day, Locale.CHINA).orElseThrow();
        assertThat(sheets.publish(owner, series, day, draft.version(), draft.board(), Locale.CHINA))
                .isInstanceOf(CallSheets.Publishing.Done.class);
    }

    private Change change(BoardChange... changes) {
        Board board = board();
        return shooting.change(owner, series, board.head().id(), List.of(changes), board.version());
    }

    private Change changePublished(BoardChange... changes) {
        Board board = board();
        return shooting.changePublished(owner, series, board.head().id(), List.of(changes), board.version());
    }

    private static String written(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("yyyy年M月d日 EEE", Locale.SIMPLIFIED_CHINESE));
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }

    private DayKey dayOf(String strip) {
        return board().plan().findDayOf(strip).orElseThrow().key();
    }

    private List<String> actions() {
        return audit.list(owner.getOrganisation(), null).items().stream()
                .map(Audit.Entry::action)
                .toList();
    }

    private MockHttpServletResponse as(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(owner, null, List.of())))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}
