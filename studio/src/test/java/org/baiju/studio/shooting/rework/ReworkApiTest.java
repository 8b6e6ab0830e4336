package org.baiju.studio.shooting.rework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.PlannedSeries;
import org.baiju.studio.shooting.Shooting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@StudioTest
@Import(PlannedSeries.class)
class ReworkApiTest {
    @Autowired
    private People people;

    @Autowired
    private PlannedSeries planned;

    @Autowired
    private Shooting shooting;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;
    private String api;

    @BeforeEach
    void aSeriesWithAPlan() {
        owner = people.owner();
        series = planned.open(owner, "巷口", PlannedSeries.script(2));
        api = "/api/v1/series/" + series.id() + "/reworks";
    }

    @Test
    void rainIsAnsweredByThreeWaysOfWhichOneIsTakenOnce() throws Exception {
        String rework = api + "/" + ask(Map.of("what", "RAIN", "from", firstDate()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(owner, get(rework)).hasNonNull("result"));

        JsonNode result = json(owner, get(rework)).get("result");
        assertThat(result.get("forced").size()).isPositive();
        assertThat(result.get("offers")
                        .valueStream()
                        .map(offer -> offer.get("kind").asString()))
                .containsExactly("FEWEST_CHANGES", "BALANCED", "CHEAPEST");
        perform(owner, post(rework + "/taken"), Map.of("kind", "FEWEST_CHANGES"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(board().version()));
        assertThat(board().plan().daysByStrip())
                .doesNotContainEntry("1-3", board().plan().days().getFirst().key());
        perform(owner, post(rework + "/taken"), Map.of("kind", "FEWEST_CHANGES"))
                .andExpect(status().isConflict());
        perform(owner, delete(rework)).andExpect(status().isNotFound());
    }

    @Test
    void anOrderThatSaysTooLittleIsToldWhatIsMissing() throws Exception {
        perform(owner, post(api), Map.of("what", "PERFORMER", "from", firstDate()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:rework-not-whole"))
                .andExpect(jsonPath("$.detail").value(containsString("演员")));
        perform(owner, post(api), Map.of("what", "RAIN", "from", firstDate(), "spareDays", -1))
                .andExpect(status().isBadRequest());
        perform(owner, post(api), Map.of("what", "SNOW", "from", firstDate())).andExpect(status().isBadRequest());
        perform(owner, post(api), Map.of("what", "SLOW", "from", firstDate(), "strips", List.of()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoMayNotPlanAndWhoDoesNotBelongHereLearnNothing() throws Exception {
        String id = ask(Map.of("what", "LOST", "from", firstDate()));
        SignedIn stranger = people.owner();

        perform(people.colleague(owner, Role.READER), get(api + "/" + id)).andExpect(status().isForbidden());
        perform(stranger, get(api + "/" + id)).andExpect(status().isNotFound());
        perform(stranger, post(api + "/" + id + "/taken"), Map.of("kind", "CHEAPEST"))
                .andExpect(status().isNotFound());
    }

    private String firstDate() {
        return board().plan().days().getFirst().date().toString();
    }

    private Board board() {
        return shooting.find(series.id()).orElseThrow();
    }

    private String ask(Map<String, Object> order) throws Exception {
        ResultActions asked = perform(owner, post(api), order).andExpect(status().isAccepted());
        return read(asked).get("id").asString();
    }

    private JsonNode json(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return read(perform(who, request).andExpect(status().isOk()));
    }

    private static JsonNode read(ResultActions answer) throws Exception {
        return JsonMapper.shared()
                .readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions perform(SignedIn who, MockHttpServletRequestBuilder request, Map<String, Object> body)
            throws Exception {
        return perform(
                who,
                request.contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(body)));
    }

    private ResultActions perform(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        var token = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        return browser.perform(request.with(authentication(token)).with(csrf()));
    }
}
