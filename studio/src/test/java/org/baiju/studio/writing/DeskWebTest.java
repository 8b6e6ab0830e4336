package org.baiju.studio.writing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.finding.TextEdit;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.baiju.screenplay.finaldraft.FinalDraftWriter;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
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
class DeskWebTest {
    /** A name that stands there twice breaks no rule; a line without a mark does, and has a fix. */
    private static final String SCRIPT = """
            《巷口》

            第1集 开门

            1-1 日 内 面馆
            人物：周桂香
            周桂香把面下进锅里。
            锅盖响了三声。
            周桂香：排队。<script>alert(1)</script>
            """;

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvc browser;

    private SignedIn owner;
    private Series series;
    private String home;
    private String api;

    @BeforeEach
    void aSeries() {
        owner = people.owner();
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        series = writing.open(owner, brought.intake(), new Writing.Opening("巷口", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();
        home = "/series/" + series.id() + "/script";
        api = "/api/v1" + home;
    }

    @Test
    void theWorkingTextIsReadChangedAndGuardedByItsVersion() throws Exception {
        perform(owner, get(api + "/working"))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.text").value(SCRIPT));
        perform(owner, change(1, 0, 0, "新")).andExpect(jsonPath("$.version").value(2));
        perform(owner, change(1, 0, 0, "旧"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:text-changed"))
                .andExpect(jsonPath("$.detail").value(startsWith("你刚在另一个窗口改过工作稿")));
        perform(owner, change(2, 99_999, 0, "远")).andExpect(status().isUnprocessableContent());
        perform(owner, change(2, -1, 0, "前")).andExpect(status().isBadRequest());
        perform(owner, change(2, 0, 0, "长".repeat(2_000_001)))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.detail").value(containsString("2,000,000")));
    }

    @Test
    void theEngineChecksATextThatIsBeingTyped() throws Exception {
        perform(owner, json(post(api + "/check"), Map.of("text", SCRIPT)))
                .andExpect(jsonPath("$.refused").doesNotExist())
                .andExpect(jsonPath("$.episodes[0].scenes[0].title").value("面馆"))
                .andExpect(jsonPath("$.episodes[0].scenes[0].offset").value(SCRIPT.indexOf("1-1")))
                .andExpect(jsonPath("$.findings[0].offset").isNumber())
                .andExpect(jsonPath("$.kinds[0].count").isNumber());
        perform(owner, json(post(api + "/check"), Map.of("text", "今天天气很好。")))
                .andExpect(jsonPath("$.refused").value(containsString("。")));
    }

    @Test
    void aTextThatIsFarTooLongIsRefusedBeforeItIsRead() throws Exception {
        perform(owner, json(post(api + "/check"), Map.of("text", "长".repeat(2_000_001))))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:script-too-long"));
        perform(
                        owner,
                        post(api + "/check")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(new byte[22 << 20]))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:form-too-large"));
    }

    @Test
    void aFinalDraftFileIsEditedAsFountainAndBecomesTheNextDraft() throws Exception {
        var fountain = "Title: The Alley\n\nINT. KITCHEN - DAY\n\nZhou cooks.\n\nZHOU\nQueue up.\n";
        Script alley = ((ReadResult.Accepted) ScriptReader.readText(fountain, "alley.fountain")).script();
        var brought = (Brought.Accepted)
                writing.bring(owner, "alley.fdx", FinalDraftWriter.write(alley).getBytes(UTF_8));
        perform(owner, get("/series/new/" + brought.intake()))
                .andExpect(content().string(containsString("INT. KITCHEN - DAY")))
                .andExpect(content().string(not(containsString("FinalDraft"))));
        Series opened = writing.open(
                        owner, brought.intake(), new Writing.Opening("巷", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();
        WorkingText text = desk.find(opened.id()).orElseThrow();
        int kitchen = text.text().indexOf("KITCHEN");
        var change = new WorkingText.Change(
                text.version(), UUID.randomUUID(), List.of(new TextEdit(kitchen, "KITCHEN".length(), "CELLAR")));

        assertThat(desk.change(owner, opened.id(), change)).isPresent();
        assertThat(desk.save(owner, opened, text.version() + 1, null)).isInstanceOf(Desk.Saving.Saved.class);

        assertThat(text.fileName()).isEqualTo("alley.fountain");
        Draft draft = writing.findCurrent(opened.id()).orElseThrow();
        assertThat(writing.listScenes(draft.id()))
                .extracting(DraftScene::setting)
                .containsExactly("CELLAR");
        assertThat(desk.read(opened.id(), draft)).contains("INT. CELLAR - DAY");
        assertThat(desk.read(opened.id(), writing.findDraft(opened.id(), 1).orElseThrow()))
                .contains("INT. KITCHEN - DAY");
    }

    @Test
    void eachRoleDoesWhatItMayAndNoMore() throws Exception {
        SignedIn reader = people.colleague(owner, Role.READER);
        SignedIn writer = people.colleague(owner, Role.WRITER);
        SignedIn editor = people.colleague(owner, Role.EDITOR);
        SignedIn finance = people.colleague(owner, Role.FINANCE);
        var comment = Map.of("position", 0, "quote", "排队", "body", "太短");

        perform(reader, get(home + "/edit")).andExpect(status().isOk());
        perform(reader, change(1, 0, 0, "新")).andExpect(status().isForbidden());
        perform(reader, json(post(api + "/comments"), comment)).andExpect(status().isCreated());
        perform(finance, json(post(api + "/comments"), comment)).andExpect(status().isForbidden());
        perform(writer, change(1, 0, 0, "新")).andExpect(status().isOk());
        perform(owner, change(1, 0, 0, "旧"))
                .andExpect(jsonPath("$.detail").value(startsWith(writer.displayName() + " 刚刚改过工作稿")));
        perform(writer, put(api + "/drafts/1/lock")).andExpect(status().isForbidden());
        perform(writer, post(api + "/drafts/1/restore")).andExpect(status().isForbidden());
        perform(editor, put(api + "/drafts/1/lock"))
                .andExpect(jsonPath("$.lockedBy").value(editor.displayName()));
        perform(writer, json(post(api + "/drafts"), Map.of("version", 2)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:baiju:problem:draft-locked"));
        perform(writer, multipart(home).param("text", SCRIPT)).andExpect(status().isConflict());
        perform(editor, delete(api + "/drafts/1/lock"))
                .andExpect(jsonPath("$.lockedBy").doesNotExist());
        perform(writer, json(post(api + "/drafts"), Map.of("version", 2, "message", "二稿")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.number").value(2));
    }

    @Test
    void whatPeopleTypeIsNeverMarkup() throws Exception {
        var comment = Map.of("position", 0, "quote", "<script>alert(1)</script>", "body", "<img src=x onerror=y>");
        perform(owner, json(post(api + "/comments"), comment)).andExpect(status().isCreated());

        for (String page : List.of("/comments", "/report", "/drafts/1", "/edit")) {
            perform(owner, get(home + page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))))
                    .andExpect(content().string(not(containsString("<img src=x"))));
        }
    }

    @Test
    void theReportMendsAllOfAKind() throws Exception {
        perform(owner, get(home + "/report"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"line-7\" class=\"warning\"")));

        perform(owner, post(home + "/fix").param("version", "1").param("rule", "script.unmarked-line"))
                .andExpect(redirectedUrl(home + "/report"));

        assertThat(desk.find(series.id()).orElseThrow().text()).contains("△周桂香把面下进锅里。\n△锅盖响了三声。");
    }

    @Test
    void aFixForAnOlderTextChangesNothing() throws Exception {
        perform(owner, change(1, 0, 0, "\n"));
        perform(owner, post(home + "/fix").param("version", "1").param("rule", "script.unmarked-line"));

        assertThat(desk.find(series.id()).orElseThrow().text()).isEqualTo("\n" + SCRIPT);
    }

    @Test
    void pastedTextOpensASeriesAndARefusedOneStaysTyped() throws Exception {
        perform(owner, multipart("/series/new").param("text", "今天天气很好。"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("今天天气很好。</textarea>")));
        perform(owner, multipart(home).param("text", "明天下雨。"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("明天下雨。</textarea>")));
        perform(owner, multipart("/series/new").param("text", SCRIPT)).andExpect(status().is3xxRedirection());
        perform(owner, json(post("/api/v1/scripts"), Map.of("text", SCRIPT)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.title").value("巷口"));
    }

    @Test
    void theWizardMendsAScriptBeforeTheSeriesIsOpened() throws Exception {
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));
        perform(owner, post("/series/new/" + brought.intake() + "/fix").param("rule", "script.unmarked-line"));

        Series opened = writing.open(
                        owner, brought.intake(), new Writing.Opening("巷口", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();

        assertThat(desk.find(opened.id()).orElseThrow().text()).contains("△锅盖响了三声。");
        Draft draft = writing.findCurrent(opened.id()).orElseThrow();
        assertThat(desk.read(opened.id(), draft)).contains("△锅盖响了三声。");
    }

    @Test
    void aWrongTitleLosesNothingThatWasTyped() throws Exception {
        var brought = (Brought.Accepted) writing.bring(owner, "巷口.txt", SCRIPT.getBytes(UTF_8));

        perform(
                        owner,
                        post("/series")
                                .param("intake", brought.intake().toString())
                                .param("title", " ")
                                .param("startsOn", "2026-12-01")
                                .param("name-DIRECTOR", "程远")
                                .param("phone-DIRECTOR", "13800000000"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"程远\"")))
                .andExpect(content().string(containsString("value=\"13800000000\"")));
    }

    @Test
    void everyPageOfTheScriptOpensInBothStatesOfALock() throws Exception {
        for (boolean locked : new boolean[] {true, false}) {
            desk.lock(owner, series, writing.findCurrent(series.id()).orElseThrow(), locked);
            for (String page : List.of(
                    "",
                    "/1",
                    "/edit",
                    "/report",
                    "/comments",
                    "/drafts",
                    "/drafts/1",
                    "/next",
                    "/breakdown",
                    "/lint",
                    "/compare")) {
                perform(owner, get(home + page)).andExpect(status().isOk());
            }
        }
        perform(owner, get(home + "/drafts/9")).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder change(long version, int offset, int length, String replacement) {
        return json(
                put(api + "/working"),
                Map.of(
                        "version",
                        version,
                        "save",
                        UUID.randomUUID(),
                        "edits",
                        List.of(Map.of("offset", offset, "length", length, "replacement", replacement))));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, Object body) {
        return request.contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(body));
    }

    private ResultActions perform(
            SignedIn who, org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return browser.perform(
                request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())))
                        .with(csrf()));
    }
}
