package org.baiju.paperwork.intake;

import static org.baiju.paperwork.intake.CastColumn.*;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baiju.finding.Finding;
import org.baiju.paperwork.intake.PersonEntry.Guardian;
import org.baiju.paperwork.intake.PersonEntry.Post;
import org.baiju.paperwork.intake.values.Clocks;
import org.baiju.paperwork.intake.values.Dates;
import org.baiju.shootplan.DateSpan;
import org.jspecify.annotations.Nullable;

/** Collects the rows of tables of cast and crew: somebody who stands in several rows is one person. */
final class CastRows {
    static final int NAME_MAX = 60;
    static final int ROLE_MAX = 80;
    private static final int PHONE_MAX = 40;
    private static final int EMAIL_MAX = 254;
    private static final List<String> ALWAYS = List.of("全程", "全部", "都可", "随时", "all", "always", "any");

    private final LocalDate start;
    private final Dates dates;
    private final List<Finding> findings;
    private final List<PersonEntry> people = new ArrayList<>();
    private final List<String> uncast = new ArrayList<>();
    private final Map<String, String> players = new LinkedHashMap<>();

    CastRows(LocalDate start, List<Finding> findings) {
        this.start = start;
        this.dates = new Dates(start);
        this.findings = findings;
    }

    CastTable table() {
        uncast.removeIf(players::containsKey);
        return new CastTable(people, uncast);
    }

    void read(Section section) {
        for (int row = section.headings() + 1; row < section.end(); row++) {
            if (!section.grid().isBlank(row)) {
                read(new RowReader(section, row, findings));
            }
        }
    }

    private void read(RowReader row) {
        String name = row.text(NAME, NAME_MAX);
        List<String> roles = row.names(ROLE, ROLE_MAX);
        if (name.isEmpty()) {
            withoutName(row, roles);
            return;
        }
        var free = new ArrayList<String>();
        for (String role : roles) {
            @Nullable String other = players.putIfAbsent(role, name);
            if (other == null || other.equals(name)) {
                free.add(role);
            } else {
                row.find(TableRule.ROLE_TWICE, ROLE, role, other);
            }
        }
        add(row, entry(row, name, free));
    }

    private void withoutName(RowReader row, List<String> roles) {
        for (String role : roles) {
            row.find(TableRule.ROLE_WITHOUT_PERFORMER, ROLE, role, "");
            if (!uncast.contains(role)) {
                uncast.add(role);
            }
        }
        boolean says = row.has(PHONE) || row.has(JOB) || row.has(DAY_FEE) || row.has(EMAIL) || row.has(BIRTH);
        if (says || roles.isEmpty()) {
            String something = row.has(JOB) ? row.raw(JOB) : row.has(PHONE) ? row.raw(PHONE) : String.join("、", roles);
            row.find(TableRule.NAME_MISSING, NAME, something, "");
        }
    }

    private PersonEntry entry(RowReader row, String name, List<String> roles) {
        List<Post> posts = row.names(JOB, ROLE_MAX).stream()
                .map(job -> new Post(row.text(DEPARTMENT, ROLE_MAX), job))
                .toList();
        if (posts.isEmpty() && roles.isEmpty() && row.has(DEPARTMENT)) {
            posts = List.of(new Post("", row.text(DEPARTMENT, ROLE_MAX)));
        }
        @Nullable LocalTime earliest = row.time(EARLIEST);
        @Nullable LocalTime latest = row.time(LATEST);
        if (row.has(HOURS)) {
            Optional<Clocks.Range> hours = Clocks.range(row.raw(HOURS));
            if (hours.isEmpty()) {
                row.miss(TableRule.NOT_A_TIME, HOURS);
            }
            earliest = earliest == null ? hours.map(Clocks.Range::from).orElse(null) : earliest;
            latest = latest == null ? hours.map(Clocks.Range::to).orElse(null) : latest;
        }
        @Nullable String phone = row.textOrNull(PHONE, PHONE_MAX);
        @Nullable String email = row.textOrNull(EMAIL, EMAIL_MAX);
        @Nullable Long dayFee = row.fen(DAY_FEE);
        @Nullable Long holdFee = row.fen(HOLD_FEE);
        List<DateSpan> away = away(row);
        @Nullable Integer travel = row.minutes(CastColumn.TRAVEL);
        @Nullable LocalDate birth = row.birthDate(BIRTH, start);
        @Nullable Guardian guardian = guardian(row);
        List<DateSpan> consents = consents(row);
        // Last, for it also keeps what the cells above did not say in a known form.
        String notes = row.notes(NOTES);
        return new PersonEntry(
                name, roles, posts, phone, email, dayFee, holdFee, away, earliest, latest, travel, birth, guardian,
                consents, notes);
    }

