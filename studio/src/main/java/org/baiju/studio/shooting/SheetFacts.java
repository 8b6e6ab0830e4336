package org.baiju.studio.shooting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baiju.paperwork.People;
import org.baiju.paperwork.People.Member;
import org.baiju.paperwork.Production;
import org.baiju.shootplan.Shoot;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.CrewMember;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.people.Person;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.Places;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.internal.Strips;
import org.baiju.studio.writing.Draft;
import org.baiju.studio.writing.Writing;
import org.springframework.stereotype.Component;

/** Gathers what the papers say of people and places beyond the board. */
@Component
class SheetFacts {
    private final Casting casting;
    private final Places places;
    private final Writing writing;
    private final Words words;

    SheetFacts(Casting casting, Places places, Writing writing, Words words) {
        this.casting = casting;
        this.places = places;
        this.writing = writing;
        this.words = words;
    }

    /** The series as the papers speak of it. */
    Production production(Series series, Board board, Locale locale) {
        Language language = Language.ofCode(locale.getLanguage());
        List<Member> crew = casting.listCrew(series.id()).stream()
                .map(member -> member(member, language))
                .toList();
        var people = new People(crew, casting.mapNames(series.id()), guardians(series));
        Production bare = Strips.production(series.title(), board.scenes(), people);
        int draft =
                writing.findDraft(series.id(), board.draft()).map(Draft::number).orElse(0);
        return new Production(bare.title(), bare.notes(), people, addresses(series), draft);
    }

    /** The people and places of a series as they are now. */
    Shoot shoot(Series series, Board board) {
        return board.shoot()
                .withPerformers(casting.castOf(series.id()))
                .withPlaces(places.ofSeries(series.id()), places.listWays(series.id()));
    }

    private Map<String, String> guardians(Series series) {
        Map<String, String> guardians = new LinkedHashMap<>();
        for (Engagement engagement : casting.list(series.id())) {
            String names = engagement.person().details().guardians().stream()
                    .map(Person.Guardian::name)
                    .collect(Collectors.joining("/"));
            if (!names.isEmpty()) {
                guardians.put(engagement.person().id().toString(), names);
            }
        }
        return guardians;
    }

    private Map<String, Production.Address> addresses(Series series) {
        Map<String, Production.Address> addresses = new LinkedHashMap<>();
        places.mapPlaces(series.id()).forEach((scriptPlace, place) -> addresses.put(scriptPlace, address(place)));
        return addresses;
    }

    private static Production.Address address(Place place) {
        Place.Details details = place.details();
        String contact = (details.contact() + " " + details.phone()).strip();
        return new Production.Address(
                details.name(), details.address(), details.parking(), details.hospital(), contact);
    }

    private Member member(CrewMember member, Language language) {
        String phone = member.person().details().phone();
        return new Member(
                member.person().id().toString(),
                CrewMember.jobIn(words, language, member.job()),
                member.person().name(),
                phone.isEmpty() ? null : phone);
    }
}
