package org.baiju.screenplay.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            decimal                 |    1 | 1
            decimal                 |  104 | 104
            decimalZero             |    7 | 07
            decimalZero             |   17 | 17
            chineseCounting         |    1 | 一
            chineseCounting         |   10 | 十
            chineseCounting         |   19 | 十九
            chineseCounting         |   20 | 二十
            chineseCountingThousand |   99 | 九十九
            chineseCountingThousand |  100 | 一百
            chineseCountingThousand |  105 | 一百零五
            chineseCountingThousand |  110 | 一百一十
            chineseCountingThousand | 2013 | 二千零一十三
            japaneseCounting        |   12 | 十二
            ideographDigital        |   12 | 一二
            ideographDigital        |  100 | 一〇〇
            chineseLegalSimplified  |   23 | 贰拾叁
            ideographTraditional    |    3 | 丙
            ideographTraditional    |   11 | 11
            ideographZodiac         |   12 | 亥
            upperLetter             |    2 | B
            lowerLetter             |   28 | bb
            upperRoman              |   14 | XIV
            lowerRoman              | 1994 | mcmxciv
            upperRoman              | 5000 | 5000
            decimalEnclosedCircle   |   20 | ⑳
            decimalEnclosedCircle   |   21 | 21
            decimalFullWidth        |   12 | １２
            chineseCounting         |    0 | 〇
            numberInDash            |    4 | 4
            """)
    void aNumberIsWrittenAsWordWritesIt(String format, int number, String expected) {
        assertThat(NumberFormat.of(format).write(number)).isEqualTo(expected);
    }

    @Test
    void noNumberIsTooLargeToBeWritten() {
        for (NumberFormat format : NumberFormat.values()) {
            assertThat(format.write(Integer.MAX_VALUE))
                    .doesNotContain("null", "?")
                    .hasSizeLessThan(100);
        }
    }
}
