package org.baiju.studio.writing.web;

import java.util.List;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Comment;
import org.baiju.studio.writing.Comments;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All comments of a script in one list: answer, resolve, open again. */
@Controller
@RequestMapping("/series/{series}/script/comments")
class CommentPages {
    private final Comments comments;

    CommentPages(Comments comments) {
        this.comments = comments;
    }

    @GetMapping
    @Requires(Permission.SERIES_READ)
    String list(SignedIn me, Series series, @RequestParam(defaultValue = "false") boolean resolved, Model model) {
        List<Comment> all = comments.list(series.id());
        List<Comment> open = all.stream().filter(Comment::isOpen).toList();
        model.addAttribute("series", series);
        model.addAttribute("me", me.person());
        model.addAttribute("frame", ScriptFrame.of(me, series, ScriptTab.COMMENTS, open.size()));
        model.addAttribute("resolved", resolved);
        model.addAttribute("resolvedCount", all.size() - open.size());
        model.addAttribute(
                "comments", resolved ? all.stream().filter(one -> !one.isOpen()).toList() : open);
        return "writing/comments";
    }

    @PostMapping("/{comment}/replies")
    @Requires(Permission.SCRIPT_COMMENT)
    String reply(
            SignedIn me,
            Series series,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "false") boolean resolved,
            RedirectAttributes redirect) {
        tell(comments.reply(me, series.id(), comment, body).orElseThrow(Problem::notFound), redirect);
        return back(series, resolved);
    }

    @PostMapping("/{comment}/resolved")
    @Requires(Permission.SCRIPT_COMMENT)
    String resolve(
            SignedIn me,
            Series series,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "true") boolean value,
            RedirectAttributes redirect) {
        tell(comments.resolve(me, series.id(), comment, value).orElseThrow(Problem::notFound), redirect);
        return back(series, !value);
    }

    private static String back(Series series, boolean resolved) {
        return "redirect:/series/" + series.id() + "/script/comments" + (resolved ? "?resolved=true" : "");
    }

    private static void tell(Comments.Outcome outcome, RedirectAttributes redirect) {
        switch (outcome) {
            case Comments.Outcome.Done _ -> {}
            case Comments.Outcome.WrongLength wrong ->
                Toast.wrong("problem.comment-length", wrong.most()).showAfter(redirect);
            case Comments.Outcome.TooMany tooMany ->
                Toast.wrong("problem.too-many-comments", tooMany.most()).showAfter(redirect);
            case Comments.Outcome.NoSuchWords() ->
                Toast.wrong("problem.comment-words").showAfter(redirect);
            case Comments.Outcome.NotYours() ->
                Toast.wrong("problem.comment-of-another").showAfter(redirect);
        }
    }
}
