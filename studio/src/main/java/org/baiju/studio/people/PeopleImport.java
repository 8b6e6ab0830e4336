package org.baiju.studio.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baiju.paperwork.intake.CastTable;
import org.baiju.paperwork.intake.PersonEntry;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.intake.Intakes;
import org.baiju.studio.intake.Line;
import org.baiju.studio.intake.Preview;
import org.baiju.studio.intake.TableImport;
import org.baiju.studio.people.internal.CastNews;
import org.baiju.studio.people.internal.PersonMerge;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes cast and crew from a spreadsheet, after somebody has seen what would change, and gives them back as one. */
@Service
public class PeopleImport implements TableImport<CastTable> {
    /** Whoever reads a remark looks at no more names. */
    private static final int NAMED_MAX = 20;

    private final PeopleRegister people;
    private final Casting casting;
    private final Consents consents;
    private final Intakes.OfKind<CastTable> waiting;
    private final CastNews news;

    PeopleImport(PeopleRegister people, Casting casting, Consents consents, Intakes intakes, CastNews news) {
        this.people = people;
        this.casting = casting;
        this.consents = consents;
        this.waiting = intakes.of("people", CastTable::read, this::lines);
        this.news = news;
    }

    @Override
    @Transactional
    public Preview<CastTable> bring(Series series, String fileName, byte[] content) {
        return waiting.bring(series, fileName, content);
    }

    @Override
    public Optional<Preview<CastTable>> find(Series series, UUID intake) {
        return waiting.find(series, intake);
    }

    /** Children whom a table brings newly, so that no consent can be on file; without one they are on no day. */
    public static List<String> newChildren(Preview<CastTable> preview, LocalDate on) {
        Set<String> added = preview.lines().stream()
                .filter(line -> line.effect() == Line.Effect.NEW)
                .map(Line::name)
                .collect(Collectors.toSet());
        return preview.accepted().stream()
                .flatMap(table -> table.people().stream())
                .filter(entry -> added.contains(entry.name()) && Person.isChildOn(entry.birthDate(), on))
                .map(PersonEntry::name)
                .toList();
    }

    /** Whom a table gives dates of a consent; only a signed paper counts, so none is entered. */
    public static List<String> unsigned(Preview<CastTable> preview) {
        return preview.accepted().stream()
                .flatMap(table -> table.people().stream())
                .filter(entry -> !entry.consents().isEmpty())
                .map(PersonEntry::name)
                .toList();
    }

    /** The roles of a table that a script does not know, each once, as many as a sentence can name. */
    public static List<String> rolesBeside(Set<String> known, Preview<CastTable> preview) {
        return preview.accepted().stream()
                .flatMap(table -> table.people().stream())
                .flatMap(entry -> entry.roles().stream())
                .filter(role -> !known.contains(role))
                .distinct()
                .limit(NAMED_MAX)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Integer> apply(SignedIn who, Series series, UUID intake, String mark) {
        return waiting.take(series, intake, mark).map(table -> {
            Map<UUID, Engagement> engaged = engaged(series);
            news.together(() -> {
                for (PersonEntry entry : table.people()) {
                    engage(who, series, write(who, series, entry), entry, engaged);
                }
            });
            return table.people().size();
        });
    }

    @Override
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
                sure(casting.cast(who, series, casting.version(series.id()), role, person.id()));
            }
        }
        for (PersonEntry.Post post : entry.posts()) {
            var wanted = new Engagement.Post(post.department(), PersonMerge.job(post.job()));
            if (before.isEmpty() || !before.get().posts().contains(wanted)) {
                sure(casting.appoint(who, series, casting.version(series.id()), person.id(), wanted));
            }
        }
        if (before.isPresent() || !entry.roles().isEmpty() || !entry.posts().isEmpty()) {
            Fees fees = Fees.of(person.details(), entry, before);
            if (fees.areNew()) {
                sure(casting.pay(
                        who, series, casting.version(series.id()), person.id(), fees.dayFee(), fees.holdFee()));
            }
        }
    }

    /** Written wholly or not at all. */
    private static void sure(CastingSaved saved) {
        if (saved instanceof CastingSaved.ChangedMeanwhile(int now)) {
            throw new Problem(HttpStatus.CONFLICT, "people-changed-meanwhile", now);
        }
        if (!(saved instanceof CastingSaved.Done)) {
            throw new IllegalStateException("The table could not be brought: " + saved);
        }
    }

    /** What the series pays after a table, and before; absent for the usual fees. */
    private record Fees(
            @Nullable Long dayFee,
            @Nullable Long holdFee,
            @Nullable Long dayFeeBefore,
            @Nullable Long holdFeeBefore) {
        static Fees of(Person.Details details, PersonEntry entry, Optional<Engagement> engaged) {
            Long dayFee = engaged.map(Engagement::dayFee).orElse(null);
            Long holdFee = engaged.map(Engagement::holdFee).orElse(null);
            return new Fees(
                    PersonMerge.feeHere(entry.dayFee(), dayFee, details.dayFee()),
                    PersonMerge.feeHere(entry.holdFee(), holdFee, details.holdFee()),
                    dayFee,
                    holdFee);
        }

        boolean areNew() {
            return isDayFeeNew() || isHoldFeeNew();
        }

        boolean isDayFeeNew() {
            return !Objects.equals(dayFee, dayFeeBefore);
        }

        boolean isHoldFeeNew() {
            return !Objects.equals(holdFee, holdFeeBefore);
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

    private List<Line> lines(Series series, CastTable table) {
        Map<UUID, Engagement> engaged = engaged(series);
        return table.people().stream()
                .map(entry -> line(series, entry, engaged))
                .toList();
    }

    private Line line(Series series, PersonEntry entry, Map<UUID, Engagement> engagements) {
        Optional<Person> before = known(series, entry);
        var differences = new ArrayList<String>();
        Optional<Engagement> engaged = before.flatMap(person -> Optional.ofNullable(engagements.get(person.id())));
        before.ifPresent(person -> {
            Person.Details after = PersonMerge.details(person, entry);
            differences.addAll(PersonMerge.FIELDS.between(person.details(), after));
            Fees fees = Fees.of(after, entry, engaged);
            if (fees.isDayFeeNew()) {
                differences.add("dayFee");
            }
            if (fees.isHoldFeeNew()) {
                differences.add("holdFee");
            }
        });
        List<String> roles = engaged.map(Engagement::roles).orElse(List.of());
        entry.roles().stream().filter(role -> !roles.contains(role)).forEach(differences::add);
        List<Engagement.Post> posts = engaged.map(Engagement::posts).orElse(List.of());
        for (PersonEntry.Post post : entry.posts()) {
            if (!posts.contains(new Engagement.Post(post.department(), PersonMerge.job(post.job())))) {
                differences.add(post.job());
            }
        }
        return new Line(Line.Effect.of(before.isPresent(), differences), entry.name(), differences);
    }
}
