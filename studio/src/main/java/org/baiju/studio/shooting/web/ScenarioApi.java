package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.baiju.shootplan.DayKey;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board.Head;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.Proposals;
import org.baiju.studio.shooting.Scenarios;
import org.baiju.studio.shooting.Shooting.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios and proposals for programs. */
@RestController
@RequestMapping("/api/v1/series/{series}")
@Tag(name = "Plan")
class ScenarioApi {
    private static final int STRIPS_MAX = 5_000;

    private final Scenarios scenarios;
    private final Proposals proposals;
    private final StudioClock clock;

    ScenarioApi(Scenarios scenarios, Proposals proposals, StudioClock clock) {
        this.scenarios = scenarios;
        this.proposals = proposals;
        this.clock = clock;
    }

    record Copy(@NotBlank @Size(max = 60) String name) {}

    /**
     * What to search for.
     *
     * @param start absent for the first date of the board
     * @param days absent for as many as needed
     * @param units absent for one
     * @param seed absent for 1; the same seed finds the same plan
     * @param thorough absent for a search of some seconds
     */
    record Order(
            @Nullable LocalDate start,
            @Min(1) @Max(PlanRequest.DAYS_MAX) @Nullable Integer days,
            @Size(max = PlanRequest.DAYS_MAX) @Nullable Set<@NotNull LocalDate> restDays,
            @Min(1) @Max(DayKey.UNITS_MAX) @Nullable Integer units,
            @Nullable Long seed,
            @Nullable Boolean thorough) {
        boolean asksTooMuch() {
            return days != null && units != null && days * units > PlanRequest.DAYS_MAX;
        }

        Proposals.Ask ask(StudioClock clock) {
            return new Proposals.Ask(
                    start == null ? null : clock.checked("start", start),
                    days,
                    restDays == null ? Set.of() : restDays,
                    units == null ? 1 : units,
                    seed == null ? 1 : seed,
                    Boolean.TRUE.equals(thorough));
        }
    }

    record Asked(UUID id) {}

    /**
     * What to take over.
     *
     * @param version of the board that was read
     * @param strips keys of those to take; absent for all
     */
    record Taking(
            @Min(1) int version,
            @Size(max = STRIPS_MAX) @Nullable List<@NotNull String> strips) {}

    @GetMapping("/scenarios")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "All boards of a series side by side, the one that is shot first")
    List<Scenarios.Line> compare(Series series) {
        return scenarios.compare(series);
    }

    @PostMapping("/boards/{board}/copies")
    @Requires(Permission.PLAN_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Copy a board under another name")
    Head copy(SignedIn me, Series series, @PathVariable UUID board, @Valid @RequestBody Copy copy) {
        return done(scenarios.copy(me, series, new BoardId(board), copy.name().strip()));
    }

    @PostMapping("/boards/{board}/active")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Make a board the one that is shot")
    Head activate(
            SignedIn me,
            Series series,
            @PathVariable UUID board,
            @RequestParam(defaultValue = "false") boolean evenPublished) {
        return switch (scenarios.activate(me, series, new BoardId(board), evenPublished)) {
            case Scenarios.Outcome.Held(var findings) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "plan-refused",
                        String.join(" ", PlanPages.say(me, findings)));
            case Scenarios.Outcome outcome -> done(outcome);
        };
    }

    @DeleteMapping("/boards/{board}")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Remove a board that is not shot")
    Head remove(SignedIn me, Series series, @PathVariable UUID board) {
        return done(scenarios.remove(me, series, new BoardId(board)));
    }

    @PostMapping("/boards/{board}/proposals")
    @Requires(Permission.PLAN_WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Search for a better plan in the background")
    Asked ask(SignedIn me, Series series, @PathVariable UUID board, @Valid @RequestBody Order order) {
        if (order.asksTooMuch()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "proposal-too-long", DayKey.UNITS_MAX, PlanRequest.DAYS_MAX);
        }
        return proposals
                .ask(me, series, new BoardId(board), order.ask(clock))
                .map(Asked::new)
                .orElseThrow(Problem::notFound);
    }

    @GetMapping("/proposals/{proposal}")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "How far the search is, and what it came to")
    Proposals.View proposal(Series series, @PathVariable UUID proposal) {
        return proposals.find(series.id(), proposal).orElseThrow(Problem::notFound);
    }

    @DeleteMapping("/proposals/{proposal}")
    @Requires(Permission.PLAN_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End the search")
    void cancel(Series series, @PathVariable UUID proposal) {
        if (!proposals.cancel(series.id(), proposal)) {
            throw Problem.notFound();
        }
    }

    @PostMapping("/proposals/{proposal}/taken")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Take a proposal over, whole or in part")
    Head take(SignedIn me, Series series, @PathVariable UUID proposal, @Valid @RequestBody Taking taking) {
        return switch (proposals.take(me, series, proposal, taking.strips(), taking.version())) {
            case Change.Done(var board) -> board.head();
            case Change.Refused(var findings) ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "plan-refused",
                        PlanPages.say(me, findings).getFirst());
            case Change.ChangedMeanwhile() -> throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
        };
    }

    private static Head done(Scenarios.Outcome outcome) {
        return switch (outcome) {
            case Scenarios.Outcome.Done(Head head) -> head;
            case Scenarios.Outcome.NameTaken(String name) ->
                throw new Problem(HttpStatus.CONFLICT, "scenario-name-taken", name);
            case Scenarios.Outcome.TooMany(int most) ->
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "scenario-too-many", most);
            case Scenarios.Outcome.IsShot() -> throw new Problem(HttpStatus.CONFLICT, "scenario-is-shot");
            case Scenarios.Outcome.NoSuchBoard(), Scenarios.Outcome.Held(var _) -> throw Problem.notFound();
        };
    }
}
