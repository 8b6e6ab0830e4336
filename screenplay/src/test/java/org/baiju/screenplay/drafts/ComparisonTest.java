package org.baiju.screenplay.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.breakdown.Correction;
import org.baiju.screenplay.breakdown.Correction.Decision;
import org.baiju.screenplay.drafts.PlanImpact.Setting;
import org.baiju.screenplay.drafts.SceneChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final String NOODLES = "日 内 面馆\n人物：陈小满\n△陈小满在柜台后面揉面，面粉落满了袖子。\n陈小满：今天的第一碗面，给第一个进门的人。\n";
    private static final String RIVER = "夜 外 江边\n人物：周远\n△周远站在江边，把那封没有寄出的信折成了纸船。\n周远：她要是看见了，就会回来。\n";
    private static final String CLINIC = "日 内 诊所\n人物：周奶奶、林医生\n△林医生翻着病历，抬头看了看窗外的雨。\n林医生：这张方子您再吃半个月。\n周奶奶：半个月以后呢？\n";

    @Test
    void theSameScriptIsUnchanged() {
        Comparison comparison = compare(script(NOODLES, RIVER, CLINIC), script(NOODLES, RIVER, CLINIC));

        assertThat(comparison.changes()).hasSize(3).allSatisfy(change -> {
            assertThat(change.kinds()).containsExactly(Kind.UNCHANGED);
            assertThat(change.impact().isNone()).isTrue();
        });
    }

    @Test
    void aSceneMovedIsToldApartFromThoseThatOnlyGotAnotherNumber() {
        Comparison comparison = compare(script(NOODLES, RIVER, CLINIC), script(CLINIC, NOODLES, RIVER));

        assertThat(kinds(comparison))
                .containsExactly(
                        List.of(Kind.MOVED, Kind.RENUMBERED), List.of(Kind.RENUMBERED), List.of(Kind.RENUMBERED));
    }

    @Test
    void aRewrittenSceneIsChangedAndSaysWhatItMeansForThePlan() {
        String rewritten = NOODLES.replace("日 内 面馆", "夜 内 面馆·后厨")
                .replace("人物：陈小满", "人物：陈小满、周远")
                .replace("第一个进门的人", "第一个进门的人，不收钱");

        SceneChange change = compare(script(NOODLES, RIVER), script(rewritten, RIVER))
                .changes()
                .getFirst();

        assertThat(change.kinds()).containsExactly(Kind.CHANGED);
        assertThat(change.impact().castAdded()).containsExactly("周远");
        assertThat(change.impact().castRemoved()).isEmpty();
        assertThat(change.impact().settings())
                .containsExactly(
                        new Setting(Setting.Field.SET, null, "后厨"), new Setting(Setting.Field.TIME_OF_DAY, "日", "夜"));
        assertThat(change.impact().lengthAfter()).isGreaterThan(change.impact().lengthBefore());
    }

    @Test
    void aSceneInsertedAndOneRemovedAreNamed() {
        Comparison comparison = compare(script(NOODLES, RIVER), script(NOODLES, CLINIC));

        assertThat(kinds(comparison))
                .containsExactly(List.of(Kind.UNCHANGED), List.of(Kind.REMOVED), List.of(Kind.ADDED));
        SceneChange added = comparison.changes().getLast();
        assertThat(added.impact().castAdded()).containsExactly("周奶奶", "林医生");
        assertThat(added.impact().lengthBefore()).isEqualTo(Duration.ZERO);
    }

    @Test
    void oneSceneThatBecameTwoIsSplitAndTwoThatBecameOneAreMerged() {
        String first = "日 内 诊所\n人物：周奶奶、林医生\n△林医生翻着病历，抬头看了看窗外的雨。\n";
        String second = "日 内 诊所门口\n人物：周奶奶、林医生\n林医生：这张方子您再吃半个月。\n周奶奶：半个月以后呢？\n";

        SceneChange split = compare(script(NOODLES, CLINIC), script(NOODLES, first, second))
                .changes()
                .getLast();
        SceneChange merged = compare(script(NOODLES, first, second), script(NOODLES, CLINIC))
                .changes()
                .getLast();

        assertThat(split.kinds()).contains(Kind.SPLIT);
        assertThat(split.before()).hasSize(1);
        assertThat(split.after()).extracting(Scene::number).containsExactly("1-2", "1-3");
        assertThat(merged.kinds()).contains(Kind.MERGED);
        assertThat(merged.before()).extracting(Scene::number).containsExactly("1-2", "1-3");
        assertThat(merged.after()).hasSize(1);
    }

    @Test
    void correctionsFollowTheirScenesAndThoseOfRemovedScenesEnd() {
        Comparison comparison = compare(script(NOODLES, RIVER, CLINIC), script(CLINIC, NOODLES));

        List<Correction> carried =
                comparison.carryOver(List.of(correction("1-1"), correction("1-2"), correction("1-3")));

        assertThat(carried).containsExactly(correction("1-2"), correction("1-1"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everySceneOfBothDraftsStandsInTheComparisonExactlyOnce(long seed) {
        var random = new Random(seed);
        Script before = seededScript(random, 30, List.of());
        List<String> kept =
                new ArrayList<>(before.scenes().map(ComparisonTest::bodyOf).toList());
        Collections.shuffle(kept, random);
        Script after = seededScript(random, 8, kept.subList(0, 22));

        Comparison comparison = compare(before, after);

        assertThat(comparison.changes().stream().flatMap(change -> change.before().stream()))
                .containsExactlyInAnyOrderElementsOf(before.scenes().toList());
        assertThat(comparison.changes().stream().flatMap(change -> change.after().stream()))
                .containsExactlyElementsOf(after.scenes().toList());
        assertThat(comparison.changes().stream()
                        .filter(change ->
                                change.before().size() == 1 && change.after().size() == 1))
                .hasSizeGreaterThanOrEqualTo(22);
    }

    private static Script seededScript(Random random, int fresh, List<String> bodies) {
        List<String> scenes = new ArrayList<>(bodies);
        for (int i = 0; i < fresh; i++) {
            var body = new StringBuilder("日 内 地点" + random.nextInt(6) + "\n");
            for (int line = 0; line < 5; line++) {
                body.append("△");
                for (int c = 0; c < 20; c++) {
                    body.append((char) (0x4E00 + random.nextInt(3000)));
                }
                body.append('\n');
            }
            scenes.add(body.toString());
        }
        return script(scenes.toArray(String[]::new));
    }

    private static String bodyOf(Scene scene) {
        var body = new StringBuilder("日 内 " + Scripts.headingOf(scene).place() + "\n");
        scene.lines().forEach(line -> body.append("△").append(line.text()).append('\n'));
        return body.toString();
    }

    private static Correction correction(String scene) {
        return new Correction(scene, Category.PROPS, "纸船", null, Decision.NEEDED);
    }

    private static Comparison compare(Script before, Script after) {
        return Comparison.of(before, after, Lengths.MINI_SERIES);
    }

    private static List<List<Kind>> kinds(Comparison comparison) {
        return comparison.changes().stream()
                .map(change -> change.kinds().stream().sorted().toList())
                .toList();
    }

    private static Script script(String... scenes) {
        return Scripts.read(String.join(
                "\n",
                IntStream.range(0, scenes.length)
                        .mapToObj(i -> "1-%d %s".formatted(i + 1, scenes[i]))
                        .toList()));
    }
}
