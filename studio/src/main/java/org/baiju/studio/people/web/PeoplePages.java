package org.baiju.studio.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.people.PersonSaved;
import org.baiju.studio.people.internal.PersonMerge;
import org.baiju.studio.platform.page.FormFields;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.StudioClock;
import org.baiju.studio.platform.page.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All cast and crew of an organisation: search, add, change, remove. What is personal needs a permission of its own. */
@Controller
class PeoplePages {
    private static final int PAGE_SIZE = 50;
    private static final int WORDS_MAX = 80;

    private final PeopleRegister people;
    private final StudioClock clock;

    PeoplePages(PeopleRegister people, StudioClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/people")
    @Requires(Permission.SERIES_READ)
    String list(
            SignedIn me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        String sought = words.strip().substring(0, Math.min(words.strip().length(), WORDS_MAX));
        model.addAttribute("people", people.list(me.getOrganisation(), sought, PAGE_SIZE, before));
        model.addAttribute("words", sought);
        model.addAttribute("mayRead", me.may(Permission.CREW_READ));
        model.addAttribute("mayWrite", me.may(Permission.CREW_WRITE));
        return "people/people";
    }

    @GetMapping("/people/new")
    @Requires(Permission.CREW_WRITE)
    String blank(SignedIn me, Model model) {
        return form(me, null, Map.of(), Map.of(), List.of(), model);
    }

    @PostMapping("/people")
    @Requires(Permission.CREW_WRITE)
    String add(
            SignedIn me,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var fields = new FormFields(typed);
        Person.Details details = PersonForm.read(fields, null, clock.today());
        if (!fields.wrong().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, null, typed, fields.wrong(), List.of(), model);
        }
        Person person = people.add(me, details);
        Toast.done("people.saved", person.name()).showAfter(redirect);
        return "redirect:/people";
    }

    @GetMapping("/people/{person}")
    @Requires(Permission.CREW_READ)
    String person(SignedIn me, @PathVariable UUID person, Model model) {
        Person found = people.find(me.getOrganisation(), person).orElseThrow(Problem::notFound);
        return form(me, found, PersonForm.values(found), Map.of(), List.of(), model);
    }

    @PostMapping("/people/{person}")
    @Requires(Permission.CREW_WRITE)
    String change(
            SignedIn me,
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Person found = people.find(me.getOrganisation(), person).orElseThrow(Problem::notFound);
        var fields = new FormFields(typed);
        Person.Details details = PersonForm.read(fields, found, clock.today());
        if (!fields.wrong().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, found, typed, fields.wrong(), List.of(), model);
        }
        return switch (people.change(me, person, version, details)) {
            case PersonSaved.Done done -> {
                Toast.done("people.saved", done.person().name()).showAfter(redirect);
                yield "redirect:/people/" + person;
            }
            case PersonSaved.ChangedMeanwhile meanwhile -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                List<String> changed =
                        PersonMerge.FIELDS.between(details, meanwhile.now().details());
                yield form(me, meanwhile.now(), typed, Map.of(), changed, model);
            }
            case PersonSaved.NoSuchPerson() -> throw Problem.notFound();
        };
    }

    @PostMapping("/people/{person}/remove")
    @Requires(Permission.CREW_WRITE)
    String remove(SignedIn me, @PathVariable UUID person, RedirectAttributes redirect) {
        Person found = people.find(me.getOrganisation(), person).orElseThrow(Problem::notFound);
        if (!people.remove(me, person)) {
            Toast.wrong("people.in-use", found.name()).showAfter(redirect);
            return "redirect:/people/" + person;
        }
        Toast.done("people.removed", found.name())
                .withUndo("/people/" + person + "/put-back")
                .showAfter(redirect);
        return "redirect:/people";
    }

    @PostMapping("/people/{person}/put-back")
    @Requires(Permission.CREW_WRITE)
    String putBack(SignedIn me, @PathVariable UUID person) {
        if (!people.putBack(me, person)) {
            throw Problem.notFound();
        }
        return "redirect:/people/" + person;
    }

    /** {@code changed} are the fields in which the person now differs from what was typed. */
    private static String form(
            SignedIn me,
            @Nullable Person person,
            Map<String, String> values,
            Map<String, String> wrong,
            List<String> changed,
            Model model) {
        model.addAttribute("person", person);
        model.addAttribute("values", values);
        model.addAttribute("now", PersonForm.values(person));
        model.addAttribute("wrong", wrong);
        model.addAttribute("changed", changed);
        model.addAttribute("mayWrite", me.may(Permission.CREW_WRITE));
        return "people/person";
    }
}
