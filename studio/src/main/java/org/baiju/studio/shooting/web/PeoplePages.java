package org.baiju.studio.shooting.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Contact;
import org.baiju.studio.series.Contact.Job;
import org.baiju.studio.series.Contact.Kind;
import org.baiju.studio.series.Series;
import org.baiju.studio.series.SeriesRegister;
import org.baiju.studio.writing.Writing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who makes the series and who plays whom, as it stands on the call sheets. */
@Controller
public class PeoplePages {
    private static final int NAME_MAX = 60;
    private static final int PHONE_MAX = 40;

    private final SeriesRegister register;
    private final Writing writing;

    PeoplePages(SeriesRegister register, Writing writing) {
        this.register = register;
        this.writing = writing;
    }

    /** One line of the form; {@code scenes} counts a character's scenes and is 0 for the crew. */
    public record Line(Kind kind, String job, long scenes, String name, String phone) {
        /** Names the fields of this line in the form. */
        public String row() {
            return kind + "-" + job;
        }
    }

    @GetMapping("/series/{series}/people")
    @Requires(Permission.SERIES_READ)
    String people(SignedIn me, Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("lines", lines(series));
        model.addAttribute("mayWrite", me.may(Permission.PLAN_WRITE));
        return "shooting/people";
    }

    @PostMapping("/series/{series}/people")
    @Requires(Permission.PLAN_WRITE)
    String save(SignedIn me, Series series, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
        // Each row says for whom it is: meanwhile a new draft may have put them into another order.
        var contacts = new ArrayList<Contact>();
        for (Line line : lines(series)) {
            String name = checked(form.getOrDefault("name-" + line.row(), line.name()), NAME_MAX);
            String phone = checked(form.getOrDefault("phone-" + line.row(), line.phone()), PHONE_MAX);
            if (!name.isEmpty()) {
                contacts.add(new Contact(line.kind(), line.job(), name, phone.isEmpty() ? null : phone));
            }
        }
        register.setContacts(me, series, contacts);
        Toast.done("shooting.people.saved").showAfter(redirect);
        return "redirect:/series/" + series.id() + "/people";
    }

    /** The crew in the order of a call sheet, then every character of the script by number of scenes. */
    private List<Line> lines(Series series) {
        List<Contact> contacts = register.listContacts(series.id());
        var lines = new ArrayList<Line>();
        for (Job job : Job.values()) {
            lines.add(line(contacts, Kind.CREW, job.name(), 0));
        }
        Map<String, Long> scenes = writing.countScenesByCast(series.id());
        Set<String> characters = new LinkedHashSet<>(scenes.keySet());
        contacts.stream()
                .filter(contact -> contact.kind() == Kind.CAST)
                .map(Contact::job)
                .forEach(characters::add);
        for (String character : characters) {
            lines.add(line(contacts, Kind.CAST, character, scenes.getOrDefault(character, 0L)));
        }
        return lines;
    }

    private static Line line(List<Contact> contacts, Kind kind, String job, long scenes) {
        return contacts.stream()
                .filter(contact -> contact.kind() == kind && contact.job().equals(job))
                .findFirst()
                .map(contact ->
                        new Line(kind, job, scenes, contact.name(), contact.phone() == null ? "" : contact.phone()))
                .orElse(new Line(kind, job, scenes, "", ""));
    }

    private static String checked(String text, int most) {
        if (text.strip().length() > most) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "text-too-long", text.strip(), most);
        }
        return text.strip();
    }
}
