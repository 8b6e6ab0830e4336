package org.baiju.shootplan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baiju.shootplan.hours.PersonDay;

/**
 * All that a plan is judged by besides its strips: people, places, ways and rules. Whoever or whatever the facts do not
 * name is assumed: a character without a performer is an unknown adult who can always come, a place of the script
 * without a real one is always open and free of charge.
 */
public final class Shoot {
    private final List<Performer> performers;
    private final List<ShootingPlace> places;
    private final List<Travel> travels;
    private final List<PersonDay> elsewhere;
    private final ShootRules rules;
    private final Map<String, Performer> byRole = new HashMap<>();
    private final Map<String, ShootingPlace> byScriptPlace = new HashMap<>();
    private final Map<String, ShootingPlace> byId;
    private final Map<Travel, Integer> minutes = new HashMap<>();

    private Shoot(
            List<Performer> performers,
            List<ShootingPlace> places,
            List<Travel> travels,
            List<PersonDay> elsewhere,
            ShootRules rules) {
        this.performers = List.copyOf(performers);
        this.places = List.copyOf(places);
        this.travels = List.copyOf(travels);
        this.elsewhere = List.copyOf(elsewhere);
        this.rules = rules;
        performers.forEach(performer -> performer.roles().forEach(role -> byRole.put(role, performer)));
        places.forEach(place -> place.scriptPlaces().forEach(name -> byScriptPlace.put(name, place)));
        byId = places.stream().collect(Collectors.toMap(ShootingPlace::id, Function.identity(), (one, _) -> one));
        travels.forEach(travel -> minutes.put(pair(travel.one(), travel.other()), travel.minutes()));
    }

    /** A shoot of which only the rules are known. */
    public static Shoot of(ShootRules rules) {
        return new Shoot(List.of(), List.of(), List.of(), List.of(), rules);
    }

    public Shoot withPerformers(List<Performer> others) {
        return new Shoot(others, places, travels, elsewhere, rules);
    }

    public Shoot withPlaces(List<ShootingPlace> others, List<Travel> ways) {
        return new Shoot(performers, others, ways, elsewhere, rules);
    }

    /** The same shoot, knowing when its people work for other series. */
    public Shoot withElsewhere(List<PersonDay> days) {
        return new Shoot(performers, places, travels, days, rules);
    }

    public Shoot withRules(ShootRules others) {
        return new Shoot(performers, places, travels, elsewhere, others);
    }

    public List<Performer> performers() {
        return performers;
    }

    public List<ShootingPlace> places() {
        return places;
    }

    public List<Travel> travels() {
        return travels;
    }

    /** When people of this shoot work for others; the worker's id is that of the performer. */
    public List<PersonDay> elsewhere() {
        return elsewhere;
    }

    public ShootRules rules() {
        return rules;
    }

    /** Who plays a character; somebody assumed if nobody is known. */
    public Performer performerOf(String role) {
        Performer known = byRole.get(role);
        return known != null
                ? known
                : Performer.of(
                        role,
                        Set.of(role),
                        rules.prices().assumedDayFee(),
                        rules.prices().assumedHoldFee());
    }

    /** Whether somebody is known to play a character. */
    public boolean isCast(String role) {
        return byRole.containsKey(role);
    }

    /** The performers of a strip, each once, in the order of its cast. */
    public List<Performer> performersOf(Strip strip) {
        return strip.cast().stream().map(this::performerOf).distinct().toList();
    }

    /** Where a place of the script is shot; a place assumed if none is known. */
    public ShootingPlace placeOf(String scriptPlace) {
        ShootingPlace known = byScriptPlace.get(scriptPlace);
        return known != null ? known : ShootingPlace.of(scriptPlace);
    }

    /** Where a strip is shot. */
    public ShootingPlace placeOf(Strip strip) {
        return placeOf(strip.setting().place());
    }

    public Optional<ShootingPlace> findPlace(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Minutes from one place to another; the usual ones if nobody told. */
    public int minutesBetween(String one, String other) {
        return one.equals(other) ? 0 : minutes.getOrDefault(pair(one, other), rules.moveMinutes());
    }

    /** Whether a performer is a child on a date. */
    public boolean isChild(Performer performer, LocalDate date) {
        return performer.birthDate() != null && rules.hours().isChild(performer.birthDate(), date);
    }

    private static Travel pair(String one, String other) {
        return one.compareTo(other) <= 0 ? new Travel(one, other, 0) : new Travel(other, one, 0);
    }
}
