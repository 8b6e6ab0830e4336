package org.baiju.studio.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baiju.paperwork.intake.CastTable;
import org.baiju.paperwork.intake.PersonEntry;
import org.baiju.paperwork.intake.TableResult;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.internal.CastNews;
import org.baiju.studio.people.internal.PeopleIntakeStore;
import org.baiju.studio.people.internal.PersonMerge;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes cast and crew from a spreadsheet, after somebody has seen what would change, and gives them back as one. */
@Service
public class PeopleImport {
    private static final Duration KEPT = Duration.ofDays(1);

    private final PeopleRegister people;
    private final Casting casting;
    private final Consents consents;
    private final PeopleIntakeStore intakes;
    private final CastNews news;
    private final Ids ids;
    private final Clock clock;

    PeopleImport(
            PeopleRegister people,
            Casting casting,
            Consents consents,
            PeopleIntakeStore intakes,
            CastNews news,
            Ids ids,
            Clock clock) {
        this.people = people;
        this.casting = casting;
        this.consents = consents;
        this.intakes = intakes;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a row of the table would do. */
    public enum Effect {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** What becomes of one person; {@code differences} name the fields, then the roles and jobs they would get. */
    public record Line(Effect effect, String name, List<String> differences) {}

    /**
     * What a table would change.
     *
     * @param intake names it until somebody confirms
     * @param unsigned whom the table gives dates of a consent; only a signed paper counts, so none is entered
     */
    public record Preview(UUID intake, List<Line> lines, List<String> unsigned, TableResult<CastTable> table) {
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
        TableResult<CastTable> table = CastTable.read(content, fileName, series.startsOn());
        UUID intake = ids.next();
        if (table instanceof TableResult.Accepted<CastTable>) {
            intakes.forgetOlderThan(clock.instant().minus(KEPT));
            intakes.add(intake, series.id(), fileName, content, clock.instant());
        }
        return preview(series, intake, table);
    }

    /** The same of a file brought before; absent if there is none any more. */
    public Optional<Preview> find(Series series, UUID intake) {
        return intakes.find(series.id(), intake)
                .map(file ->
                        preview(series, intake, CastTable.read(file.content(), file.fileName(), series.startsOn())));
    }

    /** Makes the changes of a preview; the number of people in it, absent if the preview no longer holds. */
    @Transactional
    public Optional<Integer> apply(SignedIn who, Series series, UUID intake, String mark) {
        Optional<Preview> preview =
                find(series, intake).filter(found -> found.mark().equals(mark));
        if (preview.isEmpty() || !(preview.get().table() instanceof TableResult.Accepted<CastTable> accepted)) {
            return Optional.empty();
        }
        Map<UUID, Engagement> engaged = engaged(series);
        news.together(() -> {
            for (PersonEntry entry : accepted.table().people()) {
                engage(who, series, write(who, series, entry), entry, engaged);
            }
        });
        intakes.forget(intake);
        return Optional.of(accepted.table().people().size());
    }

    /** The people of a series as .xlsx that can be brought again; without a series an empty form. */
    public byte[] table(@Nullable Series series, Locale locale) {
        List<PersonEntry> entries = new ArrayList<>();
        if (series != null) {
            var dates = consents.mapDates(series.id());
            for (Engagement engagement : casting.list(series.id())) {
                entries.add(PersonMerge.entry(
                        engagement, dates.getOrDefault(engagement.person().id(), List.of())));
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            CastTable.write(entries, locale, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private Person write(SignedIn who, Series series, PersonEntry entry) {
        Optional<Person> before = known(series, entry);
        Person.Details details = PersonMerge.details(before.orElse(null), entry);
        if (before.isEmpty()) {
            return people.add(who, details);
        }
        if (before.get().details().equals(details)) {
            return before.get();
        }
        return switch (people.change(who, before.get().id(), before.get().version(), details)) {
            case PersonSaved.Done done -> done.person();
            case PersonSaved.ChangedMeanwhile _, PersonSaved.NoSuchPerson() ->
                throw new IllegalStateException("%s was changed while the table was brought".formatted(entry.name()));
        };
    }

    private void engage(SignedIn who, Series series, Person person, PersonEntry entry, Map<UUID, Engagement> engaged) {
        Optional<Engagement> before = Optional.ofNullable(engaged.get(person.id()));
        for (String role : entry.roles()) {
            if (before.isEmpty() || !before.get().roles().contains(role)) {
                casting.cast(who, series, casting.version(series.id()), role, person.id());
            }
        }
        for (PersonEntry.Post post : entry.posts()) {
            var wanted = new Engagement.Post(post.department(), PersonMerge.job(post.job()));
            if (before.isEmpty() || !before.get().posts().contains(wanted)) {
                casting.appoint(who, series, casting.version(series.id()), person.id(), wanted);
            }
        }
    }

    /** Who is meant: by name, and by phone if several have the name; somebody new if that does not decide it. */
    private Optional<Person> known(Series series, PersonEntry entry) {
        List<Person> named = people.listByName(series.organisation(), entry.name());
        if (entry.phone() == null) {
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        }
        Optional<Person> same = named.stream()
                .filter(person -> person.details().phone().equals(entry.phone()))
                .findFirst();
        return same.isPresent()
                ? same
                : named.stream()
                        .filter(person -> person.details().phone().isEmpty())
                        .findFirst();
    }

    private Map<UUID, Engagement> engaged(Series series) {
        var engaged = new HashMap<UUID, Engagement>();
        casting.list(series.id())
                .forEach(engagement -> engaged.put(engagement.person().id(), engagement));
        return engaged;
    }

    private Preview preview(Series series, UUID intake, TableResult<CastTable> result) {
        var lines = new ArrayList<Line>();
        var unsigned = new ArrayList<String>();
        if (result instanceof TableResult.Accepted<CastTable> accepted) {
            Map<UUID, Engagement> engaged = engaged(series);
            for (PersonEntry entry : accepted.table().people()) {
                lines.add(line(series, entry, engaged));
                if (!entry.consents().isEmpty()) {
                    unsigned.add(entry.name());
                }
            }
        }
        return new Preview(intake, List.copyOf(lines), List.copyOf(unsigned), result);
    }

    private Line line(Series series, PersonEntry entry, Map<UUID, Engagement> engagements) {
        Optional<Person> before = known(series, entry);
        var differences = new ArrayList<String>();
        before.ifPresent(person ->
                differences.addAll(PersonMerge.differences(person.details(), PersonMerge.details(person, entry))));
        Optional<Engagement> engaged = before.flatMap(person -> Optional.ofNullable(engagements.get(person.id())));
        List<String> roles = engaged.map(Engagement::roles).orElse(List.of());
        entry.roles().stream().filter(role -> !roles.contains(role)).forEach(differences::add);
        List<Engagement.Post> posts = engaged.map(Engagement::posts).orElse(List.of());
        for (PersonEntry.Post post : entry.posts()) {
            if (!posts.contains(new Engagement.Post(post.department(), PersonMerge.job(post.job())))) {
                differences.add(post.job());
            }
        }
        Effect effect = before.isEmpty() ? Effect.NEW : differences.isEmpty() ? Effect.UNCHANGED : Effect.CHANGED;
        return new Line(effect, entry.name(), List.copyOf(differences));
    }
}
