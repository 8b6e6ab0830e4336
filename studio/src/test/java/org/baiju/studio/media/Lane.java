package org.baiju.studio.media;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.springframework.stereotype.Component;

/** A series of two very short episodes, for tests that really draw films. */
@Component
public class Lane {
    /** Its script. */
    public static final String SCRIPT = """
            第1集

            1-1 日 内 热干面馆
            人物：周巷生、陈小麦
            △清晨，店门半开。
            周巷生：今天的芝麻酱呢？
            陈小麦：昨天就用完了。

            第2集

            2-1 夜 外 巷口
            人物：陈小麦
            △陈小麦一个人站着。
            陈小麦：明天见。
            """;

    private final Writing writing;

    Lane(Writing writing) {
        this.writing = writing;
    }

    /** Opens the series. */
    public Series open(SignedIn owner) {
        var opening = new Writing.Opening("巷口热干面", LocalDate.of(2026, 12, 1), List.of());
        return writing.open(owner, bring(owner, SCRIPT), opening).orElseThrow();
    }

    /** Brings a script file. */
    public UUID bring(SignedIn who, String script) {
        return switch (writing.bring(who, "剧本.txt", script.getBytes(StandardCharsets.UTF_8))) {
            case Brought.Accepted accepted -> accepted.intake();
            case Brought.Refused refused -> throw new AssertionError(refused);
        };
    }
}
