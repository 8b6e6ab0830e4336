package org.baiju.screenplay.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.baiju.finding.Finding;
import org.baiju.finding.Where;
import org.baiju.finding.Wording;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.Scene;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.breakdown.Correction.Decision;
import org.baiju.screenplay.breakdown.Need.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakdownSheetTest {
    private static final Scene KITCHEN = Scripts.onlyScene("""
            1-1 夜 内 面馆·后厨
            人物：陈小满、周奶奶、食客×4
            道具：旧手机、擀面杖
            △门外两辆警车停下，十几名记者冲进来，小满放下手机，马上拔出匕首。
            周奶奶：我的轮椅呢？
            """);

    @Test
    void whatTheSceneListsIsCertain() {
        BreakdownSheet sheet = sheet(KITCHEN);

        assertThat(names(sheet, Category.LOCATION)).containsExactly("面馆");
        assertThat(names(sheet, Category.SET)).containsExactly("后厨");
        assertThat(names(sheet, Category.CAST)).containsExactly("陈小满", "周奶奶");
        assertThat(need(sheet, Category.BACKGROUND, "食客").quantity()).isEqualTo("4");
        assertThat(sheet.of(Category.PROPS).stream().filter(need -> need.origin() == Origin.LISTED))
                .extracting(Need::name, Need::confidence)
                .containsExactly(tuple("旧手机", 1.0), tuple("擀面杖", 1.0));
    }

    @Test
    void theLexiconFindsWhatNobodyListedWithItsCountAndItsLine() {
        BreakdownSheet sheet = sheet(KITCHEN);

        Need cars = need(sheet, Category.VEHICLES, "警车");
        assertThat(cars.quantity()).isEqualTo("两");
        assertThat(cars.origin()).isEqualTo(Origin.LEXICON);
        assertThat(cars.confidence()).isLessThan(1);
        assertThat(cars.at()).extracting(Where.Text::line).containsExactly(4);
        assertThat(need(sheet, Category.BACKGROUND, "记者").quantity()).isEqualTo("十几");
        assertThat(names(sheet, Category.PROPS)).contains("匕首");
    }

    @Test
    void aWordOfSomethingListedIsNotNeededTwice() {
        assertThat(names(sheet(KITCHEN), Category.PROPS)).contains("旧手机").doesNotContain("手机");
    }

    @Test
    void aThingOnlySpokenOfIsLessCertainThanOneShown() {
        Need spoken = need(sheet(KITCHEN), Category.PROPS, "轮椅");
        Need shown = need(sheet(Scripts.onlyScene("1-1 日 内 面馆\n△轮椅停在门口。")), Category.PROPS, "轮椅");

        assertThat(spoken.confidence()).isLessThan(shown.confidence()).isCloseTo(0.32, within(1e-9));
    }

    @Test
    void aThingFoundTwiceKeepsBothLinesAndTheHigherConfidence() {
        Need wheelchair = need(sheet(Scripts.onlyScene("1-1 日 内 面馆\n周奶奶：轮椅呢？\n△轮椅停在门口。")), Category.PROPS, "轮椅");

        assertThat(wheelchair.at()).extracting(Where.Text::line).containsExactly(2, 3);
        assertThat(wheelchair.confidence()).isEqualTo(0.8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"他马上走进火车站。", "她相信这条短信。", "面无表情地看着画面。", "酒店的灯光很暗。", "她吹牛说买了牛奶。"})
    void aWordInsideAnotherNeedsNothing(String action) {
        BreakdownSheet sheet = sheet(Scripts.onlyScene("1-1 日 内 走廊\n△" + action));

        assertThat(sheet.needs())
                .filteredOn(need -> need.origin() == Origin.LEXICON)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "他穿上婚纱, WARDROBE, 婚纱",
        "她满脸是血地倒下, MAKEUP, 满脸是血",
        "一只流浪狗叼走骨头, ANIMALS, 流浪狗",
        "两人厮打在一起, STUNTS, 厮打",
        "窗外下雨, SPECIAL_EFFECTS, 下雨",
        "她指尖亮起金光, VISUAL_EFFECTS, 金光",
        "屋外传来敲门声, SOUND, 敲门声",
        "A DOG barks at the taxi, ANIMALS, dog",
        "A DOG barks at the taxi, VEHICLES, taxi"
    })
    void everyCategoryHasItsWords(String action, Category category, String name) {
        BreakdownSheet sheet = sheet(Scripts.onlyScene("1-1 日 内 大厅\n△" + action + "。"));

        assertThat(names(sheet, category)).contains(name);
    }

    @Test
    void aLatinWordIsNotFoundInsideALongerOne() {
        BreakdownSheet sheet = sheet(Scripts.onlyScene("1-1 日 内 大厅\n△The cartoon knight is ringless."));

        assertThat(sheet.needs())
                .filteredOn(need -> need.origin() == Origin.LEXICON)
                .isEmpty();
    }

    @Test
    void aPersonsDecisionWinsOverTheScriptAndTheLexicon() {
        var corrections = List.of(
                new Correction(KITCHEN.id(), Category.PROPS, "匕首", null, Decision.NOT_NEEDED),
                new Correction(KITCHEN.id(), Category.VEHICLES, "警车", "3", Decision.NEEDED),
                new Correction(KITCHEN.id(), Category.MUSIC, "二胡曲", null, Decision.NEEDED),
                new Correction("9-9", Category.MUSIC, "别的场", null, Decision.NEEDED));

        BreakdownSheet sheet = BreakdownSheet.of(KITCHEN, Lexicon.BUILT_IN, corrections);

        assertThat(names(sheet, Category.PROPS)).doesNotContain("匕首");
        assertThat(names(sheet, Category.MUSIC)).containsExactly("二胡曲");
        Need cars = need(sheet, Category.VEHICLES, "警车");
        assertThat(cars.quantity()).isEqualTo("3");
        assertThat(cars.origin()).isEqualTo(Origin.BY_HAND);
        assertThat(cars.at()).hasSize(1);
    }

    @Test
    void aSeriesMayTeachAndUnteachWords() {
        Lexicon series = lexicon("""
                # 面馆
                props 0.95: 擀面机
                -: 匕首
                """);

        BreakdownSheet sheet = BreakdownSheet.of(
                Scripts.onlyScene("1-1 日 内 后厨\n△擀面机旁放着匕首。"), Lexicon.BUILT_IN.plus(series), List.of());

        assertThat(need(sheet, Category.PROPS, "擀面机").confidence()).isEqualTo(0.95);
        assertThat(names(sheet, Category.PROPS)).doesNotContain("匕首");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"没有冒号", "props 2: 手机", "props x: 手机", "no_such_category: 手机", "props 0.5 again: 手机", ": 手机"})
    void aLineThatIsNoneIsRefusedWithItsNumber(String line) {
        Lexicon.Parsed parsed = Lexicon.parse("props: 手机\n" + line);

        if (!(parsed instanceof Lexicon.Parsed.Wrong(Finding finding))) {
            throw new AssertionError("It was read: " + line);
        }
        assertThat(finding.where()).isEqualTo(new Where.Text(2, 1, 0));
        assertThat(Wording.of(BreakdownRule.class, Locale.CHINESE).say(finding)).contains(line.strip(), "2");
        assertThat(Wording.of(BreakdownRule.class, Locale.ENGLISH).say(finding)).contains(line.strip(), "2");
    }

    private static BreakdownSheet sheet(Scene scene) {
        return BreakdownSheet.of(scene, Lexicon.BUILT_IN, List.of());
    }

    private static Lexicon lexicon(String text) {
        return switch (Lexicon.parse(text)) {
            case Lexicon.Parsed.Read(Lexicon lexicon) -> lexicon;
            case Lexicon.Parsed.Wrong(Finding finding) -> fail("Refused: " + finding);
        };
    }

    private static List<String> names(BreakdownSheet sheet, Category category) {
        return sheet.of(category).stream().map(Need::name).toList();
    }

    private static Need need(BreakdownSheet sheet, Category category, String name) {
        return sheet.of(category).stream()
                .filter(need -> need.name().equals(name))
                .findFirst()
                .orElseGet(() -> fail("No %s %s in %s".formatted(category, name, sheet)));
    }
}
