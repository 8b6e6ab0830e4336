package org.baiju.studio.shooting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.baiju.screenplay.IntExt;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.Measure;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Setting;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.SeriesId;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.BoardPrices;
import org.baiju.studio.shooting.BoardSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardViewTest {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
    private static final Words WORDS = new Words();

    private final Shoot shoot = Shoot.of(ShootRules.miniSeries());

    @Test
    void aChildWithoutConsentIsNamedAndWhatMendsItIsSaidInBothLanguages() {
        Performer child = new Performer(
                "p-1", "林小禾", Set.of("小满"), 0, 0, List.of(), null, null, 0, LocalDate.of(2020, 6, 1), List.of());
        Board board = board(shoot.withPerformers(List.of(child)), 0, day(strip("1-1", "小满")));

        for (Language language : Language.values()) {
            ConflictView conflict = view(board, language, Role.OWNER).conflicts().stream()
                    .filter(one -> one.mend() != null)
                    .findFirst()
                    .orElseThrow();
            assertThat(conflict.protectsChild()).isTrue();
            assertThat(conflict.performer()).isEqualTo("林小禾");
            assertThat(conflict.day()).isEqualTo("2026-12-01");
            assertThat(conflict.strips()).containsExactly("1-1");
            assertThat(conflict.mend()).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void aDayTellsItsClockItsTotalsAndItsBanners() {
        ShootingDay day = day(
                        new Banner("b-1", "开机仪式", Duration.ofMinutes(20)), strip("1-1", "周桂香"), strip("1-2", "周桂香"))
                .calledAt(LocalTime.of(9, 30));
        BoardView view = view(board(shoot, 0, day), Language.ZH, Role.OWNER);

        BoardView.DayView seen = view.days().getFirst();
        assertThat(seen.items()).containsExactly("b-1", "1-1", "1-2");
        assertThat(seen.call()).isEqualTo(LocalTime.of(9, 30));
        assertThat(seen.callIsUsual()).isFalse();
        assertThat(seen.timetable().getFirst().to()).isEqualTo(DATE.atTime(9, 50));
        assertThat(seen.totals().scenes()).isEqualTo(2);
        assertThat(seen.totals().minutes()).isEqualTo(20 + 2 * 60);
        assertThat(view.banners()).containsOnlyKeys("b-1");
    }

    @Test
    void anEmptyDayIsThereWithItsUsualCall() {
        BoardView.DayView seen =
                view(board(shoot, 0, day()), Language.EN, Role.OWNER).days().getFirst();

        assertThat(seen.timetable()).isEmpty();
        assertThat(seen.callIsUsual()).isTrue();
        assertThat(seen.totals().wrap()).isEqualTo(seen.totals().call());
    }

    @Test
    void theGapIsSaidOnlyOfAWholePlanWithABound() {
        ShootingDay day = day(strip("1-1", "周桂香"));
        assertThat(gap(board(shoot, 0, day))).isNull();
        assertThat(gap(board(shoot, 1, day))).isBetween(0.9, 1.0);
        assertThat(gap(board(shoot, Long.MAX_VALUE, day))).isNull();
        Plan parked = new Plan(List.of(day), List.of(strip("1-2", "周桂香")));
        assertThat(gap(Board.of(head(1), shoot, parked, Map.of()))).isNull();
    }

    @Test
    void feesAreForThoseWhoMayKnowThem() {
        Board board = board(shoot, 0, day(strip("1-1", "周桂香")));
        assertThat(view(board, Language.ZH, Role.READER).cost()).isNull();
        assertThat(view(board, Language.ZH, Role.FINANCE).cost())
                .extracting(cost -> cost == null ? -1 : cost.total())
                .isEqualTo(board.judgement().cost().total());
        assertThat(view(board, Language.ZH, Role.ASSISTANT_DIRECTOR).cost())
                .isEqualTo(view(board, Language.ZH, Role.FINANCE).cost());
    }

    @Test
    void theCostIsAssumedUntilEverybodyIsCastAndSomebodySetThePrices() {
        Shoot cast = shoot.withPerformers(List.of(Performer.of("林小禾", Set.of("周桂香"), 80_000, 40_000)));
        ShootingDay day = day(strip("1-1", "周桂香"));
        BoardSettings priced = BoardSettings.USUAL.withPrices(new BoardPrices(600_000, 40_000, 5_000, 72_000, 80_000));

        assertThat(isAssumed(head(0), cast, day)).isTrue();
        assertThat(isAssumed(head(0).with(priced), shoot, day)).isTrue();
        assertThat(isAssumed(head(0).with(priced), cast, day)).isFalse();
    }

    private static boolean isAssumed(Board.Head head, Shoot shoot, ShootingDay day) {
        Board board = Board.of(head, shoot, new Plan(List.of(day), List.of()), Map.of());
        return Objects.requireNonNull(view(board, Language.ZH, Role.OWNER).cost())
                .isAssumed();
    }

    private static @Nullable Double gap(Board board) {
        var cost = view(board, Language.ZH, Role.OWNER).cost();
        return Objects.requireNonNull(cost).gap();
    }

    private static BoardView view(Board board, Language language, Role role) {
        var me = new SignedIn(UUID.randomUUID(), "zhou", "周巷生", UUID.randomUUID(), "老巷影业", Set.of(role), language);
        return BoardView.of(me, WORDS, board, null);
    }

    private static Board board(Shoot shoot, long bound, ShootingDay day) {
        return Board.of(head(bound), shoot, new Plan(List.of(day), List.of()), Map.of());
    }

    private static Board.Head head(long bound) {
        return new Board.Head(
                new BoardId(UUID.randomUUID()),
                new SeriesId(UUID.randomUUID()),
                UUID.randomUUID(),
                "大计划",
                true,
                1,
                BoardSettings.USUAL,
                bound);
    }

    private static ShootingDay day(DayItem... items) {
        return new ShootingDay(DayKey.of(DATE), null, false, List.of(items));
    }

    private static Strip strip(String key, String cast) {
        return new Strip(
                key,
                1,
                key,
                new Setting("面馆", null, IntExt.INT, Light.DAY),
                List.of(cast),
                new Measure(Duration.ofSeconds(30), 2, Duration.ofMinutes(60)));
    }
}
