package org.baiju.paperwork.callsheet;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What people type on a call sheet. Texts that nobody wrote are empty.
 *
 * @param hospital in place of those of the day's places
 * @param meals when and where people eat, beyond the hour of the plan's own meal
 * @param teacher who teaches and looks after the minors of the day
 * @param departments notes, by a name of {@link #DEPARTMENTS}
 * @param pickUps when performers are fetched, by their ids
 * @param remarks on performers, by their ids, and on scenes, by the keys of their strips
 * @param calls when departments are called, by a name of {@link #DEPARTMENTS}; others with the unit
 */
public record CallSheetFields(
        String weather,
        String basecamp,
        String hospital,
        String safety,
        String notes,
        Map<String, String> departments,
        Map<String, LocalTime> pickUps,
        Map<String, String> remarks,
        Map<String, LocalTime> calls,
        String meals,
        String teacher) {
    /** The departments that a call sheet speaks to. */
    public static final List<String> DEPARTMENTS =
            List.of("director", "camera", "light", "sound", "art", "make-up", "wardrobe", "transport");

    /** As long as a text may be. */
    public static final int TEXT_MAX = 1_000;

    /** Nobody typed anything yet. */
    public static final CallSheetFields NONE = new CallSheetFields("", "", "", "", "", Map.of(), Map.of(), Map.of());

    public CallSheetFields {
        departments = Map.copyOf(departments);
        pickUps = Map.copyOf(pickUps);
        remarks = Map.copyOf(remarks);
        // Sheets that were kept before these were asked for have no such fields.
        calls = Objects.requireNonNullElse(calls, Map.<String, LocalTime>of());
        calls = Map.copyOf(calls);
        meals = Objects.requireNonNullElse(meals, "");
        teacher = Objects.requireNonNullElse(teacher, "");
    }

    /** What was typed, with all departments called with the unit. */
    public CallSheetFields(
            String weather,
            String basecamp,
            String hospital,
            String safety,
            String notes,
            Map<String, String> departments,
            Map<String, LocalTime> pickUps,
            Map<String, String> remarks) {
        this(weather, basecamp, hospital, safety, notes, departments, pickUps, remarks, Map.of(), "", "");
    }

    /** The same with other calls. */
    public CallSheetFields calling(Map<String, LocalTime> others) {
        return new CallSheetFields(
                weather, basecamp, hospital, safety, notes, departments, pickUps, remarks, others, meals, teacher);
    }

    /** The same with what is said of meals and of who teaches the minors. */
    public CallSheetFields caring(String eating, String teaching) {
        return new CallSheetFields(
                weather, basecamp, hospital, safety, notes, departments, pickUps, remarks, calls, eating, teaching);
    }
}
