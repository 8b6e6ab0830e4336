package org.baiju.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    private final Labels chinese = new Labels(Locale.CHINESE);
    private final Labels english = new Labels(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({"0, 0:00", "499, 0:00", "500, 0:01", "59_499, 0:59", "59_500, 1:00", "3_600_000, 60:00"})
    void screenTimeIsRoundedToTheNearestSecond(String millis, String written) {
        assertThat(Labels.screen(Duration.ofMillis(Long.parseLong(millis.replace("_", "")))))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7/8", "8, 1", "9, 1 1/8", "85, 10 5/8"})
    void eighthsMakePages(int eighths, String pages) {
        assertThat(Labels.pages(eighths)).isEqualTo(pages);
    }

    @Test
    void workIsToldInHoursAndMinutes() {
        assertThat(chinese.work(Duration.ofMinutes(605))).isEqualTo("10 小时 5 分");
        assertThat(english.work(Duration.ofMinutes(45))).isEqualTo("0 h 45 min");
    }

    @Test
    void datesNameTheirWeekday() {
        LocalDate leapDay = LocalDate.of(2028, 2, 29);

        assertThat(chinese.date(leapDay)).isEqualTo("2028年2月29日星期二");
        assertThat(english.date(leapDay)).isEqualTo("Tuesday, 29 February 2028");
    }

    @Test
    void theScriptsWordForTheTimeOfDayStandsInChinesePapersOnly() {
        assertThat(chinese.time(Light.NIGHT, "亥时三刻")).isEqualTo("亥时三刻");
        assertThat(chinese.time(Light.NIGHT, "")).isEqualTo("夜");
        assertThat(english.time(Light.NIGHT, "亥时三刻")).isEqualTo("Night");
    }

    @Test
    void aSceneThatIsNeitherInsideNorOutsideLeavesTheCellEmpty() {
        assertThat(chinese.intExt(null)).isEmpty();
        assertThat(chinese.intExt(IntExt.INT_EXT)).isEqualTo("内/外");
        assertThat(english.intExt(IntExt.INT_EXT)).isEqualTo("INT/EXT");
    }

    @Test
    void listsArePartedAsEachLanguageDoes() {
        assertThat(chinese.list(List.of("竹篓", "搪瓷碗"))).isEqualTo("竹篓、搪瓷碗");
        assertThat(english.list(List.of("竹篓", "搪瓷碗"))).isEqualTo("竹篓, 搪瓷碗");
        assertThat(english.list(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hans-CN"})
    void everyChineseLocaleHasTheChineseWords(String tag) {
        assertThat(new Labels(Locale.forLanguageTag(tag)).get("call-sheet")).isEqualTo("通告单");
    }
}
