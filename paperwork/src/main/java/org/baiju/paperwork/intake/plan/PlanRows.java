package org.baiju.paperwork.intake.plan;

import static org.baiju.paperwork.intake.plan.PlanColumn.DATE;
import static org.baiju.paperwork.intake.plan.PlanColumn.EPISODE;
import static org.baiju.paperwork.intake.plan.PlanColumn.NUMBER;
import static org.baiju.paperwork.intake.plan.PlanColumn.ORDER;
import static org.baiju.paperwork.intake.plan.PlanColumn.UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.baiju.paperwork.intake.GridReader;
import org.baiju.paperwork.intake.Section;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.paperwork.intake.plan.PlanFile.Reading;
import org.baiju.paperwork.intake.values.Dates;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.Plan;
import org.baiju.shootplan.Strip;
import org.jspecify.annotations.Nullable;

/** Reads tables of scenes with their dates. A row without a date goes with the row above, as merged cells mean it. */
final class PlanRows {
    private static final List<Section.Kind> KINDS = List.of(Section.Kind.of(PlanColumn.class));
    private static final Set<String> PARKED =
            Set.of("-", "--", "—", "——", "/", "无", "待定", "未定", "待排", "待排区", "boneyard", "tbd", "tba", "none", "n/a");

    private final Reading reading;
    private final Dates dates;
    private final Section section;

    /** Of the row above; absent before the first date, and after a row that is on no day. */
    private @Nullable DayKey above;

    private int fromAbove;

    private PlanRows(Reading reading, Section section) {
        this.reading = reading;
        this.dates = new Dates(reading.start());
        this.section = section;
    }

    static TableResult<Plan> read(byte[] bytes, Reading reading) {
        return switch (GridReader.read(bytes, reading.fileName())) {
            case GridReader.Grids.Refused refused -> new TableResult.Refused<>(refused.finding());
            case GridReader.Grids.Read read -> {
                // What the search for headings says of the others is meant for tables that keep notes.
                List<Section> plans = Section.find(read.sheets(), KINDS, new ArrayList<>()).stream()
                        .filter(section -> section.columns().containsKey(NUMBER))
                        .toList();
                if (plans.isEmpty()) {
                    yield reading.refused(PlanFileRule.NO_HEADINGS, reading.fileName(), names());
                }
                plans.forEach(section -> new PlanRows(reading, section).read());
                yield reading.done(List.of());
            }
        };
    }

    private static String names() {
        return "场号 (Scene), 日期 (Date), 组 (Unit), 顺序 (Order)";
    }

    private void read() {
        if (!section.others().isEmpty()) {
            reading.findings()
                    .add(
                            PlanFileRule.UNREAD_COLUMNS,
                            section.grid().address(section.headings(), 0),
                            String.join("、", section.others().values()),
                            names());
        }
        for (int row = section.headings() + 1; row < section.end(); row++) {
            if (!section.grid().isBlank(row)) {
                read(row);
            }
        }
        if (fromAbove > 0) {
            note(PlanFileRule.DATE_FROM_ABOVE, section.headings(), DATE, String.valueOf(fromAbove), "");
        }
    }

    private void read(int row) {
        if (cell(row, NUMBER).isEmpty()) {
            if (!cell(row, DATE).isEmpty() && parsed(cell(row, DATE)) != null) {
                // A line of its own above the scenes of a day, as many crews set it.
                above = day(row);
                if (!cell(row, EPISODE).isEmpty() || !cell(row, ORDER).isEmpty()) {
                    note(PlanFileRule.SCENE_MISSING, row, NUMBER, cell(row, DATE), "");
                }
            }
            return;
        }
        DayKey day = day(row);
        Strip strip = strip(row);
        if (strip == null) {
            return;
        }
        String before = reading.plan().see(strip.key(), section.grid().address(row, column(NUMBER)));
        if (before != null) {
            note(PlanFileRule.SCENE_TWICE, row, NUMBER, strip.number(), before);
        } else if (day != null) {
            reading.plan().place(strip, day, order(row));
        }
    }

