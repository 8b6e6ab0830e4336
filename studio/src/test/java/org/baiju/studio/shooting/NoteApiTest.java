package org.baiju.studio.shooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@StudioTest
class NoteApiTest {
    private static final LocalDate START = LocalDate.of(2026, 12, 1);
    private static final String SCRIPT = "《巷口》\n\n第1集\n\n1-1 日 内 面馆\n人物：周桂香\n△下面。\n\n1-2 日 内 面馆\n人物：周桂香\n△收摊。\n";

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Shooting shooting;

    @Autowired
    private ProductionNotes notes;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;
    private String api;

    @BeforeEach
    void aSeriesWithItsFirstPlan() {
        owner = people.owner();
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(StandardCharsets.UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", START, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(series.id()).isPresent());
        api = "/api/v1/series/" + series.id() + "/strip-notes";
    }

    @Test
    void whatIsSaidIsAnsweredListedAndSeenOnTheBoard() throws Exception {
        say(owner, Map.of("1-1", 0), Map.of("minutes", 45, "day", Map.of("date", "2026-12-03")), "MINUTES", "DAY")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$['1-1'].version").value(1))
                .andExpect(jsonPath("$['1-1'].minutes").value(45));
        perform(owner, get(api))
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$['1-1'].day.date").value("2026-12-03"))
                .andExpect(jsonPath("$['1-1'].by").value("周巷生"));
        String board = "/api/v1/series/" + series.id() + "/boards/"
                + shooting.find(series.id()).orElseThrow().head().id();
        perform(owner, get(board))
                .andExpect(jsonPath("$.strips['1-1'].minutes").value(45))
                .andExpect(jsonPath("$.strips['1-1'].usualMinutes").isNumber())
                .andExpect(jsonPath("$.strips['1-1'].wishedDay").value("2026-12-03"))
                .andExpect(jsonPath("$.strips['1-2'].notOn").isEmpty())
                .andExpect(jsonPath("$.made.byMe").value(true))
                .andExpect(jsonPath("$.conflicts[*].rule").value(hasItem("plan.wished-day")));
    }

    @Test
    void aStaleVersionIsToldWhoChangedWhatToWhat() throws Exception {
        SignedIn colleague = people.colleague(owner, Role.ASSISTANT_DIRECTOR);
        say(colleague, Map.of("1-1", 0), Map.of("minutes", 50), "MINUTES").andExpect(status().isOk());

        say(owner, Map.of("1-1", 0, "1-2", 0), Map.of("minutes", 70), "MINUTES")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:notes-changed"))
                .andExpect(jsonPath("$.detail").value(containsString("同事")))
                .andExpect(jsonPath("$.notes['1-1'].minutes").value(50))
                .andExpect(jsonPath("$.notes['1-2']").doesNotExist());
        assertThat(notes.map(series.id())).containsOnlyKeys("1-1");
    }

    @Test
    void contradictionsAndUnknownScenesAreNamed() throws Exception {
        say(owner, Map.of("9-9", 0), Map.of("minutes", 50), "MINUTES")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("9-9")));
        var both = Map.of("day", Map.of("date", "2026-12-03"), "notOn", List.of("2026-12-03"));
        say(owner, Map.of("1-1", 0), both, "DAY", "NOT_ON")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("2026-12-03")));
        assertThat(notes.map(series.id())).isEmpty();
    }

    @Test
    void whatIsBeyondTheLimitsIsRefused() throws Exception {
        Map<String, Integer> one = Map.of("1-1", 0);
        refused(one, Map.of("minutes", 0), "MINUTES");
        refused(one, Map.of("minutes", 1441), "MINUTES");
        refused(one, Map.of("storyDay", "长".repeat(41)), "STORY_DAY");
        refused(one, Map.of("storyDay", "D\u0000"), "STORY_DAY");
        refused(one, Map.of("remark", "长".repeat(501)), "REMARK");
        refused(
                one,
                Map.of("tags", IntStream.range(0, 9).mapToObj(i -> "标签" + i).toList()),
                "TAGS");
        refused(one, Map.of("tags", List.of("长".repeat(31))), "TAGS");
        refused(
                one,
                Map.of(
                        "notOn",
                        IntStream.range(0, 61)
                                .mapToObj(i -> START.plusDays(i).toString())
                                .toList()),
                "NOT_ON");
        refused(one, Map.of("day", Map.of("date", "2026-12-03", "unit", 5)), "DAY");
        refused(one, Map.of("minutes", 5), "FLY");
        refused(one, Map.of("minutes", 5));
        refused(Map.of(), Map.of("minutes", 5), "MINUTES");
        refused(Map.of("1-1", -1), Map.of("minutes", 5), "MINUTES");
        refused(
                IntStream.range(0, 201).boxed().collect(Collectors.toMap(i -> "k" + i, _ -> 0)),
                Map.of("minutes", 5),
                "MINUTES");
        say(owner, one, Map.of("day", Map.of("date", "9999-12-03")), "DAY")
                .andExpect(status().isUnprocessableContent());
        assertThat(notes.map(series.id())).isEmpty();
    }

    @Test
    void theTextsOfPeopleAreKeptWithTheirLines() throws Exception {
        say(owner, Map.of("1-1", 0), Map.of("remark", " 等雨\n带两把伞 ", "tags", List.of(" 雨戏 ")), "REMARK", "TAGS")
                .andExpect(jsonPath("$['1-1'].remark").value("等雨\n带两把伞"))
                .andExpect(jsonPath("$['1-1'].tags").value(contains("雨戏")));
    }

    @Test
    void whoMayNotPlanMayOnlyReadAndStrangersFindNothing() throws Exception {
        SignedIn reader = people.colleague(owner, Role.READER);
        perform(reader, get(api)).andExpect(status().isOk());
        say(reader, Map.of("1-1", 0), Map.of("minutes", 5), "MINUTES").andExpect(status().isForbidden());
        perform(people.owner(), get(api)).andExpect(status().isNotFound());
        say(people.owner(), Map.of("1-1", 0), Map.of("minutes", 5), "MINUTES").andExpect(status().isNotFound());
        assertThat(notes.map(series.id())).isEmpty();
    }

    private void refused(Map<String, Integer> versions, Map<String, Object> said, String... parts) throws Exception {
        say(owner, versions, said, parts).andExpect(status().isBadRequest());
    }

    private ResultActions say(SignedIn who, Map<String, Integer> versions, Map<String, ?> said, String... parts)
            throws Exception {
        var body = new HashMap<String, Object>(said);
        body.put("versions", versions);
        body.put("parts", List.of(parts));
        return perform(
                who,
                post(api)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(body)));
    }

    private ResultActions perform(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())))
                        .with(csrf()));
    }
}
