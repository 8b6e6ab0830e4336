package org.baiju.studio.shooting.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baiju.finding.Finding;
import org.baiju.finding.Severity;
import org.baiju.finding.Where;
import org.baiju.paperwork.report.Report;
import org.baiju.shootplan.check.PlanWording;
import org.baiju.studio.people.CrewMember;
import org.baiju.studio.platform.page.Language;
import org.baiju.studio.platform.page.Words;
import org.baiju.studio.shooting.set.DailyReport;
import org.baiju.studio.shooting.set.DailyReport.Breached;
import org.baiju.studio.shooting.set.DailyReport.Ending;
import org.baiju.studio.shooting.set.DailyReport.Note;
import org.baiju.studio.shooting.set.DailyReport.PersonLine;
import org.baiju.studio.shooting.set.DailyReport.SceneLine;
import org.baiju.studio.shooting.set.DailyReports;
import org.baiju.studio.shooting.set.Schedule.Sum;
import org.baiju.studio.shooting.set.Signature;
import org.baiju.studio.shooting.set.TimeRecords;
import org.jspecify.annotations.Nullable;

/** Puts daily reports and time records into words, for the page as for the papers. */
public final class ReportPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Words words;
    private final Language language;
    private final ZoneId zone;

    public ReportPaper(Words words, Language language, ZoneId zone) {
        this.words = words;
        this.language = language;
        this.zone = zone;
    }

    /** The paper of a day. */
    public Report of(String title, DailyReports.Standing standing) {
        DailyReport report = standing.report();
        return new Report(
                title,
                say(""),
                report.date().toString(),
                facts(standing),
                List.of(sums(report), scenes(report), people(report), notes(report)),
                standing.signatures().stream()
                        .map(signature -> line(signature, standing.sha256()))
                        .toList(),
                standing.sha256());
    }

    /** The paper of somebody's hours. */
    public Report of(String title, TimeRecords.Standing standing) {
        return new Report(
                title,
                say("hours"),
                standing.record().name(),
                List.of(fact("minutes", String.valueOf(standing.record().minutes()))),
                List.of(new Report.Table(
                        standing.record().name(),
                        List.of("", say("in"), say("out"), say("meals"), say("minutes")),
                        standing.record().days().stream()
                                .map(day -> List.of(
                                        day.date().toString(),
                                        timeOrMissing(day.in()),
                                        timeOrMissing(day.out()),
                                        String.valueOf(day.mealMinutes()),
                                        day.minutes() == null ? "" : String.valueOf(day.minutes())))
                                .toList())),
                standing.signatures().isEmpty()
                        ? List.of(say("hours.unsigned"))
                        : standing.signatures().stream()
                                .map(signature -> hoursLine(signature, standing.sha256()))
                                .toList(),
                standing.sha256());
    }

    /** Who signed, when, and whether it still is what they signed. */
    public String line(Signature signature, String sha256) {
        String line = say("signature." + signature.deed(), signature.name(), moment(signature));
        return signature.sha256().equals(sha256) ? line : line + " · " + say("signature.old");
    }

    private String hoursLine(Signature signature, String sha256) {
        boolean isOf = signature.sha256().equals(sha256);
        return say(isOf ? "hours.signed" : "hours.stale", signature.name(), moment(signature));
    }

    private String moment(Signature signature) {
        return MOMENT.format(signature.signedAt().atZone(zone));
    }

    private List<Report.Fact> facts(DailyReports.Standing standing) {
        DailyReport report = standing.report();
        String meals = String.join(
                " ",
                report.meals().stream()
                        .map(meal -> timeOrMissing(meal.in()) + "–" + timeOrMissing(meal.out()))
                        .toList());
        return List.of(
                fact("call", time(report.call())),
                fact("first-shot", time(report.firstShot())),
                fact("meals", meals),
                fact("wrap", time(report.wrap())),
                fact("weather", String.join(" ", report.weather())),
                fact("done", String.valueOf(report.count(Ending.COMPLETED))),
                fact("partial", String.valueOf(report.count(Ending.PARTIAL))),
                fact("omitted", String.valueOf(report.count(Ending.OMITTED))),
                fact("added", String.valueOf(report.added())),
                fact("extras", String.valueOf(report.extras())));
    }

    private Report.Fact fact(String key, String value) {
        return new Report.Fact(say(key), value.isEmpty() ? "–" : value);
    }

    private Report.Table sums(DailyReport report) {
        return new Report.Table(
                say("progress"),
                List.of("", say("scenes"), say("length"), say("pages")),
                List.of(
                        sum("scheduled", report.scheduled()),
                        sum("today", report.today()),
                        sum("done", report.toDate()),
                        sum("left", report.left()),
                        sum("total", report.whole())));
    }

    private List<String> sum(String key, Sum sum) {
        return List.of(
                say(key),
                String.valueOf(sum.scenes()),
                "%d:%02d".formatted(sum.seconds() / 60, sum.seconds() % 60),
                "%d %d/8".formatted(sum.eighths() / 8, sum.eighths() % 8));
    }

    private Report.Table scenes(DailyReport report) {
        return new Report.Table(
                say("scenes"),
                List.of("", "", "", say("takes"), ""),
                report.scenes().stream().map(this::scene).toList());
    }

    private List<String> scene(SceneLine scene) {
        String ending = say(
                switch (scene.ending()) {
                    case COMPLETED -> "done";
                    case PARTIAL -> "partial";
                    case OMITTED -> "omitted";
                    case NOT_SHOT -> "left";
                });
        return List.of(
                scene.number(),
                scene.place(),
                scene.isAdded() ? ending + " · " + say("added") : ending,
                "%d / %d".formatted(scene.goodTakes(), scene.takes()),
                String.join(" ", scene.notes()));
    }

    private Report.Table people(DailyReport report) {
        return new Report.Table(
                say("people"),
                List.of(say("name"), "", say("in"), say("out"), say("minutes")),
                report.people().stream().map(this::person).toList());
    }

    private List<String> person(PersonLine person) {
        String does = String.join(
                " ",
                person.does().stream()
                        .map(job -> CrewMember.jobIn(words, language, job))
                        .toList());
        return List.of(
                person.name(),
                person.isChild() ? does + " · " + say("children") : does,
                timeOrMissing(person.in()),
                timeOrMissing(person.out()),
                person.minutes() == null ? "" : String.valueOf(person.minutes()));
    }

    private Report.Table notes(DailyReport report) {
        Stream<List<String>> delays = report.delays().stream().map(note -> note("delays", note));
        Stream<List<String>> incidents = report.incidents().stream().map(note -> note("incidents", note));
        Stream<List<String>> breached = report.breached().stream().map(one -> List.of(say("incidents"), "", say(one)));
        Stream<List<String>> corrected = report.corrections() == 0
                ? Stream.empty()
                : Stream.of(List.of(say("incidents"), "", say("child-corrected") + " ×" + report.corrections()));
        return new Report.Table(
                say("incidents"),
                List.of("", say("minutes"), ""),
                Stream.of(breached, corrected, incidents, delays)
                        .flatMap(lines -> lines)
                        .toList());
    }

    private List<String> note(String key, Note note) {
        return List.of(
                say(key),
                note.minutes() == 0 ? "" : String.valueOf(note.minutes()),
                time(note.at()) + " " + note.text());
    }

    /** What rule about a child's hours was broken, in a sentence. */
    private String say(Breached breached) {
        return PlanWording.of(language.locale())
                .say(new Finding(
                        Severity.ERROR,
                        breached.rule(),
                        new Where.Thing(breached.person()),
                        breached.found(),
                        breached.allowed(),
                        List.of(),
                        ""));
    }

    private String timeOrMissing(@Nullable LocalDateTime moment) {
        return moment == null ? say("missing") : time(moment);
    }

    private static String time(@Nullable LocalDateTime moment) {
        return moment == null ? "" : Objects.toString(moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private String say(String key, Object... values) {
        return words.say(language, key.isEmpty() ? "shooting.report" : "shooting.report." + key, values);
    }
}
