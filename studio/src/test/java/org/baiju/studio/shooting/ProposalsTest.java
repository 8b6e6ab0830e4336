package org.baiju.studio.shooting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.planner.Reworked.Moved;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Proposals.Result;
import org.baiju.studio.shooting.Shooting.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Each board here has been made worse by hand first: every set on every day. */
@StudioTest
@Import(PlannedSeries.class)
class ProposalsTest {
    private static final int DAYS = 3;

    @Autowired
    private People people;

    @Autowired
    private PlannedSeries planned;

    @Autowired
    private Shooting shooting;

    @Autowired
    private Proposals proposals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aBoardThatNobodyWouldShoot() {
        owner = people.owner();
        series = planned.open(owner, "巷口", PlannedSeries.script(DAYS));
        Board board = board();
        Set<DayKey> there =
                Set.copyOf(board.plan().days().stream().map(day -> day.key()).toList());
        List<BoardChange> changes = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            DayKey day = DayKey.of(PlannedSeries.START.plusDays(i));
            if (!there.contains(day)) {
                changes.add(new BoardChange.AddDay(day));
            }
            changes.add(new BoardChange.MoveTo(List.of("%d-1".formatted(i + 1)), day, 0));
            changes.add(new BoardChange.MoveTo(List.of("%d-2".formatted(i + 1)), day, 0));
            changes.add(new BoardChange.MoveTo(List.of("%d-3".formatted(i + 1)), day, 0));
        }
        assertThat(shooting.change(owner, series, board.head().id(), changes, board.version()))
                .isInstanceOf(Change.Done.class);
    }

    @Test
    void theSearchFindsABetterPlanAndChangesNothingByItself() {
        Board before = board();

        Result result = result(ask());

        assertThat(result.costBefore()).isEqualTo(before.judgement().cost().total());
        assertThat(result.costAfter()).isLessThan(result.costBefore()).isGreaterThanOrEqualTo(result.bound());
        assertThat(result.moves()).isNotEmpty();
        assertThat(board().version()).isEqualTo(before.version());
        assertThat(board().plan()).isEqualTo(before.plan());
    }

    @Test
    void aProposalIsTakenOverAsAWholeOnce() {
        UUID proposal = ask();
        Result result = result(proposal);

        assertThat(take(proposal, null)).isInstanceOf(Change.Done.class);

        assertThat(board().judgement().cost().total()).isEqualTo(result.costAfter());
        assertThat(board().head().bound()).isEqualTo(result.bound());
        assertThat(view(proposal).isTaken()).isTrue();
        assertThat(take(proposal, null)).isEqualTo(new Change.ChangedMeanwhile());
    }

    @Test
    void takenInPartOnlyTheChosenStripsMove() {
        Board before = board();
        UUID proposal = ask();
        Moved one = result(proposal).moves().getFirst();

        assertThat(take(proposal, List.of(one.strip()))).isInstanceOf(Change.Done.class);

        var now = board().plan().daysByStrip();
        assertThat(now.get(one.strip())).isEqualTo(one.to());
        before.plan().daysByStrip().forEach((strip, day) -> {
            if (!strip.equals(one.strip())) {
                assertThat(now).containsEntry(strip, day);
            }
        });
        assertThat(view(proposal).isTaken()).isFalse();
        assertThat(result(proposal).moves()).extracting(Moved::strip).doesNotContain(one.strip());
    }

    @Test
    void eachRowOfTheDifferenceSaysWhatMovesFromWhichDayToWhich() throws Exception {
        UUID proposal = ask();
        Moved one = result(proposal).moves().getFirst();
        Strip strip = board().plan().findStrip(one.strip()).orElseThrow();

        var me = UsernamePasswordAuthenticationToken.authenticated(owner, null, List.of());
        String page = browser.perform(get("/series/%s/proposals/%s".formatted(series.id(), proposal))
                        .with(authentication(me)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);

        String row = page.substring(page.indexOf("value=\"" + one.strip() + "\""));
        assertThat(row.substring(0, row.indexOf("</li>")))
                .contains(strip.number(), strip.setting().name(), String.join("、", strip.cast()))
                .contains(written(one.from()) + " → " + written(one.to()));
    }

    private static String written(@Nullable DayKey day) {
        return Objects.requireNonNull(day)
                .date()
                .format(DateTimeFormatter.ofPattern("yyyy年M月d日 EEE", Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void whatWasTakenOverIsUndoneLikeAnyOtherChange() {
        Board before = board();
        UUID proposal = ask();
        result(proposal);
        take(proposal, null);

        shooting.undo(owner, series, before.head().id(), board().version());

        assertThat(board().plan()).isEqualTo(before.plan());
    }

    @Test
    void whoTakesOverWithoutHavingSeenTheBoardIsTold() {
        UUID proposal = ask();
        result(proposal);
        int seen = board().version();
        park("1-1");

        assertThat(proposals.take(owner, series, proposal, null, seen)).isEqualTo(new Change.ChangedMeanwhile());
        assertThat(board().plan().boneyard()).extracting(Strip::key).containsExactly("1-1");
    }

    @Test
    void lockedDaysStayAsTheyAre() {
        Board before = board();
        DayKey day = before.plan().days().get(1).key();
        shooting.change(owner, series, before.head().id(), List.of(new BoardChange.Lock(day, true)), before.version());
        UUID proposal = ask();
        result(proposal);

        take(proposal, null);

        assertThat(board().plan().findDay(day).orElseThrow().items())
                .isEqualTo(before.plan().findDay(day).orElseThrow().items());
    }

    @Test
    void theSameSeedFindsTheSamePlan() {
        Result one = result(ask());
        Result other = result(ask());

        assertThat(other.moves()).isEqualTo(one.moves());
        assertThat(other.costAfter()).isEqualTo(one.costAfter());
    }

    @Test
    void everySearchAskedForAtOnceComesToAResult() {
        List<UUID> asked = Objects.requireNonNull(transaction.execute(_ -> List.of(ask(7), ask(8), ask(9))));

        assertThat(asked).doesNotHaveDuplicates();
        assertThat(asked)
                .allSatisfy(proposal -> assertThat(result(proposal).moves()).isNotEmpty());
    }

    @Test
    void nobodyKeepsAllWorkersBusyWithOneBoard() {
        transaction.executeWithoutResult(status -> {
            for (int seed = 0; seed < Proposals.SEARCHES_MAX; seed++) {
                ask(seed);
            }
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> ask(Proposals.SEARCHES_MAX))
                    .matches(problem -> problem.type().equals("too-many-searches"));
            status.setRollbackOnly();
        });
    }

    @Test
    void whoAsksForTheSameMeanwhileIsShownTheSameSearch() {
        List<UUID> asked = Objects.requireNonNull(transaction.execute(_ -> List.of(ask(7), ask(7))));

        assertThat(asked).containsOnly(asked.getFirst());
        assertThat(result(asked.getFirst()).moves()).isNotEmpty();
    }

    @Test
    void aProposalIsFoundOnlyInItsOwnSeries() {
        UUID proposal = ask();
        result(proposal);
        Series other = planned.open(owner, "江滩", PlannedSeries.script(1));

        assertThat(proposals.find(other.id(), proposal)).isEmpty();
        assertThat(proposals.take(owner, other, proposal, null, 1)).isEqualTo(new Change.ChangedMeanwhile());
        assertThat(proposals.cancel(other.id(), proposal)).isFalse();
    }

    @Test
    void theLatestProposalThatNobodyTookIsTheOneOnOffer() {
        BoardId board = board().head().id();
        assertThat(proposals.findLatest(series.id(), board)).isEmpty();
        UUID proposal = ask();
        result(proposal);

        assertThat(proposals.findLatest(series.id(), board))
                .get()
                .extracting(Proposals.View::id)
                .isEqualTo(proposal);
        take(proposal, null);
        assertThat(proposals.findLatest(series.id(), board)).isEmpty();
    }

    private UUID ask() {
        return ask(7);
    }

    private UUID ask(long seed) {
        var ask = new Proposals.Ask(null, DAYS, Set.of(), 1, seed, false);
        return proposals.ask(owner, series, board().head().id(), ask).orElseThrow();
    }

    private Result result(UUID proposal) {
        await().atMost(Duration.ofSeconds(60)).until(() -> view(proposal).result() != null);
        return Objects.requireNonNull(view(proposal).result());
    }

    private Proposals.View view(UUID proposal) {
        return proposals.find(series.id(), proposal).orElseThrow();
    }

    private Change take(UUID proposal, @Nullable List<String> strips) {
        return proposals.take(owner, series, proposal, strips, board().version());
    }

    private void park(String strip) {
        Board board = board();
        shooting.change(
                owner, series, board.head().id(), List.of(new BoardChange.Park(List.of(strip))), board.version());
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }
}
