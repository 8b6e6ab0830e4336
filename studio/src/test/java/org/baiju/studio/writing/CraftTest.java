package org.baiju.studio.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baiju.paperwork.script.ScriptExport;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.breakdown.BreakdownSheet;
import org.baiju.screenplay.breakdown.Correction;
import org.baiju.screenplay.breakdown.Correction.Decision;
import org.baiju.screenplay.breakdown.Need;
import org.baiju.screenplay.drafts.SceneChange.Kind;
import org.baiju.studio.People;
import org.baiju.studio.StudioTest;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing.Brought;
import org.baiju.studio.writing.Writing.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@StudioTest
class CraftTest {
    private static final String FIRST = """
            《巷口》
            第1集 开门
            1-1 日 内 面馆
            人物：周桂香
            道具：大锅
            △周桂香把面下进锅里，手机在围裙里响个不停。
            周桂香：你凭什么来！
            1-2 夜 外 江边
            人物：江川
            △江川把那封没有寄出的信折成了纸船。
            江川：她会看见吗？
            """;
    private static final String SECOND = """
            《巷口》
            第1集 开门
            1-1 夜 外 江边
            人物：江川、周桂香
            △江川把那封没有寄出的信折成了纸船。
            江川：她会看见吗？
            1-2 日 内 面馆
            人物：周桂香
            道具：大锅
            △周桂香把面下进锅里，手机在围裙里响个不停。
            周桂香：你凭什么来！
            """;

    @Autowired
    private People people;

    @Autowired
    private Writing writing;

    @Autowired
    private Craft craft;

    @Autowired
    private MockMvc browser;

    @Test
    void aDecisionAboutANeedFollowsItsSceneIntoTheNextDraft() {
        SignedIn owner = people.owner();
        Series series = open(owner);
        craft.correct(owner, series, new Correction("1-1", Category.PROPS, "手机", null, Decision.NOT_NEEDED));
        craft.correct(owner, series, new Correction("1-2", Category.PROPS, "纸船", "2", Decision.NEEDED));

        assertThat(props(series, "1-1")).containsExactly("大锅");
        var _ = writing.replace(owner, series, bring(owner, SECOND)).orElseThrow();

        assertThat(props(series, "1-2")).containsExactly("大锅");
        assertThat(props(series, "1-1")).contains("纸船");
        assertThat(craft.listCorrections(series.id()))
                .extracting(Correction::scene, Correction::name)
                .containsExactlyInAnyOrder(tuple("1-2", "手机"), tuple("1-1", "纸船"));
    }

    @Test
    void aDecisionTakenBackLetsScriptAndLexiconCountAgain() {
        SignedIn owner = people.owner();
        Series series = open(owner);
        craft.correct(owner, series, new Correction("1-1", Category.PROPS, "大锅", null, Decision.NOT_NEEDED));

        assertThat(craft.takeBack(series, "1-1", Category.PROPS, "大锅")).isTrue();
        assertThat(craft.takeBack(series, "1-1", Category.PROPS, "大锅")).isFalse();

        assertThat(props(series, "1-1")).contains("大锅");
    }

