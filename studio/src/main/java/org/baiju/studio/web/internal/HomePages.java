package org.baiju.studio.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.baiju.studio.account.CurrentPerson;
import org.baiju.studio.account.OpenToAll;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.Job;
import org.baiju.studio.platform.JobId;
import org.baiju.studio.platform.Jobs;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.SeriesRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first page, and the jobs at work behind all pages. */
@Controller
class HomePages {
    private static final int PAGE_SIZE = 24;

    private final SeriesRegister register;
    private final Jobs jobs;

    HomePages(SeriesRegister register, Jobs jobs) {
        this.register = register;
        this.jobs = jobs;
    }

    @GetMapping("/")
    @OpenToAll(because = "the first page sends everybody where they belong")
    String home(HttpServletRequest request, @RequestParam(required = false) @Nullable UUID before, Model model) {
        Optional<SignedIn> person = CurrentPerson.find(request);
        if (person.isEmpty()) {
            return "redirect:/login";
        }
        if (!person.get().may(Permission.SERIES_READ)) {
            return "redirect:/watch";
        }
        model.addAttribute("series", register.list(person.get().getOrganisation(), PAGE_SIZE, before));
        model.addAttribute("mayCreate", person.get().may(Permission.SERIES_WRITE));
        return "web/home";
    }

    @GetMapping("/jobs")
    @Requires(Permission.SERIES_READ)
    String jobs(SignedIn me, @RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("jobs", jobs.list(me.getOrganisation(), after == null ? null : after.toString(), PAGE_SIZE));
        model.addAttribute("first", after == null);
        model.addAttribute("mayWrite", me.may(Permission.MEDIA_WRITE));
        return "web/jobs";
    }

    @PostMapping("/jobs/{job}/cancel")
    @Requires(Permission.MEDIA_WRITE)
    String cancel(SignedIn me, @PathVariable UUID job, RedirectAttributes redirect) {
        jobs.cancel(own(me, job).id());
        Toast.done("web.jobs.cancelled").withUndo("/jobs/" + job + "/retry").showAfter(redirect);
        return "redirect:/jobs";
    }

    @PostMapping("/jobs/{job}/retry")
    @Requires(Permission.MEDIA_WRITE)
    String retry(SignedIn me, @PathVariable UUID job, RedirectAttributes redirect) {
        boolean again = jobs.retry(own(me, job).id());
        (again ? Toast.done("web.jobs.again") : Toast.wrong("web.jobs.not-again")).showAfter(redirect);
        return "redirect:/jobs";
    }

    private Job own(SignedIn me, UUID job) {
        return jobs.find(new JobId(job))
                .filter(found -> found.organisation().equals(me.getOrganisation()))
                .orElseThrow(Problem::notFound);
    }
}
