package org.baiju.studio.people;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of the camera or behind it.
 *
 * @param version counts the changes; whoever changes it names the version they read
 */
public record Person(UUID id, Details details, int version) {
    /** The age from which somebody needs no guardian (Civil Code of China, article 17). */
    public static final int OF_AGE = 18;

    /** The most spans of dates away. */
    public static final int ABSENCES_MAX = 100;

    /** The most guardians. */
    public static final int GUARDIANS_MAX = 4;

    /** The most somebody costs a day, in fen. */
    public static final long FEE_MAX = 10_000_000_000L;

    /** How many signs of an id tell the people of a set apart: the end of it is random. */
    private static final int CARD_CODE_LENGTH = 6;

    /** What is typed in place of a name card that nothing can scan. */
    public static String cardCode(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - CARD_CODE_LENGTH);
    }

    /** Dates on which a person cannot come; the reason may be empty. */
    public record Absence(DateSpan dates, String reason) {}

    /** Who answers for a child; phone and relation may be empty. */
    public record Guardian(String name, String phone, String relation) {}

    /**
     * What is known of them. Texts that nobody wrote are empty.
     *
     * @param birthDate absent if unknown
     * @param travelMinutes from where they live to the set
     * @param earliest when they can be on set; absent if at any time
     * @param latest when they must be released; absent if at any time
     * @param dayFee in fen, for each date with work, unless a series pays another
     * @param holdFee in fen, for each date without work between the first and the last with work
     * @param away in order, without overlap
     */
    public record Details(
            String name,
            String phone,
            String email,
            @Nullable LocalDate birthDate,
            int travelMinutes,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest,
            long dayFee,
            long holdFee,
            String notes,
            List<Absence> away,
            List<Guardian> guardians) {
        public Details {
            away = List.copyOf(away);
            guardians = List.copyOf(guardians);
        }

        /** Somebody of whom only name and phone are known. */
        public static Details of(String name, String phone) {
            return new Details(name, phone, "", null, 0, null, null, 0, 0, "", List.of(), List.of());
        }

        public List<DateSpan> datesAway() {
            return away.stream().map(Absence::dates).toList();
        }
    }

    public String name() {
        return details.name();
    }

    /** Whether they are under age on a date; not if nobody knows when they were born. */
    public boolean isChildOn(LocalDate date) {
        return isChildOn(details.birthDate(), date);
    }

    static boolean isChildOn(@Nullable LocalDate birthDate, LocalDate date) {
        return birthDate != null && birthDate.plusYears(OF_AGE).isAfter(date);
    }
}
