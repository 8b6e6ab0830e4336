package org.baiju.studio.shooting.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baiju.screenplay.Category;
import org.baiju.screenplay.IntExt;
import org.baiju.screenplay.Lengths;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Light;
import org.baiju.shootplan.ShootRules;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.ShootingRate;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.PlanCost;
import org.baiju.shootplan.check.PlanFigures;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.clock.DayTotals;
import org.baiju.shootplan.clock.Timetable;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.BoardHistory;
import org.baiju.studio.shooting.BoardPrices;
import org.baiju.studio.shooting.BoardSettings;
import org.baiju.studio.writing.DraftScene;
import org.jspecify.annotations.Nullable;

/**
 * A board as the stripboard shows it.
 *
 * @param made how its version came about; absent if that is not on record
 * @param boneyard keys of the strips on no day
 * @param strips all of them, by key
 * @param banners all of them, by key
 * @param cost what it costs; absent for those who may not know anybody's fees
 * @param fewestDays a bound no plan can beat
 */
record BoardView(
        UUID id,
        String name,
        boolean isActive,
        int version,
        @Nullable MadeView made,
        SettingsView settings,
        List<DayView> days,
        List<String> boneyard,
        Map<String, StripView> strips,
        Map<String, BannerView> banners,
        List<ConflictView> conflicts,
        @Nullable CostView cost,
        PlanFigures figures,
        int fewestDays) {

    /** The rules of the board; {@code prices} in fen are absent for those who may not know what it costs. */
    record SettingsView(
            String hoursPack,
            LocalTime call,
            int dayMinutes,
            int overtimeMinutes,
            @Nullable BoardPrices prices) {
        static SettingsView of(BoardSettings settings, boolean mayKnowPrices) {
            return new SettingsView(
                    settings.hoursPack(),
                    settings.call(),
                    settings.dayMinutes(),
                    settings.overtimeMinutes(),
                    mayKnowPrices ? settings.prices() : null);
        }
    }

    /** Who made a version; {@code by} is absent for the studio itself. */
    record MadeView(@Nullable String by, boolean byMe, String action) {}

    /**
     * A shooting day.
     *
     * @param call when the unit is called
     * @param callIsUsual whether that is the usual hour of the board
     * @param items keys of strips and banners in shooting order
     * @param timetable without gaps from call to wrap
     */
    record DayView(
            String key,
            LocalDate date,
            int unit,
            LocalTime call,
            boolean callIsUsual,
            boolean locked,
            List<String> items,
            List<EntryView> timetable,
            TotalsView totals) {}

    /** A stretch of a day; {@code item} is absent for moves, meals and waiting, {@code place} is empty if unknown. */
    record EntryView(
            Timetable.Kind kind,
            LocalDateTime from,
            LocalDateTime to,
            @Nullable String item,
            String place) {}

    /** What a day comes to. */
    record TotalsView(
            int scenes,
            long seconds,
            int eighths,
            long minutes,
            int companyMoves,
            int cast,
            LocalDateTime call,
            LocalDateTime wrap) {}

    /**
     * A strip; {@code minutes} of shooting, {@code seconds} on the screen.
     *
     * @param usualMinutes how long such a scene usually takes, by its text
     * @param wishedDay on which it shall be shot; absent for any
     * @param notOn dates on which it shall not be, in order
     */
    record StripView(
            String number,
            int episode,
            @Nullable IntExt intExt,
            Light light,
            String place,
            @Nullable String set,
            String synopsis,
            @Nullable String timeOfDay,
            List<String> cast,
            List<String> extras,
            List<String> props,
            long seconds,
            int eighths,
            long minutes,
            long usualMinutes,
            @Nullable String storyDay,
            Set<String> tags,
            boolean priority,
            @Nullable String wishedDay,
            List<LocalDate> notOn) {}

    /** A remark on a day. */
    record BannerView(String text, long minutes) {}

    /**
     * Money in fen.
     *
     * @param isAssumed whether something in it was told by nobody: the fee of a role that is not cast, or all prices
     * @param bound what no plan of all strips can cost less than; 0 if it was never searched
     * @param gap how far the plan is above the bound, as a part of its cost; absent without a bound, or while strips are
     *     in the boneyard
     */
    record CostView(
            long total,
            Map<CostItem.Kind, Long> byKind,
            boolean isAssumed,
            long bound,
            @Nullable Double gap) {}

    static BoardView of(SignedIn me, Words words, Board board, BoardHistory.@Nullable Entry made) {
        boolean mayKnowCost = me.may(Permission.CREW_READ) || me.may(Permission.MONEY_READ);
        return new BoardView(
                board.head().id().value(),
                board.head().name(),
                board.head().isActive(),
                board.version(),
                made == null ? null : new MadeView(made.name(), me.person().equals(made.by()), made.action()),
                SettingsView.of(board.head().settings(), mayKnowCost),
                days(board),
                board.plan().boneyard().stream().map(Strip::key).toList(),
                board.plan()
                        .strips()
                        .collect(Collectors.toMap(
                                Strip::key, strip -> strip(strip, board.scenes().get(strip.key())))),
                board.plan().days().stream()
                        .flatMap(day -> day.items().stream())
                        .filter(Banner.class::isInstance)
                        .map(Banner.class::cast)
                        .collect(Collectors.toMap(Banner::key, BoardView::banner)),
                ConflictView.listOf(me, words, board),
                mayKnowCost ? cost(board) : null,
                board.judgement().figures(),
                board.fewestDays());
    }

    private static List<DayView> days(Board board) {
        ShootRules rules = board.shoot().rules();
        Map<DayKey, Timetable> timetables = board.judgement().timetables().stream()
                .collect(Collectors.toMap(timetable -> timetable.day().key(), Function.identity()));
        var clock = new DayClock(board.shoot());
        return board.plan().days().stream()
                .map(day -> day(
                        day,
                        rules,
                        timetables.containsKey(day.key()) ? timetables.get(day.key()) : clock.timetable(day)))
                .toList();
    }

    private static DayView day(ShootingDay day, ShootRules rules, Timetable timetable) {
        DayTotals totals = DayTotals.of(timetable);
        return new DayView(
                day.key().toString(),
                day.date(),
                day.key().unit(),
                timetable.call().toLocalTime(),
                day.call() == null || day.call().equals(rules.call()),
                day.isLocked(),
                day.items().stream().map(DayItem::key).toList(),
                timetable.entries().stream().map(BoardView::entry).toList(),
                new TotalsView(
                        totals.scenes(),
                        Lengths.seconds(totals.screen()),
                        totals.eighths(),
                        totals.work().toMinutes(),
                        totals.companyMoves(),
                        totals.cast().size(),
                        timetable.call(),
                        timetable.wrap()));
    }

    private static EntryView entry(Timetable.Entry entry) {
        return new EntryView(
                entry.kind(),
                entry.from(),
                entry.to(),
                entry.item() == null ? null : entry.item().key(),
                entry.place().name());
    }

    private static StripView strip(Strip strip, @Nullable DraftScene scene) {
        return new StripView(
                strip.number(),
                strip.episode(),
                strip.setting().intExt(),
                strip.setting().light(),
                strip.setting().place(),
                strip.setting().set(),
                scene == null ? "" : scene.synopsis(),
                scene == null ? null : scene.timeOfDay(),
                strip.cast(),
                strip.notes().extras(),
                strip.notes().elements().getOrDefault(Category.PROPS, List.of()),
                Lengths.seconds(strip.measure().screen()),
                strip.measure().eighths(),
                strip.measure().shooting().toMinutes(),
                ShootingRate.MINI_SERIES.shooting(strip.measure().eighths()).toMinutes(),
                strip.notes().storyDay(),
                strip.notes().tags(),
                strip.notes().isPriority(),
                strip.notes().wish().day() == null
                        ? null
                        : strip.notes().wish().day().toString(),
                strip.notes().wish().notOn().stream().sorted().toList());
    }

    private static BannerView banner(Banner banner) {
        return new BannerView(banner.text(), banner.length().toMinutes());
    }

    private static CostView cost(Board board) {
        PlanCost cost = board.judgement().cost();
        long total = cost.total();
        long bound = board.head().bound();
        boolean isComparable =
                bound > 0 && bound <= total && board.plan().boneyard().isEmpty();
        boolean pricesAreUsual = board.head().settings().prices().equals(BoardPrices.USUAL);
        return new CostView(
                total,
                cost.byKind(),
                pricesAreUsual || cost.isAssumed(),
                bound,
                isComparable ? (total - bound) / (double) total : null);
    }
}
