package org.baiju.studio.people.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.baiju.shootplan.DateSpan;
import org.baiju.studio.account.Permission;
import org.baiju.studio.account.Requires;
import org.baiju.studio.account.SignedIn;
import org.baiju.studio.people.Casting;
import org.baiju.studio.people.CastingSaved;
import org.baiju.studio.people.Consents;
import org.baiju.studio.people.CrewMember;
import org.baiju.studio.people.Engagement;
import org.baiju.studio.people.Engagement.Post;
import org.baiju.studio.people.PeopleRegister;
import org.baiju.studio.people.Person;
import org.baiju.studio.people.internal.PersonMerge;
import org.baiju.studio.platform.page.Problem;
import org.baiju.studio.platform.page.Toast;
import org.baiju.studio.series.Job;
import org.baiju.studio.series.Series;
import org.baiju.studio.writing.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who plays whom in a series and who does what behind its camera. */
@Controller
@RequestMapping("/series/{series}/people")
public class SeriesPeoplePages {
    private static final int NAME_MAX = 60;
    private static final int JOB_MAX = 80;
    /** More names than any browser shows while one types. */
    private static final int SUGGESTED_MAX = 500;

    private final Casting casting;
    private final PeopleRegister people;
    private final Consents consents;
    private final Writing writing;

    SeriesPeoplePages(Casting casting, PeopleRegister people, Consents consents, Writing writing) {
        this.casting = casting;
        this.people = people;
        this.consents = consents;
        this.writing = writing;
    }

    /**
     * A role with the number of its scenes and who plays it.
     *
     * @param unsigned whether a child plays it without a consent that holds on the first day
     */
    public record RoleLine(
            String role, long scenes, @Nullable Engagement by, boolean child, boolean unsigned) {}

    @GetMapping
    @Requires(Permission.SERIES_READ)
    String show(SignedIn me, Series series, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("version", casting.version(series.id()));
        model.addAttribute("roles", roles(series));
        List<CrewMember> crew = casting.listCrew(series.id());
        model.addAttribute("crew", crew);
        model.addAttribute("vacant", vacant(crew));
        model.addAttribute(
                "known",
                people.list(series.organisation(), "", SUGGESTED_MAX, null).items().stream()
                        .map(Person::name)
                        .distinct()
                        .toList());
        model.addAttribute("mayRead", me.may(Permission.CREW_READ));
        model.addAttribute("mayWrite", me.may(Permission.CREW_WRITE));
        return "people/series-people";
    }

    /** All roles at once; {@code role-3} says for which role {@code name-3} is, for a new draft may have put them in another order. */
    @PostMapping
    @Requires(Permission.CREW_WRITE)
    String cast(
            SignedIn me,
            Series series,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        var names = new LinkedHashMap<String, String>();
        Set<String> known = new LinkedHashSet<>();
        roles(series).forEach(line -> known.add(line.role()));
        for (Map.Entry<String, String> field : form.entrySet()) {
            if (field.getKey().startsWith("role-") && known.contains(field.getValue())) {
                String number = field.getKey().substring("role-".length());
                names.put(field.getValue(), checked(form.getOrDefault("name-" + number, ""), NAME_MAX));
            }
        }
        tell(casting.castByName(me, series, version, names), redirect);
        return back(series);
    }

    @PostMapping("/crew")
    @Requires(Permission.CREW_WRITE)
    String appoint(
            SignedIn me,
            Series series,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String department,
            @RequestParam String job,
            RedirectAttributes redirect) {
        String who = checked(name, NAME_MAX);
        String what = PersonMerge.job(checked(job, JOB_MAX));
        if (who.isEmpty() || what.isEmpty()) {
            Toast.wrong("people.crew.incomplete").showAfter(redirect);
            return back(series);
        }
        tell(casting.appointByName(me, series, version, who, new Post(checked(department, JOB_MAX), what)), redirect);
        return back(series);
    }

    @PostMapping("/crew/{person}/dismiss")
    @Requires(Permission.CREW_WRITE)
    String dismiss(
            SignedIn me,
            Series series,
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam String job,
            RedirectAttributes redirect) {
        Engagement engagement = casting.find(series.id(), person).orElseThrow(Problem::notFound);
        String department = engagement.posts().stream()
                .filter(post -> post.job().equals(job))
                .map(Post::department)
                .findFirst()
                .orElseThrow(Problem::notFound);
        CastingSaved saved = casting.dismiss(me, series, version, person, job);
        if (saved instanceof CastingSaved.Done done) {
            String undo = "/series/%s/people/crew/%s/appoint?version=%d&department=%s&job=%s"
                    .formatted(series.id(), person, done.version(), encoded(department), encoded(job));
            Toast.done("people.crew.dismissed", engagement.person().name())
                    .withUndo(undo)
                    .showAfter(redirect);
            return back(series);
        }
        tell(saved, redirect);
        return back(series);
    }

    /** Takes a dismissal back. */
    @PostMapping("/crew/{person}/appoint")
    @Requires(Permission.CREW_WRITE)
    String appointAgain(
            SignedIn me,
            Series series,
            @PathVariable UUID person,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String department,
            @RequestParam String job,
            RedirectAttributes redirect) {
        CastingSaved saved = casting.appoint(
                me, series, version, person, new Post(checked(department, JOB_MAX), checked(job, JOB_MAX)));
        tell(saved, redirect);
        return back(series);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String back(Series series) {
        return "redirect:/series/" + series.id() + "/people";
    }

    static void tell(CastingSaved saved, RedirectAttributes redirect) {
        Toast toast = switch (saved) {
            case CastingSaved.Done _ -> Toast.done("people.series.saved");
            case CastingSaved.ChangedMeanwhile _ -> Toast.wrong("people.series.changed-meanwhile");
            case CastingSaved.NameShared shared -> Toast.wrong("people.name-shared", shared.name());
            case CastingSaved.NoSuchPerson() -> throw Problem.notFound();
        };
        toast.showAfter(redirect);
    }

    private static String checked(String text, int most) {
        if (text.strip().length() > most) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "text-too-long",
                    text.strip().substring(0, 40),
                    most);
        }
        return text.strip();
    }

    /** Jobs that every call sheet names and nobody does yet. */
    private static List<Job> vacant(List<CrewMember> crew) {
        return Arrays.stream(Job.values())
                .filter(job -> crew.stream().noneMatch(member -> member.job().equals(job.name())))
                .toList();
    }

    /** Every role of the script by number of scenes, then roles that an earlier draft had. */
    private List<RoleLine> roles(Series series) {
        Map<String, Long> scenes = writing.countScenesByCast(series.id());
        var players = new LinkedHashMap<String, Engagement>();
        for (Engagement engagement : casting.list(series.id())) {
            engagement.roles().forEach(role -> players.put(role, engagement));
        }
        Set<String> roles = new LinkedHashSet<>(scenes.keySet());
        roles.addAll(players.keySet());
        Map<UUID, List<DateSpan>> signed = consents.mapDates(series.id());
        var lines = new ArrayList<RoleLine>();
        for (String role : roles) {
            @Nullable Engagement by = players.get(role);
            boolean child = by != null && by.person().isChildOn(series.startsOn());
            boolean unsigned = child
                    && by != null
                    && signed.getOrDefault(by.person().id(), List.of()).stream()
                            .noneMatch(span -> span.contains(series.startsOn()));
            lines.add(new RoleLine(role, scenes.getOrDefault(role, 0L), by, child, unsigned));
        }
        return lines;
    }
}
