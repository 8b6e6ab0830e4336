package org.baiju.shootplan.uss;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UssModelTest {
    private static UssBreakdown strip(
            UssBreakdown.Kind kind, @Nullable String description, @Nullable String banner, @Nullable String pages) {
        return new UssBreakdown(
                "b",
                kind,
                null,
                description,
                banner,
                null,
                pages == null ? null : new BigDecimal(pages),
                null,
                null,
                null,
                List.of(),
                UssExtras.NONE);
    }

    private static UssBreakdown scene(@Nullable String pages) {
        return strip(UssBreakdown.Kind.SCENE, null, null, pages);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.125, 1", "0.1, 1", "0.126, 2", "1, 8", "13.75, 110", "10000, 80000"})
    void aBegunEighthIsAnEighth(String pages, int eighths) {
        assertThat(scene(pages).eighths()).isEqualTo(OptionalInt.of(eighths));
    }

    @Test
    void aStripWithoutPagesHasNoEighths() {
        assertThat(scene(null).eighths()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.125", "10000.125"})
    void lengthsThatNoScriptHasAreNoStrips(String pages) {
        assertThatIllegalArgumentException().isThrownBy(() -> scene(pages)).withMessageContaining(pages);
    }

    @Test
    void lengthsAreEqualHoweverTheyAreWritten() {
        assertThat(scene("1.50")).isEqualTo(scene("1.5"));
        assertThat(scene("1E+1")).isEqualTo(scene("10.0"));
        assertThat(scene("1E+1").pages()).hasToString("10");
    }

    @Test
    void theTextOfABannerStandsInOnePlace() {
        UssBreakdown inDescription = strip(UssBreakdown.Kind.BANNER, "公司搬家", null, null);

        assertThat(inDescription.bannerText()).isEqualTo("公司搬家");
        assertThat(inDescription.description()).isNull();
        assertThat(inDescription).isEqualTo(strip(UssBreakdown.Kind.BANNER, null, "公司搬家", null));
        assertThat(strip(UssBreakdown.Kind.BANNER, "note", "text", null).description())
                .isEqualTo("note");
        assertThat(strip(UssBreakdown.Kind.SCENE, "a scene", null, null).description())
                .isEqualTo("a scene");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-07T08:00:00.000Z", "2026-03-07T07:00:00.000+0000", "2026-03-07"})
    void theDateOfAnEventIsReadInEveryFormThatFilesHave(String date) {
        assertThat(new UssEvent("e", "start", null, date, UssExtras.NONE).day()).contains(LocalDate.of(2026, 3, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7.3.2026", "2026-13-07T08:00:00Z", "tomorrow at noon"})
    void whatIsNoDateIsNone(String date) {
        assertThat(new UssEvent("e", "start", null, date, UssExtras.NONE).day()).isEmpty();
    }

    @Test
    void aScenarioWithoutANameIsCalledByItsId() {
        UssSchedule schedule = UssReaderTest.read(Noodles.DOCUMENTS.replace("\"name\": \"First\",", ""))
                .schedule();

        assertThat(schedule.boardNames()).containsExactly("p1");
        assertThat(schedule.board("p1").orElseThrow().days()).hasSize(2);
    }

    @Test
    void whatWasReadCannotBeChangedFromOutside() {
        Map<UssHeading, String> headings = new EnumMap<>(UssHeading.class);
        headings.put(UssHeading.NAME, "大计划");
        var schedule = new UssSchedule(
                headings, List.of(), List.of(), List.of(), List.of(), List.of(), UssExtras.NONE, UssExtras.NONE);

        headings.put(UssHeading.NAME, "another");

        assertThat(schedule.heading(UssHeading.NAME)).contains("大计划");
        assertThatThrownBy(() -> schedule.headings().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> UssExtras.NONE.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void chineseIsWrittenAsItIsUnlessHalfACharacterForbidsIt() {
        var whole = new UssSchedule(
                Map.of(UssHeading.NAME, "夜市"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                UssExtras.NONE,
                UssExtras.NONE);
        UssSchedule half = whole.with(UssStripboard.of("s", "\ud83d", null, new UssDays(List.of(), List.of())));

        assertThat(new String(UssWriter.write(whole, UssDialect.SCHEMA), UTF_8)).contains("夜市");
        assertThat(new String(UssWriter.write(half, UssDialect.SCHEMA), UTF_8))
                .doesNotContain("夜市")
                .containsIgnoringCase("\\ud83d");
    }

    @Test
    void anEmptyScheduleIsReadAndHasNothing() {
        UssResult.Read read = UssReaderTest.read("{\"universalScheduleStandard\": {}}");

        assertThat(read.findings()).isEmpty();
        assertThat(read.schedule().boardNames()).isEmpty();
        assertThat(read.schedule().elementsOf(Ucid.CAST_MEMBERS)).isEmpty();
    }
}
