package org.baiju.screenplay.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {
    private static final String GOOD = """
            第%d集
            %d-1 日 内 面馆
            人物：陈小满、周远
            陈小满：你凭什么进我的店？
            周远：这店是我奶奶的，第%d次。
            陈小满：证据呢？
            周远：在你手上的那只碗底下。
            △陈小满翻过碗，碗底刻着周远的名字——
            """;

    @Test
    void anEpisodeThatPullsRaisesNothing() {
        assertThat(rules(
                        only("hook cliffhanger scenes-per-episode speeches-per-episode speech-length"),
                        episode(GOOD, 1)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            hook                 | △陈小满醒来，走进厨房。\\n陈小满：早。
            cliffhanger          | 陈小满：你凭什么进来？\\n周远：我来吃面。\\n周远：一碗面。\\n△两人坐下吃面。\\n周远：好吃。
            speeches-per-episode | △陈小满摔了碗！\\n陈小满：滚！
            speech-length        | 陈小满：我从七岁那年就在这家面馆里揉面洗碗扫地擦桌子一直做到今天从来没有歇过一天
            """)
    void anEpisodeThatDoesNotIsTold(String rule, String body) {
        String text = "第1集\n1-1 日 内 面馆\n人物：陈小满、周远\n" + body.replace("\\n", "\n") + "\n";

        assertThat(rules(only(rule), text)).containsOnly("lint." + rule);
    }

    @Test
    void moreScenesThanThePaceAllowsAreCounted() {
        String text = episode(GOOD, 1) + "1-2 夜 外 江边\n△他走了！\n1-3 夜 内 阁楼\n△灯灭了！\n";

        Finding finding = lint(only("scenes-per-episode"), text).getFirst();

        assertThat(finding.found()).isEqualTo("3");
        assertThat(finding.expected()).isEqualTo("2");
        assertThat(finding.source()).isNotBlank();
    }

    @Test
    void aLineSaidInAnEarlierEpisodeIsFoundAgain() {
        String repeated = episode(GOOD, 1) + "第2集\n2-1 日 内 面馆\n人物：周远\n周远：在你手上的那只碗底下。\n周远：在你手上的那只碗底下。\n";

        assertThat(lint(only("repeated-line"), repeated))
                .extracting(Finding::expected, finding -> lineOf(finding))
                .containsExactly(tuple("1", 12), tuple("1", 13));
    }

    @Test
    void aSeriesWithoutAStrongCutAtItsPaywallIsTold() {
        var strong = new StringBuilder();
        var weak = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            strong.append(GOOD.formatted(i, i, i)).append("陈小满：原来你一直在骗我！\n");
            weak.append("第%d集\n%d-1 日 内 面馆\n△两人吃面。\n".formatted(i, i));
        }

        assertThat(lint(only("paywall"), strong.toString())).isEmpty();
        assertThat(lint(only("paywall"), weak.toString()))
                .extracting(Finding::found)
                .containsExactly("8-11", "21-24", "41-44");
        assertThat(lint(only("paywall"), weak.substring(0, 300))).isEmpty();
    }

    @Test
    void aChildWhereThereIsViolenceIsFlaggedOnceAScene() {
        String text = """
                人物小传：
                豆豆（7岁）：陈小满的女儿
                第1集
                1-1 夜 内 阁楼
                人物：豆豆、周远
                △周远拔出刀。
                △血溅在墙上。
                1-2 夜 内 阁楼
                人物：周远
                △周远收起刀。
                """;

        assertThat(lint(only("child-safety"), text))
                .extracting(Finding::expected)
                .containsExactly("1-1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "subject-police, 刑警推门进来",
        "subject-military, 他是特种兵",
        "subject-religion, 方丈合十",
        "subject-justice, 法官敲下法槌",
        "subject-politics, 市长握住他的手",
        "subject-diplomacy, 她逃进大使馆",
        "subject-security, 他是潜伏多年的间谍",
        "subject-ethnic, 苗族姑娘唱起歌",
        "subject-united-front, 归侨回乡"
    })
    void aSpecialSubjectIsFlagged(String rule, String action) {
        assertThat(rules(LintProfile.MINI_SERIES, "1-1 日 内 大厅\n△" + action + "！\n"))
                .contains("lint." + rule);
    }

    @Test
    void aRuleIsSwitchedOffOrMadeStricterByTheSeries() {
        String text = "第1集\n1-1 日 内 面馆\n人物：陈小满\n△陈小满醒来。\n";

        assertThat(rules(with(LintProfile.MINI_SERIES, "hook=off"), text)).doesNotContain("lint.hook");
        assertThat(lint(with(only("hook"), "hook=error"), text))
                .extracting(Finding::severity)
                .containsOnly(Severity.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hook=perhaps",
                "hook.lines=many",
                "hooks=warning",
                "hook.colour=red",
                "hook.lines=-1",
                "a\\u00zz=1"
            })
    void aProfileThatMakesNoSenseIsRefused(String entry) {
        if (!(LintProfile.MINI_SERIES.with(entry) instanceof LintProfile.Parsed.Wrong(Finding finding))) {
            throw new AssertionError("It was read: " + entry);
        }
        assertThat(Wording.of(LintRule.class, Locale.CHINESE).say(finding)).contains(finding.found());
    }

    @ParameterizedTest
    @EnumSource(LintRule.class)
    void everyRuleHasItsSentenceInBothLanguages(LintRule rule) {
        Finding finding = Finding.of(Severity.INFO, rule.id(), null, "甲乙", "丙丁");

        assertThat(Wording.of(LintRule.class, Locale.CHINESE).say(finding)).contains("甲乙");
        assertThat(Wording.of(LintRule.class, Locale.ENGLISH).say(finding)).contains("甲乙");
    }

    private static int lineOf(Finding finding) {
        return finding.where() instanceof Where.Text text ? text.line() : fail("Without place: " + finding);
    }

    private static String episode(String text, int number) {
        return text.formatted(number, number, number);
    }

    private static LintProfile only(String rules) {
        var off = new StringBuilder();
        for (LintRule rule : LintRule.values()) {
            off.append(rule.key()).append(List.of(rules.split(" ", -1)).contains(rule.key()) ? "=warning\n" : "=off\n");
        }
        return with(LintProfile.MINI_SERIES, off.toString());
    }

    private static LintProfile with(LintProfile profile, String text) {
        return switch (profile.with(text)) {
            case LintProfile.Parsed.Read(LintProfile read) -> read;
            case LintProfile.Parsed.Wrong(Finding finding) -> fail("Refused: " + finding);
        };
    }

    private static List<Finding> lint(LintProfile profile, String text) {
        return Lint.check(Scripts.read(text), profile, Lengths.MINI_SERIES);
    }

    private static List<String> rules(LintProfile profile, String text) {
        return lint(profile, text).stream().map(Finding::rule).toList();
    }
}
