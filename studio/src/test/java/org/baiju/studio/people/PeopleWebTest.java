package org.baiju.studio.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.Places;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The pages and the interface for programs, of people and places. */
@StudioTest
class PeopleWebTest {
    private static final String SCRIPT = "《巷口》\n\n第1集\n\n1-1 日 内 面馆\n人物：周桂香、朵朵\n△下面。\n";

    @Autowired
    private org.baiju.studio.People accounts;

    @Autowired
    private PeopleRegister people;

    @Autowired
    private Casting casting;

    @Autowired
    private Places places;

    @Autowired
    private Writing writing;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;
    private String home;

    @BeforeEach
    void aSeriesWithAScript() {
        owner = accounts.owner();
        var brought = (Brought.Accepted) writing.bringText(owner, "巷口.txt", SCRIPT);
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();
        home = "/series/" + series.id();
    }

    private MockHttpServletResponse ask(SignedIn who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return browser.perform(request.with(
                                authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(SignedIn who, String address) throws Exception {
        MockHttpServletResponse answer = ask(who, MockMvcRequestBuilders.get(URI.create(address)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse post(SignedIn who, String address, Map<String, String> form) throws Exception {
        var request = MockMvcRequestBuilders.post(URI.create(address));
        form.forEach(request::param);
        return ask(who, request);
    }

    private MockHttpServletResponse put(String address, String json) throws Exception {
        return ask(
                owner,
                MockMvcRequestBuilders.request(HttpMethod.PUT, URI.create(address))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json));
    }

    private Person child() throws Exception {
        var form = Map.of(
                "name",
                "赵小溪",
                "phone",
                "13800000001",
                "birthDate",
                "2018-05-01",
                "guardian",
                "赵大江",
                "dayFee",
                "1,200元",
                "away",
                "12月3日-12月5日（期末考试）");
        assertThat(post(owner, "/people", form).getStatus()).isEqualTo(302);
        Person child = people.listByName(owner.getOrganisation(), "赵小溪").getFirst();
        casting.cast(owner, series, casting.version(series.id()), "朵朵", child.id());
        return child;
    }

    @Test
    void rolesAreCastBesideTheirScenes() throws Exception {
        assertThat(page(owner, home + "/people")).contains("周桂香", "朵朵", "1 场");
        post(owner, home + "/people", Map.of("version", "0", "role-0", "周桂香", "name-0", "孙秀兰"));

        assertThat(casting.mapNames(series.id())).isEqualTo(Map.of("周桂香", "孙秀兰"));
        assertThat(page(owner, home + "/people")).contains("孙秀兰");
    }

    @Test
    void whoMayNotSeePersonalDataSeesNamesOnly() throws Exception {
        Person child = child();
        SignedIn writer = accounts.colleague(owner, Role.WRITER);

        for (String address : List.of(home + "/people", "/people", "/api/v1/people", "/api/v1" + home + "/people")) {
            assertThat(page(writer, address))
                    .as(address)
                    .contains("赵小溪")
                    .doesNotContain("13800000001", "2018", "1,200", "120000", "赵大江");
        }
        for (String address : List.of(
                "/people/" + child.id(),
                home + "/people/" + child.id(),
                home + "/people.xlsx",
                "/api/v1/people/" + child.id(),
                "/api/v1" + home + "/cast",
                "/api/v1" + home + "/consents")) {
            assertThat(ask(writer, MockMvcRequestBuilders.get(URI.create(address)))
                            .getStatus())
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    void aMinorWithoutAConsentStandsOutUntilThePaperIsThere() throws Exception {
        Person child = child();
        assertThat(page(owner, home + "/people")).contains("缺同意书");
        assertThat(page(owner, home + "/people/" + child.id())).contains("期末考试", "同意书");

        var paper = new MockMultipartFile(
                "paper", "同意书.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        var request = MockMvcRequestBuilders.multipart(URI.create(home + "/people/" + child.id() + "/consents"))
                .file(paper);
        request.param("guardian", "赵大江").param("from", "2026-12-01").param("to", "2026-12-31");
        assertThat(ask(owner, request).getStatus()).isEqualTo(302);

        assertThat(page(owner, home + "/people")).contains("有同意书").doesNotContain("缺同意书");
        String shown = page(owner, home + "/people/" + child.id());
        assertThat(shown).contains("同意书.pdf", "赵大江");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldWithWhatWasTyped() throws Exception {
        MockHttpServletResponse answer =
                post(owner, "/people", Map.of("name", "孙秀兰", "dayFee", "面议", "away", "看情况", "birthDate", "3018-01-01"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("面议", "看情况", "dayFee-wrong", "away-wrong", "birthDate-wrong");
        assertThat(people.listByName(owner.getOrganisation(), "孙秀兰")).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsSeesWhatChanged() throws Exception {
        Person child = child();
        post(owner, "/people/" + child.id(), Map.of("version", "1", "name", "赵小溪", "phone", "13900000009"));

        MockHttpServletResponse late =
                post(owner, "/people/" + child.id(), Map.of("version", "1", "name", "赵小溪", "phone", "137"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("13900000009", "137");

        MockHttpServletResponse program = put(
                "/api/v1/people/" + child.id(),
                "{\"name\": \"赵小溪\", \"phone\": \"137\", \"travelMinutes\": 0, \"dayFee\": 0, \"holdFee\": 0, \"version\": 1}");
        assertThat(program.getStatus()).isEqualTo(409);
        assertThat(program.getContentAsString(StandardCharsets.UTF_8)).contains("fields-changed-meanwhile", "phone");
    }

    @Test
    void theFormKeepsTheGuardiansThatItDoesNotShow() throws Exception {
        var guardians = List.of(new Person.Guardian("赵大江", "139", "父亲"), new Person.Guardian("李梅", "136", "母亲"));
        Person child = people.add(
                owner, new Person.Details("赵小溪", "", "", null, 0, null, null, 0, 0, "", List.of(), guardians));
        post(owner, "/people/" + child.id(), Map.of("version", "1", "name", "赵小溪", "guardian", "赵大河"));

        assertThat(people.find(owner.getOrganisation(), child.id())
                        .orElseThrow()
                        .details()
                        .guardians())
                .extracting(Person.Guardian::name)
                .containsExactly("赵大河", "李梅");
    }

    @Test
    void aRemovedPersonCanBePutBack() throws Exception {
        Person person = people.add(owner, Person.Details.of("孙秀兰", ""));
        post(owner, "/people/" + person.id() + "/remove", Map.of());
        assertThat(page(owner, "/people")).doesNotContain("孙秀兰");

        post(owner, "/people/" + person.id() + "/put-back", Map.of());
        assertThat(page(owner, "/people")).contains("孙秀兰");
    }

    @Test
    void aTableOfPeopleIsBroughtAfterALook() throws Exception {
        String next = bring(home + "/people/import", "角色,姓名,日薪\n周桂香,孙秀兰,面议\n");
        String look = page(owner, next);
        assertThat(look).contains("孙秀兰", "C2", "面议");
        String mark = look.replaceAll("(?s).*name=\"mark\" value=\"([^\"]*)\".*", "$1");

        post(owner, next, Map.of("mark", mark));
        assertThat(casting.mapNames(series.id())).isEqualTo(Map.of("周桂香", "孙秀兰"));
    }

    @Test
    void aTableOfPeopleSaysWhichOfItsRolesTheScriptDoesNotHave() throws Exception {
        String look = page(owner, bring(home + "/people/import", "角色,姓名\n周桂香,孙秀兰\n无此人,程远\n"));

        assertThat(look).contains("没有这些角色：无此人。").doesNotContain("没有这些角色：周桂香");
    }

    @Test
    void aTableOfPlacesIsBroughtAfterALook() throws Exception {
        String next = bring(home + "/places/import", "场地,剧本地点,日租\n老里份,面馆,1.5万\n");
        String look = page(owner, next);
        String mark = look.replaceAll("(?s).*name=\"mark\" value=\"([^\"]*)\".*", "$1");
        post(owner, next, Map.of("mark", mark));

        assertThat(page(owner, home + "/places")).contains("面馆", "老里份", "15,000");
        assertThat(ask(owner, MockMvcRequestBuilders.get(URI.create(home + "/places.xlsx")))
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    private String bring(String address, String table) throws Exception {
        var file = new MockMultipartFile("table", "表.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse answer =
                ask(owner, MockMvcRequestBuilders.multipart(URI.create(address)).file(file));
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithItsRemedy() throws Exception {
        var file = new MockMultipartFile("table", "表.xlsx", "text/csv", new byte[] {'P', 'K', 3, 4, 9, 9});
        for (String where : List.of("/people/import", "/places/import")) {
            MockHttpServletResponse answer = ask(
                    owner,
                    MockMvcRequestBuilders.multipart(URI.create(home + where)).file(file));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("另存为");
        }
    }

    @Test
    void placesAreAddedChosenAndMeasured() throws Exception {
        var form = Map.of("name", "老里份", "position", "114.31, 30.59", "openings", "周一至周五 9:00-21:00", "dayFee", "1.5万");
        assertThat(post(owner, "/places", form).getStatus()).isEqualTo(302);
        assertThat(post(owner, "/places", Map.of("name", "二号棚")).getStatus()).isEqualTo(302);
        assertThat(post(owner, "/places", Map.of("name", "二号棚")).getStatus()).isEqualTo(422);
        Place lane = places.findByName(owner.getOrganisation(), "老里份").orElseThrow();
        Place stage = places.findByName(owner.getOrganisation(), "二号棚").orElseThrow();
        assertThat(lane.details().latitude()).isEqualTo(30.59);

        post(
                owner,
                home + "/places/uses",
                Map.of("scriptPlace", "面馆", "place", lane.id().toString()));
        post(
                owner,
                home + "/places/covers",
                Map.of("place", lane.id().toString(), "cover", stage.id().toString()));
        post(owner, home + "/places/ways", Map.of(stage.id() + "_" + lane.id(), "40分钟"));
        MockHttpServletResponse late = post(
                owner,
                home + "/places/uses",
                Map.of("scriptPlace", "面馆", "was", "", "place", stage.id().toString()));
        assertThat(late.getStatus()).isEqualTo(302);
        assertThat(places.mapUses(series.id())).containsEntry("面馆", lane.id());

        assertThat(places.listWays(series.id())).hasSize(1);
        assertThat(page(owner, home + "/places")).contains("老里份", "二号棚", "value=\"40\"");
        assertThat(page(owner, "/api/v1" + home + "/places")).contains("\"minutes\":40", "面馆");
        assertThat(page(owner, "/places?words=里份")).contains("老里份").doesNotContain("二号棚");
        assertThat(page(owner, "/places/" + lane.id())).contains("30.59");
    }

    @Test
    void aPlaceThatProgramsWriteHasItsLimits() throws Exception {
        MockHttpServletResponse answer = ask(
                owner,
                MockMvcRequestBuilders.post(URI.create("/api/v1/places"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"name\": \"老里份\", \"latitude\": 300, \"longitude\": 0, \"dayFee\": 0, \"hourFee\": 0, \"version\": 0}"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("latitude", "300");
    }
}
