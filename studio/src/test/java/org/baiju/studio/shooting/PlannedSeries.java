package org.baiju.studio.shooting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
import org.baiju.studio.writing.Writing.Brought;
import org.springframework.boot.test.context.TestComponent;

/** Opens series whose script is read and whose first plan is made. */
@TestComponent
public class PlannedSeries {
    public static final LocalDate START = LocalDate.of(2026, 12, 1);

    private final Writing writing;
    private final Shooting shooting;

    PlannedSeries(Writing writing, Shooting shooting) {
        this.writing = writing;
        this.shooting = shooting;
    }

    /** A series that starts to shoot on {@link #START}. */
    public Series open(SignedIn owner, String title, String script) {
        var brought = (Brought.Accepted) writing.bring(owner, title + ".txt", script.getBytes(UTF_8));
        Series series = writing.open(owner, brought.intake(), new Writing.Opening(title, START, List.of()))
                .orElseThrow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shooting.find(series.id()).isPresent());
        return series;
    }

    /**
     * A script of that many episodes with three scenes each: two actors and two sets that come back in every episode, and
     * one scene outside.
     */
    public static String script(int episodes) {
        var text = new StringBuilder("《巷口》\n\n");
        for (int episode = 1; episode <= episodes; episode++) {
            text.append("""
                    第%1$d集 一碗面

                    %1$d-1 日 内 面馆
                    人物：周桂香、陈小满
                    △周桂香把面下进锅里，热气盖住了门口的招牌。
                    周桂香：排队，一个一个来。

                    %1$d-2 日 内 当铺
                    人物：沈砚
                    △沈砚把账本翻到第%1$d页，手停在半空。
                    沈砚：这笔账，今天要算清楚。

                    %1$d-3 夜 外 江滩
                    人物：陈小满、沈砚
                    △两人沿着江滩走，谁也不先开口。
                    陈小满：你到底是谁？

                    """.formatted(episode));
        }
        return text.toString();
    }
}
