package org.baiju.shootplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Script;
import org.baiju.screenplay.file.ReadResult;
import org.baiju.screenplay.file.ScriptReader;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    @Test
    void aSceneBecomesAStrip() {
        assertThat(strips("《巷口》\n第1集\n1-2A 深夜 外 面馆·后巷\n人物：陈小满、食客×3\n△一。\n△二。"))
                .containsExactly(new Strip(
                        "1-2A",
                        1,
                        "1-2A",
                        new Setting("面馆", "后巷", IntExt.EXT, Light.NIGHT),
                        List.of("陈小满"),
                        new Measure(Duration.ofSeconds(3), 1, Duration.ofMinutes(19))));
    }

    @Test
    void aSceneWithoutCastListCallsThoseWhoSpeakOnCamera() {
        assertThat(strips("第1集\n1-1 日 内 面馆\n陈小满：来了！\n周奶奶（OS）：哪个？"))
                .extracting(Strip::cast)
                .containsExactly(List.of("陈小满"));
    }

    @Test
    void textBeforeTheFirstHeadingIsNoStrip() {
        assertThat(strips("第1集\n△雨。\n1-1 日 内 面馆\n△下面。")).hasSize(1);
    }

    private static List<Strip> strips(String text) {
        var result = (ReadResult.Accepted) ScriptReader.read(text.getBytes(StandardCharsets.UTF_8), "a.txt");
        Script script = result.script();
        return Breakdown.MINI_SERIES.stripsOf(script);
    }
}
