package org.baiju.studio.shooting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Strip;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.CallSheets.Draft;
import org.baiju.studio.shooting.CallSheets.Publishing;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Plans that leave the studio and come back, and the scenes of a day on paper. */
@StudioTest
class PlanExchangeTest {
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香、陈小满
            △周桂香把面下进锅里。
            周桂香：这碗面不收钱。

            1-2 日 内 面馆
            人物：陈小满
            △陈小满数碗。
            陈小满：一共八只。

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
    private CallSheets sheets;

    @Autowired
    private SheetLinks links;

    @Autowired
    private Casting casting;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private MockMvc browser;

    @Autowired
    private StudioClock clock;

    private LocalDate start;
    private SignedIn owner;
    private Series series;
    private String home;

    @BeforeEach
    void aSeriesWithAPlan() {
        start = clock.today().plusDays(30);
        owner = people.owner();
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", start, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(series.id()).isPresent());
        home = "/series/" + series.id();
    }

    @ParameterizedTest
    @CsvSource({
        "plan.xlsx, PK",
        "one-liner.xlsx, PK",
        "day-out-of-days.xlsx, PK",
        "one-liner.pdf, %PDF",
        "day-out-of-days.pdf, %PDF",
        "plan.uss?spelling=DOCUMENTS, {",
        "plan.uss?spelling=SCHEMA, {"
    })
    void aBoardLeavesInEveryForm(String paper, String begin) throws Exception {
        MockHttpServletResponse response = as(owner, get(home + "/" + paper));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(response.getContentAsByteArray()).startsWith(begin.getBytes(UTF_8));
    }

    @Test
    void aBoardOfNobodyIsNotFound() throws Exception {
        assertThat(as(owner, get(home + "/plan.csv?board=" + series.id())).getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"plan.csv", "plan.xlsx", "plan.uss"})
    void whatLeavesComesBackAsAScenarioOfTheSamePlan(String paper) throws Exception {
        byte[] file = as(owner, get(home + "/" + paper)).getContentAsByteArray();
        Board before = shot();

        MockHttpServletResponse response = bring(owner, paper, file);

        assertThat(response.getContentAsString()).contains("plan");
        Board scenario = scenario();
        assertThat(scenario.head().name()).isEqualTo("plan");
        assertThat(scenario.head().settings()).isEqualTo(before.head().settings());
        assertThat(scenario.plan().daysByStrip()).isEqualTo(before.plan().daysByStrip());
        assertThat(order(scenario)).isEqualTo(order(before));
        assertThat(shot().version()).isEqualTo(before.version());
    }

    private static List<List<String>> order(Board board) {
        return board.plan().days().stream()
                .filter(day -> !day.strips().isEmpty())
                .map(day -> day.strips().stream().map(Strip::key).toList())
                .toList();
    }

    @Test
    void whatCannotBeUsedIsToldInSentences() throws Exception {
        String csv = "场号,日期\n1-1,%s\n9-9,%s\n1-2,下周\n".formatted(start, start);

        String page = bring(owner, "大计划二稿.csv", csv.getBytes(UTF_8)).getContentAsString();

        assertThat(page).contains("大计划二稿", "剧本里没有第“9-9”场", "A3", "“下周”不是一个日期");
        assertThat(scenario().plan().daysByStrip()).containsOnlyKeys("1-1");
    }

    @Test
    void aFileWithoutAPlanWritesNothing() throws Exception {
        MockHttpServletResponse response = bring(owner, "演员.csv", "角色,姓名\n周桂香,孙秀兰".getBytes(UTF_8));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("没有场号和日期的表格");
        assertThat(shooting.list(series.id())).hasSize(1);
    }

    @Test
    void aNameIsTakenOnlyOnce() throws Exception {
        byte[] csv = "场号,日期\n1-1,%s\n".formatted(start).getBytes(UTF_8);

        bring(owner, "二稿.csv", csv);
        bring(owner, "二稿.csv", csv);

        assertThat(shooting.list(series.id())).hasSize(2);
    }

