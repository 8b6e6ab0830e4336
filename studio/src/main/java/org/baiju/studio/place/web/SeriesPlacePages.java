package org.baiju.studio.place.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.baiju.paperwork.intake.Cells;
import org.baiju.shootplan.Travel;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.place.Place;
import org.baiju.studio.place.PlaceChosen;
import org.baiju.studio.place.Places;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.DraftScene;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a series is shot: which place of the script where, and how far the places are apart. */
@Controller
@RequestMapping("/series/{series}/places")
public class SeriesPlacePages {
    /** More places than any organisation offers in one list to choose from. */
    private static final int CHOICE_MAX = 500;

    private final Places places;
    private final Writing writing;
    private final Words words;

    SeriesPlacePages(Places places, Writing writing, Words words) {
        this.places = places;
        this.writing = writing;
        this.words = words;
    }

    /** A place of the script with the number of its scenes, and where it is shot. */
    public record Line(
            String scriptPlace, long scenes, @Nullable UUID place) {}

    @GetMapping
    @Requires(Permission.SERIES_READ)
    String show(SignedIn me, Series series, Model model) {
        List<Place> used = places.listOf(series.id());
        model.addAttribute("series", series);
        model.addAttribute("lines", lines(series));
        model.addAttribute("used", used);
        model.addAttribute("covers", places.mapCovers(series.id()));
        model.addAttribute("ways", ways(series));
        model.addAttribute(
                "all", places.list(series.organisation(), "", CHOICE_MAX, null).items());
        model.addAttribute("mayWrite", me.may(Permission.PLACE_WRITE));
        return "place/series-places";
    }

    @PostMapping("/uses")
    @Requires(Permission.PLACE_WRITE)
    String use(
            SignedIn me,
            Series series,
            @RequestParam String scriptPlace,
            @RequestParam(required = false) @Nullable UUID was,
            @RequestParam(required = false) @Nullable UUID place,
            RedirectAttributes redirect) {
        boolean known =
                lines(series).stream().anyMatch(line -> line.scriptPlace().equals(scriptPlace));
        if (!known) {
            throw Problem.notFound();
        }
        toast(me, scriptPlace, places.use(me, series, scriptPlace, was, place), Toast.done("place.used", scriptPlace))
                .showAfter(redirect);
        return back(series);
    }

    @PostMapping("/covers")
    @Requires(Permission.PLACE_WRITE)
    String cover(
            SignedIn me,
            Series series,
            @RequestParam UUID place,
            @RequestParam(required = false) @Nullable UUID was,
            @RequestParam(required = false) @Nullable UUID cover,
            RedirectAttributes redirect) {
        String name = places.find(series.organisation(), place).map(Place::name).orElseThrow(Problem::notFound);
        toast(me, name, places.cover(me, series, place, was, cover), Toast.done("place.cover.saved"))
                .showAfter(redirect);
        return back(series);
    }

    private Toast toast(SignedIn me, String what, PlaceChosen chosen, Toast done) {
        return switch (chosen) {
            case PlaceChosen.Done() -> done;
            case PlaceChosen.NoSuchPlace() -> throw Problem.notFound();
            case PlaceChosen.ChangedMeanwhile(var now) ->
                Toast.wrong(
                        "place.chosen-meanwhile",
                        what,
                        now == null ? words.say(me.language(), "place.nowhere-yet") : now.name());
        };
    }

    /** All ways at once; each field says which pair it is for. */
    @PostMapping("/ways")
    @Requires(Permission.PLACE_WRITE)
    String ways(SignedIn me, Series series, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        Map<String, Integer> before = ways(series);
        List<Place> used = places.listOf(series.id());
        Toast toast = Toast.done("place.ways.saved");
        for (Place one : used) {
            for (Place other : used) {
                String pair = pair(one.id().toString(), other.id().toString());
                @Nullable String text = form.get(one.id() + "_" + other.id());
                if (text == null) {
                    continue;
                }
                OptionalInt minutes = Cells.minutes(text.strip());
                if (minutes.isEmpty() && !text.isBlank()) {
                    toast = Toast.wrong(
                            "place.ways.wrong",
                            text.strip().substring(0, Math.min(20, text.strip().length())));
                    continue;
                }
                @Nullable Integer wanted = minutes.isPresent() ? minutes.getAsInt() : null;
                if (!java.util.Objects.equals(wanted, before.get(pair))) {
                    places.setWay(me, one.id(), other.id(), wanted);
                }
            }
        }
        toast.showAfter(redirect);
        return back(series);
    }

    private static String back(Series series) {
        return "redirect:/series/" + series.id() + "/places";
    }

    /** Minutes by pair. */
    private Map<String, Integer> ways(Series series) {
        var ways = new LinkedHashMap<String, Integer>();
        for (Travel way : places.listWays(series.id())) {
            ways.put(pair(way.one(), way.other()), way.minutes());
        }
        return ways;
    }

    /** Names a pair, whichever comes first. */
    public static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "_" + other : other + "_" + one;
    }

    /** Every place of the current draft, most scenes first, then places that an earlier draft had. */
    private List<Line> lines(Series series) {
        var scenes = new LinkedHashMap<String, Long>();
        writing.findCurrent(series.id()).ifPresent(draft -> {
            for (DraftScene scene : writing.listScenes(draft.id())) {
                String place = scene.place();
                if (!place.isBlank()) {
                    scenes.merge(place, 1L, Long::sum);
                }
            }
        });
        Map<String, UUID> uses = places.mapUses(series.id());
        var lines = new ArrayList<Line>();
        scenes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> lines.add(new Line(entry.getKey(), entry.getValue(), uses.get(entry.getKey()))));
        for (String scriptPlace : new TreeSet<>(uses.keySet())) {
            if (!scenes.containsKey(scriptPlace)) {
                lines.add(new Line(scriptPlace, 0, uses.get(scriptPlace)));
            }
        }
        return lines;
    }
}
