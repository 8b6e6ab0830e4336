package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.CrewMember;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.set.OnSet;
import org.baiju.studio.shooting.set.Tap;
import org.baiju.studio.shooting.set.TapKind;
import org.baiju.studio.shooting.set.TapResult;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The set for phones and programs. */
@RestController
@RequestMapping("/api/v1/series/{series}/set/{date}")
@Tag(name = "On the set")
class SetApi {
    private final OnSet set;
    private final StudioClock clock;
    private final Words words;

    SetApi(OnSet set, StudioClock clock, Words words) {
        this.set = set;
        this.clock = clock;
        this.words = words;
    }

    /** Taps as a phone has queued them; {@code sentAt} is its clock when it sends them. */
    record Batch(
            @NotNull Instant sentAt,
            @NotNull @Size(max = OnSet.BATCH_MAX) List<@NotNull @Valid SentTap> taps) {}

    /** One tap; {@code id} names it, so that it can be sent again safely. */
    record SentTap(
            @NotNull UUID id,
            @NotNull TapKind kind,
            @NotNull Instant at,
            @Size(min = 1, max = Tap.SCENE_MAX) @Nullable String scene,
            @Nullable UUID person,
            @Min(0) @Max(Tap.NUMBER_MAX) @Nullable Integer number,
            @Nullable Boolean good,
            @Nullable Boolean card,
            @Size(max = Tap.NOTE_MAX) @Nullable String note,
            @Nullable UUID reverses) {
        Tap tap() {
            return new Tap(
                    id,
                    kind,
                    checked("at", at),
                    scene == null || printed(scene).isEmpty() ? null : printed(scene),
                    person,
                    number,
                    good,
                    Boolean.TRUE.equals(card),
                    note == null ? "" : printed(note),
                    reverses);
        }

        /** No database keeps a NUL; what a keyboard slipped in must not hold a whole batch back. */
        private static String printed(String text) {
            var kept = new StringBuilder(text.length());
            text.codePoints()
                    .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
                    .forEach(kept::appendCodePoint);
            return kept.toString().strip();
        }
    }

    /** What became of a tap; {@code sentence} says why it was refused. */
    record ResultView(UUID id, Outcome outcome, @Nullable String sentence) {}

    /** Whether a tap is on record. */
    enum Outcome {
        RECORDED,
        KNOWN,
        REFUSED
    }

    /** What became of the taps, and the day as it is after them. */
    record Recorded(List<ResultView> results, SetView day) {}

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "A shooting day as it stands: scenes, people, the clocks of children")
    SetView day(SignedIn me, Series series, @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date) {
        return seen(me, series, clock.checked("date", date));
    }

    @PostMapping("/taps")
    @Requires(Permission.SET_WRITE)
    @Operation(summary = "Record taps; each may be sent any number of times, late and in any order")
    Recorded record(
            SignedIn me,
            Series series,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @Valid @RequestBody Batch batch) {
        LocalDate day = clock.checked("date", date);
        List<ResultView> results = set
                .record(
                        me,
                        series,
                        day,
                        checked("sentAt", batch.sentAt()),
                        batch.taps().stream().map(SentTap::tap).toList())
                .stream()
                .map(result -> view(me, result))
                .toList();
        return new Recorded(results, seen(me, series, day));
    }

    private SetView seen(SignedIn me, Series series, LocalDate day) {
        return SetView.of(set.day(series.id(), day), job -> CrewMember.jobIn(words, me.language(), job));
    }

    /** Clocks of phones may be decades off, but what no calendar of four digits knows cannot be reckoned with. */
    private static Instant checked(String name, Instant moment) {
        if (moment.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                || moment.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "bad-value", name, moment);
        }
        return moment;
    }

    private ResultView view(SignedIn me, TapResult result) {
        return switch (result) {
            case TapResult.Recorded(UUID tap) -> new ResultView(tap, Outcome.RECORDED, null);
            case TapResult.Known(UUID tap) -> new ResultView(tap, Outcome.KNOWN, null);
            case TapResult.Refused(UUID tap, var reason, var values) ->
                new ResultView(
                        tap,
                        Outcome.REFUSED,
                        words.say(me.language(), "shooting.set.refused." + reason, values.toArray()));
        };
    }
}
