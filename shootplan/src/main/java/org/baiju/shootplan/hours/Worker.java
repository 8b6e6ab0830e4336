package org.baiju.shootplan.hours;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Someone whose hours count.
 *
 * @param id a stable name; the days of one id are read together
 * @param birthDate absent for those who are known to be adults
 * @param dayPay in minor units of the pack's currency; empty if unknown, so that a forced call is priced at its cap
 */
public record Worker(String id, Role role, @Nullable LocalDate birthDate, OptionalLong dayPay) {

    /** By which rules adults are judged. */
    public enum Role {
        /** Hired by the week, or for three days. */
        PERFORMER,
        /** Hired by the day. */
        DAY_PERFORMER,
        CREW
    }

    /** A performer whose age matters. */
    public static Worker child(String id, LocalDate birthDate) {
        return new Worker(id, Role.PERFORMER, birthDate, OptionalLong.empty());
    }

    /** An adult whose pay is not known. */
    public static Worker adult(String id, Role role) {
        return new Worker(id, role, null, OptionalLong.empty());
    }
}
