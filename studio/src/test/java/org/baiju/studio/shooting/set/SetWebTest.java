package org.baiju.studio.shooting.set;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.set.DailyReports.State;
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

/** The set, the daily report and the hours at the door of the studio. */
@StudioTest
class SetWebTest {
    private static final String SCRIPT = "《巷口》\n\n第1集\n\n1-1 日 内 面馆\n人物：周桂香\n△下面。\n\n1-2 日 内 面馆\n人物：周桂香\n△收摊。\n";

    @Autowired
    private People accounts;

    @Autowired
    private Writing writing;

    @Autowired
    private Shooting shooting;

    @Autowired
    private Casting casting;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private DailyReports reports;

    @Autowired
    private TimeRecords records;

    @Autowired
    private StudioClock clock;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private SignedIn actress;
    private Series series;
    private LocalDate date;
    private UUID person;
    private String home;

    /** A tap as a phone sends it. */
    private record Tapped(Map<String, Object> fields) {}

    @BeforeEach
    void aShootingDay() {
        owner = accounts.owner();
        actress = accounts.colleague(owner, Role.READER);
        date = clock.today().minusDays(7);
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", date, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(series.id()).isPresent());
        var details =
                new Person.Details("=孙秀兰", "", actress.login(), null, 0, null, null, 0, 0, "", List.of(), List.of());
        person = register.add(owner, details).id();
        casting.cast(owner, series, casting.version(series.id()), "周桂香", person);
        home = "/series/" + series.id() + "/set/" + date;
    }

    @Test
    void aBatchIsRecordedOnceAndAnsweredTapByTap() throws Exception {
        var good = tap("SHOT", "09:00", Map.of("scene", "1-1"));
        var bad = tap("SHOT", "09:05", Map.of("scene", "9-9"));

        send(owner, good, bad)
                .andExpect(jsonPath("$.results[0].outcome").value("RECORDED"))
                .andExpect(jsonPath("$.results[1].outcome").value("REFUSED"))
                .andExpect(jsonPath("$.results[1].sentence").value(containsString("9-9")))
                .andExpect(jsonPath("$.day.scenes[0].state").value("SHOT"));
        send(owner, good).andExpect(jsonPath("$.results[0].outcome").value("KNOWN"));
    }

    @Test
    void whoStandsBehindTheCameraIsNamedByTheirJobInWords() throws Exception {
        UUID assistant = register.add(owner, Person.Details.of("李通告", "")).id();
        casting.appoint(
                owner, series, casting.version(series.id()), assistant, new Engagement.Post("", "ASSISTANT_DIRECTOR"));

        perform(owner, get("/api/v1" + home))
                .andExpect(jsonPath("$.people[?(@.name == '李通告')].does[0]").value("副导演"));
    }

