package org.baiju.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanOptionsTest {

    @Test
    void optionsMayStandInAnyOrderAroundTheScript() {
        var expected = new PlanOptions.Parsed(new PlanOptions(
                Path.of("面馆.docx"),
                LocalDate.of(2026, 12, 1),
                Path.of("计划"),
                12,
                Path.of("演员.xlsx"),
                Path.of("场地.csv"),
                "california",
                7,
                true));

        assertThat(
                        parse(
                                "面馆.docx --start 2026-12-01 --out 计划 --days 12 --json --cast 演员.xlsx --places 场地.csv --rules california --seed 7"))
                .isEqualTo(expected);
        assertThat(
                        parse(
                                "--json --days 12 --seed 7 --rules california --places 场地.csv --cast 演员.xlsx --out 计划 面馆.docx --lang en --start 2026-12-01"))
                .isEqualTo(expected);
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        assertThat(parse("a.txt --start 2026-12-01 --out o"))
                .isEqualTo(new PlanOptions.Parsed(new PlanOptions(
                        Path.of("a.txt"),
                        LocalDate.of(2026, 12, 1),
                        Path.of("o"),
                        null,
                        null,
                        null,
                        "strict",
                        1,
                        false)));
    }

    @Test
    void ofAnOptionGivenTwiceTheLastCounts() {
        assertThat(parse("a.txt --start 2026-12-01 --start 2027-01-04 --out o"))
                .isInstanceOfSatisfying(
                        PlanOptions.Parsed.class,
                        parsed -> assertThat(parsed.options().start()).isEqualTo(LocalDate.of(2027, 1, 4)));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "60, true", "0, false", "61, false", "-1, false", "1.5, false", "0x10, false", "１２, false"})
    void daysAreAWholeNumberUpToSixty(String days, boolean accepted) {
        PlanOptions.Result result = parse("a.txt --start 2026-12-01 --out o --days " + days);

        if (accepted) {
            assertThat(result).isInstanceOf(PlanOptions.Parsed.class);
        } else {
            assertThat(result).isEqualTo(new PlanOptions.Wrong("wrong-days", days));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-13-01", "2026/12/01", "20261201", "明天", "+999999999-12-31", "-0001-01-01", "12026-01-01"})
    void aStartThatIsNoDateOfACalendarIsWrong(String start) {
        assertThat(parse("a.txt --out o --start " + start)).isEqualTo(new PlanOptions.Wrong("wrong-start", start));
    }

    @Test
    void aNameNoFileCanHaveIsWrong() {
        assertThat(PlanOptions.parse(List.of("a\0.txt", "--start", "2026-12-01", "--out", "o")))
                .isEqualTo(new PlanOptions.Wrong("wrong-path", "a\0.txt"));
    }

    private static PlanOptions.Result parse(String args) {
        return PlanOptions.parse(List.of(args.split(" ")));
    }
}
