package org.baiju.studio.people.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.Consent;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.platform.page.Download;
import org.baiju.studio.platform.page.FormFields;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a series pays one person, and for children the signed consents of their guardians. */
@Controller
@RequestMapping("/series/{series}/people/{person}")
class EngagementPages {
    private static final int NAME_MAX = 60;
    private static final int FILE_NAME_MAX = 200;

    private final Casting casting;
    private final Consents consents;
    private final StudioClock clock;

    EngagementPages(Casting casting, Consents consents, StudioClock clock) {
        this.casting = casting;
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.CREW_READ)
    String show(SignedIn me, Series series, @PathVariable UUID person, Model model) {
        Engagement engagement = casting.find(series.id(), person).orElseThrow(Problem::notFound);
        List<Consent> signed = consents.list(series.id(), person);
        boolean child = engagement.person().isChildOn(series.startsOn());
        boolean held = signed.stream()
                .anyMatch(consent -> !consent.withdrawn() && consent.dates().contains(series.startsOn()));
        model.addAttribute("series", series);
        model.addAttribute("version", casting.version(series.id()));
        model.addAttribute("engagement", engagement);
        model.addAttribute("consents", signed);
        model.addAttribute("child", child);
        model.addAttribute("unsigned", child && !held);
        model.addAttribute("mayWrite", me.may(Permission.CREW_WRITE));
        return "people/engagement";
    }

    @PostMapping("/fees")
    @Requires(Permission.CREW_WRITE)
    String pay(
            SignedIn me,
            Series series,
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String dayFee,
            @RequestParam(defaultValue = "") String holdFee,
            RedirectAttributes redirect) {
        var fields = new FormFields(java.util.Map.of("dayFee", dayFee, "holdFee", holdFee));
        @Nullable
        Long day = fields.read("dayFee", PersonForm::fen, "web.field.money").orElse(null);
        @Nullable
        Long hold = fields.read("holdFee", PersonForm::fen, "web.field.money").orElse(null);
        if (!fields.wrong().isEmpty()) {
            Toast.wrong("people.fees.wrong").showAfter(redirect);
        } else {
            SeriesPeoplePages.tell(casting.pay(me, series, version, person, day, hold), redirect);
        }
        return back(series, person);
    }

    @PostMapping("/consents")
    @Requires(Permission.CREW_WRITE)
    String give(
            SignedIn me,
            Series series,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String guardian,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            RedirectAttributes redirect)
            throws IOException {
        String name = guardian.strip();
        if (name.isEmpty() || name.length() > NAME_MAX || paper == null || to.isBefore(from)) {
            Toast.wrong("people.consent.incomplete").showAfter(redirect);
            return back(series, person);
        }
        var dates = new DateSpan(clock.checked("from", from), clock.checked("to", to));
        var brought = new Consents.Paper(name, dates, nameOf(paper), paper.getBytes());
        switch (consents.give(me, series, person, brought)) {
            case Consents.Outcome.Done _ -> Toast.done("people.consent.given").showAfter(redirect);
            case Consents.Outcome.WrongFile wrong ->
                Toast.wrong("people.consent.wrong-file", wrong.mostBytes() >> 20)
                        .showAfter(redirect);
            case Consents.Outcome.NoSuchPerson() -> throw Problem.notFound();
        }
        return back(series, person);
    }

    @PostMapping("/consents/{consent}/withdraw")
    @Requires(Permission.CREW_WRITE)
    String withdraw(
            SignedIn me,
            Series series,
            @PathVariable UUID person,
            @PathVariable UUID consent,
            RedirectAttributes redirect) {
        find(series, person, consent);
        if (!consents.withdraw(me, series, consent)) {
            throw Problem.notFound();
        }
        Toast.done("people.consent.withdrawn").showAfter(redirect);
        return back(series, person);
    }

    /** Always saved, never shown: what somebody uploaded must not run in the studio's name. */
    @GetMapping("/consents/{consent}/paper")
    @Requires(Permission.CREW_READ)
    ResponseEntity<byte[]> paper(Series series, @PathVariable UUID person, @PathVariable UUID consent)
            throws IOException {
        Consent found = find(series, person, consent);
        return Download.of(found.fileName(), MediaType.APPLICATION_OCTET_STREAM, consents.read(series.id(), found));
    }

    private Consent find(Series series, UUID person, UUID consent) {
        return consents.list(series.id(), person).stream()
                .filter(one -> one.id().equals(consent))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private static String back(Series series, UUID person) {
        return "redirect:/series/" + series.id() + "/people/" + person;
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "consent" : name.substring(0, Math.min(name.length(), FILE_NAME_MAX));
    }
}