    @Test
    void theWordsAndRulesOfASeriesHoldAtOnceAndWrongOnesChangeNothing() {
        SignedIn owner = people.owner();
        Series series = open(owner);

        assertThat(craft.setLexicon(owner, series, "special_equipment: 纸船")).isEqualTo(new Craft.Change.Done());
        assertThat(craft.setLexicon(owner, series, "no category")).isInstanceOf(Craft.Change.Wrong.class);
        assertThat(craft.setLintProfile(owner, series, "speeches-per-episode.least=9"))
                .isEqualTo(new Craft.Change.Done());
        assertThat(craft.setLintProfile(owner, series, "speeches=9")).isInstanceOf(Craft.Change.Wrong.class);

        assertThat(craft.lexiconText(series.id())).isEqualTo("special_equipment: 纸船");
        Draft draft = writing.findCurrent(series.id()).orElseThrow();
        assertThat(sheet(series, "1-2").of(Category.SPECIAL_EQUIPMENT))
                .extracting(Need::name)
                .containsExactly("纸船");
        assertThat(craft.lint(series.id(), draft))
                .filteredOn(finding -> finding.rule().equals("lint.speeches-per-episode"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo("9"));
    }

    @Test
    void twoDraftsAreComparedAndThePageSaysWhatItMeansForThePlan() throws Exception {
        SignedIn owner = people.owner();
        Series series = open(owner);
        Draft first = writing.findCurrent(series.id()).orElseThrow();
        var _ = writing.replace(owner, series, bring(owner, SECOND)).orElseThrow();
        Draft second = writing.findCurrent(series.id()).orElseThrow();

        assertThat(craft.compare(series.id(), first, second).changes())
                .anySatisfy(change -> assertThat(change.kinds()).contains(Kind.MOVED));
        browser.perform(get("/series/{series}/script/compare", series.id()).with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("第 1 稿 → 第 2 稿"), containsString("新增演员：周桂香"))));
    }

    @Test
    void thePagesOfTheCraftShowWhatWasFound() throws Exception {
        SignedIn owner = people.owner();
        Series series = open(owner);

        browser.perform(get("/series/{series}/script/breakdown", series.id()).with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(allOf(containsString("大锅"), containsString("词表识别"), containsString("本剧词表"))));
        browser.perform(get("/series/{series}/script/lint", series.id()).with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("台词数量")));
        browser.perform(get("/series/{series}/script/compare", series.id()).with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("只有一稿")));
    }

    @Test
    void programsReadBreakdownLintAndComparisonAndDecideTheSameWay() throws Exception {
        SignedIn owner = people.owner();
        Series series = open(owner);
        String token = people.bearer(owner);
        String home = "/api/v1/series/" + series.id() + "/script";

        browser.perform(put(home + "/breakdown")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"scene": "1-2", "category": "PROPS", "name": "纸船", "decision": "NEEDED"}
                                """))
                .andExpect(status().isNoContent());
        browser.perform(get(home + "/breakdown").header("Authorization", token))
                .andExpect(jsonPath("$[1].needs[?(@.name == '纸船')].origin").value("BY_HAND"));
        browser.perform(get(home + "/lint").header("Authorization", token))
                .andExpect(jsonPath("$[0].sentence").isNotEmpty());
        browser.perform(put(home + "/lint/profile")
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"hook=perhaps\"}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("hook=perhaps")));
        browser.perform(get(home + "/compare?from=1&to=1").header("Authorization", token))
                .andExpect(jsonPath("$[0].kinds[0]").value("UNCHANGED"));
        browser.perform(get(home + "/compare?from=1&to=7").header("Authorization", token))
                .andExpect(status().isNotFound());
    }

    @Test
    void wordsAndRulesWithoutEndAreRefused() {
        SignedIn owner = people.owner();
        Series series = open(owner);

        assertThat(craft.setLexicon(owner, series, "#".repeat(Craft.TEXT_MAX + 1)))
                .isInstanceOf(Craft.Change.Wrong.class);
        assertThat(craft.setLintProfile(owner, series, "#".repeat(Craft.TEXT_MAX + 1)))
                .isInstanceOf(Craft.Change.Wrong.class);
    }

    @Test
    void aReaderSeesTheBreakdownAndChangesNothing() throws Exception {
        SignedIn owner = people.owner();
        Series series = open(owner);
        SignedIn reader = people.colleague(owner, Role.READER);

        browser.perform(get("/series/{series}/script/breakdown", series.id()).with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("本剧词表"))));
        browser.perform(post("/series/{series}/script/breakdown", series.id())
                        .with(as(reader))
                        .with(csrf())
                        .param("scene", "1-1")
                        .param("category", "PROPS")
                        .param("name", "菜刀")
                        .param("episode", "1"))
                .andExpect(status().isForbidden());
        assertThat(craft.listCorrections(series.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ScriptExport.class)
    void aDraftLeavesTheHouseInEveryFormat(ScriptExport format) throws Exception {
        SignedIn owner = people.owner();
        Series series = open(owner);

        browser.perform(get("/series/{series}/script.{format}", series.id(), format.extension())
                        .with(as(owner)))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Type", startsWith(format.mediaType().replaceAll(";.*", ""))))
                .andExpect(header().string("Content-Disposition", containsString("." + format.extension())));
        browser.perform(get("/series/{series}/script.odt", series.id()).with(as(owner)))
                .andExpect(status().isNotFound());
    }

    private List<String> props(Series series, String scene) {
        return sheet(series, scene).of(Category.PROPS).stream().map(Need::name).toList();
    }

    private BreakdownSheet sheet(Series series, String scene) {
        Draft draft = writing.findCurrent(series.id()).orElseThrow();
        return Objects.requireNonNull(craft.breakdown(series.id(), draft).get(scene));
    }

    private static RequestPostProcessor as(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    private Series open(SignedIn owner) {
        return writing.open(owner, bring(owner, FIRST), new Opening("巷口", LocalDate.of(2026, 12, 1), List.of()))
                .orElseThrow();
    }

    private UUID bring(SignedIn owner, String text) {
        return switch (writing.bring(owner, "巷口.txt", text.getBytes(StandardCharsets.UTF_8))) {
            case Brought.Accepted accepted -> accepted.intake();
            case Brought.Refused refused -> throw new AssertionError(refused);
        };
    }
}
