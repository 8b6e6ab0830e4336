package org.baiju.paperwork.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.baiju.shootplan.DateSpan;
import org.baiju.shootplan.Performer;
import org.jspecify.annotations.Nullable;

/**
 * What a table says about somebody in front of the camera or behind it. Money is in fen.
 *
 * @param roles the characters they play; empty for the crew
 * @param posts what they do behind the camera; empty for the cast
 * @param away in the order of the dates
 */
public record PersonEntry(
        String name,
        List<String> roles,
        List<Post> posts,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Long dayFee,
        @Nullable Long holdFee,
        List<DateSpan> away,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        @Nullable Integer travelMinutes,
        @Nullable LocalDate birthDate,
        @Nullable Guardian guardian,
        List<DateSpan> consents,
        String notes) {
    public PersonEntry {
        roles = List.copyOf(roles);
        posts = List.copyOf(posts);
        away = List.copyOf(away);
        consents = List.copyOf(consents);
    }

    /** A job, and the department it belongs to; the department may be empty. */
    public record Post(String department, String job) {}

    /** Who answers for a child; phone and relation may be empty. */
    public record Guardian(String name, String phone, String relation) {}

    /** Somebody of whom only the name is known. */
    public static PersonEntry of(String name, List<String> roles, List<Post> posts) {
        return new PersonEntry(
                name, roles, posts, null, null, null, null, List.of(), null, null, null, null, null, List.of(), "");
    }

    /** As a plan needs to know them; fees and ways that the table does not name are 0. */
    Performer performer(String id) {
        return new Performer(
                id,
                name,
                Set.copyOf(roles),
                dayFee == null ? 0 : dayFee,
                holdFee == null ? 0 : holdFee,
                away,
                earliest,
                latest,
                travelMinutes == null ? 0 : travelMinutes,
                birthDate,
                consents);
    }
}