    @Test
    void batchesHaveALimitAndTapsMustBeWhole() throws Exception {
        var many = new ArrayList<Tapped>();
        for (int i = 0; i <= OnSet.BATCH_MAX; i++) {
            many.add(tap("CALL", "07:00", Map.of()));
        }
        perform(owner, json(many)).andExpect(status().isBadRequest());
        send(owner, tap("DANCE", "07:00", Map.of())).andExpect(status().isBadRequest());
        send(owner, tap("INCIDENT", "07:00", Map.of("note", "长".repeat(501)))).andExpect(status().isBadRequest());
        perform(owner, get("/api/v1/series/" + series.id() + "/set/1066-10-14"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoMayOnlyReadMayNotTapSubmitOrApprove() throws Exception {
        SignedIn assistant = accounts.colleague(owner, Role.ASSISTANT_DIRECTOR);
        perform(actress, get(home))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("on-set")));
        send(actress, tap("CALL", "07:00", Map.of())).andExpect(status().isForbidden());
        perform(actress, post(home + "/report/submit").param("sha256", sha256()))
                .andExpect(status().isForbidden());
        send(assistant, tap("CALL", "07:00", Map.of())).andExpect(status().isOk());
        perform(assistant, approval(sha256())).andExpect(status().isForbidden());
        perform(actress, get("/series/" + series.id() + "/hours")).andExpect(status().isForbidden());
        perform(accounts.owner(), get(home)).andExpect(status().isNotFound());
    }

    @Test
    void theSetOpensOnTheDayThatIsNext() throws Exception {
        perform(owner, get("/series/" + series.id() + "/set")).andExpect(redirectedUrl(home));
    }

    @Test
    void aReportIsSubmittedThenApprovedAndACorrectionMakesItADraftAgain() throws Exception {
        send(owner, tap("SHOT", "09:00", Map.of("scene", "1-1")));
        perform(owner, approval(sha256()));
        assertThat(state()).isEqualTo(State.DRAFT);
        perform(owner, post(home + "/report/submit").param("sha256", sha256()));
        assertThat(state()).isEqualTo(State.SUBMITTED);
        perform(owner, approval(sha256()));
        assertThat(state()).isEqualTo(State.APPROVED);
        String signed = sha256();

        send(owner, tap("DELAY", "10:00", Map.of("number", 20, "note", "下雨")));

        assertThat(state()).isEqualTo(State.DRAFT);
        assertThat(reports.find(series.id(), date).signatures())
                .hasSize(2)
                .allMatch(signature -> signature.sha256().equals(signed));
        perform(owner, get(home + "/report"))
                .andExpect(content().string(containsString("签的是旧内容")))
                .andExpect(content().string(containsString("下雨")));
        perform(owner, approval(signed));
        assertThat(state()).isEqualTo(State.DRAFT);
    }

    @Test
    void aDrawingThatIsNoneIsRefused() throws Exception {
        perform(
                        owner,
                        post(home + "/report/approve")
                                .param("sha256", sha256())
                                .param("name", "王")
                                .param("drawing", "\"><x"))
                .andExpect(status().isUnprocessableContent());
        perform(owner, post(home + "/report/approve").param("sha256", sha256()).param("name", " "))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theReportCountsWhatWasScheduledShotAndLeft() throws Exception {
        send(
                owner,
                tap("TAKE", "08:50", Map.of("scene", "1-1", "number", 1, "good", true)),
                tap("SHOT", "09:00", Map.of("scene", "1-1")),
                tap("EXTRAS", "09:00", Map.of("number", 12)),
                tap("IN", "07:00", Map.of("person", person.toString())),
                tap("MEAL_FROM", "12:00", Map.of()),
                tap("MEAL_TO", "12:45", Map.of()),
                tap("OUT", "17:00", Map.of("person", person.toString())));

        DailyReport report = reports.report(series.id(), date);
        assertThat(report.whole().scenes()).isEqualTo(2);
        assertThat(report.today().scenes()).isEqualTo(1);
        assertThat(report.left().scenes()).isEqualTo(1);
        assertThat(report.extras()).isEqualTo(12);
        assertThat(report.people().getFirst().minutes()).isEqualTo(10 * 60 - 45);
        assertThat(report.firstShot()).isEqualTo(date.atTime(8, 50));
        assertThat(reports.progress(series.id()).orElseThrow().end()).isEqualTo(date.plusDays(1));
    }

    @Test
    void theReportIsPrintedAsPdfAndWorkbook() throws Exception {
        send(owner, tap("SHOT", "09:00", Map.of("scene", "1-1")));

        byte[] pdf = perform(owner, get(home + "/report.pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        byte[] sheet = perform(owner, get(home + "/report.xlsx"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(pdf).startsWith("%PDF".getBytes(US_ASCII));
        assertThat(sheet).startsWith("PK".getBytes(US_ASCII));
    }

    @Test
    void somebodySignsTheirOwnHoursAndTakesThemAlong() throws Exception {
        send(
                owner,
                tap("IN", "07:00", Map.of("person", person.toString())),
                tap("OUT", "17:00", Map.of("person", person.toString())));
        String mine = "/series/" + series.id() + "/hours/mine";
        String hash = records.find(series.id(), person).orElseThrow().sha256();

        perform(actress, get(mine)).andExpect(content().string(containsString("孙秀兰")));
        perform(actress, post(mine + "/sign").param("sha256", hash).param("name", "孙秀兰"));

        assertThat(records.find(series.id(), person).orElseThrow().isSigned()).isTrue();
        perform(actress, get(mine + ".csv"))
                .andExpect(content().string(containsString("\"600\"")))
                .andExpect(content().string(containsString("\"'=孙秀兰\"")));
        send(owner, tap("OUT", "18:00", Map.of("person", person.toString())));
        assertThat(records.find(series.id(), person).orElseThrow().isSigned()).isFalse();
        perform(accounts.colleague(owner, Role.READER), get(mine + ".csv")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder approval(String sha256) {
        return post(home + "/report/approve")
                .param("sha256", sha256)
                .param("name", "王导")
                .param("drawing", "M1 2L30 40");
    }

    private String sha256() {
        return reports.find(series.id(), date).sha256();
    }

    private State state() {
        return reports.find(series.id(), date).state();
    }

    private Tapped tap(String kind, String time, Map<String, Object> rest) {
        var tap = new LinkedHashMap<String, Object>(rest);
        tap.put("id", UUID.randomUUID().toString());
        tap.put("kind", kind);
        tap.put(
                "at",
                date.atTime(LocalTime.parse(time))
                        .atZone(clock.zone())
                        .toInstant()
                        .toString());
        return new Tapped(tap);
    }

    private ResultActions send(SignedIn who, Tapped... taps) throws Exception {
        return perform(who, json(List.of(taps)));
    }

    private MockHttpServletRequestBuilder json(List<Tapped> taps) {
        return post("/api/v1" + home + "/taps")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared()
                        .writeValueAsBytes(Map.of(
                                "sentAt",
                                Instant.now().toString(),
                                "taps",
                                taps.stream().map(Tapped::fields).toList())));
    }

    private ResultActions perform(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())))
                        .with(csrf()));
    }
}
