package org.baiju.studio.place;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.Travel;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.place.internal.PlaceStore;
import org.baiju.studio.place.internal.PlaceUseStore;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of all organisations, and what each series shoots there. */
@Service
public class Places {
    /** The most places of the script that a series has chosen for: those of older drafts stay. */
    public static final int USES_MAX = 2_000;

    private static final ScopedValue<Set<SeriesId>> GATHERED = ScopedValue.newInstance();

    private final PlaceStore store;
    private final PlaceUseStore uses;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Places(PlaceStore store, PlaceUseStore uses, Audit audit, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.store = store;
        this.uses = uses;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The places of an organisation whose name or address has the words, newest first. */
    public Paged<Place> list(UUID organisation, String words, int size, @Nullable UUID before) {
        return store.list(organisation, words, size, before);
    }

    /** A place of the organisation; absent also if it belongs to another or was removed. */
    public Optional<Place> find(UUID organisation, UUID place) {
        return store.find(organisation, place);
    }

    public Optional<Place> findByName(UUID organisation, String name) {
        return store.findByName(organisation, name);
    }

    @Transactional
    public PlaceSaved add(SignedIn who, Place.Details details) {
        if (store.findByName(who.getOrganisation(), details.name()).isPresent()) {
            return new PlaceSaved.NameTaken(details.name());
        }
        var place = new Place(ids.next(), details, 1);
        store.add(who.getOrganisation(), place);
        audit.note(who, "place.added", place.name());
        return new PlaceSaved.Done(place);
    }

    /** Replaces what is known of a place, if it still is what {@code version} was read from. */
    @Transactional
    public PlaceSaved change(SignedIn who, UUID id, int version, Place.Details details) {
        UUID organisation = who.getOrganisation();
        Optional<Place> before = store.findToChange(organisation, id);
        if (before.isEmpty()) {
            return new PlaceSaved.NoSuchPlace();
        }
        if (before.get().version() != version) {
            return new PlaceSaved.ChangedMeanwhile(before.get());
        }
        if (store.findByName(organisation, details.name())
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return new PlaceSaved.NameTaken(details.name());
        }
        var place = new Place(id, details, version + 1);
        store.change(place);
        audit.note(who, "place.changed", place.name());
        publish(uses.listSeries(id));
        return new PlaceSaved.Done(place);
    }

    /** Removes a place from the lists, unless a series shoots there; false then or if there is none. */
    @Transactional
    public boolean remove(SignedIn who, UUID id) {
        Optional<Place> place = store.findToChange(who.getOrganisation(), id);
        if (place.isEmpty() || !uses.listSeries(id).isEmpty()) {
            return false;
        }
        store.setArchived(id, clock.instant());
        audit.note(who, "place.removed", place.get().name());
        return true;
    }

    /** Takes a removal back; false if there is none, or if another place has taken the name. */
    @Transactional
    public boolean putBack(SignedIn who, UUID id) {
        Optional<Place> place = store.findRemoved(who.getOrganisation(), id);
        if (place.isEmpty()
                || store.findByName(who.getOrganisation(), place.get().name()).isPresent()) {
            return false;
        }
        store.setArchived(id, null);
        audit.note(who, "place.put-back", place.get().name());
        return true;
    }

    /** The places a series shoots at or goes to when it rains, by name. */
    public List<Place> listOf(SeriesId series) {
        return store.list(uses.listPlaces(series));
    }

    /** Where each place of the script is shot; places of the script without one are missing. */
    public Map<String, UUID> mapUses(SeriesId series) {
        return uses.mapUses(series);
    }

    /** Where the series goes instead of a place when it rains. */
    public Map<UUID, UUID> mapCovers(SeriesId series) {
        return uses.mapCovers(series);
    }

    /** Each place of the script with the real one, as call sheets need it. */
    public Map<String, Place> mapPlaces(SeriesId series) {
        var byId = new LinkedHashMap<UUID, Place>();
        listOf(series).forEach(place -> byId.put(place.id(), place));
        var places = new LinkedHashMap<String, Place>();
        mapUses(series).forEach((scriptPlace, id) -> {
            @Nullable Place place = byId.get(id);
            if (place != null) {
                places.put(scriptPlace, place);
            }
        });
        return places;
    }

    /**
     * Says where a place of the script is shot.
     *
     * @param was where it was shot when that was read; absent for nowhere yet
     * @param place absent for nowhere yet
     */
    @Transactional
    public PlaceChosen use(SignedIn who, Series series, String scriptPlace, @Nullable UUID was, @Nullable UUID place) {
        if (place != null && store.findToChange(series.organisation(), place).isEmpty()) {
            return new PlaceChosen.NoSuchPlace();
        }
        if (place != null && was == null && mapUses(series.id()).size() >= USES_MAX) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-uses", USES_MAX);
        }
        if (!uses.use(series.id(), scriptPlace, was, place)) {
            return changedMeanwhile(series, mapUses(series.id()).get(scriptPlace));
        }
        audit.note(who, "place.used", series.title() + " · " + scriptPlace);
        publish(Set.of(series.id()));
        return new PlaceChosen.Done();
    }

