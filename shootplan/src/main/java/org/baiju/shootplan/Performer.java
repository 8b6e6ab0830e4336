package org.baiju.shootplan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of the camera, as a plan needs to know them. Money is in the smallest unit of the production's
 * currency.
 *
 * @param id of the person, the same in every series
 * @param roles the characters that the person plays, as the script names them
 * @param dayFee for each date with work
 * @param holdFee for each date without work between the first and the last with work
 * @param away dates on which the person cannot come
 * @param earliest the first minute at which the person can be on set; absent if any
 * @param latest the minute at which the person must be released; absent if any
 * @param travelMinutes from where the person lives to the set, and as many back
 * @param birthDate absent if of age or unknown
 * @param consents dates for which a guardian's written consent is on file; of no account for adults
 */
public record Performer(
        String id,
        String name,
        Set<String> roles,
        long dayFee,
        long holdFee,
        List<DateSpan> away,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        int travelMinutes,
        @Nullable LocalDate birthDate,
        List<DateSpan> consents) {
    public Performer {
        roles = Set.copyOf(roles);
        away = List.copyOf(away);
        consents = List.copyOf(consents);
        if (dayFee < 0 || holdFee < 0 || travelMinutes < 0) {
            throw new IllegalArgumentException("%s cannot have fees of %d and %d and %d minutes of travel"
                    .formatted(name, dayFee, holdFee, travelMinutes));
        }
    }

    /** An adult who can always come. */
    public static Performer of(String name, Set<String> roles, long dayFee, long holdFee) {
        return new Performer(name, name, roles, dayFee, holdFee, List.of(), null, null, 0, null, List.of());
    }

    /** The same person, who cannot come on these dates either. */
    public Performer awayOn(DateSpan more) {
        List<DateSpan> all = Stream.concat(away.stream(), Stream.of(more)).toList();
        return new Performer(
                id, name, roles, dayFee, holdFee, all, earliest, latest, travelMinutes, birthDate, consents);
    }

    /** Whether the person can come on a date. */
    public boolean isThereOn(LocalDate date) {
        return away.stream().noneMatch(span -> span.contains(date));
    }

    /** Whether a guardian's consent for a date is on file. */
    public boolean hasConsentOn(LocalDate date) {
        return consents.stream().anyMatch(span -> span.contains(date));
    }
}
