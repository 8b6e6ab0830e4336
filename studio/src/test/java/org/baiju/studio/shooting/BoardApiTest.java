package org.baiju.studio.shooting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.baiju.shootplan.Strip;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@StudioTest
class BoardApiTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final Map<String, Object> FIRST_DAY = Map.of("date", START);
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香、陈小满
            道具：大锅
            △周桂香把面下进锅里。

            1-2 夜 外 江滩
            人物：陈小满
            △陈小满望着轮渡。

            第2集 关门

            2-1 日 内 面馆
            人物：周桂香
            △灶火熄了。
            """;

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Shooting shooting;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;
    private String boards;
    private String api;

    @BeforeEach
    void aSeriesWithItsFirstPlan() {
        owner = people.owner();
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", START, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(series.id()).isPresent());
        boards = "/api/v1/series/" + series.id() + "/boards";
        api = boards + "/" + board().head().id();
    }

    @Test
    void aBoardIsOneAnswerWithDaysClockStripsAndCost() throws Exception {
        perform(owner, get(boards))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].isActive").value(true))
                .andExpect(jsonPath("$[0].version").value(1));
        perform(owner, get(api))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.ETAG, "\"1-zh\""))
                .andExpect(jsonPath("$.days[0].key").value("2026-12-01"))
                .andExpect(jsonPath("$.days[0].timetable[?(@.kind == 'SHOOT')].item")
                        .value(not(empty())))
                .andExpect(jsonPath("$.days[0].timetable[0].from").value(startsWith("2026-12-01T")))
                .andExpect(jsonPath("$.days[0].totals.scenes").value(greaterThan(0)))
                .andExpect(jsonPath("$.strips.length()").value(3))
                .andExpect(jsonPath("$.strips['1-1'].cast").value(containsInAnyOrder("周桂香", "陈小满")))
                .andExpect(jsonPath("$.strips['1-1'].props[0]").value("大锅"))
                .andExpect(jsonPath("$.strips['1-2'].light").value("NIGHT"))
                .andExpect(jsonPath("$.cost.total").value(greaterThan(0)))
                .andExpect(jsonPath("$.boneyard").isEmpty());
    }

    @Test
    void whoHasTheBoardAlreadyHearsOnlyThatItIsTheSame() throws Exception {
        perform(owner, get(api).header(HttpHeaders.IF_NONE_MATCH, "\"1-zh\""))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        change(owner, 1, park("1-1")).andExpect(status().isOk());
        perform(owner, get(api).header(HttpHeaders.IF_NONE_MATCH, "\"1-zh\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.made.byMe").value(true));
    }

    @Test
    void aChangeAnswersWithTheNewBoardAndUndoingItWithTheOldOrder() throws Exception {
        change(owner, 1, park("1-1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.boneyard[0]").value("1-1"))
                .andExpect(jsonPath("$.conflicts[0].rule").value("plan.strips-in-boneyard"))
                .andExpect(jsonPath("$.conflicts[0].sentence").value(containsString("1")))
                .andExpect(jsonPath("$.cost.gap").doesNotExist());
        undo(2).andExpect(jsonPath("$.version").value(3))
                .andExpect(jsonPath("$.boneyard").isEmpty());
        undo(3).andExpect(jsonPath("$.boneyard[0]").value("1-1"));
    }

    @Test
    void everyKindOfChangeIsUnderstood() throws Exception {
        var other = Map.of("date", START.plusDays(9), "unit", 2);
        change(
                        owner,
                        1,
                        Map.of("type", "add-day", "day", other),
                        Map.of("type", "move", "keys", List.of("2-1"), "day", other, "position", 0),
                        Map.of("type", "banner", "day", other, "position", 0, "text", "开机仪式", "minutes", 20),
                        Map.of("type", "call", "day", other, "time", "09:30"),
                        Map.of("type", "lock", "day", other, "locked", true))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days[-1].key").value("2026-12-10/2"))
                .andExpect(jsonPath("$.days[-1].call").value("09:30:00"))
                .andExpect(jsonPath("$.days[-1].callIsUsual").value(false))
                .andExpect(jsonPath("$.days[-1].locked").value(true))
                .andExpect(jsonPath("$.days[-1].items.length()").value(2))
                .andExpect(jsonPath("$.banners.*.text").value("开机仪式"));
        change(
                        owner,
                        2,
                        Map.of("type", "lock", "day", other, "locked", false),
                        Map.of("type", "exchange-days", "day", other, "other", Map.of("date", START.plusDays(11))),
                        Map.of("type", "remove-day", "day", Map.of("date", START.plusDays(11))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.boneyard").value(containsInAnyOrder("2-1")))
                .andExpect(jsonPath("$.banners").isEmpty());
    }

    @Test
    void whatTouchesOtherThingsIsMergedAndWhatTouchesTheSameGetsTheBoardAsItIs() throws Exception {
        SignedIn colleague = people.colleague(owner, Role.ASSISTANT_DIRECTOR);
        change(colleague, 1, park("1-1")).andExpect(status().isOk());
        change(owner, 1, park("2-1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.boneyard").value(containsInAnyOrder("1-1", "2-1")));

        change(owner, 1, Map.of("type", "move", "keys", List.of("1-1"), "day", FIRST_DAY, "position", 0))
                .andExpect(status().isConflict())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:board-changed"))
                .andExpect(jsonPath("$.board.version").value(3))
                .andExpect(jsonPath("$.board.boneyard").value(containsInAnyOrder("1-1", "2-1")));
        assertThat(board().version()).isEqualTo(3);
    }

    @Test
    void whatNoRuleAllowsIsRefusedInTheReadersWordsAndNothingIsWritten() throws Exception {
        // A day and a night of waiting before the scenes: that is no day any more, for children or for anybody.
        change(owner, 1, Map.of("type", "banner", "day", FIRST_DAY, "position", 0, "text", "等", "minutes", 1440))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:plan-refused"))
                .andExpect(jsonPath("$.sentences[0]").value(containsString("分钟")));
        change(owner, 1, park("9-9"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("9-9")));
        assertThat(board().version()).isEqualTo(1);
        assertThat(board().plan().strips().map(Strip::key)).hasSize(3);
    }

    @Test
    void whoMayNotPlanMayLookAndWhoMayNotKnowFeesSeesNoCost() throws Exception {
        SignedIn reader = people.colleague(owner, Role.READER);
        perform(reader, get(api))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cost").doesNotExist());
        change(reader, 1, park("1-1")).andExpect(status().isForbidden());
        perform(reader, json(post(api + "/undo"), Map.of("version", 1))).andExpect(status().isForbidden());
        perform(people.viewer(), get(api)).andExpect(status().isForbidden());
        perform(people.owner(), get(api)).andExpect(status().isNotFound());
        change(people.owner(), 1, park("1-1")).andExpect(status().isNotFound());
        assertThat(board().version()).isEqualTo(1);
    }

    @Test
    void aBoardOfAnotherSeriesIsNotThere() throws Exception {
        String elsewhere = boards + "/" + series.id();
        perform(owner, get(elsewhere)).andExpect(status().isNotFound());
        perform(owner, json(post(elsewhere + "/undo"), Map.of("version", 1))).andExpect(status().isNotFound());
        perform(owner, get(boards + "/nonsense")).andExpect(status().isNotFound());
        perform(owner, get("/series/" + series.id() + "/plan?board=" + series.id()))
                .andExpect(status().isNotFound());
    }

    @Test
    void wrongRequestsAreNamedAndLargeOnesRefused() throws Exception {
        change(owner, 1).andExpect(status().isBadRequest());
        change(owner, 0, park("1-1")).andExpect(status().isBadRequest());
        change(owner, 1, Collections.nCopies(101, park("1-1")).toArray()).andExpect(status().isBadRequest());
        change(owner, 1, Map.of("type", "park", "keys", Collections.nCopies(2001, "1-1")))
                .andExpect(status().isBadRequest());
        change(owner, 1, Map.of("type", "park", "keys", List.of("长".repeat(101))))
                .andExpect(status().isBadRequest());
        change(owner, 1, Map.of("type", "fly", "keys", List.of("1-1"))).andExpect(status().isBadRequest());
        change(owner, 1, Map.of("type", "lock", "day", Map.of("date", "2026-02-30"), "locked", true))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("2026-02-30")));
        change(owner, 1, Map.of("type", "add-day", "day", Map.of("date", START, "unit", 5)))
                .andExpect(status().isBadRequest());
        change(owner, 1, Map.of("type", "add-day", "day", Map.of("date", "9999-01-01")))
                .andExpect(status().isUnprocessableContent());
        change(owner, 1, banner("长".repeat(201), 0)).andExpect(status().isBadRequest());
        change(owner, 1, banner("\u0000", 0)).andExpect(status().isBadRequest());
        change(owner, 1, banner("吊威亚", 1441)).andExpect(status().isBadRequest());
        assertThat(board().version()).isEqualTo(1);
    }

    @Test
    void thePageCarriesTheBoardAndWhatIsTypedIsNeverMarkup() throws Exception {
        change(owner, 1, banner("<script>alert(1)</script>", 0)).andExpect(status().isOk());
        perform(owner, get("/series/" + series.id() + "/plan"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-api=\"" + api + "\"")))
                .andExpect(content().string(containsString("data-may-write=\"true\"")))
                .andExpect(content().string(not(containsString("<script>alert"))));
        perform(people.colleague(owner, Role.READER), get("/series/" + series.id() + "/plan"))
                .andExpect(content().string(not(containsString("data-may-write=\"true\""))))
                .andExpect(content().string(not(containsString("plan-again"))));
        assertThat(board().head().id().toString())
                .satisfies(id -> assertThat(api).endsWith(id));
        perform(owner, get(api)).andExpect(jsonPath("$.days[0].items[0]").value(startsWith("banner-")));
    }

    private static Map<String, Object> park(String key) {
        return Map.of("type", "park", "keys", List.of(key));
    }

    private static Map<String, Object> banner(String text, int minutes) {
        return Map.of("type", "banner", "day", FIRST_DAY, "position", 0, "text", text, "minutes", minutes);
    }

    private ResultActions change(SignedIn who, int version, Object... changes) throws Exception {
        return perform(who, json(post(api + "/changes"), Map.of("version", version, "changes", List.of(changes))));
    }

    private ResultActions undo(int version) throws Exception {
        return perform(owner, json(post(api + "/undo"), Map.of("version", version)));
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body));
    }

    private ResultActions perform(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())))
                        .with(csrf()));
    }
}