    /**
     * Says where a series goes when it rains.
     *
     * @param was where it went when that was read; absent for nowhere
     * @param cover absent for nowhere
     */
    @Transactional
    public PlaceChosen cover(SignedIn who, Series series, UUID place, @Nullable UUID was, @Nullable UUID cover) {
        if (place.equals(cover)
                || store.find(series.organisation(), place).isEmpty()
                || (cover != null
                        && store.findToChange(series.organisation(), cover).isEmpty())) {
            return new PlaceChosen.NoSuchPlace();
        }
        if (!uses.cover(series.id(), place, was, cover)) {
            return changedMeanwhile(series, mapCovers(series.id()).get(place));
        }
        audit.note(who, "place.used", series.title());
        publish(Set.of(series.id()));
        return new PlaceChosen.Done();
    }

    private PlaceChosen changedMeanwhile(Series series, @Nullable UUID now) {
        return new PlaceChosen.ChangedMeanwhile(
                now == null ? null : store.find(series.organisation(), now).orElse(null));
    }

    /**
     * Says how long the unit takes between two places, either way.
     *
     * @param minutes absent if unknown
     * @return false if the organisation has no such places, or both are one
     */
    @Transactional
    public boolean setWay(SignedIn who, UUID one, UUID other, @Nullable Integer minutes) {
        UUID organisation = who.getOrganisation();
        Optional<Place> from = store.find(organisation, one);
        Optional<Place> to = store.find(organisation, other);
        if (one.equals(other) || from.isEmpty() || to.isEmpty()) {
            return false;
        }
        store.setWay(one, other, minutes);
        audit.note(who, "place.way-set", from.get().name() + " – " + to.get().name());
        var series = new HashSet<SeriesId>();
        series.addAll(uses.listSeries(one));
        series.retainAll(uses.listSeries(other));
        publish(series);
        return true;
    }

    /** The places of a series as its plan needs to know them; places that only serve when it rains have no script places. */
    public List<ShootingPlace> ofSeries(SeriesId series) {
        Map<String, UUID> byScriptPlace = mapUses(series);
        Map<UUID, UUID> covers = mapCovers(series);
        var places = new ArrayList<ShootingPlace>();
        for (Place place : listOf(series)) {
            Set<String> scriptPlaces = new TreeSet<>();
            byScriptPlace.forEach((scriptPlace, id) -> {
                if (id.equals(place.id())) {
                    scriptPlaces.add(scriptPlace);
                }
            });
            @Nullable UUID cover = covers.get(place.id());
            places.add(shootingPlace(place, scriptPlaces, cover == null ? null : cover.toString()));
        }
        return places;
    }

    /** How long the ways between the places of a series are, as far as anybody knows. */
    public List<Travel> listWays(SeriesId series) {
        return store.listWays(uses.listPlaces(series));
    }

    /** Minutes between two places, if anybody knows. */
    public OptionalInt findWay(UUID one, UUID other) {
        return store.listWays(List.of(one, other)).stream()
                .mapToInt(Travel::minutes)
                .findFirst();
    }

    private static ShootingPlace shootingPlace(Place place, Set<String> scriptPlaces, @Nullable String cover) {
        Place.Details details = place.details();
        return new ShootingPlace(
                place.id().toString(),
                details.name(),
                scriptPlaces,
                details.dayFee(),
                details.hourFee(),
                details.openings(),
                details.closed(),
                details.latitude() == null || details.longitude() == null
                        ? null
                        : new org.baiju.shootplan.sun.Place(details.latitude(), details.longitude(), details.zone()),
                cover);
    }

    /** Makes changes and publishes one event for all of them at their end: plans are looked at again each time. */
    void together(Runnable changes) {
        var gathered = new HashSet<SeriesId>();
        ScopedValue.where(GATHERED, gathered).run(changes);
        publish(gathered);
    }

    private void publish(Set<SeriesId> series) {
        if (GATHERED.isBound()) {
            GATHERED.get().addAll(series);
        } else if (!series.isEmpty()) {
            events.publishEvent(new PlacesChanged(series));
        }
    }
}
