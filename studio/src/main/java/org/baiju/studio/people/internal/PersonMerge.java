package org.baiju.studio.people.internal;

import java.util.List;
import java.util.Map;
import org.baiju.paperwork.intake.PersonEntry;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.intake.Differences;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.people.Person;
import org.baiju.studio.people.Person.Absence;
import org.baiju.studio.people.Person.Details;
import org.baiju.studio.people.Person.Guardian;
import org.baiju.studio.series.Job;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of a person and what a table says: what the table leaves blank stays as it is. */
public final class PersonMerge {
    /** What crews write for those whom every call sheet names. */
    private static final Map<String, Job> JOBS = Map.of(
            "导演", Job.DIRECTOR,
            "总导演", Job.DIRECTOR,
            "director", Job.DIRECTOR,
            "制片人", Job.PRODUCER,
            "producer", Job.PRODUCER,
            "副导演", Job.ASSISTANT_DIRECTOR,
            "assistant director", Job.ASSISTANT_DIRECTOR,
            "执行制片", Job.LINE_PRODUCER,
            "line producer", Job.LINE_PRODUCER);

    /** The fields of a person, under the names of the form. */
    public static final Differences<Details> FIELDS = new Differences<Details>()
            .field("name", Details::name)
            .field("phone", Details::phone)
            .field("email", Details::email)
            .field("birthDate", Details::birthDate)
            .field("travel", Details::travelMinutes)
            .field("earliest", Details::earliest)
            .field("latest", Details::latest)
            .field("dayFee", Details::dayFee)
            .field("holdFee", Details::holdFee)
            .field("away", Details::away)
            .field("guardian", Details::guardians)
            .field("notes", Details::notes);

    private PersonMerge() {}

    public static Details details(@Nullable Person before, PersonEntry entry) {
        Details old = before == null ? Details.of(entry.name(), "") : before.details();
        return new Details(
                entry.name(),
                or(entry.phone(), old.phone()),
                or(entry.email(), old.email()),
                entry.birthDate() == null ? old.birthDate() : entry.birthDate(),
                or(entry.travelMinutes(), old.travelMinutes()),
                entry.earliest() == null ? old.earliest() : entry.earliest(),
                entry.latest() == null ? old.latest() : entry.latest(),
                usualFee(entry.dayFee(), old.dayFee()),
                usualFee(entry.holdFee(), old.holdFee()),
                entry.notes().isEmpty() ? old.notes() : entry.notes(),
                entry.away().isEmpty() ? old.away() : away(entry.away(), old.away()),
                guardians(entry.guardian(), old.guardians()));
    }

    /** The usual fee is the first that somebody told; what another series pays is its own. */
    private static long usualFee(@Nullable Long said, long before) {
        return said != null && before == 0 ? said : before;
    }

    /**
     * What the series pays by a table.
     *
     * @param said in the table; absent if that leaves it as it is
     * @param before absent for the usual fee, as is the answer
     */
    public static @Nullable Long feeHere(@Nullable Long said, @Nullable Long before, long usual) {
        if (said == null) {
            return before;
        }
        return said == usual ? null : said;
    }

    /** The dates of the table, with the reasons known for those that were there before. */
    public static List<Absence> away(List<DateSpan> dates, List<Absence> before) {
        return dates.stream()
                .limit(Person.ABSENCES_MAX)
                .map(span -> before.stream()
                        .filter(absence -> absence.dates().equals(span))
                        .findFirst()
                        .orElse(new Absence(span, "")))
                .toList();
    }

    private static List<Guardian> guardians(PersonEntry.@Nullable Guardian said, List<Guardian> before) {
        if (said == null) {
            return before;
        }
        var guardian = new Guardian(said.name(), said.phone(), cut(said.relation()));
        return before.contains(guardian) ? before : List.of(guardian);
    }

    private static String cut(String relation) {
        return relation.substring(0, Math.min(40, relation.length()));
    }

    private static <T> T or(@Nullable T said, T before) {
        return said == null ? before : said;
    }

    /** The name of a known job, or the job in words. */
    public static String job(String written) {
        Job known = JOBS.get(written.strip().toLowerCase(java.util.Locale.ROOT));
        return known == null ? written : known.name();
    }

    /** A person of a series as a table lists them. */
    public static PersonEntry entry(Engagement engagement, List<DateSpan> consents) {
        Details it = engagement.person().details();
        return new PersonEntry(
                it.name(),
                engagement.roles(),
                engagement.posts().stream()
                        .map(post -> new PersonEntry.Post(post.department(), written(post.job())))
                        .toList(),
                it.phone().isEmpty() ? null : it.phone(),
                it.email().isEmpty() ? null : it.email(),
                engagement.dayFeeHere(),
                engagement.holdFeeHere(),
                it.datesAway(),
                it.earliest(),
                it.latest(),
                it.travelMinutes(),
                it.birthDate(),
                it.guardians().isEmpty()
                        ? null
                        : new PersonEntry.Guardian(
                                it.guardians().getFirst().name(),
                                it.guardians().getFirst().phone(),
                                it.guardians().getFirst().relation()),
                consents,
                it.notes());
    }

    private static String written(String job) {
        return switch (job) {
            case "DIRECTOR" -> "导演";
            case "PRODUCER" -> "制片人";
            case "ASSISTANT_DIRECTOR" -> "副导演";
            case "LINE_PRODUCER" -> "执行制片";
            default -> job;
        };
    }
}
