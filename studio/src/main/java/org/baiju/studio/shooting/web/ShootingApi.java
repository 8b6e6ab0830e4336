package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baiju.shootplan.ShootingDay;
import org.baiju.shootplan.Strip;
import org.baiju.shootplan.check.PlanFigures;
import org.baiju.shootplan.planner.PlanRequest;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.BoardPrices;
import org.baiju.studio.shooting.BoardSettings;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans for programs. */
@RestController
@RequestMapping("/api/v1/series/{series}/plan")
@Tag(name = "Plan")
class ShootingApi {
    private final Shooting shooting;
    private final StudioClock clock;

    ShootingApi(Shooting shooting, StudioClock clock) {
        this.shooting = shooting;
        this.clock = clock;
    }

    /**
     * What to plan.
     *
     * @param days how many days there may be; absent for as many as needed
     * @param hours how long the unit may shoot on a day; 0 to leave that as it is
     * @param prices what is paid besides people and places; absent to leave that as it is
     * @param version the one you read; 0 if there was none
     */
    record PlanOrder(
            @NotNull LocalDate start,
            @Min(1) @Max(PlanRequest.DAYS_MAX) @Nullable Integer days,
            @Min(0) @Max(22) int hours,
            @Valid @Nullable PriceOrder prices,
            @Min(0) int version) {
        PlanRequest request(StudioClock clock) {
            return PlanRequest.startingOn(clock.checked("start", start)).withDays(days);
        }

        /** Those of the board with other hours and prices; absent if they stay. */
        @Nullable
        BoardSettings settings(Optional<Board> board) {
            if (hours == 0 && prices == null) {
                return null;
            }
            BoardSettings before = board.map(one -> one.head().settings()).orElse(BoardSettings.USUAL);
            BoardSettings priced = prices == null ? before : before.withPrices(prices.over(before.prices()));
            return hours == 0 ? priced : priced.withDayMinutes(hours * 60);
        }
    }

    /** Prices in fen; each absent to leave it as it is. */
    record PriceOrder(
            @Min(0) @Max(BoardPrices.FEN_MAX) @Nullable Long crewDay,
            @Min(0) @Max(BoardPrices.FEN_MAX) @Nullable Long move,
            @Min(0) @Max(BoardPrices.FEN_MAX) @Nullable Long setChange,
            @Min(0) @Max(BoardPrices.FEN_MAX) @Nullable Long overtimeHour,
            @Min(0) @Max(BoardPrices.FEN_MAX) @Nullable Long nightToDay) {
        BoardPrices over(BoardPrices before) {
            return new BoardPrices(
                    crewDay == null ? before.crewDay() : crewDay,
                    move == null ? before.move() : move,
                    setChange == null ? before.setChange() : setChange,
                    overtimeHour == null ? before.overtimeHour() : overtimeHour,
                    nightToDay == null ? before.nightToDay() : nightToDay);
        }
    }

    /** A plan, days by date; {@code fewestDays} is a bound no plan can beat. */
    record PlanView(
            int version,
            List<ShootingDay> days,
            List<Strip> boneyard,
            PlanFigures cost,
            int fewestDays,
            List<String> findings) {
        static PlanView of(SignedIn me, Board board) {
            return new PlanView(
                    board.version(),
                    board.plan().days(),
                    board.plan().boneyard(),
                    board.judgement().figures(),
                    board.fewestDays(),
                    PlanPages.say(me, board.judgement().findings()));
        }
    }

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The plan as it stands")
    PlanView get(SignedIn me, Series series) {
        return PlanView.of(me, shooting.find(series.id()).orElseThrow(Problem::notFound));
    }

    @PostMapping
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Plan the current draft anew")
    PlanView plan(SignedIn me, Series series, @Valid @RequestBody PlanOrder order) {
        return switch (shooting.plan(
                me, series, order.request(clock), order.settings(shooting.find(series.id())), order.version())) {
            case Change.Done done -> PlanView.of(me, done.board());
            case Change.Refused refused ->
                throw new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "plan-refused",
                        PlanPages.say(me, refused.findings()).getFirst());
            case Change.ChangedMeanwhile meanwhile -> throw new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
        };
    }
}
