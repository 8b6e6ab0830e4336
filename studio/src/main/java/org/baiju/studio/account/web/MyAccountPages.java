package org.baiju.studio.account.web;

import java.time.Duration;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.account.Tokens;
import org.baiju.studio.account.Tokens.Issue;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: who one is here, and the tokens that act in one's name. */
@Controller
class MyAccountPages {
    private static final int NAME_MAX = 60;

    private final Tokens tokens;

    MyAccountPages(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping("/account")
    @Requires(Permission.WATCH)
    String account(SignedIn me, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("tokens", tokens.list(me.person()));
        return "account/me";
    }

    @PostMapping("/account/tokens")
    @Requires(Permission.WATCH)
    String issue(
            SignedIn me,
            @RequestParam String name,
            @RequestParam(defaultValue = "90") int days,
            RedirectAttributes redirect) {
        if (name.isBlank() || name.strip().length() > NAME_MAX || days < 1) {
            Toast.wrong("account.tokens.incomplete").showAfter(redirect);
            return "redirect:/account";
        }
        switch (tokens.issue(me, name, Duration.ofDays(days))) {
            case Issue.Issued issued -> redirect.addFlashAttribute("secret", issued.secret());
            case Issue.TooMany tooMany ->
                Toast.wrong("account.tokens.too-many", tooMany.most()).showAfter(redirect);
        }
        return "redirect:/account";
    }

    @PostMapping("/account/tokens/{token}/revoke")
    @Requires(Permission.WATCH)
    String revoke(SignedIn me, @PathVariable UUID token, RedirectAttributes redirect) {
        if (!tokens.revoke(me, token)) {
            throw Problem.notFound();
        }
        Toast.done("account.tokens.revoked").showAfter(redirect);
        return "redirect:/account";
    }
}
