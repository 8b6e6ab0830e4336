package org.baiju.studio.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.baiju.studio.account.AccountSettings;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.Accounts.NewPerson;
import org.baiju.studio.account.Accounts.SignUp;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.LanguageChoice;
import org.baiju.studio.platform.page.LocalAddress;
import org.baiju.studio.platform.page.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, signing up, and choosing a language. */
@Controller
class DoorPages {
    private static final String THE_DOOR = "strangers come through here";

    private final Accounts accounts;
    private final Audit audit;
    private final AccountSettings settings;
    private final RememberMeServices remembering;

    DoorPages(Accounts accounts, Audit audit, AccountSettings settings, RememberMeServices remembering) {
        this.accounts = accounts;
        this.audit = audit;
        this.settings = settings;
        this.remembering = remembering;
    }

    /** What somebody fills in to sign up; {@code organisation} is blank for a viewer. */
    record JoinForm(
            @Size(max = 80) String organisation,
            @NotBlank @Size(max = 60) String displayName,
            @NotBlank @Size(min = 3, max = 120) String login,
            @NotBlank @Size(min = 8, max = 72) String password) {
        JoinForm {
            organisation = organisation == null ? "" : organisation;
            login = login == null ? "" : login.strip();
        }
    }

    @GetMapping("/login")
    @OpenToAll(because = THE_DOOR)
    String login(HttpServletRequest request, @RequestParam(defaultValue = "") String back, Model model) {
        if (CurrentPerson.find(request).isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("notice", notice(request));
        model.addAttribute("back", back);
        model.addAttribute("open", settings.openToNewcomers());
        return "account/login";
    }

    @GetMapping("/join")
    @OpenToAll(because = THE_DOOR)
    String join(
            @RequestParam(defaultValue = "studio") String as,
            @RequestParam(defaultValue = "") String back,
            Model model) {
        refuseIfClosed();
        model.addAttribute("back", back);
        return joinPage(as, new JoinForm("", "", "", ""), "", model);
    }

    @PostMapping("/join")
    @OpenToAll(because = THE_DOOR)
    String join(
            @RequestParam(defaultValue = "studio") String as,
            @RequestParam(defaultValue = "") String back,
            @Valid @ModelAttribute JoinForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        refuseIfClosed();
        model.addAttribute("back", back);
        boolean studio = !"viewer".equals(as);
        if (errors.hasErrors() || (studio && form.organisation().isBlank())) {
            String field =
                    errors.hasErrors() ? errors.getFieldErrors().getFirst().getField() : "organisation";
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return joinPage(as, form, "account.join.wrong." + field, model);
        }
        if (!NewPerson.isPassword(form.password())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return joinPage(as, form, "account.join.wrong.password", model);
        }
        var newcomer = new NewPerson(form.login(), form.displayName(), form.password(), LanguageChoice.of(request));
        SignUp result = studio ? accounts.open(form.organisation(), newcomer) : accounts.addViewer(newcomer);
        return switch (result) {
            case SignUp.LoginTaken taken -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield joinPage(as, form, "account.join.wrong.taken", model);
            }
            case SignUp.Welcome welcome -> {
                audit.note(welcome.person(), "account.opened", form.displayName());
                signIn(welcome, request, response);
                yield "redirect:" + LocalAddress.orElse(back, studio ? "/" : "/watch");
            }
        };
    }

    @PostMapping("/language")
    @OpenToAll(because = "everybody reads one language better than the other")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language chosen = Language.ofCode(language);
        LanguageChoice.remember(response, chosen);
        CurrentPerson.find(request).ifPresent(person -> accounts.prefer(person.person(), chosen));
        return "redirect:" + LocalAddress.orElse(back, "/");
    }

    private void refuseIfClosed() {
        if (!settings.openToNewcomers()) {
            throw new Problem(HttpStatus.FORBIDDEN, "closed-to-newcomers");
        }
    }

    private static String joinPage(String as, JoinForm form, String wrong, Model model) {
        model.addAttribute("as", as);
        model.addAttribute("organisation", form.organisation());
        model.addAttribute("displayName", form.displayName() == null ? "" : form.displayName());
        model.addAttribute("login", form.login() == null ? "" : form.login());
        model.addAttribute("wrong", wrong);
        return "account/join";
    }

    private static @Nullable String notice(HttpServletRequest request) {
        for (String notice : new String[] {"wrong", "wait", "left"}) {
            if (request.getParameter(notice) != null) {
                return "account.login." + notice;
            }
        }
        return null;
    }

    private void signIn(SignUp.Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var context = SecurityContextHolder.createEmptyContext();
        var person = UsernamePasswordAuthenticationToken.authenticated(welcome.person(), null, List.of());
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        remembering.loginSuccess(request, response, person);
    }
}
