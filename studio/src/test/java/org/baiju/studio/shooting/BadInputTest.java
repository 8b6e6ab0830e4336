package org.baiju.studio.shooting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What no program should send is answered by a sentence about the request, never by a failure of the server. */
@StudioTest
@Import(PlannedSeries.class)
class BadInputTest {
    @Autowired
    private People people;

    @Autowired
    private PlannedSeries planned;

    @Autowired
    private Shooting shooting;

    @Autowired
    private StudioClock clock;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;
    private String board;

    @BeforeEach
    void aSeriesWithItsFirstPlan() {
        owner = people.owner();
        series = planned.open(owner, "巷口", PlannedSeries.script(1));
        board = "/boards/" + shooting.find(series.id()).orElseThrow().head().id();
    }

    @Test
    void nothingWhereAThingOfAListShouldBeIsNamed() throws Exception {
        var requests = new LinkedHashMap<String, String>();
        requests.put("POST " + ofSeries(board + "/changes"), "{'version':1,'changes':[null]}");
        requests.put("POST " + ofSeries(board + "/proposals"), "{'restDays':[null]}");
        requests.put("PUT " + ofSeries("/call-sheets/2026-12-01/1"), sheet("'departments':{'camera':null}"));
        requests.put("POST /api/v1/people", person("'away':[null]"));
        requests.put("PUT " + ofSeries("/call-sheets/2026-12-02/1"), sheet("'pickUps':{'x':null}"));
        requests.put("POST /api/v1/people?guardian", person("'guardians':[null]"));
        requests.put("POST /api/v1/places", "{'name':'面馆','dayFee':0,'hourFee':0,'openings':[null],'version':0}");
        requests.put("POST /api/v1/places?closed", "{'name':'面馆','dayFee':0,'hourFee':0,'closed':[null],'version':0}");

        for (Map.Entry<String, String> request : requests.entrySet()) {
            assertThat(send(request.getKey(), request.getValue()).getStatus())
                    .as(request.toString())
                    .isEqualTo(400);
        }
    }

    @Test
    void aSignThatNoDatabaseKeepsHoldsNoOtherTapBack() throws Exception {
        MockHttpServletResponse answer = send("POST " + ofSeries("/set/" + clock.today() + "/taps"), """
                        {'sentAt':'%1$s','taps':[
                         {'id':'%2$s','kind':'INCIDENT','at':'%1$s','note':'灯\\u0000坏了'},
                         {'id':'%3$s','kind':'ADDED','at':'%1$s','scene':'\\u0000'},
                         {'id':'%4$s','kind':'CALL','at':'%1$s'}]}
                        """.formatted(
                        Instant.now(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));

        assertThat(answer.getStatus()).isEqualTo(200);
        List<String> outcomes = JsonPath.read(answer.getContentAsString(UTF_8), "$.results[*].outcome");
        assertThat(outcomes).containsExactly("RECORDED", "REFUSED", "RECORDED");
        assertThat(answer.getContentAsString(UTF_8)).contains("灯坏了");
    }

    @Test
    void aRoleOrAPlaceThatTheScriptDoesNotKnowIsNamed() throws Exception {
        MockHttpServletResponse role = send("PUT " + ofSeries("/people/roles"), "{'role':'不存在的人','version':0}");
        MockHttpServletResponse place = send("PUT " + ofSeries("/places/uses"), "{'scriptPlace':'不存在'}");

        assertThat(role.getStatus()).isEqualTo(422);
        assertThat(role.getContentAsString(UTF_8)).contains("不存在的人");
        assertThat(place.getStatus()).isEqualTo(422);
        assertThat(place.getContentAsString(UTF_8)).contains("不存在");
    }

    @Test
    void whatNoDatabaseKeepsIsRefusedInOneSentence() throws Exception {
        var nul = "a\\u0000b";
        var requests = List.of(
                Map.entry("POST " + ofSeries(board + "/copies"), "{'name':'" + nul + "'}"),
                Map.entry("POST /api/v1/people", person("'notes':'" + nul + "'")),
                Map.entry("POST /api/v1/people", person("'birthDate':'+9999999-01-01'")),
                Map.entry("PUT " + ofSeries("/places/uses"), "{'scriptPlace':'" + nul + "'}"),
                Map.entry("POST " + ofSeries("/set/2026-12-01/taps"), taps("-1000000000-01-01T00:00:00Z")),
                Map.entry("POST " + ofSeries("/set/2026-12-01/taps"), taps("+1000000000-12-31T23:59:59Z")));

        for (Map.Entry<String, String> request : requests) {
            MockHttpServletResponse answer = send(request.getKey(), request.getValue());
            assertThat(answer.getStatus()).as(request.toString()).isBetween(400, 499);
            assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        }
        assertThat(shooting.list(series.id())).hasSize(1);
    }

    private String ofSeries(String path) {
        return "/api/v1/series/" + series.id() + path;
    }

    private static String person(String more) {
        return "{'name':'A','travelMinutes':0,'dayFee':0,'holdFee':0,'version':0," + more + "}";
    }

    private static String taps(String at) {
        return "{'sentAt':'2026-12-01T00:00:00Z','taps':[{'id':'%s','kind':'CALL','at':'%s'}]}"
                .formatted(UUID.randomUUID(), at);
    }

    private static String sheet(String more) {
        return "{'weather':'','basecamp':'','hospital':'','safety':'','notes':'','version':0," + more + "}";
    }

    private MockHttpServletResponse send(String request, String body) throws Exception {
        String[] parts = request.split(" ", 2);
        var me = UsernamePasswordAuthenticationToken.authenticated(owner, null, List.of());
        return browser.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), parts[1])
                        .with(authentication(me))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.replace('\'', '"')))
                .andReturn()
                .getResponse();
    }
}