    private @Nullable Strip strip(int row) {
        String number = cell(row, NUMBER);
        Integer episode = whole(cell(row, EPISODE));
        List<Strip> found = reading.scenes().find(number, episode);
        if (found.isEmpty()) {
            String meant = asMonthAndDay(number);
            found = meant == null ? found : reading.scenes().find(meant, episode);
            if (found.size() == 1) {
                note(
                        PlanFileRule.SCENE_AS_DATE,
                        row,
                        NUMBER,
                        number,
                        found.getFirst().number());
            }
        }
        if (found.isEmpty()) {
            note(
                    PlanFileRule.UNKNOWN_SCENE,
                    row,
                    NUMBER,
                    number,
                    reading.scenes().example());
            return null;
        }
        if (found.size() > 1) {
            String episodes = String.join(
                    "、", found.stream().map(strip -> "" + strip.episode()).toList());
            note(PlanFileRule.SCENE_OF_SEVERAL, row, NUMBER, number, episodes);
            return null;
        }
        return found.getFirst();
    }

    /** Excel makes a date of 1-2 as soon as somebody types it; the second of January stands for it then. */
    private @Nullable String asMonthAndDay(String number) {
        LocalDate date = parsed(number);
        // CSV files have it as 2-Jan.
        date = date == null ? parsed(number.replace('-', ' ')) : date;
        return date == null ? null : date.getMonthValue() + "-" + date.getDayOfMonth();
    }

    /** The day of a row; absent if it is on none. */
    private @Nullable DayKey day(int row) {
        String text = cell(row, DATE);
        if (text.isEmpty()) {
            if (above != null && !cell(row, NUMBER).isEmpty()) {
                fromAbove++;
            }
            return above == null ? null : new DayKey(above.date(), unit(row, above.unit()));
        }
        above = null;
        if (PARKED.contains(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        LocalDate date = parsed(text);
        if (date == null) {
            note(PlanFileRule.NOT_A_DATE, row, DATE, text, "");
        } else if (!reading.isNear(date)) {
            note(PlanFileRule.DATE_FAR_OFF, row, DATE, text, reading.start());
        } else {
            above = new DayKey(date, unit(row, 1));
        }
        return above;
    }

    /** A single date, whatever weekday stands after it. */
    private @Nullable LocalDate parsed(String text) {
        int end = text.length();
        for (String weekday : List.of("周", "星期", "礼拜", "(", "（", " 00:00")) {
            int at = text.indexOf(weekday);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return dates.spans(text.substring(0, end).strip())
                .filter(spans -> spans.size() == 1)
                .map(List::getFirst)
                .filter(span -> span.from().equals(span.to()))
                .map(DateSpan::from)
                .orElse(null);
    }

    private int unit(int row, int usual) {
        String text = cell(row, UNIT);
        if (text.isEmpty()) {
            return usual;
        }
        int unit = Units.number(text);
        if (unit == 0) {
            note(PlanFileRule.NOT_A_UNIT, row, UNIT, text, DayKey.UNITS_MAX);
            return 1;
        }
        return unit;
    }

    private @Nullable Long order(int row) {
        String text = cell(row, ORDER);
        Integer order = whole(text);
        if (order == null && !text.isEmpty()) {
            note(PlanFileRule.NOT_AN_ORDER, row, ORDER, text, "");
        }
        return order == null ? null : order.longValue();
    }

    /** At most six digits, which fit. */
    private static @Nullable Integer whole(String text) {
        String digits = text.startsWith("第") ? text.substring(1).replace("集", "") : text;
        boolean isWhole =
                !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole ? Integer.valueOf(digits) : null;
    }

    private String cell(int row, PlanColumn column) {
        Integer at = section.columns().get(column);
        return at == null ? "" : section.grid().cell(row, at);
    }

    private int column(PlanColumn column) {
        return section.columns().getOrDefault(column, 0);
    }

    private void note(PlanFileRule rule, int row, PlanColumn column, String found, Object expected) {
        reading.findings().add(rule, section.grid().address(row, column(column)), found, expected);
    }
}
