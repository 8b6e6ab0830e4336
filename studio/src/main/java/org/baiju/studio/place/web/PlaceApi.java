package org.baiju.studio.place.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.ShootingPlace;
import org.baiju.shootplan.ShootingPlace.Opening;
import org.baiju.shootplan.Travel;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.PlaceChosen;
import org.baiju.studio.place.PlaceSaved;
import org.baiju.studio.place.Places;
import org.baiju.studio.place.internal.PlaceMerge;
import org.baiju.studio.platform.Paged;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Places for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Places")
class PlaceApi {
    private static final int PAGE_SIZE = 50;

    private final Places places;
    private final Writing writing;

    PlaceApi(Places places, Writing writing) {
        this.places = places;
        this.writing = writing;
    }

    /** A place as programs write it; money in fen, spans of dates include both ends. */
    record PlaceRequest(
            @NotBlank @Size(max = 80) String name,
            @Nullable @Size(max = 300) String address,
            @Nullable @Min(-90) @Max(90) Double latitude,
            @Nullable @Min(-180) @Max(180) Double longitude,
            @Nullable ZoneId zone,
            @Min(0) @Max(Place.FEE_MAX) long dayFee,
            @Min(0) @Max(Place.FEE_MAX) long hourFee,
            @Nullable @Size(max = 300) String hospital,
            @Nullable @Size(max = 300) String parking,
            @Nullable @Size(max = 60) String contact,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 1000) String notes,
            @Nullable @Size(max = Place.OPENINGS_MAX) List<@NotNull Opening> openings,
            @Nullable @Size(max = Place.CLOSURES_MAX) List<@NotNull DateSpan> closed,
            int version) {
        Place.Details details() {
            return new Place.Details(
                    name.strip(),
                    text(address),
                    longitude == null ? null : latitude,
                    latitude == null ? null : longitude,
                    zone == null ? ZoneId.of("Asia/Shanghai") : zone,
                    dayFee,
                    hourFee,
                    text(hospital),
                    text(parking),
                    text(contact),
                    text(phone),
                    text(notes),
                    openings == null ? List.of() : openings,
                    DateSpan.joined(closed == null ? List.of() : closed));
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /** Where a place of the script is shot, and where it was when that was read; no place for nowhere yet. */
    record UseRequest(
            @NotNull @Size(min = 1, max = 200) String scriptPlace,
            @Nullable UUID was,
            @Nullable UUID place) {}

    /** How long the unit takes between two places, either way; no minutes for unknown. */
    record WayRequest(
            @NotNull UUID one,
            @NotNull UUID other,
            @Nullable @Min(0) @Max(1440) Integer minutes) {}

    /** What a plan of the series knows of its places. */
    record SeriesPlaces(List<ShootingPlace> places, List<Travel> ways, Map<String, UUID> uses) {}

    @GetMapping("/places")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "Your organisation's places, newest first; words search names and addresses")
    Paged<Place> list(
            SignedIn me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID before) {
        return places.list(me.getOrganisation(), words, PAGE_SIZE, before);
    }

    @GetMapping("/places/{place}")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "One place")
    Place get(SignedIn me, @PathVariable UUID place) {
        return places.find(me.getOrganisation(), place).orElseThrow(Problem::notFound);
    }

    @PostMapping("/places")
    @Requires(Permission.PLACE_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a place")
    Place add(SignedIn me, @Valid @RequestBody PlaceRequest request) {
        return done(places.add(me, request.details()), request);
    }

    @PutMapping("/places/{place}")
    @Requires(Permission.PLACE_WRITE)
    @Operation(summary = "Replace a place; version is the one that was read, 409 tells which fields differ now")
    Place change(SignedIn me, @PathVariable UUID place, @Valid @RequestBody PlaceRequest request) {
        return done(places.change(me, place, request.version(), request.details()), request);
    }

    @DeleteMapping("/places/{place}")
    @Requires(Permission.PLACE_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a place that no series uses")
    void remove(SignedIn me, @PathVariable UUID place) {
        Place found = get(me, place);
        if (!places.remove(me, place)) {
            throw new Problem(HttpStatus.CONFLICT, "place-in-use", found.name());
        }
    }

    @GetMapping("/series/{series}/places")
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The places of a series, the ways between them, and which place of the script is shot where")
    SeriesPlaces ofSeries(Series series) {
        return new SeriesPlaces(
                places.ofSeries(series.id()), places.listWays(series.id()), places.mapUses(series.id()));
    }

    @PutMapping("/series/{series}/places/uses")
    @Requires(Permission.PLACE_WRITE)
    @Operation(
            summary = "Say where a place of the script is shot; 409 if it is no longer where it was when that was read")
    SeriesPlaces use(SignedIn me, Series series, @Valid @RequestBody UseRequest request) {
        if (!isKnown(series, request.scriptPlace())) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-script-place", request.scriptPlace());
        }
        return switch (places.use(me, series, request.scriptPlace(), request.was(), request.place())) {
            case PlaceChosen.Done() -> ofSeries(series);
            case PlaceChosen.NoSuchPlace() -> throw Problem.notFound();
            case PlaceChosen.ChangedMeanwhile(var now) ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "place-chosen-meanwhile",
                        request.scriptPlace(),
                        now == null ? "–" : now.name());
        };
    }

    /** By the script as it is, or by an earlier one for which somebody has chosen. */
    private boolean isKnown(Series series, String scriptPlace) {
        return places.mapUses(series.id()).containsKey(scriptPlace)
                || writing.findCurrent(series.id()).stream()
                        .flatMap(draft -> writing.listScenes(draft.id()).stream())
                        .anyMatch(scene -> scene.place().equals(scriptPlace));
    }

    @PutMapping("/places/ways")
    @Requires(Permission.PLACE_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say how long the unit takes between two places")
    void setWay(SignedIn me, @Valid @RequestBody WayRequest request) {
        if (!places.setWay(me, request.one(), request.other(), request.minutes())) {
            throw Problem.notFound();
        }
    }

    private static Place done(PlaceSaved saved, PlaceRequest request) {
        return switch (saved) {
            case PlaceSaved.Done done -> done.place();
            case PlaceSaved.NameTaken taken -> throw new Problem(HttpStatus.CONFLICT, "place-name-taken", taken.name());
            case PlaceSaved.NoSuchPlace() -> throw Problem.notFound();
            case PlaceSaved.ChangedMeanwhile meanwhile ->
                throw new Problem(
                        HttpStatus.CONFLICT,
                        "fields-changed-meanwhile",
                        meanwhile.now().version(),
                        String.join(
                                ", ",
                                PlaceMerge.FIELDS.between(
                                        request.details(), meanwhile.now().details())));
        };
    }
}
