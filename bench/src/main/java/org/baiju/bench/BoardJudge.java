package org.baiju.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baiju.shootplan.uss.Ucid;
import org.baiju.shootplan.uss.UssBreakdown;
import org.baiju.shootplan.uss.UssDays;
import org.baiju.shootplan.uss.UssElement;
import org.baiju.shootplan.uss.UssSchedule;
import org.baiju.shootplan.uss.UssStripboard;

/**
 * Counts what a board asks of its people, from the strips alone: it knows nothing of the search, and the same counting
 * is done for a board made by hand and for ours.
 */
final class BoardJudge {
    /** Longer days than this are counted apart: eight pages are twice a usual day of a feature film. */
    private static final int LONG_DAY_EIGHTHS = 64;

    private final UssDays board;
    private final Map<String, UssBreakdown> breakdowns;
    private final Map<String, UssElement> sets;
    private final Map<String, UssElement> cast;
    private final Map<String, UssElement> interiors;
    private final Map<String, UssElement> times;
    private final List<LocalDate> dates;

    /**
     * What was counted.
     *
     * @param scenes how many are planned
     * @param days with at least one scene
     * @param workDays of all cast members together
     * @param holdDays days of the board, per cast member, without work between the first and the last with work
     * @param setMoves how often a scene is on other sets than the scene before it on the same day
     * @param mostEighths of a page on a day
     * @param longDays with more than eight pages
     * @param mixedSkies days with exteriors by day and by night
     * @param daysOffBroken how often a cast member works on a day off
     * @param shortNights days without an exterior by night after a day with one
     */
    record Score(
            int scenes,
            int days,
            int workDays,
            int holdDays,
            int setMoves,
            int mostEighths,
            int longDays,
            int mixedSkies,
            int daysOffBroken,
            int shortNights) {}

    private BoardJudge(UssSchedule schedule, UssStripboard stripboard, UssDays board) {
        this.board = board;
        breakdowns = schedule.breakdownsById();
        sets = schedule.elementsOf(Ucid.SET);
        cast = schedule.elementsOf(Ucid.CAST_MEMBERS);
        interiors = schedule.elementsOf(Ucid.INT_EXT);
        times = schedule.elementsOf(Ucid.DAY_NIGHT);
        dates = schedule.calendarOf(stripboard)
                .map(calendar -> calendar.dates(board.days().size()))
                .orElse(List.of());
    }

    static Score judge(UssSchedule schedule, String name) {
        UssStripboard stripboard = schedule.stripboard(name).orElseThrow();
        return new BoardJudge(schedule, stripboard, schedule.board(name).orElseThrow()).judge();
    }

    private Score judge() {
        int scenes = 0;
        int days = 0;
        int moves = 0;
        int most = 0;
        int longDays = 0;
        int mixed = 0;
        int shortNights = 0;
        boolean nightBefore = false;
        for (List<String> ids : board.days()) {
            List<UssBreakdown> day = scenes(ids);
            scenes += day.size();
            days += day.isEmpty() ? 0 : 1;
            moves += moves(day);
            int eighths = day.stream().mapToInt(its -> its.eighths().orElse(0)).sum();
            most = Math.max(most, eighths);
            longDays += eighths > LONG_DAY_EIGHTHS ? 1 : 0;
            boolean night = day.stream().anyMatch(its -> isOutside(its) && isNight(its));
            boolean light = day.stream().anyMatch(its -> isOutside(its) && isByDay(its));
            mixed += night && light ? 1 : 0;
            shortNights += nightBefore && !night && !day.isEmpty() ? 1 : 0;
            nightBefore = night;
        }
        int worked = 0;
        int held = 0;
        int off = 0;
        for (UssElement member : cast.values()) {
            SortedSet<Integer> work = workOf(member.id());
            worked += work.size();
            held += work.isEmpty() ? 0 : work.last() - work.first() + 1 - work.size();
            off += (int) work.stream()
                    .filter(day -> day < dates.size() && isOff(member, dates.get(day)))
                    .count();
        }
        return new Score(scenes, days, worked, held, moves, most, longDays, mixed, off, shortNights);
    }

    private List<UssBreakdown> scenes(List<String> ids) {
        List<UssBreakdown> scenes = new ArrayList<>();
        for (String id : ids) {
            UssBreakdown its = breakdowns.get(id);
            if (its != null && its.kind() == UssBreakdown.Kind.SCENE) {
                scenes.add(its);
            }
        }
        return scenes;
    }

    private int moves(List<UssBreakdown> day) {
        int moves = 0;
        for (int index = 1; index < day.size(); index++) {
            moves += setsOf(day.get(index)).equals(setsOf(day.get(index - 1))) ? 0 : 1;
        }
        return moves;
    }

    private Set<String> setsOf(UssBreakdown scene) {
        Set<String> its = new HashSet<>(scene.elements());
        its.retainAll(sets.keySet());
        return its;
    }

    private boolean isOutside(UssBreakdown scene) {
        return words(scene, interiors).contains("EXT");
    }

    private boolean isNight(UssBreakdown scene) {
        return words(scene, times).contains("NIGHT");
    }

    /** Afternoons, and whatever else is said and is not night, need daylight. */
    private boolean isByDay(UssBreakdown scene) {
        return !words(scene, times).isBlank() && !isNight(scene);
    }

    private static String words(UssBreakdown scene, Map<String, UssElement> elements) {
        var words = new StringBuilder();
        for (String id : scene.elements()) {
            UssElement element = elements.get(id);
            if (element != null && element.name() != null) {
                words.append(element.name().toUpperCase(Locale.ROOT)).append(' ');
            }
        }
        return words.toString();
    }

    private SortedSet<Integer> workOf(String member) {
        var work = new TreeSet<Integer>();
        for (int day = 0; day < board.days().size(); day++) {
            if (scenes(board.days().get(day)).stream()
                    .anyMatch(scene -> scene.elements().contains(member))) {
                work.add(day);
            }
        }
        return work;
    }

    private static boolean isOff(UssElement member, LocalDate date) {
        int weekday = date.getDayOfWeek().getValue() % 7;
        return member.daysOff().contains(weekday)
                || member.events().stream()
                        .anyMatch(event -> "dayOff".equals(event.type())
                                && event.day().filter(date::equals).isPresent());
    }
}
