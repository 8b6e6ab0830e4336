package org.baiju.paperwork.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.baiju.finding.Finding;
import org.baiju.paperwork.intake.values.Amounts;
import org.baiju.paperwork.intake.values.Clocks;
import org.baiju.paperwork.intake.values.Dates;
import org.baiju.shootplan.DateSpan;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; what a cell does not say in a known form becomes a finding and a remark. */
final class RowReader {
    private static final Set<String> NOTHING =
            Set.of("-", "--", "—", "——", "/", "无", "暂无", "没有", "n/a", "N/A", "none", "None");
    private static final int REMARK_MAX = 1_000;

    private final Section section;
    private final int row;
    private final List<Finding> findings;
    private final List<String> remarks = new ArrayList<>();

    RowReader(Section section, int row, List<Finding> findings) {
        this.section = section;
        this.row = row;
        this.findings = findings;
    }

    /** What a cell holds; empty also for the usual signs for nothing. */
    String raw(Heading heading) {
        @Nullable Integer column = section.columns().get(heading);
        String text = column == null ? "" : section.grid().cell(row, column);
        return NOTHING.contains(text) ? "" : text;
    }

    boolean has(Heading heading) {
        return !raw(heading).isEmpty();
    }

    void find(TableRule rule, Heading heading, String found, Object expected) {
        findings.add(rule.at(address(heading), found, expected));
    }

    private String address(Heading heading) {
        return section.grid().address(row, section.columns().getOrDefault(heading, 0));
    }

    /** A text of at most so many characters; the rest of a longer one goes to the remarks. */
    String text(Heading heading, int most) {
        String text = raw(heading);
        if (text.length() <= most) {
            return text;
        }
        find(TableRule.TEXT_TOO_LONG, heading, text.substring(0, Math.min(20, most)) + "…", most);
        remark(heading, text);
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }

    @Nullable
    String textOrNull(Heading heading, int most) {
        String text = text(heading, most);
        return text.isEmpty() ? null : text;
    }

    /** The parts of a list of names. */
    List<String> names(Heading heading, int most) {
        var names = new ArrayList<String>();
        for (String part : text(heading, REMARK_MAX).split("[、,，;；/|\\n]", -1)) {
            String name = part.strip();
            if (name.length() > most) {
                find(TableRule.TEXT_TOO_LONG, heading, name.substring(0, 20) + "…", most);
                remark(heading, name);
            } else if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** A sum in fen; a heading that counts in 万 lends its unit to plain numbers. */
    @Nullable
    Long fen(Heading heading) {
        if (!has(heading)) {
            return null;
        }
        String text = raw(heading);
        String unit =
                isInTenThousands(heading) && text.chars().allMatch(c -> Character.isDigit(c) || c == '.') ? "万" : "";
        OptionalLong fen = Amounts.fen(text + unit);
        if (fen.isEmpty()) {
            miss(TableRule.NOT_MONEY, heading);
            return null;
        }
        return fen.getAsLong();
    }

    private boolean isInTenThousands(Heading heading) {
        @Nullable Integer column = section.columns().get(heading);
        return column != null && section.grid().cell(section.headings(), column).contains("万");
    }

    @Nullable
    Integer minutes(Heading heading) {
        if (!has(heading)) {
            return null;
        }
        OptionalInt minutes = Amounts.minutes(raw(heading));
        if (minutes.isEmpty()) {
            miss(TableRule.NOT_MINUTES, heading);
            return null;
        }
        return minutes.getAsInt();
    }

    @Nullable
    LocalTime time(Heading heading) {
        if (!has(heading)) {
            return null;
        }
        Optional<LocalTime> time = Clocks.time(raw(heading));
        if (time.isEmpty()) {
            miss(TableRule.NOT_A_TIME, heading);
        }
        return time.orElse(null);
    }

    @Nullable
    LocalDate birthDate(Heading heading, LocalDate start) {
        if (!has(heading)) {
            return null;
        }
        Optional<LocalDate> date = Dates.dated(raw(heading))
                .filter(found -> found.isBefore(start) && found.isAfter(start.minusYears(120)));
        if (date.isEmpty()) {
            miss(TableRule.NOT_A_BIRTH_DATE, heading);
        }
        return date.orElse(null);
    }

    List<DateSpan> spans(Heading heading, Dates dates) {
        if (!has(heading)) {
            return List.of();
        }
        Optional<List<DateSpan>> spans = dates.spans(raw(heading));
        if (spans.isEmpty()) {
            miss(TableRule.NOT_DATES, heading);
        }
        return spans.orElse(List.of());
    }

    /** The cell is not understood: a finding says so, and a remark keeps what it says. */
    void miss(TableRule rule, Heading heading) {
        find(rule, heading, raw(heading), "");
        remark(heading, raw(heading));
    }

    private void remark(Heading heading, String text) {
        remarks.add(section.grid().cell(section.headings(), section.columns().getOrDefault(heading, 0)) + "：" + text);
    }

    /** The notes of the row, with what other columns say and what was not understood. */
    String notes(Heading notes) {
        var all = new ArrayList<String>();
        if (has(notes)) {
            all.add(raw(notes));
        }
        for (Map.Entry<Integer, String> other : section.others().entrySet()) {
            String text = section.grid().cell(row, other.getKey());
            if (!text.isEmpty() && !NOTHING.contains(text)) {
                all.add(other.getValue() + "：" + text);
            }
        }
        all.addAll(remarks);
        String joined = String.join("\n", all);
        if (joined.length() > REMARK_MAX) {
            find(TableRule.TEXT_TOO_LONG, notes, joined.substring(0, 20) + "…", REMARK_MAX);
            return joined.substring(0, REMARK_MAX);
        }
        return joined;
    }
}
