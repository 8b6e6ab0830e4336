package org.baiju.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.baiju.finding.TextEdit;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.account.Tokens;
import org.baiju.studio.money.Wallets;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.PlaceSaved;
import org.baiju.studio.place.Places;
import org.baiju.studio.platform.JobRequest;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Comments;
import org.baiju.studio.writing.Desk;
import org.baiju.studio.writing.WorkingText;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route as the owner of another organisation: nothing of the first one may come to light or change. */
@StudioTest
class StrangerTest {
    /** A title that stands nowhere else, so that any answer with it is a leak. */
    private static final String TITLE = "只有自己人知道的剧名";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private MockMvc browser;

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Desk desk;

    @Autowired
    private Comments comments;

    @Autowired
    private Wallets wallets;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PeopleRegister cast;

    @Autowired
    private Casting casting;

    @Autowired
    private Consents consents;

    @Autowired
    private Places places;

    private final Map<String, String> ids = new HashMap<>();
    private SignedIn owner;
    private SignedIn stranger;

    private record Route(HttpMethod method, String pattern) {}

    @BeforeEach
    void anOrganisationWithOneOfEverything() {
        owner = people.owner();
        stranger = people.owner();
        Series series = openSeries(owner);
        var waiting = (Brought.Accepted) writing.bring(owner, "waiting.txt", script());
        people.bearer(owner);
        var purchase = (Wallets.Purchase.Begun) wallets.begin(owner, 60, "k");
        ids.put("series", series.id().toString());
        ids.put("release", series.id().toString());
        ids.put("intake", waiting.intake().toString());
        ids.put("member", people.colleague(owner, Role.POST).person().toString());
        ids.put("token", tokens.list(owner.person()).getFirst().id().toString());
        ids.put("payment", purchase.payment().id().toString());
        ids.put(
                "job",
                jobs.submit(JobRequest.of("test.nobody-does-it", owner.getOrganisation(), TITLE, "{}"))
                        .toString());
        ids.put("date", "2026-12-01");
        ids.put("episode", "1");
        ids.put("draft", "1");
        desk.restore(owner, series, writing.findDraft(series.id(), 1).orElseThrow());
        castAndPlaces(series);
        ids.put("comment", commentOf(series));
        ids.put("revision", revisionOf(series));
    }

    @Test
    void noRouteAnswersAnotherOrganisationsThings() throws Exception {
        var leaks = new ArrayList<String>();
        for (Route route : ourRoutes()) {
            MockHttpServletResponse answer = call(route, stranger);
            boolean refused = answer.getStatus() >= 400 && answer.getStatus() < 500;
            boolean tells = answer.getContentAsString(StandardCharsets.UTF_8).contains(TITLE);
            if (tells || (namesSomething(route) && !refused)) {
                leaks.add("%s %s → %d%s"
                        .formatted(
                                route.method(), route.pattern(), answer.getStatus(), tells ? ", with the title" : ""));
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void theWalkReachesTheRoutes() {
        assertThat(ourRoutes())
                .hasSizeGreaterThan(50)
                .anyMatch(route -> route.pattern().contains("{series}"));
    }

    private List<Route> ourRoutes() {
        var found = new ArrayList<Route>();
        routes.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.baiju")) {
                for (String pattern : mapping.getPatternValues()) {
                    for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                        found.add(new Route(verb.asHttpMethod(), pattern));
                    }
                }
            }
        });
        return found;
    }

    private MockHttpServletResponse call(Route route, SignedIn caller) throws Exception {
        String address = VARIABLE.matcher(route.pattern())
                .replaceAll(variable ->
                        ids.getOrDefault(variable.group(1), UUID.randomUUID().toString()));
        var request = MockMvcRequestBuilders.request(route.method(), URI.create(address))
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of())))
                .with(csrf())
                .header("Idempotency-Key", "stranger")
                .header("Tus-Resumable", "1.0.0")
                .param("version", "1")
                .param("roles", "OWNER")
                .param("disabled", "true")
                .param("title", "偷来的")
                .param("startsOn", "2026-12-01")
                .param("start", "2026-12-01")
                .param("strip", "1-1")
                .param("paid", "true")
                .param("intake", ids.getOrDefault("intake", ""))
                .param("freeEpisodes", "3")
                .param("coinsPerEpisode", "10")
                .param("name", "偷来的")
                .param("job", "导演")
                .param("from", "2026-12-01")
                .param("to", "2026-12-02")
                .param("scriptPlace", "面馆")
                .param("place", ids.getOrDefault("place", ""));
        if (route.pattern().startsWith("/api/")) {
            request.contentType(MediaType.APPLICATION_JSON).content("""
                    {"intake": "%s", "title": "偷来的", "startsOn": "2026-12-01", "start": "2026-12-01", "paid": true,
                     "coins": 10, "version": 0, "freeEpisodes": 3, "coinsPerEpisode": 10,
                     "name": "偷来的", "role": "周桂香", "job": "导演", "scriptPlace": "面馆", "dayFee": 0, "hourFee": 0,
                     "holdFee": 0, "travelMinutes": 0, "person": "%s", "one": "%s", "other": "%s"}
                    """.formatted(
                            ids.getOrDefault("intake", ""),
                            ids.getOrDefault("person", ""),
                            ids.getOrDefault("place", ""),
                            UUID.randomUUID()));
        }
        return browser.perform(request).andReturn().getResponse();
    }

    /** Whether the address names one thing of the first organisation. */
    private boolean namesSomething(Route route) {
        return VARIABLE.matcher(route.pattern())
                .results()
                .anyMatch(variable -> ids.containsKey(variable.group(1)) || "upload".equals(variable.group(1)));
    }

    private void castAndPlaces(Series series) {
        Person child = cast.add(owner, Person.Details.of(TITLE, ""));
        casting.cast(owner, series, casting.version(series.id()), "周桂香", child.id());
        var paper = new Consents.Paper(TITLE, DateSpan.on(series.startsOn()), "a.pdf", "%PDF-".getBytes(UTF_8));
        var consent = (Consents.Outcome.Done) consents.give(owner, series, child.id(), paper);
        ids.put("person", child.id().toString());
        ids.put("consent", consent.consent().toString());
        var details = new Place.Details(
                TITLE, "", null, null, ZoneOffset.UTC, 0, 0, "", "", "", "", "", List.of(), List.of());
        ids.put(
                "place",
                ((PlaceSaved.Done) places.add(owner, details)).place().id().toString());
    }

    private String commentOf(Series series) {
        var comment = (Comments.Outcome.Done) comments.add(owner, series.id(), new Comments.Words(0, "排队"), TITLE);
        return comment.comment().id().toString();
    }

    private String revisionOf(Series series) {
        var edit = new TextEdit(0, 0, TITLE);
        var change = new WorkingText.Change(2, UUID.randomUUID(), List.of(edit));
        assertThat(desk.change(owner, series.id(), change)).containsInstanceOf(WorkingText.Outcome.Saved.class);
        return desk.listRevisions(series.id()).getFirst().id().toString();
    }

    private Series openSeries(SignedIn owner) {
        var brought = (Brought.Accepted) writing.bring(owner, "script.txt", script());
        return writing.open(owner, brought.intake(), new Writing.Opening(TITLE, LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();
    }

    private static byte[] script() {
        return """
                《巷口》

                第1集 开门

                1-1 日 内 面馆
                人物：周桂香、陈小满
                △周桂香把面下进锅里。
                周桂香：排队。
                """.getBytes(StandardCharsets.UTF_8);
    }
}
