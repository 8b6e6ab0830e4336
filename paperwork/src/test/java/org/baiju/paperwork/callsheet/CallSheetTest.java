package org.baiju.paperwork.callsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.baiju.paperwork.Board;
import org.baiju.paperwork.People;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.SceneNote;
import org.baiju.paperwork.Shop;
import org.baiju.screenplay.Category;
import org.baiju.shootplan.Plan;
import org.junit.jupiter.api.Test;

class CallSheetTest {
    private final Production production = new Production(
            "巷口热干面",
            Map.of(
                    "1-1", new SceneNote("日", "开店。", List.of("食客×4"), List.of("竹篓", "搪瓷碗")),
                    "2-1", new SceneNote("日", "打烊。", List.of("食客×4", "邻居"), List.of("搪瓷碗", "锁"))),
            People.UNKNOWN);

    @Test
    void daysWithoutASceneHaveNoCallSheetButKeepTheirNumber() {
        Plan plan = new Plan(
                List.of(
                        Board.day(1),
                        Board.day(2, Board.strip("1-1", "面馆")),
                        Board.day(3),
                        Board.day(4, Board.strip("2-1", "面馆"))),
                List.of());

        assertThat(new CallSheetMaker(production, Board.SHOOT, plan).list())
                .extracting(
                        CallSheet::number,
                        CallSheet::of,
                        sheet -> sheet.date(),
                        sheet -> sheet.ahead().stream()
                                .map(CallSheet.AheadLine::date)
                                .toList())
                .containsExactly(
                        tuple(2, 4, Board.date(2), List.of(Board.date(4))), tuple(4, 4, Board.date(4), List.of()));
    }

    @Test
    void aPlanWithoutScenesHasNoCallSheets() {
        assertThat(new CallSheetMaker(
                                production,
                                Board.SHOOT,
                                new Plan(List.of(Board.day(1)), List.of(Board.strip("1-1", "面馆"))))
                        .list())
                .isEmpty();
    }

    @Test
    void episodesAreSortedAndNamedOnce() {
        CallSheet sheet =
                sheet(Board.day(1, Board.strip("12-1", "面馆"), Board.strip("2-1", "面馆"), Board.strip("12-2", "面馆")));

        assertThat(sheet.episodes()).containsExactly(2, 12);
    }

    @Test
    void placesStandInShootingOrderAndUnnamedOnesAreLeftOut() {
        CallSheet sheet = sheet(Board.day(
                1,
                Board.strip("1-1", "轮渡"),
                Board.strip("1-2", ""),
                Board.strip("1-3", "面馆"),
                Board.strip("1-4", "轮渡")));

        assertThat(sheet.places()).extracting(CallSheet.PlaceLine::name).containsExactly("轮渡", "面馆");
    }

    @Test
    void propsAndExtrasOfAllScenesAreGatheredOnce() {
        CallSheet sheet =
                sheet(Board.day(1, Board.strip("1-1", "面馆"), Board.strip("2-1", "面馆"), Board.strip("9-9", "无注")));

        assertThat(sheet.needs().get(Category.PROPS)).containsExactly("竹篓", "搪瓷碗", "锁");
        assertThat(sheet.extras()).containsExactly("食客×4", "邻居");
    }

    @Test
    void aCrowdOfUnknownSizeIsNamedWithoutANumber() {
        Production read = Production.of(Shop.script("第1集\n1-1 日 内 面馆\n人物：陈小满、观众*N、食客×12\n△开店。"));

        assertThat(read.noteOn("1-1").extras()).containsExactly("观众", "食客×12");
        assertThat(read.people()).isEqualTo(People.UNKNOWN);
    }

    private CallSheet sheet(org.baiju.shootplan.ShootingDay day) {
        return new CallSheetMaker(production, Board.SHOOT, new Plan(List.of(day), List.of()))
                .list()
                .getFirst();
    }
}
