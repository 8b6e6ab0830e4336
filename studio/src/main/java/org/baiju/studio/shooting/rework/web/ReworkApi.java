package org.baiju.studio.shooting.rework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.shootplan.planner.ReworkRequest;
import org.baiju.shootplan.season.Replanned;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.Shooting.Change;
import org.baiju.studio.shooting.rework.ReworkAsk;
import org.baiju.studio.shooting.rework.ReworkAsk.What;
import org.baiju.studio.shooting.rework.Reworks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Something came up, for programs. */
@RestController
@RequestMapping("/api/v1/series/{series}/reworks")
@Tag(name = "Plan")
class ReworkApi {
    private static final int STRIPS_MAX = 5_000;

    private final Reworks reworks;
    private final StudioClock clock;

    ReworkApi(Reworks reworks, StudioClock clock) {
        this.reworks = reworks;
        this.clock = clock;
    }

    /**
     * What came up.
     *
     * @param to absent for one day
     * @param subject the id of the performer or place; absent if it is about neither
     * @param strips keys of those left over; absent unless it was a slow day
     * @param cover whether strips may stay that have a place for wet weather; absent for no
     * @param publishedPrice what each strip costs that leaves a published day, in fen; absent if such days stay
     * @param spareDays how many dates more the shoot may go on; absent for two
     */
    record Order(
            @NotNull What what,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Size(max = 200) @Nullable String subject,
            @Size(max = STRIPS_MAX) @Nullable List<@Size(max = 200) String> strips,
            @Nullable Boolean cover,
            @Min(0) @Max(ReworkAsk.PRICE_MAX) @Nullable Long publishedPrice,
            @Min(0) @Max(ReworkRequest.SPARE_MAX) @Nullable Integer spareDays) {
        ReworkAsk ask(StudioClock clock) {
            LocalDate first = clock.checked("from", from);
            return new ReworkAsk(
                    what,
                    first,
                    to == null ? first : clock.checked("to", to),
                    Objects.requireNonNullElse(subject, ""),
                    Objects.requireNonNullElse(strips, List.<String>of()),
                    Boolean.TRUE.equals(cover),
                    publishedPrice,
                    spareDays == null ? ReworkAsk.SPARE_USUAL : spareDays);
        }
    }

    record Asked(UUID id) {}

    /**
     * What to take over.
     *
     * @param strips keys of those to take; absent for the whole plan
     * @param evenPublished whether somebody agreed that published days change; absent for no
     */
    record Taking(
            Replanned.@NotNull Kind kind,
            @Size(max = STRIPS_MAX) @Nullable List<@Size(max = 200) String> strips,
            @Nullable Boolean evenPublished) {}

    @PostMapping
    @Requires(Permission.PLAN_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Search in the background for ways to go on after something came up")
    Asked ask(SignedIn me, Series series, @Valid @RequestBody Order order) {
        ReworkAsk ask = order.ask(clock);
        if (!ask.isWhole()) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "rework-not-whole", ReworkAsk.DAYS_MAX);
        }
        return reworks.ask(me, series, ask).map(Asked::new).orElseThrow(Problem::notFound);
    }

    @GetMapping("/{rework}")
    @Requires(Permission.PLAN_WRITE)
    @Operation(
            summary = "How far the search is, and the three ways that it found, the one with the fewest changes first")
    Reworks.View find(Series series, @PathVariable UUID rework) {
        return reworks.find(series.id(), rework).orElseThrow(Problem::notFound);
    }

    @DeleteMapping("/{rework}")
    @Requires(Permission.PLAN_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the search")
    void cancel(Series series, @PathVariable UUID rework) {
        if (!reworks.cancel(series.id(), rework)) {
            throw Problem.notFound();
        }
    }

    @PostMapping("/{rework}/taken")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Take one of the ways over, whole or in part; 409 once the board is another one")
    Head take(SignedIn me, Series series, @PathVariable UUID rework, @Valid @RequestBody Taking taking) {
        var wanted = new Reworks.Taking(taking.kind(), taking.strips(), Boolean.TRUE.equals(taking.evenPublished()));
        return switch (reworks.take(me, series, rework, wanted)) {
            case Change.Done(var board) -> board.head();
            case Change.Refused(var findings) -> {
                PlanWording wording = PlanWording.of(me.language().locale());
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "plan-refused",
                        String.join(" ", findings.stream().map(wording::say).toList()));
            }
            case Change.ChangedMeanwhile() -> throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
        };
    }
}
