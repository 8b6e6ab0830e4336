package org.baiju.studio.shooting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Objects;
import org.baiju.shootplan.check.CostItem.Kind;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.Shooting.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A production sets what its crew costs, board by board. */
@StudioTest
@Import(PlannedSeries.class)
class BoardPricesTest {
    private static final BoardPrices OWN = new BoardPrices(1_200_000, 90_000, 7_501, 70_001, 0);

    @Autowired
    private People people;

    @Autowired
    private PlannedSeries planned;

    @Autowired
    private Shooting shooting;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;

    @BeforeEach
    void aSeriesWithItsFirstPlan() {
        owner = people.owner();
        series = planned.open(owner, "巷口", PlannedSeries.script(2));
    }

    @Test
    void aBoardForWhichNobodySetPricesHasTheUsualOnes() {
        assertThat(prices()).isEqualTo(BoardPrices.USUAL);

        plan(OWN);
        jdbc.sql("""
                        update board
                        set crew_day = default, company_move = default, set_change = default, overtime_hour = default,
                            night_to_day = default
                        where series_id = :series
                        """).param("series", series.id().value()).update();

        assertThat(prices()).isEqualTo(BoardPrices.USUAL);
    }

    @Test
    void pricesAreKeptAndCountedAndTheBoundIsOfThem() {
        plan(OWN);

        Board board = board();
        int days = board.judgement().figures().shootingDays();
        assertThat(board.head().settings()).isEqualTo(BoardSettings.USUAL.withPrices(OWN));
        assertThat(board.judgement().cost().of(Kind.CREW_DAY)).isEqualTo(days * 1_200_000L);
        assertThat(board.head().bound()).isBetween(1L, board.judgement().cost().total());

        plan(new BoardPrices(0, 0, 0, 0, 0));

        assertThat(board().judgement().cost().byKind())
                .doesNotContainKeys(Kind.CREW_DAY, Kind.COMPANY_MOVE, Kind.SET_CHANGE, Kind.NIGHT_TO_DAY);
        assertThat(board().head().bound())
                .isLessThanOrEqualTo(board().judgement().cost().total());
    }

    @Test
    void whatChangesABoardLeavesItsPricesAlone() {
        plan(OWN);
        var park = new BoardChange.Park(List.of("1-1"));
        assertThat(shooting.change(owner, series, board().head().id(), List.of(park), board().version()))
                .isInstanceOf(Change.Done.class);
        assertThat(prices()).isEqualTo(OWN);

        assertThat(shooting.undo(owner, series, board().head().id(), board().version()))
                .isInstanceOf(Change.Done.class);
        assertThat(prices()).isEqualTo(OWN);

        assertThat(shooting.plan(owner, series, request(), null, board().version()))
                .isInstanceOf(Change.Done.class);
        assertThat(prices()).isEqualTo(OWN);
    }

