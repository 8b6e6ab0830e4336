package org.baiju.studio.shooting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baiju.paperwork.callsheet.CallSheetFields;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.Engagement.Post;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.CallSheets.Draft;
import org.baiju.studio.shooting.CallSheets.Published;
import org.baiju.studio.shooting.CallSheets.Publishing;
import org.baiju.studio.shooting.SheetLinks.State;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StudioTest
class CallSheetsTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String PHONE = "13800000001";
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香、陈小满
            △周桂香把面下进锅里。

            1-2 日 内 面馆
            人物：陈小满
            △陈小满数碗。
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
    private Feeds feeds;

    @Autowired
    private Casting casting;

    @Autowired
    private Consents consents;

    @Autowired
    private PeopleRegister register;

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StudioClock clock;

    private LocalDate start;
    private SignedIn owner;
    private Series series;
    private DayKey day;
    private Person lead;

    @BeforeEach
    void aSeriesWithAPlanAndItsPeople() {
        start = clock.today().plusDays(30);
        owner = people.owner();
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", start, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shooting.find(series.id()).isPresent());
        day = shooting.find(series.id()).orElseThrow().plan().days().getFirst().key();
        lead = register.add(owner, Person.Details.of("苏青", PHONE));
        casting.cast(owner, series, casting.version(series.id()), "陈小满", lead.id());
        Person director = register.add(owner, Person.Details.of("林霜", PHONE));
        casting.appoint(owner, series, casting.version(series.id()), director.id(), new Post("", "导演"));
    }

    @Test
    void aDraftFollowsFromTheBoardAndKeepsWhatWasTyped() {
        assertThat(sheets.type(owner, series, day, weather("小雨"), 0)).isTrue();

        Draft draft = draft();
        assertThat(draft.version()).isEqualTo(1);
        assertThat(draft.sheet().typed().weather()).isEqualTo("小雨");
        assertThat(draft.sheet().cast()).extracting(line -> line.actor()).contains("苏青");
        assertThat(draft.sheet().crew()).extracting(line -> line.name()).containsExactly("林霜");
    }

    @Test
    void departmentsHaveCallsOfTheirOwnAndWhatWasTypedBeforeThatIsStillRead() {
        CallSheetFields typed =
                weather("小雨").calling(Map.of("make-up", LocalTime.of(5, 30))).caring("早 6:30 基地", "宋老师");
        assertThat(sheets.type(owner, series, day, typed, 0)).isTrue();
        assertThat(draft().sheet().typed()).isEqualTo(typed);

        jdbc.sql(
                        "update call_sheet_draft set fields = fields - 'calls' - 'meals' - 'teacher' where series_id = :series")
                .param("series", series.id().value())
                .update();

        assertThat(draft().sheet().typed()).isEqualTo(weather("小雨"));
    }

    @Test
    void whoTypesOverAnotherIsRefused() {
        sheets.type(owner, series, day, weather("小雨"), 0);

        assertThat(sheets.type(owner, series, day, weather("晴"), 0)).isFalse();
        assertThat(sheets.type(owner, series, day, weather("晴"), 7)).isFalse();
        assertThat(draft().sheet().typed().weather()).isEqualTo("小雨");
    }

    @Test
    void aPublishedSheetIsKeptWithItsPdfWhateverBecomesOfThePlan() throws Exception {
        Published first = publish();
        move(LocalTime.of(9, 0));

        Published kept = sheets.find(series.id(), day, 1).orElseThrow();
        assertThat(kept.sheet()).isEqualTo(first.sheet());
        byte[] pdf = sheets.pdf(kept);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)))
                .isEqualTo(kept.pdf().sha256());
        assertThat(sheets.publishedDays(series.id())).containsExactly(day);
    }

    @Test
    void aLaterVersionTellsWhatItChanged() {
        publish();
        move(LocalTime.of(9, 0));

        Published second = publish();

        assertThat(second.version()).isEqualTo(2);
        assertThat(sheets.changes(second))
                .contains(new SheetChange(SheetChange.Kind.CALL, "", "07:00", "09:00"))
                .contains(new SheetChange(SheetChange.Kind.PERSON_CALL, "陈小满", "06:30", "08:30"));
    }

    @Test
    void aSheetThatIsOutSaysWhatTheBoardHasOtherwiseSince() throws Exception {
        Published first = publish();
        assertThat(sheets.outdated(first, draft())).isEmpty();

        move(LocalTime.of(9, 0));

        assertThat(sheets.outdated(first, draft()))
                .contains(new SheetChange(SheetChange.Kind.CALL, "", "07:00", "09:00"));
        String sheet = "/series/%s/call-sheets/%s/1".formatted(series.id(), day.date());
        assertThat(as(owner, get(sheet)).getContentAsString(UTF_8)).contains("与现在的大计划不一致");
    }

    @Test
    void whoPublishesFromAnOldBoardIsTold() {
        Draft read = draft();
        move(LocalTime.of(9, 0));

        assertThat(sheets.publish(owner, series, day, read.version(), read.board(), ZH))
                .isEqualTo(new Publishing.ChangedMeanwhile());
        assertThat(sheets.publishedDays(series.id())).isEmpty();
    }

    @Test
    void somebodyWhoIsAwayBlocksPublishing() {
        var absence = new Person.Absence(DateSpan.on(day.date()), "");
        var away = new Person.Details("小丁", "", "", null, 0, null, null, 0, 0, "", List.of(absence), List.of());
        casting.cast(
                owner,
                series,
                casting.version(series.id()),
                "周桂香",
                register.add(owner, away).id());

        Draft draft = draft();
        assertThat(draft.blocking()).isNotEmpty();
        assertThat(sheets.publish(owner, series, day, draft.version(), draft.board(), ZH))
                .isInstanceOf(Publishing.Blocked.class);
        assertThat(sheets.findLatest(series.id(), day)).isEmpty();
    }

    @Test
    void aChildWithoutConsentIsTakenOffTheDayBeforeAnySheetCanCallIt() {
        var child =
                new Person.Details("小丁", "", "", start.minusYears(8), 0, null, null, 0, 0, "", List.of(), List.of());
        casting.cast(
                owner,
                series,
                casting.version(series.id()),
                "周桂香",
                register.add(owner, child).id());

        assertThat(shooting.find(series.id()).orElseThrow().plan().days())
                .allSatisfy(planned -> assertThat(planned.strips())
                        .noneMatch(strip -> strip.cast().contains("周桂香")));
    }

    @Test
    void noSheetFetchesAChildBeforeItsDayMayBegin() {
        Person child = aChildOnTheBoard();
        DayKey called = shooting.find(series.id()).orElseThrow().plan().days().stream()
                .filter(one ->
                        one.strips().stream().anyMatch(strip -> strip.cast().contains("周桂香")))
                .findFirst()
                .orElseThrow()
                .key();
        assertThat(fetched(child, called, LocalTime.of(3, 0), 0).blocking()).isNotEmpty();

        Draft draft = sheets.draft(series, called, ZH).orElseThrow();
        assertThat(sheets.publish(owner, series, called, draft.version(), draft.board(), ZH))
                .isInstanceOf(Publishing.Blocked.class);

        LocalTime call = draft.sheet().cast().stream()
                .filter(line -> line.performer().equals(child.id().toString()))
                .findFirst()
                .orElseThrow()
                .makeUp()
                .toLocalTime();
        assertThat(fetched(child, called, call.minusMinutes(5), 1).blocking()).isEmpty();
    }

    private Person aChildOnTheBoard() {
        var details =
                new Person.Details("小丁", "", "", start.minusYears(8), 0, null, null, 0, 0, "", List.of(), List.of());
        Person child = register.add(owner, details);
        casting.cast(owner, series, casting.version(series.id()), "周桂香", child.id());
        var paper = new Consents.Paper(
                "丁父", new DateSpan(start, start.plusDays(60)), "同意书.pdf", "%PDF-1.7".getBytes(UTF_8));
        assertThat(consents.give(owner, series, child.id(), paper)).isInstanceOf(Consents.Outcome.Done.class);
        int version = shooting.find(series.id()).orElseThrow().version();
        assertThat(shooting.plan(owner, series, PlanRequest.startingOn(start), null, version))
                .isInstanceOf(Shooting.Change.Done.class);
        return child;
    }

    private Draft fetched(Person child, DayKey called, LocalTime time, int version) {
        var fields = new CallSheetFields(
                "", "", "", "", "", Map.of(), Map.of(child.id().toString(), time), Map.of());
        assertThat(sheets.type(owner, series, called, fields, version)).isTrue();
        return sheets.draft(series, called, ZH).orElseThrow();
    }

    @Test
    void aDayWithoutScenesHasNoSheet() {
        DayKey other = DayKey.of(start.minusDays(20));

        assertThat(sheets.draft(series, other, ZH)).isEmpty();
        assertThat(sheets.publish(owner, series, other, 0, 1, ZH)).isEqualTo(new Publishing.NoSuchDay());
    }

    @Test
    void sentOpenedAndConfirmedAreTold() throws Exception {
        Published sheet = publish();
        assertThat(stateOfLead(sheet)).isEqualTo(State.UNSENT);

        String token = tokenOfLead(sheet);
        assertThat(stateOfLead(sheet)).isEqualTo(State.SENT);

        assertThat(stranger(get("/sheet/" + token)).getContentAsString()).contains("苏青", "06:30");
        assertThat(stateOfLead(sheet)).isEqualTo(State.OPENED);

        stranger(post("/sheet/" + token + "/confirm").param("version", "1").with(csrf()));
        assertThat(stateOfLead(sheet)).isEqualTo(State.CONFIRMED);
        assertThat(links.remind(owner, series, sheet))
                .extracting(letter -> letter.to().name())
                .doesNotContain("苏青");
    }

    @Test
    void aLinkShowsTheNewestVersionWhichHasToBeConfirmedAgain() throws Exception {
        String token = tokenOfLead(publish());
        links.confirm(token, 1);
        move(LocalTime.of(9, 0));
        Published second = publish();

        assertThat(stranger(get("/sheet/" + token)).getContentAsString()).contains("08:30");
        assertThat(stateOfLead(second)).isEqualTo(State.OPENED);
        assertThat(links.confirm(token, 1)).isFalse();
        assertThat(links.confirm(token, 2)).isTrue();
    }

    @Test
    void whatDepartmentsAndCrewAreToldOtherwiseIsOnThePageAndOnThePhone() throws Exception {
        String token = tokenOfLead(publish());
        var notes = new CallSheetFields("", "", "", "", "", Map.of("camera", "三机"), Map.of(), Map.of("1-2", "雨衣"));
        sheets.type(owner, series, day, notes.calling(Map.of("light", LocalTime.of(5, 30))), 0);
        Person gaffer = register.add(owner, Person.Details.of("老罗", ""));
        casting.appoint(owner, series, casting.version(series.id()), gaffer.id(), new Post("", "灯光师"));

        String sheet = "/series/%s/call-sheets/%s/1".formatted(series.id(), day.date());
        String[] told = {"灯光组出发：07:00 → 05:30", "给摄影组的备注：– → 三机", "第 1-2 场的备注：– → 雨衣", "新增剧组人员：老罗 · 灯光师"};
        assertThat(as(owner, get(sheet)).getContentAsString(UTF_8)).contains(told);
        publish();
        assertThat(as(owner, get(sheet)).getContentAsString(UTF_8)).contains(told);
        assertThat(stranger(get("/sheet/" + token)).getContentAsString(UTF_8)).contains(told);
    }

    @Test
    void wrongAndRevokedLinksLeadNowhere() throws Exception {
        Published sheet = publish();
        String token = tokenOfLead(sheet);
        assertThat(links.revoke(owner, series, day, lead.id().toString())).isTrue();

        for (String wrong : List.of(token, token + "x", "x", "a".repeat(2000))) {
            assertThat(stranger(get("/sheet/{token}", wrong)).getStatus()).isEqualTo(404);
        }
        assertThat(stranger(get("/sheet/" + token + "/call-sheet.pdf")).getStatus())
                .isEqualTo(404);
        assertThat(stranger(post("/sheet/" + token + "/confirm")
                                .param("version", "1")
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(stateOfLead(sheet)).isEqualTo(State.SENT);
    }

    @Test
    void ofManyLinksOnlyTheNewestGoOnWorking() {
        Published sheet = publish();
        String first = tokenOfLead(sheet);
        for (int i = 0; i < 5; i++) {
            tokenOfLead(sheet);
        }

        assertThat(links.find(first)).isEmpty();
        assertThat(links.find(tokenOfLead(sheet))).isPresent();
    }

    @Test
    void peopleOfOthersAreNotSent() {
        assertThat(links.send(owner, series, publish(), Set.of("somebody"))).isEmpty();
    }

    @Test
    void pagesAndFilesAnswerThoseWhoMay() throws Exception {
        publish();
        String home = "/series/" + series.id() + "/call-sheets";
        String sheet = home + "/" + day.date() + "/1";
        SignedIn reader = people.colleague(owner, Role.READER);

        assertThat(as(owner, get(home)).getContentAsString(UTF_8)).contains("第 1 版");
        assertThat(as(owner, get(sheet)).getContentAsString(UTF_8)).contains("苏青", "未发", "发布第 2 版");
        assertThat(as(reader, get(sheet)).getContentAsString(UTF_8)).doesNotContain(PHONE, "发布第 2 版");
        assertThat(as(owner, get(sheet + "/1.pdf")).getContentAsByteArray()).startsWith("%PDF".getBytes(UTF_8));
        assertThat(as(owner, get(sheet + "/1.png")).getContentType()).isEqualTo("image/png");
        assertThat(as(owner, get(sheet + "/receipts.csv")).getContentAsString(UTF_8))
                .contains("\"苏青\"");
        assertThat(as(reader, get(sheet + "/receipts.csv")).getStatus()).isEqualTo(403);
        assertThat(as(
                                reader,
                                post(sheet + "/publish")
                                        .param("version", "0")
                                        .param("board", "1")
                                        .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(as(people.owner(), get(sheet)).getStatus()).isEqualTo(404);
        assertThat(as(owner, post(sheet + "/links").with(csrf())).getContentAsString(UTF_8))
                .contains("/sheet/");
    }

    @Test
    void theFormSaysWhichTimeItCannotRead() throws Exception {
        String sheet = "/series/" + series.id() + "/call-sheets/" + day.date() + "/1";
        String field = "pickUp." + lead.id();

        String page = as(
                        owner,
                        post(sheet)
                                .param("version", "0")
                                .param("weather", "小雨")
                                .param(field, "半夜")
                                .with(csrf()))
                .getContentAsString(UTF_8);
        assertThat(page).contains("半夜", "小雨", "aria-invalid=\"true\"");
        assertThat(draft().version()).isZero();

        as(owner, post(sheet).param("version", "0").param(field, "5:45").with(csrf()));
        assertThat(draft().sheet().typed().pickUps()).isEqualTo(Map.of(lead.id().toString(), LocalTime.of(5, 45)));
    }

    @Test
    void whoOpensTheLinkReadsOfMealsOfScenesAndOfTheScript() throws Exception {
        String sheet = "/series/" + series.id() + "/call-sheets/" + day.date() + "/1";
        as(
                owner,
                post(sheet)
                        .param("version", "0")
                        .param("meals", "早 6:30 基地")
                        .param("remark.1-2", "碗要旧的")
                        .param("remark.9-9", "没有这一场")
                        .with(csrf()));
        assertThat(draft().sheet().typed().remarks()).isEqualTo(Map.of("1-2", "碗要旧的"));
        assertThat(draft().sheet().draft()).isEqualTo(1);

        String phone = stranger(get("/sheet/" + tokenOfLead(publish()))).getContentAsString(UTF_8);

        assertThat(phone).contains("早 6:30 基地", "※ 碗要旧的");
    }

    @Test
    void programsReadTypePublishAndSend() throws Exception {
        String home = "/api/v1/series/" + series.id() + "/call-sheets";
        String sheet = home + "/" + day.date() + "/1";
        int board = draft().board();

        assertThat(as(owner, get(home)).getContentAsString(UTF_8)).contains("\"version\":0");
        assertThat(as(owner, json(post(sheet + "/publish"), "{\"version\": 0, \"board\": %d}".formatted(board)))
                        .getContentAsString(UTF_8))
                .contains("sha256");
        assertThat(as(owner, json(post(sheet + "/publish"), "{\"version\": 3, \"board\": 1}"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(as(owner, json(post(sheet + "/links"), "{}")).getContentAsString(UTF_8))
                .contains("苏青", "/sheet/");
        assertThat(as(owner, get(sheet + "/receipts")).getContentAsString(UTF_8))
                .contains("苏青");
    }

    @Test
    void aCalendarFollowsThePlanUntilItIsRevoked() throws Exception {
        String token = feeds.open(owner, series, Feeds.Kind.PERSON, lead.id().toString())
                .orElseThrow();
        String date = day.date().toString().replace("-", "");

        assertThat(stranger(get("/calendar/" + token)).getContentAsString(UTF_8))
                .contains("BEGIN:VCALENDAR", "DTSTART:" + date + "T063000");
        publish();
        shooting.changePublished(
                owner,
                series,
                shooting.find(series.id()).orElseThrow().head().id(),
                List.of(new BoardChange.Park(List.of("1-1", "1-2"))),
                draft().board());
        assertThat(stranger(get("/calendar/" + token)).getContentAsString(UTF_8))
                .contains("STATUS:CANCELLED");

        feeds.revoke(owner, series, feeds.list(series.id()).getFirst().id());
        assertThat(stranger(get("/calendar/" + token)).getStatus()).isEqualTo(404);
        assertThat(feeds.open(owner, series, Feeds.Kind.PERSON, "nobody")).isEmpty();
    }

    private Draft draft() {
        return sheets.draft(series, day, ZH).orElseThrow();
    }

    private Published publish() {
        Draft draft = draft();
        return ((Publishing.Done) sheets.publish(owner, series, day, draft.version(), draft.board(), ZH)).sheet();
    }

    private void move(LocalTime call) {
        Board board = shooting.find(series.id()).orElseThrow();
        shooting.changePublished(
                owner, series, board.head().id(), List.of(new BoardChange.CallAt(day, call)), board.version());
    }

    private String tokenOfLead(Published sheet) {
        return links.send(owner, series, sheet, Set.of(lead.id().toString()))
                .getFirst()
                .token();
    }

    private State stateOfLead(Published sheet) {
        return links.list(sheet).stream()
                .filter(receipt -> receipt.person().equals(lead.id().toString()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static CallSheetFields weather(String weather) {
        return new CallSheetFields(weather, "", "", "", "", Map.of(), Map.of(), Map.of());
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType("application/json").content(body).with(csrf());
    }

    private MockHttpServletResponse stranger(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = browser.perform(request).andReturn().getResponse();
        response.setCharacterEncoding(UTF_8);
        return response;
    }

    private MockHttpServletResponse as(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(
                        authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
