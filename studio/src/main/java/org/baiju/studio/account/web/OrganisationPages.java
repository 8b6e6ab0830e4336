package org.baiju.studio.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.baiju.studio.account.Accounts;
import org.baiju.studio.account.Accounts.NewPerson;
import org.baiju.studio.account.Accounts.SignUp;
import org.baiju.studio.account.Audit;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.Role;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of an organisation, their roles, and the trail of what they did. */
@Controller
class OrganisationPages {
    private final Accounts accounts;
    private final Audit audit;

    OrganisationPages(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** A colleague to add. */
    record MemberForm(
            @NotBlank @Size(max = 60) String displayName,
            @NotBlank @Size(min = 3, max = 120) String login,
            @NotBlank @Size(min = 8, max = 72) String password,
            @NotEmpty Set<Role> roles) {
        MemberForm {
            login = login == null ? "" : login.strip();
        }
    }

    @GetMapping("/members")
    @Requires(Permission.PEOPLE_WRITE)
    String members(SignedIn me, Model model) {
        model.addAttribute("members", accounts.listMembers(me.getOrganisation()));
        model.addAttribute("me", me.person());
        model.addAttribute("roles", rolesToGive());
        return "account/members";
    }

    @PostMapping("/members")
    @Requires(Permission.PEOPLE_WRITE)
    String add(SignedIn me, @Valid @ModelAttribute MemberForm form, BindingResult errors, RedirectAttributes redirect) {
        if (errors.hasErrors()
                || !NewPerson.isPassword(form.password())
                || !rolesToGive().containsAll(form.roles())) {
            Toast.wrong("account.members.incomplete").showAfter(redirect);
            return "redirect:/members";
        }
        var person = new NewPerson(form.login(), form.displayName(), form.password(), me.language());
        Toast toast = switch (accounts.addMember(me, person, form.roles())) {
            case SignUp.Welcome welcome ->
                Toast.done("account.members.added", welcome.person().displayName());
            case SignUp.LoginTaken taken -> Toast.wrong("account.members.taken", taken.login());
        };
        toast.showAfter(redirect);
        return "redirect:/members";
    }

    @PostMapping("/members/{member}/roles")
    @Requires(Permission.PEOPLE_WRITE)
    String changeRoles(
            SignedIn me, @PathVariable UUID member, @RequestParam Set<Role> roles, RedirectAttributes redirect) {
        if (!rolesToGive().containsAll(roles) || !accounts.changeRoles(me, member, roles)) {
            refuseUnlessOurs(me, member);
            Toast.wrong("account.members.last-owner").showAfter(redirect);
        } else {
            Toast.done("account.members.changed").showAfter(redirect);
        }
        return "redirect:/members";
    }

    @PostMapping("/members/{member}/access")
    @Requires(Permission.PEOPLE_WRITE)
    String setAccess(
            SignedIn me, @PathVariable UUID member, @RequestParam boolean disabled, RedirectAttributes redirect) {
        if (!accounts.setDisabled(me, member, disabled)) {
            refuseUnlessOurs(me, member);
            Toast.wrong("account.members.last-owner").showAfter(redirect);
        } else {
            Toast.done("account.members.changed").showAfter(redirect);
        }
        return "redirect:/members";
    }

    @GetMapping("/audit")
    @Requires(Permission.AUDIT_READ)
    String audit(SignedIn me, @RequestParam(required = false) @Nullable UUID before, Model model) {
        model.addAttribute("trail", audit.list(me.getOrganisation(), before));
        return "account/audit";
    }

    private void refuseUnlessOurs(SignedIn me, UUID member) {
        if (accounts.listMembers(me.getOrganisation()).stream()
                .noneMatch(known -> known.id().equals(member))) {
            throw Problem.notFound();
        }
    }

    private static Set<Role> rolesToGive() {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(Role::worksForAnOrganisation).forEach(roles::add);
        return roles;
    }
}
