package org.baiju.shootplan.season;

import java.util.ArrayList;
import java.util.List;
import org.baiju.shootplan.season.Season.NotBefore;
import org.baiju.shootplan.season.Season.Person;
import org.baiju.shootplan.season.Season.SeasonScene;
import org.baiju.shootplan.season.Season.Slot;
import org.baiju.shootplan.season.SeasonRule.DayLength;
import org.baiju.shootplan.season.SeasonRule.InOrder;
import org.baiju.shootplan.season.SeasonRule.PersonMinutes;
import org.baiju.shootplan.season.SeasonRule.PersonNotAtNight;
import org.baiju.shootplan.season.SeasonRule.PersonOnlyOn;
import org.baiju.shootplan.season.SeasonRule.PlaceOnlyOn;
import org.baiju.shootplan.season.SeasonRule.SceneOnlyOn;
import org.baiju.shootplan.season.SeasonRule.SlotsAtMost;

/** A season from which all rules that can be given up were taken, and into which some are put back. */
final class RuledSeason {
    /** More minutes than a season has, few enough to be summed up. */
    private static final int ENDLESS = 1 << 24;

    private final Season season;
    private final List<Slot> slots;
    private final List<Person> people;
    private final List<Season.Place> places;
    private final List<SeasonScene> scenes;
    private final List<NotBefore> orders;

    /** The season with these hard rules and no others. {@link SlotsAtMost} is no part of a season and is left out. */
    static Season of(Season season, List<SeasonRule> rules) {
        return new RuledSeason(season, rules).season();
    }

    private RuledSeason(Season season, List<SeasonRule> rules) {
        this.season = season;
        long all = season.allSlots();
        boolean isDayLong = rules.contains(new DayLength());
        slots = season.slots().stream()
                .map(its -> isDayLong ? its : new Slot(its.minutes(), ENDLESS))
                .toList();
        people = new ArrayList<>(season.people().stream()
                .map(its -> new Person(its.dayFee(), its.holdFee(), all, Integer.MAX_VALUE, true))
                .toList());
        places = new ArrayList<>(season.places().stream()
                .map(its -> new Season.Place(its.dayFee(), all))
                .toList());
        scenes = new ArrayList<>(
                season.scenes().stream().map(its -> on(its, all)).toList());
        orders = new ArrayList<>(season.orders().stream()
                .filter(order -> order.price() != NotBefore.NEVER)
                .toList());
        rules.forEach(this::put);
    }

    private static SeasonScene on(SeasonScene its, long slots) {
        return new SeasonScene(
                its.minutes(), its.place(), its.set(), its.sky(), its.cast(), slots, its.home(), its.movePrice());
    }

    private void put(SeasonRule rule) {
        switch (rule) {
            case DayLength _, SlotsAtMost _ -> {}
            case PersonOnlyOn(int person, long on) ->
                people.set(person, limited(people.get(person), on, Integer.MAX_VALUE, true));
            case PersonMinutes(int person, int minutes) ->
                people.set(person, limited(people.get(person), -1L, minutes, true));
            case PersonNotAtNight(int person) ->
                people.set(person, limited(people.get(person), -1L, Integer.MAX_VALUE, false));
            case PlaceOnlyOn(int place, long on) -> {
                Season.Place its = places.get(place);
                places.set(place, new Season.Place(its.dayFee(), its.open() & on));
            }
            case SceneOnlyOn(int scene, long on) -> {
                SeasonScene its = scenes.get(scene);
                scenes.set(scene, on(its, its.allowed() & on));
            }
            case InOrder(int first, int then) -> orders.add(new NotBefore(first, then, NotBefore.NEVER));
        }
    }

    private static Person limited(Person its, long on, int minutes, boolean atNight) {
        return new Person(
                its.dayFee(),
                its.holdFee(),
                its.available() & on,
                Math.min(its.minutesMax(), minutes),
                its.atNight() && atNight);
    }

    private Season season() {
        return new Season(
                slots,
                season.units(),
                people,
                places,
                season.sets(),
                scenes,
                orders,
                season.deadlines(),
                season.prices());
    }
}
