package org.baiju.studio.shooting.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.baiju.shootplan.Banner;
import org.baiju.shootplan.DayKey;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.shooting.BoardChange;
import org.jspecify.annotations.Nullable;

/** One thing that somebody asks to be done to a board; {@code type} says what. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChangeRequest.Move.class, name = "move"),
    @JsonSubTypes.Type(value = ChangeRequest.Park.class, name = "park"),
    @JsonSubTypes.Type(value = ChangeRequest.AddDay.class, name = "add-day"),
    @JsonSubTypes.Type(value = ChangeRequest.RemoveDay.class, name = "remove-day"),
    @JsonSubTypes.Type(value = ChangeRequest.ExchangeDays.class, name = "exchange-days"),
    @JsonSubTypes.Type(value = ChangeRequest.Call.class, name = "call"),
    @JsonSubTypes.Type(value = ChangeRequest.Lock.class, name = "lock"),
    @JsonSubTypes.Type(value = ChangeRequest.Announce.class, name = "banner"),
})
sealed interface ChangeRequest {
    /** More strips than any series has. */
    int KEYS_MAX = 2000;

    int KEY_MAX = 100;

    /** What the request means to a board. */
    BoardChange change(Ids ids, StudioClock clock);

    /** A date and a unit; the first unit if none is named. */
    record Day(
            @NotNull LocalDate date,
            @Min(1) @Max(DayKey.UNITS_MAX) @Nullable Integer unit) {
        DayKey key() {
            return new DayKey(date, unit == null ? 1 : unit);
        }

        DayKey checked(StudioClock clock) {
            return new DayKey(clock.checked("date", date), unit == null ? 1 : unit);
        }
    }

    /** Puts strips and banners at a position of a day, counted from 0 without what moves. */
    record Move(
            @NotEmpty @Size(max = KEYS_MAX) List<@NotBlank @Size(max = KEY_MAX) String> keys,
            @NotNull @Valid Day day,
            @PositiveOrZero int position)
            implements ChangeRequest {
        @Override
        public BoardChange change(Ids ids, StudioClock clock) {
            return new BoardChange.MoveTo(keys, day.key(), position);
        }
    }

    /** Puts strips into the boneyard, and takes banners away. */
    record Park(@NotEmpty @Size(max = KEYS_MAX) List<@NotBlank @Size(max = KEY_MAX) String> keys)
            implements ChangeRequest {
        @Override
        public BoardChange change(Ids ids, StudioClock clock) {
            return new BoardChange.Park(keys);
        }
    }

    record AddDay(@NotNull @Valid Day day) implements ChangeRequest {
        @Override
        public BoardChange change(Ids ids, StudioClock clock) {
            return new BoardChange.AddDay(day.checked(clock));
        }
    }

    /** Its strips go into the boneyard. */
    record RemoveDay(@NotNull @Valid Day day) implements ChangeRequest {
        @Override
        public BoardChange change(Ids ids, StudioClock clock) {
            return new BoardChange.RemoveDay(day.key());
        }
    }

    /** Gives a day's work to another date or unit, and takes that one's in return. */
    record ExchangeDays(
            @NotNull @Valid Day day, @NotNull @Valid Day other) implements ChangeRequest {
        @Override
        public BoardChange change(Ids ids, StudioClock clock) {
            return new BoardChange.ExchangeDays(day.key(), other.checked(clock));
        }
    }

    /** Calls a day at another time; absent for the usual one. */
    record Call(@NotNull @Valid Day day, @Nullable LocalTime time) implements ChangeRequest {
        @Override
        public BoardChange change(Ids ids, StudioClock clock) {
            return new BoardChange.CallAt(day.key(), time);
        }
    }

    record Lock(@NotNull @Valid Day day, boolean locked) implements ChangeRequest {
        @Override
        public BoardChange change(Ids ids, StudioClock clock) {
            return new BoardChange.Lock(day.key(), locked);
        }
    }

    /** Adds a banner; the studio names it, so that it can meet no other. */
    record Announce(
            @NotNull @Valid Day day,
            @PositiveOrZero int position,
            // No control characters: databases and spreadsheets do not take all of them.
            @NotBlank @Size(max = Banner.TEXT_MAX) @Pattern(regexp = "\\P{Cntrl}*")
            String text,

            @Min(0) @Max(24 * 60) int minutes)
            implements ChangeRequest {
        @Override
        public BoardChange change(Ids ids, StudioClock clock) {
            var banner = new Banner("banner-" + ids.next(), text.strip(), Duration.ofMinutes(minutes));
            return new BoardChange.Announce(day.key(), position, banner);
        }
    }
}
