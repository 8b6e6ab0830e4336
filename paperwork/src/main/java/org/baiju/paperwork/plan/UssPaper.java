package org.baiju.paperwork.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baiju.paperwork.Production;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayItem;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.uss.UssBreakdown;
import org.baiju.shootplan.uss.UssBreakdown.Kind;
import org.baiju.shootplan.uss.UssCalendar;
import org.baiju.shootplan.uss.UssDays;
import org.baiju.shootplan.uss.UssDialect;
import org.baiju.shootplan.uss.UssEvent;
import org.baiju.shootplan.uss.UssExtras;
import org.baiju.shootplan.uss.UssHeading;
import org.baiju.shootplan.uss.UssPlanDays;
import org.baiju.shootplan.uss.UssSchedule;
import org.baiju.shootplan.uss.UssStripboard;
import org.baiju.shootplan.uss.UssWriter;
import org.jspecify.annotations.Nullable;

/** Writes a plan as a file of the Universal Schedule Standard, so that other tools can open it. */
public final class UssPaper {
    private static final BigDecimal EIGHTHS = BigDecimal.valueOf(8);
    private static final String CALENDAR = "calendar";
    private static final String BOARD = "plan";

    private final Production production;
    private final Plan plan;
    private final UssElements elements;

    private UssPaper(Production production, Plan plan) {
        this.production = production;
        this.plan = plan;
        this.elements = new UssElements(plan);
    }

    /** The file, in UTF-8. Days without a scene or banner are left out. */
    public static byte[] write(Production production, String boardName, Plan plan, UssDialect dialect) {
        return UssWriter.write(new UssPaper(production, plan).schedule(boardName), dialect);
    }

    private UssSchedule schedule(String boardName) {
        Map<UssHeading, String> headings = new EnumMap<>(UssHeading.class);
        headings.put(UssHeading.ID, "baiju");
        headings.put(UssHeading.NAME, boardName);
        headings.put(UssHeading.PROJECT, production.title());
        headings.put(UssHeading.SOURCE, "Baiju");
        headings.put(UssHeading.VERSION, "1.0.0");
        List<UssBreakdown> breakdowns = Stream.concat(
                        plan.days().stream()
                                .flatMap(day -> day.items().stream().map(item -> breakdown(item, day.key()))),
                        plan.boneyard().stream().map(strip -> scene(strip, null)))
                .toList();
        return new UssSchedule(
                headings,
                elements.categories(),
                elements.list(),
                breakdowns,
                List.of(board(boardName)),
                List.of(calendar()),
                UssExtras.NONE,
                UssExtras.NONE);
    }

    private UssBreakdown breakdown(DayItem item, DayKey day) {
        return switch (item) {
            case Strip strip -> scene(strip, day);
            case Banner banner ->
                new UssBreakdown(
                        banner.key(),
                        Kind.BANNER,
                        null,
                        null,
                        banner.text(),
                        null,
                        null,
                        banner.length().toMillis(),
                        null,
                        null,
                        List.of(),
                        UssExtras.NONE);
        };
    }

    private UssBreakdown scene(Strip strip, @Nullable DayKey day) {
        return new UssBreakdown(
                strip.key(),
                Kind.SCENE,
                strip.number(),
                production.noteOn(strip.key()).synopsis(),
                null,
                null,
                BigDecimal.valueOf(strip.measure().eighths()).divide(EIGHTHS),
                strip.measure().shooting().toMillis(),
                null,
                null,
                elements.of(strip, day == null ? 1 : day.unit()),
                UssExtras.NONE);
    }

    private List<ShootingDay> shooting() {
        return plan.days().stream().filter(day -> !day.items().isEmpty()).toList();
    }

    private UssStripboard board(String name) {
        List<List<String>> days = shooting().stream()
                .map(day -> day.items().stream().map(DayItem::key).toList())
                .toList();
        var bare = UssStripboard.of(
                BOARD,
                name,
                CALENDAR,
                new UssDays(days, plan.boneyard().stream().map(Strip::key).toList()));
        return new UssStripboard(
                bare.id(),
                bare.name(),
                bare.calendar(),
                bare.boards(),
                UssPlanDays.extras(shooting().stream().map(ShootingDay::key).toList()));
    }

    /** Starts with the first day; dates between the days are days off. */
    private UssCalendar calendar() {
        List<LocalDate> dates =
                shooting().stream().map(ShootingDay::date).distinct().toList();
        List<UssEvent> events = new ArrayList<>();
        if (!dates.isEmpty()) {
            events.add(event("start", dates.getFirst()));
            dates.getFirst()
                    .datesUntil(dates.getLast())
                    .filter(date -> !dates.contains(date))
                    .forEach(date -> events.add(event("dayOff", date)));
        }
        return new UssCalendar(CALENDAR, production.title(), List.of(), events, UssExtras.NONE);
    }

    private static UssEvent event(String type, LocalDate date) {
        return new UssEvent(type + "-" + date, type, null, date + "T00:00:00.000Z", UssExtras.NONE);
    }
}
