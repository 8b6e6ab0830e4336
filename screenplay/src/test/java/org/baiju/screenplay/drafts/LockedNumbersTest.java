package org.baiju.screenplay.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.baiju.screenplay.Lengths;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.Scripts;
import org.baiju.screenplay.drafts.LockedNumbers.Entry;
import org.baiju.screenplay.drafts.RevisionColour.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockedNumbersTest {
    private static final List<String> BODIES = List.of(
            "日 内 面馆\n△陈小满在柜台后面揉面，面粉落满了袖子。\n",
            "夜 外 江边\n△周远把那封没有寄出的信折成了纸船。\n",
            "日 内 诊所\n△林医生翻着病历，抬头看了看窗外的雨。\n",
            "晨 外 菜场\n△卖鱼的老吴一刀剁下去，鱼鳞飞了半条街。\n",
            "夜 内 阁楼\n△阿宁躲在旧戏服后面，听楼梯一级一级地响。\n");

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            0 1 2     | 0 1 2     | 1-1 1-2 1-3
            0 1 2     | 0 3 1 2   | 1-1 1-1A 1-2 1-3
            0 1 2     | 0 3 4 1 2 | 1-1 1-1A 1-1B 1-2 1-3
            0 1 2     | 0 1 2 3   | 1-1 1-2 1-3 1-3A
            0 1 2     | 3 0 1 2   | 1-0A 1-1 1-2 1-3
            0 1 2     | 0 2       | 1-1 -1-2 1-3
            0 1 2     | 0 3 2     | 1-1 -1-2 1-1A 1-3
            0 1 2     | 2 0 1     | 1-3 1-1 1-2
            """)
    void aLockedSceneKeepsItsNumber(String locked, String later, String expected) {
        assertThat(numbers(script(locked), script(later))).isEqualTo(expected);
    }

    @Test
    void aNumberThatWasOmittedIsNeverGivenAgain() {
        List<Entry> entries = LockedNumbers.of(
                        script("0 1"), script("0 2"), Comparison.of(script("0 1"), script("0 2"), Lengths.MINI_SERIES))
                .entries();

        assertThat(entries).extracting(Entry::number).containsExactly("1-1", "1-2", "1-1A");
        assertThat(entries.get(1).isOmitted()).isTrue();
    }

    @Test
    void lettersThatLookLikeDigitsArePassedOver() {
        StringBuilder many = new StringBuilder("1-1 " + BODIES.getFirst());
        for (int i = 2; i < 30; i++) {
            many.append("1-%d 日 内 地点%d\n△%s\n"
                    .formatted(i, i, String.valueOf((char) (0x4E00 + i * 7)).repeat(12)));
        }
        Script later = Scripts.read(many.toString());
        Script locked = script("0");

        List<Entry> entries = LockedNumbers.of(locked, later, Comparison.of(locked, later, Lengths.MINI_SERIES))
                .entries();

        assertThat(entries)
                .extracting(Entry::number)
                .doesNotContain("1-1I", "1-1O")
                .doesNotHaveDuplicates();
        assertThat(entries).extracting(Entry::number).contains("1-1H", "1-1J", "1-1N", "1-1P", "1-1Z", "1-1ZA");
    }

    @ParameterizedTest
    @CsvSource({"0, WHITE, 1", "1, BLUE, 1", "2, PINK, 1", "9, TAN, 1", "10, WHITE, 2", "21, BLUE, 3"})
    void revisionsTakeTheColoursInOrderAndBeginAgain(int revision, Name name, int round) {
        assertThat(RevisionColour.of(revision)).isEqualTo(new RevisionColour(name, round));
    }

    @Test
    void thereIsNoRevisionBeforeTheLock() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RevisionColour.of(-1))
                .withMessageContaining("-1");
    }

    private static String numbers(Script locked, Script later) {
        Comparison comparison = Comparison.of(locked, later, Lengths.MINI_SERIES);
        return String.join(
                " ",
                LockedNumbers.of(locked, later, comparison).entries().stream()
                        .map(entry -> (entry.isOmitted() ? "-" : "") + entry.number())
                        .toList());
    }

    private static Script script(String bodies) {
        var text = new StringBuilder();
        int number = 1;
        for (String index : bodies.strip().split(" ", -1)) {
            text.append("1-").append(number++).append(' ').append(BODIES.get(Integer.parseInt(index)));
        }
        return Scripts.read(text.toString());
    }
}
