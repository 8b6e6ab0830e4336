package org.baiju.shootplan.uss;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A breakdown with any number of scenarios, as a file of the standard holds it. Ids may be missing, twice or lead
 * nowhere: of several objects with one id the first is meant.
 *
 * @param stripboards the scenarios
 * @param extras custom fields of the schedule
 * @param around custom fields beside the schedule, at the root of the file
 */
public record UssSchedule(
        Map<UssHeading, String> headings,
        List<UssCategory> categories,
        List<UssElement> elements,
        List<UssBreakdown> breakdowns,
        List<UssStripboard> stripboards,
        List<UssCalendar> calendars,
        UssExtras extras,
        UssExtras around) {
    public UssSchedule {
        var kept = new EnumMap<UssHeading, String>(UssHeading.class);
        kept.putAll(headings);
        headings = Collections.unmodifiableMap(kept);
        categories = List.copyOf(categories);
        elements = List.copyOf(elements);
        breakdowns = List.copyOf(breakdowns);
        stripboards = List.copyOf(stripboards);
        calendars = List.copyOf(calendars);
    }

    /** What the head says; empty if it does not. */
    public Optional<String> heading(UssHeading heading) {
        return Optional.ofNullable(headings.get(heading));
    }

    /** The names of the scenarios, in order; one without a name is called by its id. */
    public List<String> boardNames() {
        return stripboards.stream().map(UssSchedule::nameOf).toList();
    }

    /** The scenario of a name; empty if there is none. */
    public Optional<UssStripboard> stripboard(String name) {
        return stripboards.stream().filter(its -> nameOf(its).equals(name)).findFirst();
    }

    /** The days of the scenario of a name; empty if there is none. */
    public Optional<UssDays> board(String name) {
        return stripboard(name).map(its -> UssDays.of(its, breakdownsById()));
    }

    /** The calendar of a scenario; empty if it has none. */
    public Optional<UssCalendar> calendarOf(UssStripboard stripboard) {
        return Optional.ofNullable(byId(calendars, UssCalendar::id).get(stripboard.calendar()));
    }

    /** The same with this scenario, in the place of the first one of its name or after all others. */
    public UssSchedule with(UssStripboard stripboard) {
        List<UssStripboard> all = new ArrayList<>(stripboards);
        int index = boardNames().indexOf(nameOf(stripboard));
        if (index >= 0) {
            all.set(index, stripboard);
        } else {
            all.add(stripboard);
        }
        return new UssSchedule(headings, categories, elements, breakdowns, all, calendars, extras, around);
    }

    /** The breakdowns, in order, by id. */
    public Map<String, UssBreakdown> breakdownsById() {
        return byId(breakdowns, UssBreakdown::id);
    }

    /** The elements of one of the standard's categories, in the order of the file, by id. */
    public Map<String, UssElement> elementsOf(Ucid category) {
        Map<String, UssCategory> known = byId(categories, UssCategory::id);
        List<UssElement> its = elements.stream()
                .filter(element -> isIn(known.get(element.category()), category))
                .toList();
        return byId(its, UssElement::id);
    }

    private static boolean isIn(@Nullable UssCategory category, Ucid ucid) {
        return category != null && category.standard().equals(Optional.of(ucid));
    }

    private static String nameOf(UssStripboard stripboard) {
        return stripboard.name() == null ? stripboard.id() : stripboard.name();
    }

    static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(one -> map.putIfAbsent(id.apply(one), one));
        return Collections.unmodifiableMap(map);
    }
}
