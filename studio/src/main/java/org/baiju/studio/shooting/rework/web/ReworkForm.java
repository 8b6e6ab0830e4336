package org.baiju.studio.shooting.rework.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baiju.shootplan.Strip;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.rework.ReworkAsk.What;

/**
 * What can be chosen when something came up.
 *
 * @param people names by id, those who play on the board
 * @param places names by id
 * @param strips of the day and of the boneyard, if it was a slow day
 */
public record ReworkForm(
        What what,
        LocalDate from,
        LocalDate to,
        String subject,
        Map<String, String> people,
        Map<String, String> places,
        List<Line> strips) {

    /** A strip that may have been left over. */
    public record Line(String key, String number, String setting, boolean isShot, boolean isParked) {}

    static ReworkForm of(Board board, What what, LocalDate from, LocalDate to, String subject, List<Line> strips) {
        Map<String, String> people = new TreeMap<>();
        Map<String, String> places = new TreeMap<>();
        board.plan().strips().forEach(strip -> {
            board.shoot().performersOf(strip).forEach(one -> people.put(one.id(), named(one.name(), strip)));
            var place = board.shoot().placeOf(strip);
            places.put(place.id(), place.name());
        });
        return new ReworkForm(what, from, to, subject, people, places, strips);
    }

    private static String named(String name, Strip strip) {
        return name.isEmpty() ? strip.number() : name;
    }

    static Line line(Strip strip, boolean isShot, boolean isParked) {
        return new Line(strip.key(), strip.number(), strip.setting().name(), isShot, isParked);
    }
}
