package org.baiju.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baiju.paperwork.People;
import org.baiju.paperwork.Production;
import org.baiju.paperwork.Production.Address;
import org.baiju.paperwork.intake.CastTable;
import org.baiju.paperwork.intake.PersonEntry;
import org.baiju.paperwork.intake.PlaceEntry;
import org.baiju.paperwork.intake.PlaceTable;
import org.baiju.screenplay.Script;
import org.baiju.shootplan.Performer;
import org.baiju.shootplan.Shoot;

/**
 * What the tables of a crew say: the search needs the shoot, the papers print the rest.
 *
 * @param addresses by the place of the script
 */
record Facts(Shoot shoot, People people, Map<String, Address> addresses) {

    static Facts none(Shoot shoot) {
        return new Facts(shoot, People.UNKNOWN, Map.of());
    }

    Facts with(CastTable table) {
        return new Facts(shoot.withPerformers(table.performers()), peopleOf(table), addresses);
    }

    Facts with(PlaceTable table) {
        Map<String, Address> found = new LinkedHashMap<>();
        for (PlaceEntry place : table.entries()) {
            List<String> names = place.scriptPlaces().isEmpty() ? List.of(place.name()) : place.scriptPlaces();
            names.forEach(name -> found.put(name, addressOf(place)));
        }
        return new Facts(shoot.withPlaces(table.places(), table.travel()), people, found);
    }

    Production production(Script script) {
        Production bare = Production.of(script);
        return new Production(bare.title(), bare.notes(), people, addresses);
    }

    private static People peopleOf(CastTable table) {
        var crew = new ArrayList<People.Member>();
        Map<String, String> guardians = new LinkedHashMap<>();
        // Performers are those of the people who have a role, in the same order.
        var performers = table.performers().iterator();
        for (PersonEntry person : table.people()) {
            person.posts().forEach(post -> crew.add(new People.Member(post.job(), person.name(), person.phone())));
            if (!person.roles().isEmpty()) {
                Performer performer = performers.next();
                PersonEntry.Guardian guardian = person.guardian();
                if (guardian != null) {
                    guardians.put(performer.id(), (guardian.name() + " " + guardian.phone()).strip());
                }
            }
        }
        return new People(crew, Map.of(), guardians);
    }

    private static Address addressOf(PlaceEntry place) {
        String contact = (place.contact() + " " + place.phone()).strip();
        return new Address(place.name(), place.address(), place.parking(), place.hospital(), contact);
    }
}
