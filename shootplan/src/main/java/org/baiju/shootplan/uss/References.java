package org.baiju.shootplan.uss;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that ids are unique and lead somewhere, and that what the standard says of boards and calendars holds. */
final class References {
    /** An eighth of a page, in thousandths. */
    private static final BigDecimal EIGHTH = BigDecimal.valueOf(125);

    private final UssSchedule schedule;
    private final Notes notes;
    private final Set<String> categories;
    private final Set<String> elements;
    private final Set<String> breakdowns;
    private final Set<String> calendars;

    References(UssSchedule schedule, Notes notes) {
        this.schedule = schedule;
        this.notes = notes;
        categories = unique("categories", schedule.categories(), UssCategory::id);
        elements = unique("elements", schedule.elements(), UssElement::id);
        breakdowns = unique("breakdowns", schedule.breakdowns(), UssBreakdown::id);
        calendars = unique("calendars", schedule.calendars(), UssCalendar::id);
        unique("stripboards", schedule.stripboards(), UssStripboard::id);
    }

    private <T> Set<String> unique(String list, List<T> things, Function<T, String> idOf) {
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < things.size(); index++) {
            String id = idOf.apply(things.get(index));
            if (!id.isEmpty() && !ids.add(id)) {
                notes.add(UssRule.ID_TWICE, list + "[" + index + "]", id, list);
            }
        }
        return ids;
    }

    void check() {
        each("categories", schedule.categories(), (at, its) -> lead(at + ".elements", its.elements(), elements));
        each("elements", schedule.elements(), (at, its) -> {
            lead(at + ".category", its.category(), categories);
            lead(at + ".linkedElements", its.linked(), elements);
        });
        each("breakdowns", schedule.breakdowns(), this::checkBreakdown);
        each("stripboards", schedule.stripboards(), this::checkStripboard);
        each("calendars", schedule.calendars(), (at, its) -> {
            if (its.start().isEmpty()) {
                notes.add(UssRule.NO_START, at, its.name() == null ? its.id() : its.name(), "start");
            }
        });
    }

    private interface Check<T> {
        void at(String path, T thing);
    }

    private static <T> void each(String list, List<T> things, Check<T> check) {
        for (int index = 0; index < things.size(); index++) {
            check.at(list + "[" + index + "]", things.get(index));
        }
    }

    private void lead(String path, List<String> ids, Set<String> known) {
        ids.forEach(id -> lead(path, id, known));
    }

    private void lead(String path, @Nullable String id, Set<String> known) {
        if (id != null && !known.contains(id)) {
            notes.add(UssRule.LEADS_NOWHERE, path, id, "");
        }
    }

    private void checkBreakdown(String at, UssBreakdown its) {
        lead(at + ".elements", its.elements(), elements);
        if (its.pages() != null
                && its.pages().movePointRight(3).remainder(EIGHTH).signum() != 0) {
            notes.add(UssRule.PAGES_NOT_IN_EIGHTHS, at + ".pages", its.pages().toPlainString(), "0.125");
        }
    }

    private void checkStripboard(String at, UssStripboard its) {
        lead(at + ".calendar", its.calendar(), calendars);
        Set<String> seen = new HashSet<>();
        each(
                at + ".boards",
                its.boards(),
                (path, board) -> board.pieces().stream()
                        .flatMap(piece -> piece.breakdowns().stream())
                        .forEach(id -> {
                            lead(path, id, breakdowns);
                            if (!seen.add(id)) {
                                notes.add(UssRule.TWICE_ON_BOARD, path, id, "");
                            }
                        }));
        Set<String> missing =
                breakdowns.stream().filter(id -> !seen.contains(id)).collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            notes.add(UssRule.NOT_ON_BOARD, at, its.name() == null ? its.id() : its.name(), missing.size());
        }
    }
}
