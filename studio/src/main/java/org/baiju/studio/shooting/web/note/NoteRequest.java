package org.baiju.studio.shooting.web.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.shooting.ProductionNotes;
import org.baiju.studio.shooting.StripNote;
import org.jspecify.annotations.Nullable;

/**
 * The same said of several scenes.
 *
 * @param versions the version that was read of each scene's note, by the scene's key; 0 if there was none
 * @param parts which of the following is said; the others stay as they are
 * @param minutes absent for what follows from the text
 * @param day absent for any
 */
record NoteRequest(
        @NotEmpty @Size(max = ProductionNotes.AT_ONCE_MAX)
        Map<@NotBlank @Size(max = 100) String, @NotNull @Min(0) Integer> versions,

        @NotEmpty Set<StripNote.@NotNull Part> parts,
        @Nullable @Min(1) @Max(StripNote.MINUTES_MAX) Integer minutes,
        // No control characters: databases and spreadsheets do not take all of them.
        @Nullable @Size(max = StripNote.STORY_DAY_MAX) @Pattern(regexp = "\\P{Cntrl}*+")
        String storyDay,

        @Nullable @Size(max = StripNote.TAGS_MAX)
        Set<@NotBlank @Size(max = StripNote.TAG_LENGTH) @Pattern(regexp = "\\P{Cntrl}*+") String> tags,

        @Nullable Boolean priority,

        @Nullable @Size(max = StripNote.REMARK_MAX) @Pattern(regexp = "[\\P{Cntrl}\n]*+")
        String remark,

        @Nullable @Valid Day day,
        @Nullable @Size(max = StripNote.DATES_MAX) Set<@NotNull LocalDate> notOn) {

    /** A shooting day; the first unit unless another is named. */
    record Day(
            @NotNull LocalDate date,
            @Min(1) @Max(DayKey.UNITS_MAX) @Nullable Integer unit) {
        DayKey key(StudioClock clock) {
            return new DayKey(clock.checked("day", date), unit == null ? 1 : unit);
        }
    }

    StripNote note(StudioClock clock) {
        Set<LocalDate> dates = new LinkedHashSet<>();
        if (notOn != null) {
            notOn.forEach(date -> dates.add(clock.checked("notOn", date)));
        }
        Set<String> names = new LinkedHashSet<>();
        if (tags != null) {
            tags.forEach(tag -> names.add(tag.strip()));
        }
        return new StripNote(
                minutes,
                storyDay == null || storyDay.isBlank() ? null : storyDay.strip(),
                names,
                Boolean.TRUE.equals(priority),
                remark == null ? "" : remark.strip(),
                day == null ? null : day.key(clock),
                dates);
    }
}