    @Test
    void whatWouldHarmAChildIsInTheBoneyardBeforeItIsWritten() throws Exception {
        Person child = register.add(
                owner,
                new Person.Details(
                        "赵小溪",
                        "138",
                        "",
                        start.minusYears(6),
                        0,
                        null,
                        null,
                        0,
                        0,
                        "",
                        List.of(),
                        List.of(new Person.Guardian("赵大江", "139", "父亲"))));
        casting.cast(owner, series, casting.version(series.id()), "陈小满", child.id());
        String csv = "场号,日期\n1-1,%s\n1-2,%s\n2-1,%s\n".formatted(start, start, start);

        String page = bring(owner, "没有同意书.csv", csv.getBytes(UTF_8)).getContentAsString();

        assertThat(scenario().plan().daysByStrip()).containsOnlyKeys("2-1");
        assertThat(scenario().judgement().forbidden()).isEmpty();
        assertThat(page).contains("按规则不能这样拍");
    }

    @Test
    void whoMayOnlyReadBringsNothing() throws Exception {
        SignedIn reader = people.colleague(owner, Role.READER);

        assertThat(bring(reader, "二稿.csv", "场号,日期\n1-1,12/3".getBytes(UTF_8)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void theScenesOfADayArePrintedForAllAndForOne() throws Exception {
        Person lead = register.add(owner, Person.Details.of("苏青", "138"));
        casting.cast(owner, series, casting.version(series.id()), "陈小满", lead.id());
        DayKey day = shot().plan().days().getFirst().key();
        String sheet = home + "/call-sheets/" + day.date() + "/1/sides.pdf";

        String all = text(as(owner, get(sheet)));
        String own = text(as(owner, get(sheet).param("person", lead.id().toString())));

        assertThat(all).contains("这碗面不收钱", "一共八只", "灶火熄了").doesNotContain("苏青");
        assertThat(own).contains("这碗面不收钱", "一共八只", "苏青").doesNotContain("灶火熄了");
        assertThat(as(owner, get(sheet).param("person", "nobody")).getStatus()).isEqualTo(404);
    }

    @Test
    void aLinkLeadsToTheOwnScenesOnly() throws Exception {
        Person lead = register.add(owner, Person.Details.of("苏青", "138"));
        casting.cast(owner, series, casting.version(series.id()), "陈小满", lead.id());
        DayKey day = shot().plan().days().getFirst().key();
        Draft draft = sheets.draft(series, day, Locale.CHINESE).orElseThrow();
        var done = (Publishing.Done) sheets.publish(owner, series, day, draft.version(), draft.board(), Locale.CHINESE);
        String token = links.send(owner, series, done.sheet(), Set.of(lead.id().toString()))
                .getFirst()
                .token();

        String page = browser.perform(get("/sheet/" + token))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        String own = text(browser.perform(get("/sheet/" + token + "/sides.pdf"))
                .andReturn()
                .getResponse());

        assertThat(page).contains("/sheet/" + token + "/sides.pdf");
        assertThat(own).contains("一共八只", "苏青").doesNotContain("灶火熄了");
        assertThat(browser.perform(get("/sheet/wrong/sides.pdf"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static String text(MockHttpServletResponse response) throws IOException {
        try (var document = Loader.loadPDF(response.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Board shot() {
        return shooting.find(series.id()).orElseThrow();
    }

    private Board scenario() {
        var head = shooting.list(series.id()).stream()
                .filter(board -> !board.isActive())
                .findFirst()
                .orElseThrow();
        return shooting.find(series.id(), head.id()).orElseThrow();
    }

    private MockHttpServletResponse bring(SignedIn person, String name, byte[] content) throws Exception {
        return as(
                person,
                multipart(home + "/scenarios/import")
                        .file(new MockMultipartFile("plan", name, "application/octet-stream", content))
                        .with(csrf()));
    }

    private MockHttpServletResponse as(SignedIn person, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MockHttpServletResponse response = browser.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding(UTF_8);
        return response;
    }
}
