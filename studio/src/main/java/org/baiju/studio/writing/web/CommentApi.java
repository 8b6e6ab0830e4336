package org.baiju.studio.writing.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Comment;
import org.baiju.studio.writing.Comments;
import org.baiju.studio.writing.Comments.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments on the working text for programs, and for the editor. */
@RestController
@RequestMapping("/api/v1/series/{series}/script/comments")
@Tag(name = "Writing desk")
class CommentApi {
    private final Comments comments;

    CommentApi(Comments comments) {
        this.comments = comments;
    }

    /** A remark on words near a position of the working text. */
    record CommentRequest(
            @PositiveOrZero int position,
            @NotNull String quote,
            @NotNull String body) {}

    /** An answer. */
    record ReplyRequest(@NotNull String body) {}

    @GetMapping
    @Requires(Permission.SERIES_READ)
    @Operation(summary = "All comments in the order of the text; those whose words are gone come last")
    List<Comment> list(Series series) {
        return comments.list(series.id());
    }

    @PostMapping
    @Requires(Permission.SCRIPT_COMMENT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Comment on words of the working text")
    Comment add(SignedIn me, Series series, @Valid @RequestBody CommentRequest request) {
        var words = new Comments.Words(request.position(), request.quote());
        return done(comments.add(me, series.id(), words, request.body()));
    }

    @PostMapping("/{comment}/replies")
    @Requires(Permission.SCRIPT_COMMENT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Answer a comment")
    Comment reply(SignedIn me, Series series, @PathVariable UUID comment, @Valid @RequestBody ReplyRequest request) {
        return done(comments.reply(me, series.id(), comment, request.body()).orElseThrow(Problem::notFound));
    }

    @PutMapping("/{comment}/resolved")
    @Requires(Permission.SCRIPT_COMMENT)
    @Operation(summary = "Resolve a comment: one's own, or anybody's for a script editor")
    Comment resolve(SignedIn me, Series series, @PathVariable UUID comment) {
        return done(comments.resolve(me, series.id(), comment, true).orElseThrow(Problem::notFound));
    }

    @DeleteMapping("/{comment}/resolved")
    @Requires(Permission.SCRIPT_COMMENT)
    @Operation(summary = "Open a resolved comment again")
    Comment reopen(SignedIn me, Series series, @PathVariable UUID comment) {
        return done(comments.resolve(me, series.id(), comment, false).orElseThrow(Problem::notFound));
    }

    private static Comment done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done.comment();
            case Outcome.WrongLength wrong ->
                throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "comment-length", wrong.most());
            case Outcome.TooMany tooMany -> throw new Problem(HttpStatus.CONFLICT, "too-many-comments", tooMany.most());
            case Outcome.NoSuchWords() -> throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "comment-words");
            case Outcome.NotYours() -> throw new Problem(HttpStatus.FORBIDDEN, "comment-of-another");
        };
    }
}