    private static @Nullable Guardian guardian(RowReader row) {
        if (!row.has(GUARDIAN)) {
            return null;
        }
        return new Guardian(
                row.text(GUARDIAN, NAME_MAX), row.text(GUARDIAN_PHONE, PHONE_MAX), row.text(RELATION, ROLE_MAX));
    }

    private List<DateSpan> consents(RowReader row) {
        String text = row.raw(CONSENT);
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.chars().noneMatch(Character::isDigit)) {
            row.miss(TableRule.CONSENT_WITHOUT_DATES, CONSENT);
            return List.of();
        }
        return row.spans(CONSENT, dates);
    }

    /** The dates away, and those outside the ones named as available, for a year to either side of the start. */
    private List<DateSpan> away(RowReader row) {
        var away = new ArrayList<>(row.spans(AWAY, dates));
        if (row.has(AVAILABLE) && !ALWAYS.contains(row.raw(AVAILABLE).toLowerCase(java.util.Locale.ROOT))) {
            List<DateSpan> available = row.spans(AVAILABLE, dates).stream()
                    .sorted(Comparator.comparing(DateSpan::from))
                    .toList();
            away.addAll(between(available));
        }
        return DateSpan.joined(away);
    }

    private List<DateSpan> between(List<DateSpan> available) {
        var gaps = new ArrayList<DateSpan>();
        if (available.isEmpty()) {
            return gaps;
        }
        LocalDate from = start.minusYears(1);
        for (DateSpan span : available) {
            if (from.isBefore(span.from())) {
                gaps.add(new DateSpan(from, span.from().minusDays(1)));
            }
            from = span.to().plusDays(1).isAfter(from) ? span.to().plusDays(1) : from;
        }
        LocalDate last = start.plusYears(1);
        if (!from.isAfter(last)) {
            gaps.add(new DateSpan(from, last));
        }
        return gaps;
    }

    private void add(RowReader row, PersonEntry entry) {
        for (int i = 0; i < people.size(); i++) {
            PersonEntry before = people.get(i);
            boolean same = before.name().equals(entry.name())
                    && (before.phone() == null
                            || entry.phone() == null
                            || before.phone().equals(entry.phone()));
            if (same) {
                people.set(i, merged(row, before, entry));
                return;
            }
        }
        people.add(entry);
    }

    private static PersonEntry merged(RowReader row, PersonEntry one, PersonEntry other) {
        return new PersonEntry(
                one.name(),
                all(one.roles(), other.roles()),
                all(one.posts(), other.posts()),
                first(row, PHONE, one.phone(), other.phone()),
                first(row, EMAIL, one.email(), other.email()),
                first(row, DAY_FEE, one.dayFee(), other.dayFee()),
                first(row, HOLD_FEE, one.holdFee(), other.holdFee()),
                DateSpan.joined(all(one.away(), other.away())),
                first(row, EARLIEST, one.earliest(), other.earliest()),
                first(row, LATEST, one.latest(), other.latest()),
                first(row, CastColumn.TRAVEL, one.travelMinutes(), other.travelMinutes()),
                first(row, BIRTH, one.birthDate(), other.birthDate()),
                first(row, GUARDIAN, one.guardian(), other.guardian()),
                all(one.consents(), other.consents()),
                one.notes().isEmpty() || one.notes().equals(other.notes())
                        ? other.notes()
                        : (one.notes() + "\n" + other.notes()).strip());
    }

    private static <T> List<T> all(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        more.stream().filter(item -> !all.contains(item)).forEach(all::add);
        return all;
    }

    private static <T> @Nullable T first(RowReader row, CastColumn column, @Nullable T one, @Nullable T other) {
        if (one != null && other != null && !Objects.equals(one, other)) {
            row.find(TableRule.DIFFERENT_BEFORE, column, row.has(column) ? row.raw(column) : other.toString(), one);
        }
        return one == null ? other : one;
    }
}
