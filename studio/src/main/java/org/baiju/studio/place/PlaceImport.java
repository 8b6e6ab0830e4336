package org.baiju.studio.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.baiju.paperwork.intake.PlaceEntry;
import org.baiju.paperwork.intake.PlaceTable;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.shootplan.Travel;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.place.internal.PlaceIntakeStore;
import org.baiju.studio.place.internal.PlaceMerge;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes places from a spreadsheet, after somebody has seen what would change, and gives them back as one. */
@Service
public class PlaceImport {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Places places;
    private final PlaceIntakeStore intakes;
    private final Ids ids;
    private final Clock clock;

    PlaceImport(Places places, PlaceIntakeStore intakes, Ids ids, Clock clock) {
        this.places = places;
        this.intakes = intakes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a row of the table would do. */
    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** What becomes of one place or one way between two; {@code differences} name the fields and what they would be. */
    public record Line(Effect effect, String name, List<String> differences) {}

    /**
     * What a table would change.
     *
     * @param intake names it until somebody confirms
     */
    public record Preview(UUID intake, List<Line> lines, TableResult<PlaceTable> table) {
        /** Tells whether two previews show the same. */
        public String mark() {
            return Integer.toHexString(lines.hashCode());
        }

        public long count(Effect effect) {
            return lines.stream().filter(line -> line.effect() == effect).count();
        }
    }

    /** Keeps a file for a day and tells what it would change. */
    @Transactional
    public Preview bring(Series series, String fileName, byte[] content) {
        TableResult<PlaceTable> table = PlaceTable.read(content, fileName, series.startsOn());
        UUID intake = ids.next();
        if (table instanceof TableResult.Accepted<PlaceTable>) {
            intakes.forgetOlderThan(clock.instant().minus(KEPT));
            intakes.add(intake, series.id(), fileName, content, clock.instant());
        }
        return new Preview(intake, lines(series, table), table);
    }

    /** The same of a file brought before; absent if there is none any more. */
    public Optional<Preview> find(Series series, UUID intake) {
        return intakes.find(series.id(), intake).map(file -> {
            TableResult<PlaceTable> table = PlaceTable.read(file.content(), file.fileName(), series.startsOn());
            return new Preview(intake, lines(series, table), table);
        });
    }

    /** Makes the changes of a preview; the number of places in it, absent if the preview no longer holds. */
    @Transactional
    public Optional<Integer> apply(SignedIn who, Series series, UUID intake, String mark) {
        Optional<Preview> preview =
                find(series, intake).filter(found -> found.mark().equals(mark));
        if (preview.isEmpty() || !(preview.get().table() instanceof TableResult.Accepted<PlaceTable> accepted)) {
            return Optional.empty();
        }
        places.together(() -> write(who, series, accepted.table()));
        intakes.forget(intake);
        return Optional.of(accepted.table().entries().size());
    }

    /** The places of a series as .xlsx that can be brought again; without a series an empty form. */
    public byte[] table(@Nullable SeriesId series, Locale locale) {
        PlaceTable table = series == null
                ? new PlaceTable(List.of(), List.of())
                : PlaceMerge.table(
                        places.listOf(series),
                        places.mapUses(series),
                        places.mapCovers(series),
                        places.listWays(series));
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
                places.cover(
                        who, series, place.id(), get(series, entry.wetWeather()).id());
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
        for (String scriptPlace : PlaceMerge.scriptPlaces(entry)) {
            if (!place.equals(uses.get(scriptPlace))) {
                places.use(who, series, scriptPlace, place);
            }
        }
    }

    private Place get(Series series, String name) {
        return places.findByName(series.organisation(), name).orElseThrow();
    }

    private List<Line> lines(Series series, TableResult<PlaceTable> result) {
        if (!(result instanceof TableResult.Accepted<PlaceTable> accepted)) {
            return List.of();
        }
        Map<String, UUID> uses = places.mapUses(series.id());
        var lines = new ArrayList<Line>();
        for (PlaceEntry entry : accepted.table().entries()) {
            Optional<Place> before = places.findByName(series.organisation(), entry.name());
            List<String> differences = new ArrayList<>(PlaceMerge.differences(before.orElse(null), entry));
            for (String scriptPlace : PlaceMerge.scriptPlaces(entry)) {
                if (before.isEmpty() || !before.get().id().equals(uses.get(scriptPlace))) {
                    differences.add(scriptPlace);
                }
            }
            if (before.isPresent() && coverChanges(series, before.get(), entry.wetWeather())) {
                differences.add("cover");
            }
            Effect effect = before.isEmpty() ? Effect.NEW : differences.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
            lines.add(new Line(effect, entry.name(), List.copyOf(differences)));
        }
        accepted.table().travel().forEach(way -> lines.add(line(series, way)));
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