    @Test
    void aScenarioHasThePricesOfTheBoardItWasCopiedFrom() {
        plan(OWN);
        scenarios.copy(owner, series, board().head().id(), "少一天");
        plan(BoardPrices.USUAL);

        assertThat(shooting.list(series.id()))
                .extracting(Head::name, head -> head.settings().prices())
                .containsExactly(tuple("大计划", BoardPrices.USUAL), tuple("少一天", OWN));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, BoardPrices.FEN_MAX + 1})
    void aPriceBeyondItsLimitsIsNone(long fen) {
        assertThatThrownBy(() -> new BoardPrices(0, 0, 0, fen, 0)).hasMessageContaining("overtimeHour");
        assertThatThrownBy(() -> jdbc.sql("update board set overtime_hour = :fen where series_id = :series")
                        .param("fen", fen)
                        .param("series", series.id().value())
                        .update())
                .hasMessageContaining("overtime_hour");
        assertThat(prices()).isEqualTo(BoardPrices.USUAL);
    }

    @Test
    void aProgramSetsThePricesItNamesAndReadsAllOfThem() throws Exception {
        assertThat(order("'hours':0,'prices':{'crewDay':1200000,'nightToDay':0}")
                        .getStatus())
                .isEqualTo(200);

        BoardPrices usual = BoardPrices.USUAL;
        assertThat(prices())
                .isEqualTo(new BoardPrices(1_200_000, usual.move(), usual.setChange(), usual.overtimeHour(), 0));
        assertThat((Integer) JsonPath.read(read(owner), "$.settings.prices.crewDay"))
                .isEqualTo(1_200_000);
        assertThat(JsonPath.<Object>read(read(people.colleague(owner, Role.READER)), "$.settings.prices"))
                .isNull();

        assertThat(order("'hours':8").getStatus()).isEqualTo(200);
        assertThat(prices().crewDay()).isEqualTo(1_200_000);
        assertThat(board().head().settings().dayMinutes()).isEqualTo(480);
    }

    @ParameterizedTest
    @CsvSource({"crewDay, -1", "move, 100000001", "setChange, 99999999999999999999", "nightToDay, 0.5"})
    void aProgramIsToldWhichPriceIsNone(String price, String value) throws Exception {
        MockHttpServletResponse answer = order("'hours':0,'prices':{'%s':%s}".formatted(price, value));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(UTF_8)).contains(price);
        assertThat(prices()).isEqualTo(BoardPrices.USUAL);
    }

    @Test
    void theDialogShowsThePricesInYuanAndKeepsWhatIsTyped() throws Exception {
        plan(OWN);
        String page =
                as(owner, get("/series/" + series.id() + "/plan")).getResponse().getContentAsString(UTF_8);
        assertThat(page).contains("name=\"crewDay\"", "value=\"12000\"", "name=\"overtimeHour\"", "value=\"700.01\"");

        submit("crewDay", "9,800.50");

        assertThat(prices()).isEqualTo(new BoardPrices(980_050, OWN.move(), OWN.setChange(), OWN.overtimeHour(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1000000.01", "十块", "0.001"})
    void aPriceThatIsNoneIsNamedAndNothingIsPlanned(String typed) throws Exception {
        int version = board().version();

        Toast toast = submit("overtimeHour", typed);

        assertThat(toast.good()).isFalse();
        assertThat(toast.key()).isEqualTo("shooting.price.wrong");
        assertThat(toast.values()).containsExactly("超时（元/小时）", typed);
        assertThat(board().version()).isEqualTo(version);
    }

    private Toast submit(String price, String typed) throws Exception {
        MvcResult result = as(
                owner,
                post("/series/" + series.id() + "/plan")
                        .param("start", PlannedSeries.START.toString())
                        .param("hours", "10")
                        .param("version", String.valueOf(board().version()))
                        .param(price, typed));
        return (Toast) Objects.requireNonNull(result.getFlashMap().get(Toast.ATTRIBUTE));
    }

    private MockHttpServletResponse order(String more) throws Exception {
        String body = "{'start':'%s','version':%d,%s}".formatted(PlannedSeries.START, board().version(), more);
        return as(
                        owner,
                        post("/api/v1/series/" + series.id() + "/plan")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body.replace('\'', '"')))
                .getResponse();
    }

    private String read(SignedIn who) throws Exception {
        return as(
                        who,
                        get("/api/v1/series/" + series.id() + "/boards/"
                                + board().head().id()))
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private MvcResult as(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        var me = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        return browser.perform(request.with(authentication(me)).with(csrf())).andReturn();
    }

    private void plan(BoardPrices prices) {
        BoardSettings settings = BoardSettings.USUAL.withPrices(prices);
        assertThat(shooting.plan(owner, series, request(), settings, board().version()))
                .isInstanceOf(Change.Done.class);
    }

    private static PlanRequest request() {
        return PlanRequest.startingOn(PlannedSeries.START);
    }

    private BoardPrices prices() {
        return board().head().settings().prices();
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }
}
