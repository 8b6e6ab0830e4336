package org.baiju.paperwork.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baiju.paperwork.Labels;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Spreadsheet;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Shoot;
import org.baiju.shootplan.check.CostItem;
import org.baiju.shootplan.check.PlanCost;
import org.baiju.shootplan.clock.DayClock;
import org.baiju.shootplan.papers.DaylightUse;
import org.jspecify.annotations.Nullable;

/** The whole plan as a workbook: the stripboard, its lines to be read back, its light, and what it costs. */
public final class PlanWorkbook {
    private final Labels labels;

    private PlanWorkbook(Labels labels) {
        this.labels = labels;
    }

    /**
     * Writes the plan as .xlsx; the stream stays open.
     *
     * @param cost absent for those who may not know anybody's fees
     */
    public static void write(
            Production production, Shoot shoot, Plan plan, @Nullable PlanCost cost, Locale locale, OutputStream out)
            throws IOException {
        var book = new PlanWorkbook(new Labels(locale));
        var lines = new PlanLines(production, book.labels, locale);
        List<Spreadsheet.Sheet> sheets = new ArrayList<>();
        sheets.add(StripboardSheet.sheet(production, shoot, plan, book.labels));
        sheets.add(ListSheet.of(book.labels.get("plan.lines"), lines.header(), lines.of(plan)));
        sheets.add(book.daylight(shoot, plan));
        if (cost != null) {
            sheets.add(book.costsByDay(cost));
            sheets.add(book.costs(cost));
        }
        Spreadsheet.write(out, sheets);
    }

    /** How much of the exteriors by day is shot in light, and how much light is left after them. */
    private Spreadsheet.Sheet daylight(Shoot shoot, Plan plan) {
        var clock = new DayClock(shoot);
        List<List<?>> lines = plan.days().stream()
                .filter(day -> !day.strips().isEmpty())
                .map(day -> DaylightUse.of(shoot, clock.timetable(day)))
                .<List<?>>map(use -> List.of(
                        use.day().date().toString(),
                        use.day().unit(),
                        use.exterior().toMinutes(),
                        use.lit().toMinutes(),
                        "%.0f %%".formatted(use.share() * 100),
                        use.left().<Object>map(Duration::toMinutes).orElse("")))
                .toList();
        return ListSheet.of(
                labels.get("plan.daylight"),
                columns("date", "unit", "exterior-minutes", "lit-minutes", "lit-share", "light-left"),
                lines);
    }

    /** A line for each date with a column for each kind that occurs, and their sums. */
    private Spreadsheet.Sheet costsByDay(PlanCost cost) {
        List<CostItem.Kind> kinds = List.copyOf(cost.byKind().keySet());
        Map<LocalDate, List<CostItem>> byDate = new TreeMap<>();
        cost.items()
                .forEach(item -> byDate.computeIfAbsent(item.date(), _ -> new ArrayList<>())
                        .add(item));
        List<String> header = new ArrayList<>(columns("date"));
        kinds.forEach(kind -> header.add(labels.get("cost." + kind.name())));
        header.add(labels.get("dood.total"));
        List<List<?>> lines = new ArrayList<>();
        byDate.forEach((date, items) -> lines.add(sums(date.toString(), kinds, new PlanCost(items))));
        lines.add(sums(labels.get("dood.total"), kinds, cost));
        return ListSheet.of(labels.get("plan.costs-by-day"), header, lines);
    }

    private static List<?> sums(String first, List<CostItem.Kind> kinds, PlanCost cost) {
        List<Object> line = new ArrayList<>(List.of(first));
        kinds.forEach(kind -> line.add(yuan(cost.of(kind))));
        line.add(yuan(cost.total()));
        return line;
    }

    private Spreadsheet.Sheet costs(PlanCost cost) {
        List<List<?>> lines = cost.items().stream()
                .<List<?>>map(item -> List.of(
                        item.date().toString(),
                        labels.get("cost." + item.kind().name()),
                        item.subject(),
                        yuan(item.amount()),
                        item.isAssumed() ? labels.get("plan.assumed") : ""))
                .toList();
        return ListSheet.of(
                labels.get("plan.costs"), columns("date", "cost-kind", "cost-subject", "yuan", "cost-note"), lines);
    }

    private List<String> columns(String... keys) {
        return List.of(keys).stream().map(key -> labels.get("column." + key)).toList();
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
