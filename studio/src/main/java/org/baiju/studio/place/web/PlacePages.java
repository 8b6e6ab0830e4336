package org.baiju.studio.place.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.PlaceSaved;
import org.baiju.studio.place.Places;
import org.baiju.studio.place.internal.PlaceMerge;
import org.baiju.studio.platform.page.FormFields;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All places of an organisation: search, add, change, remove. */
@Controller
class PlacePages {
    private static final int PAGE_SIZE = 50;
    private static final int WORDS_MAX = 80;

    private final Places places;
    private final StudioClock clock;

    PlacePages(Places places, StudioClock clock) {
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/places")
    @Requires(Permission.SERIES_READ)
    String list(
            SignedIn me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        String sought = words.strip().substring(0, Math.min(words.strip().length(), WORDS_MAX));
        model.addAttribute("places", places.list(me.getOrganisation(), sought, PAGE_SIZE, before));
        model.addAttribute("words", sought);
        model.addAttribute("mayWrite", me.may(Permission.PLACE_WRITE));
        return "place/places";
    }

    @GetMapping("/places/new")
    @Requires(Permission.PLACE_WRITE)
    String blank(SignedIn me, @RequestParam(defaultValue = "") String name, Model model) {
        return form(me, null, Map.of("name", name.strip()), Map.of(), List.of(), model);
    }

    @PostMapping("/places")
    @Requires(Permission.PLACE_WRITE)
    String add(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var fields = new FormFields(typed);
        Place.Details details = PlaceForm.read(fields, clock.today());
        if (fields.wrong().isEmpty()) {
            switch (places.add(me, details)) {
                case PlaceSaved.Done done -> {
                    Toast.done("place.added", done.place().name()).showAfter(redirect);
                    return "redirect:/places";
                }
                case PlaceSaved.NameTaken _ -> fields.refuse("name", "place.name-taken");
                case PlaceSaved.ChangedMeanwhile _, PlaceSaved.NoSuchPlace() -> throw Problem.notFound();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(me, null, typed, fields.wrong(), List.of(), model);
    }

    @GetMapping("/places/{place}")
    @Requires(Permission.SERIES_READ)
    String place(SignedIn me, @PathVariable UUID place, Model model) {
        Place found = places.find(me.getOrganisation(), place).orElseThrow(Problem::notFound);
        return form(me, found, PlaceForm.values(found, me.language().locale()), Map.of(), List.of(), model);
    }

    @PostMapping("/places/{place}")
    @Requires(Permission.PLACE_WRITE)
    String change(
            SignedIn me,
            @PathVariable UUID place,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Place found = places.find(me.getOrganisation(), place).orElseThrow(Problem::notFound);
        var fields = new FormFields(typed);
        Place.Details details = PlaceForm.read(fields, clock.today());
        List<String> changed = List.of();
        if (fields.wrong().isEmpty()) {
            switch (places.change(me, place, version, details)) {
                case PlaceSaved.Done done -> {
                    Toast.done("place.saved", done.place().name()).showAfter(redirect);
                    return "redirect:/places/" + place;
                }
                case PlaceSaved.NameTaken _ -> fields.refuse("name", "place.name-taken");
                case PlaceSaved.ChangedMeanwhile meanwhile -> {
                    found = meanwhile.now();
                    changed = PlaceMerge.FIELDS.between(details, meanwhile.now().details());
                    response.setStatus(HttpStatus.CONFLICT.value());
                    return form(me, found, typed, Map.of(), changed, model);
                }
                case PlaceSaved.NoSuchPlace() -> throw Problem.notFound();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(me, found, typed, fields.wrong(), changed, model);
    }

    @PostMapping("/places/{place}/remove")
    @Requires(Permission.PLACE_WRITE)
    String remove(SignedIn me, @PathVariable UUID place, RedirectAttributes redirect) {
        Place found = places.find(me.getOrganisation(), place).orElseThrow(Problem::notFound);
        if (!places.remove(me, place)) {
            Toast.wrong("place.in-use", found.name()).showAfter(redirect);
            return "redirect:/places/" + place;
        }
        Toast.done("place.removed", found.name())
                .withUndo("/places/" + place + "/put-back")
                .showAfter(redirect);
        return "redirect:/places";
    }

    @PostMapping("/places/{place}/put-back")
    @Requires(Permission.PLACE_WRITE)
    String putBack(SignedIn me, @PathVariable UUID place) {
        if (!places.putBack(me, place)) {
            throw Problem.notFound();
        }
        return "redirect:/places/" + place;
    }

    /** {@code changed} are the fields in which the place now differs from what was typed. */
    private String form(
            SignedIn me,
            @Nullable Place place,
            Map<String, String> values,
            Map<String, String> wrong,
            List<String> changed,
            Model model) {
        model.addAttribute("place", place);
        model.addAttribute("values", values);
        model.addAttribute("now", PlaceForm.values(place, me.language().locale()));
        model.addAttribute("wrong", wrong);
        model.addAttribute("changed", changed);
        model.addAttribute("mayWrite", me.may(Permission.PLACE_WRITE));
        return "place/place";
    }
}
