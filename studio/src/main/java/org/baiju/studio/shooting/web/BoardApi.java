package org.baiju.studio.shooting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.baiju.finding.Finding;
import org.baiju.shootplan.PlanRule;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Ids;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.series.Series;
import org.baiju.studio.shooting.Board;
import org.baiju.studio.shooting.BoardChange;
import org.baiju.studio.shooting.BoardHistory;
import org.baiju.studio.shooting.BoardId;
import org.baiju.studio.shooting.Shooting;
import org.baiju.studio.shooting.Shooting.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The boards of a series for programs, and for the stripboard. */
@RestController
@RequestMapping("/api/v1/series/{series}/boards")
@Tag(name = "Stripboard")
class BoardApi {
    private static final int CHANGES_MAX = 100;

    private final Shooting shooting;
    private final BoardHistory history;
    private final StudioClock clock;
    private final Words words;
    private final Ids ids;

    BoardApi(Shooting shooting, BoardHistory history, StudioClock clock, Words words, Ids ids) {
        this.shooting = shooting;
        this.history = history;
        this.clock = clock;
        this.words = words;
        this.ids = ids;
    }

    /** A board among others. */
    record HeadView(UUID id, String name, boolean isActive, int version) {}

    /**
     * Changes to a board, all or none; {@code version} is the one they were thought out on.
     *
     * @param evenPublished whether days may change of which a call sheet is out; absent for no
     */
    record ChangesRequest(
            @Positive int version,
            @NotEmpty @Size(max = CHANGES_MAX) List<@NotNull @Valid ChangeRequest> changes,
            @Nullable Boolean evenPublished) {}

    /** The version whose change is to be taken back. */
    record UndoRequest(@Positive int version, @Nullable Boolean evenPublished) {}

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "The boards of a series, the one that is shot first")
    List<HeadView> list(Series series) {
        return shooting.list(series.id()).stream()
                .map(head -> new HeadView(head.id().value(), head.name(), head.isActive(), head.version()))
                .toList();
    }

    @GetMapping("/{board}")
    @Requires(Permission.SERIES_READ)
    @Operation(
            summary =
                    "A board with its days, conflicts and cost; with If-None-Match it answers 304 until it is changed")
    ResponseEntity<BoardView> get(SignedIn me, Series series, @PathVariable UUID board, WebRequest request) {
        int version = shooting.list(series.id()).stream()
                .filter(head -> head.id().value().equals(board))
                .findFirst()
                .orElseThrow(Problem::notFound)
                .version();
        // The sentences are in the reader's language.
        if (request.checkNotModified(tag(me, version))) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return whole(me, shooting.find(series.id(), new BoardId(board)).orElseThrow(Problem::notFound));
    }

    @PostMapping("/{board}/changes")
    @Requires(Permission.PLAN_WRITE)
    @Operation(
            summary =
                    "Change a board; 409 with the board as it is if somebody touched the same things since that version,"
                            + " 422 with the sentences if a rule forbids it")
    ResponseEntity<?> change(
            SignedIn me, Series series, @PathVariable UUID board, @Valid @RequestBody ChangesRequest request) {
        List<BoardChange> changes = request.changes().stream()
                .map(change -> change.change(ids, clock))
                .toList();
        var id = new BoardId(board);
        Change change = Boolean.TRUE.equals(request.evenPublished())
                ? shooting.changePublished(me, series, id, changes, request.version())
                : shooting.change(me, series, id, changes, request.version());
        return answer(me, series, board, change);
    }

    @PostMapping("/{board}/undo")
    @Requires(Permission.PLAN_WRITE)
    @Operation(summary = "Take back what a version changed, as a new version; undoing that one does it again")
    ResponseEntity<?> undo(
            SignedIn me, Series series, @PathVariable UUID board, @Valid @RequestBody UndoRequest request) {
        var id = new BoardId(board);
        Change change = Boolean.TRUE.equals(request.evenPublished())
                ? shooting.undoPublished(me, series, id, request.version())
                : shooting.undo(me, series, id, request.version());
        return answer(me, series, board, change);
    }

    private ResponseEntity<?> answer(SignedIn me, Series series, UUID id, Change change) {
        return switch (change) {
            case Change.Done(Board board) -> whole(me, board);
            case Change.Refused(var findings) -> {
                List<String> sentences = PlanPages.say(me, findings);
                var problem =
                        new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "plan-refused", String.join(" ", sentences));
                ProblemDetail detail = detail(me, problem);
                detail.setProperty("sentences", sentences);
                detail.setProperty("mayConfirm", mayConfirm(findings));
                yield problem(detail);
            }
            case Change.ChangedMeanwhile() -> {
                Board now = shooting.find(series.id(), new BoardId(id)).orElseThrow(Problem::notFound);
                ProblemDetail detail = detail(me, new Problem(HttpStatus.CONFLICT, "board-changed"));
                detail.setProperty("board", view(me, now));
                yield problem(detail);
            }
        };
    }

    /** Whether nothing forbids it but that a call sheet is out. */
    private static boolean mayConfirm(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.rule().equals(PlanRule.DAY_PUBLISHED.id()));
    }

    private ProblemDetail detail(SignedIn me, Problem problem) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(problem.status(), problem.sentence(words, me.language()));
        detail.setType(URI.create("urn:baiju:problem:" + problem.type()));
        detail.setTitle(problem.type());
        return detail;
    }

    private static ResponseEntity<ProblemDetail> problem(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ResponseEntity<BoardView> whole(SignedIn me, Board board) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag(me, board.version()))
                .body(view(me, board));
    }

    private BoardView view(SignedIn me, Board board) {
        return BoardView.of(
                me,
                words,
                board,
                history.find(board.head().id(), board.version()).orElse(null));
    }

    private static String tag(SignedIn me, int version) {
        return "\"%d-%s\"".formatted(version, me.language().code());
    }
}
