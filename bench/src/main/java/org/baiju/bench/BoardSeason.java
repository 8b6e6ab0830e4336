package org.baiju.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.baiju.shootplan.season.Season;
import org.baiju.shootplan.season.Season.Sky;
import org.baiju.shootplan.uss.Ucid;
import org.baiju.shootplan.uss.UssBreakdown;
import org.baiju.shootplan.uss.UssDays;
import org.baiju.shootplan.uss.UssElement;
import org.baiju.shootplan.uss.UssSchedule;
import org.baiju.shootplan.uss.UssStripboard;

/**
 * The scenes of a board as a season for the search: eighths of pages are its minutes, and the sets of a scene together
 * are its place. Days off are kept, and exteriors by day and by night stay apart, whatever the board does.
 */
final class BoardSeason {
    /** What a day of waiting costs; everything else is a multiple or a part of it. */
    private static final long HOLD = 10;

    /** For each eighth beyond eight pages a day, up to the page cap. */
    private static final long LONG_DAY = 5;

    private static final int USUAL_EIGHTHS = 64;

    private final UssSchedule schedule;
    private final UssDays board;
    private final List<UssBreakdown> scenes;
    private final List<String> cast;
    private final List<List<String>> places = new ArrayList<>();
    private final Season season;

    /**
     * @param days how many there may be
     * @param mostEighths of a page on a day
     * @param holdsPerMove how many days of waiting a move between sets is worth
     */
    BoardSeason(UssSchedule schedule, String name, int days, int mostEighths, int holdsPerMove) {
        this.schedule = schedule;
        board = schedule.board(name).orElseThrow();
        Map<String, UssBreakdown> known = schedule.breakdownsById();
        scenes = board.days().stream()
                .flatMap(List::stream)
                .map(known::get)
                .filter(its -> its.kind() == UssBreakdown.Kind.SCENE)
                .toList();
        Map<String, UssElement> members = schedule.elementsOf(Ucid.CAST_MEMBERS);
        cast = List.copyOf(members.keySet());
        List<LocalDate> dates = schedule.stripboard(name)
                .flatMap(schedule::calendarOf)
                .map(calendar -> calendar.dates(days))
                .orElse(List.of());
        long all = -1L >>> (Long.SIZE - days);
        List<Season.SeasonScene> strips =
                scenes.stream().map(its -> strip(its, all)).toList();
        int usual = Math.min(USUAL_EIGHTHS, mostEighths);
        season = new Season(
                Collections.nCopies(days, new Season.Slot(usual, mostEighths - usual)),
                1,
                members.values().stream()
                        .map(its -> new Season.Person(0, HOLD, all & ~off(its, dates), Integer.MAX_VALUE, true))
                        .toList(),
                Collections.nCopies(places.size(), new Season.Place(0, all)),
                List.of(),
                strips,
                List.of(),
                new Season.Prices(0, HOLD * holdsPerMove, 0, 0, LONG_DAY, HOLD));
    }

    Season season() {
        return season;
    }

    private Season.SeasonScene strip(UssBreakdown scene, long all) {
        List<String> sets =
                named(scene, Ucid.SET).stream().map(UssElement::id).sorted().toList();
        if (!places.contains(sets)) {
            places.add(sets);
        }
        List<Integer> members = scene.elements().stream()
                .map(cast::indexOf)
                .filter(index -> index >= 0)
                .toList();
        return new Season.SeasonScene(
                scene.eighths().orElse(0), places.indexOf(sets), -1, sky(scene), members, all, -1, 0);
    }

    private List<UssElement> named(UssBreakdown scene, Ucid category) {
        Map<String, UssElement> its = schedule.elementsOf(category);
        return scene.elements().stream().filter(its::containsKey).map(its::get).toList();
    }

    private Sky sky(UssBreakdown scene) {
        if (!says(scene, Ucid.INT_EXT, "EXT") || !says(scene, Ucid.DAY_NIGHT, "")) {
            return Sky.ANY;
        }
        return says(scene, Ucid.DAY_NIGHT, "NIGHT") ? Sky.DARK : Sky.BRIGHT;
    }

    private boolean says(UssBreakdown scene, Ucid category, String word) {
        return named(scene, category).stream()
                .anyMatch(its -> its.name() != null
                        && its.name().toUpperCase(Locale.ROOT).contains(word));
    }

    private static long off(UssElement member, List<LocalDate> dates) {
        long off = 0;
        for (int day = 0; day < dates.size(); day++) {
            off |= member.isOff(dates.get(day)) ? 1L << day : 0;
        }
        return off;
    }

    /**
     * The plan as a scenario. On a day all scenes of a set follow each other, sets by day before sets by night; a day in
     * the midst without scenes stays a day.
     */
    UssStripboard stripboard(String name, List<Integer> slots, UssStripboard like) {
        int last = Collections.max(slots);
        List<List<String>> days = IntStream.rangeClosed(0, last)
                .mapToObj(day -> IntStream.range(0, slots.size())
                        .filter(scene -> slots.get(scene) == day)
                        .boxed()
                        .toList())
                .map(this::inOrder)
                .toList();
        return UssStripboard.of("baiju-" + name, name, like.calendar(), new UssDays(days, parked()));
    }

    private List<String> inOrder(List<Integer> day) {
        Comparator<Integer> byNight = Comparator.comparing(place -> day.stream()
                .filter(scene -> placeOf(scene) == place)
                .anyMatch(scene -> says(scenes.get(scene), Ucid.DAY_NIGHT, "NIGHT")));
        List<Integer> order =
                day.stream().map(this::placeOf).distinct().sorted(byNight).toList();
        return day.stream()
                .sorted(Comparator.comparingInt(scene -> order.indexOf(placeOf(scene))))
                .map(scene -> scenes.get(scene).id())
                .toList();
    }

    private int placeOf(int scene) {
        return season.scenes().get(scene).place();
    }

    /** What was on no day, and the banners of the days. */
    private List<String> parked() {
        List<String> parked = new ArrayList<>(board.parked());
        List<String> planned = scenes.stream().map(UssBreakdown::id).toList();
        board.days().stream()
                .flatMap(List::stream)
                .filter(id -> !planned.contains(id))
                .forEach(parked::add);
        return parked;
    }
}
