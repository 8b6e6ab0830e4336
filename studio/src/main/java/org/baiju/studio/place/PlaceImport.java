package org.baiju.studio.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.baiju.paperwork.intake.PlaceEntry;
import org.baiju.paperwork.intake.PlaceTable;
import org.baiju.shootplan.Travel;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.intake.Intakes;
import org.baiju.studio.intake.Line;
import org.baiju.studio.intake.Line.Effect;
import org.baiju.studio.intake.Preview;
import org.baiju.studio.intake.TableImport;
import org.baiju.studio.place.internal.PlaceMerge;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes places from a spreadsheet, after somebody has seen what would change, and gives them back as one. */
@Service
public class PlaceImport implements TableImport<PlaceTable> {
    private final Places places;
    private final Intakes.OfKind<PlaceTable> waiting;

    PlaceImport(Places places, Intakes intakes) {
        this.places = places;
        this.waiting = intakes.of("places", PlaceTable::read, this::lines);
    }

    @Override
    @Transactional
    public Preview<PlaceTable> bring(Series series, String fileName, byte[] content) {
        return waiting.bring(series, fileName, content);
    }

    @Override
    public Optional<Preview<PlaceTable>> find(Series series, UUID intake) {
        return waiting.find(series, intake);
    }

    @Override
    @Transactional
    public Optional<Integer> apply(SignedIn who, Series series, UUID intake, String mark) {
        return waiting.take(series, intake, mark).map(table -> {
            places.together(() -> write(who, series, table));
            return table.entries().size();
        });
    }

    @Override
    public byte[] table(@Nullable Series series, Locale locale) {
        PlaceTable table = series == null
                ? new PlaceTable(List.of(), List.of())
                : PlaceMerge.table(
                        places.listOf(series.id()),
                        places.mapUses(series.id()),
                        places.mapCovers(series.id()),
                        places.listWays(series.id()));
        var out = new ByteArrayOutputStream();
        try {
            PlaceTable.write(table, locale, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private void write(SignedIn who, Series series, PlaceTable table) {
        table.entries().forEach(entry -> write(who, series, entry));
        for (PlaceEntry entry : table.entries()) {
            Place place = get(series, entry.name());
            if (entry.wetWeather() != null && coverChanges(series, place, entry.wetWeather())) {
                @Nullable UUID before = places.mapCovers(series.id()).get(place.id());
                UUID cover = get(series, entry.wetWeather()).id();
                written(entry, places.cover(who, series, place.id(), before, cover));
            }
        }
        for (Travel way : table.travel()) {
            if (line(series, way).effect() != Effect.UNCHANGED) {
                places.setWay(
                        who,
                        get(series, way.one()).id(),
                        get(series, way.other()).id(),
                        way.minutes());
            }
        }
    }

    private void write(SignedIn who, Series series, PlaceEntry entry) {
        Optional<Place> before = places.findByName(series.organisation(), entry.name());
        Place.Details details = PlaceMerge.details(before.orElse(null), entry);
        if (before.isEmpty() || !before.get().details().equals(details)) {
            PlaceSaved saved = before.isEmpty()
                    ? places.add(who, details)
                    : places.change(who, before.get().id(), before.get().version(), details);
            if (!(saved instanceof PlaceSaved.Done)) {
                throw new IllegalStateException(
                        "%s was changed while it was brought: %s".formatted(entry.name(), saved));
            }
        }
        UUID place = get(series, entry.name()).id();
        Map<String, UUID> uses = places.mapUses(series.id());
        for (String scriptPlace : entry.scriptPlaces()) {
            if (!place.equals(uses.get(scriptPlace))) {
                written(entry, places.use(who, series, scriptPlace, uses.get(scriptPlace), place));
            }
        }
    }

    private static void written(PlaceEntry entry, PlaceChosen chosen) {
        if (!(chosen instanceof PlaceChosen.Done)) {
            throw new IllegalStateException("%s was changed while it was brought: %s".formatted(entry.name(), chosen));
        }
    }

    private Place get(Series series, String name) {
        return places.findByName(series.organisation(), name).orElseThrow();
    }

    private List<Line> lines(Series series, PlaceTable table) {
        Map<String, UUID> uses = places.mapUses(series.id());
        var lines = new ArrayList<Line>();
        for (PlaceEntry entry : table.entries()) {
            Optional<Place> before = places.findByName(series.organisation(), entry.name());
            List<String> differences = new ArrayList<>(PlaceMerge.differences(before.orElse(null), entry));
            for (String scriptPlace : entry.scriptPlaces()) {
                if (before.isEmpty() || !before.get().id().equals(uses.get(scriptPlace))) {
                    differences.add(scriptPlace);
                }
            }
            if (before.isPresent() && coverChanges(series, before.get(), entry.wetWeather())) {
                differences.add("cover");
            }
            lines.add(new Line(Effect.of(before.isPresent(), differences), entry.name(), differences));
        }
        table.travel().forEach(way -> lines.add(line(series, way)));
        return lines;
    }

    private boolean coverChanges(Series series, Place place, @Nullable String cover) {
        if (cover == null) {
            return false;
        }
        @Nullable UUID before = places.mapCovers(series.id()).get(place.id());
        return places.findByName(series.organisation(), cover)
                .filter(found -> found.id().equals(before))
                .isEmpty();
    }

    private Line line(Series series, Travel way) {
        Optional<Place> one = places.findByName(series.organisation(), way.one());
        Optional<Place> other = places.findByName(series.organisation(), way.other());
        OptionalInt before = one.isEmpty() || other.isEmpty()
                ? OptionalInt.empty()
                : places.findWay(one.get().id(), other.get().id());
        Effect effect =
                before.isEmpty() ? Effect.NEW : before.getAsInt() == way.minutes() ? Effect.UNCHANGED : Effect.CHANGED;
        return new Line(effect, way.one() + " – " + way.other(), List.of(String.valueOf(way.minutes())));
    }
}
